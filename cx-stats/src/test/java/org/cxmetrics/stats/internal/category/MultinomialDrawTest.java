package org.cxmetrics.stats.internal.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.cxmetrics.stats.resample.ReplicateRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MultinomialDrawTest {

    private static DoubleSupplier numbers(double... values) {
        return Arrays.stream(values).iterator()::next;
    }

    @ParameterizedTest
    @CsvSource({"2, 0.5, 0.1, 0", "2, 0.5, 0.5, 1", "2, 0.5, 0.9, 2", "2, 0.75, 0.1, 2", "2, 0.5, 0.9999999999999999, 2"
    })
    void fewSuccessesAreInverted(long n, double p, double u, long successes) {
        // Binomial(2, 1/2) has masses 1/4, 1/2, 1/4
        assertThat(MultinomialDraw.binomial(n, p, numbers(u))).isEqualTo(successes);
    }

    @Test
    void middleOfManySuccessesIsAcceptedAtOnce() {
        assertThat(MultinomialDraw.binomial(100, 0.5, numbers(0.5, 0.1))).isEqualTo(50);
    }

    @Test
    void proposalsOutsideTheRangeAreDrawnAgain() {
        assertThat(MultinomialDraw.binomial(20, 0.5, numbers(1e-9, 0.9, 1 - 1e-9, 0.9, 0.5, 0.1)))
                .isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({"20, 0.5", "40, 0.3", "1000, 0.4", "200, 0.9"})
    void frequenciesFollowTheBinomial(int n, double p) {
        int draws = 100_000;
        ReplicateRandom random = ReplicateRandom.of(1, 0);
        int[] seen = new int[n + 1];
        for (int i = 0; i < draws; i++) {
            seen[(int) MultinomialDraw.binomial(n, p, random::nextDouble)]++;
        }
        BinomialDistribution law = BinomialDistribution.of(n, p);
        int at = 0;
        for (int x = 0; x <= n; x++) {
            at += seen[x];
            // largest distance of an empirical law beyond 0.0085 has probability below 1e-6 (Massart 1990)
            assertThat((double) at / draws).isCloseTo(law.cumulativeProbability(x), within(0.0085));
        }
    }

    @Test
    void emptyAndOnlyCellsNeedNoNumber() {
        long[] draw = new long[3];
        MultinomialDraw.draw(new long[] {0, 5, 0}, 5, numbers(), draw);
        assertThat(draw).containsExactly(0, 5, 0);
    }

    @Test
    void nothingIsLeftAfterAllFellInTheFirstCell() {
        long[] draw = new long[3];
        MultinomialDraw.draw(new long[] {1, 1, 1}, 3, numbers(0.999999), draw);
        assertThat(draw).containsExactly(3, 0, 0);
    }

    @Test
    void restFallsInTheLastCell() {
        // 0.1 is below (2/3)^3: none in the first; then Binomial(3, 1/2) passes 1/2 after x = 1: 0.6 is x = 2
        long[] draw = new long[3];
        MultinomialDraw.draw(new long[] {1, 1, 1}, 3, numbers(0.1, 0.6), draw);
        assertThat(draw).containsExactly(0, 2, 1);
    }
}
