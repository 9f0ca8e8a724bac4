package org.cxmetrics.stats.kano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KanoPosteriorTest {

    private static final KanoCounts TIE = KanoCounts.ofCounts(4, 12, 12, 7, 1, 0);

    @Test
    void probabilitiesAreThoseOfTheReference() {
        // case "posterior two-way tie O A prior 0.5"
        KanoPosterior posterior = KanoPosterior.of(TIE);
        assertThat(posterior.priorPerCategory()).isEqualTo(0.5);
        assertThat(posterior.counts()).isEqualTo(TIE);
        assertThat(posterior.modeProbability(KanoCategory.ONE_DIMENSIONAL)).isCloseTo(0.4741321439074289, within(1e-9));
        assertThat(posterior.modeProbability(KanoCategory.MUST_BE)).isCloseTo(0.004044609340445314, within(1e-11));
        assertThat(posterior.modeProbability(KanoCategory.QUESTIONABLE))
                .isCloseTo(2.029290011807897e-06, within(1e-12));
        assertThat(posterior.mean(KanoCategory.ATTRACTIVE)).isCloseTo(0.32051282051282054, within(1e-12));
        assertThat(posterior.movesMost()).isCloseTo(0.9995499361396576, within(1e-9));
        assertThat(posterior.betterExceedsWorse()).isCloseTo(0.979005460790178, within(1e-9));
        assertThat(posterior.betterAboveHalf()).isCloseTo(0.9855916401720606, within(1e-9));
        assertThat(posterior.worseAboveHalf()).isCloseTo(0.308859658514848, within(1e-9));
    }

    @Test
    void equalCountsAreEquallyLikelyTheMode() {
        // case "posterior six-way tie prior 1.0"
        KanoPosterior posterior = KanoPosterior.of(KanoCounts.ofCounts(5, 5, 5, 5, 5, 5), 1);
        assertThat(posterior.n()).isEqualTo(30);
        assertThat(posterior.modeProbabilities().values())
                .hasSize(6)
                .allSatisfy(p -> assertThat(p).isCloseTo(1.0 / 6, within(1e-9)));
        assertThat(posterior.movesMost()).isCloseTo(0.5, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.5, Double.NaN, Double.POSITIVE_INFINITY})
    void rejectsPriorThatIsNotPositive(double prior) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KanoPosterior.of(TIE, prior))
                .withMessage("priorPerCategory must be positive and finite, got " + prior);
    }

    @Test
    void rejectsMissingCounts() {
        assertThatThrownBy(() -> KanoPosterior.of(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("counts");
    }

    @Test
    void countsAndPriorMakeItEqual() {
        KanoPosterior posterior = KanoPosterior.of(TIE);
        assertThat(posterior).isEqualTo(KanoPosterior.of(TIE, 0.5)).hasSameHashCodeAs(KanoPosterior.of(TIE, 0.5));
        assertThat(posterior)
                .isNotEqualTo(KanoPosterior.of(TIE, 1))
                .isNotEqualTo(KanoPosterior.of(KanoCounts.EMPTY))
                .isNotEqualTo("posterior");
    }

    @Test
    void printsTheProbabilityOfEachCategory() {
        // the figures of case "posterior two-way tie O A prior 0.5"
        assertThat(KanoPosterior.of(TIE))
                .hasToString("KanoPosterior: M 0.004, O 0.474, A 0.474, I 0.048, R 0.000, Q 0.000 (n=36)");
        assertThat(KanoPosterior.of(TIE).facts().values())
                .containsOnlyKeys(
                        "n",
                        "priorPerCategory",
                        "modeProbability",
                        "movesMost",
                        "betterExceedsWorse",
                        "betterAboveHalf",
                        "worseAboveHalf");
    }
}
