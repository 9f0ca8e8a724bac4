package org.cxmetrics.stats.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplicateRandomTest {

    /** SplitMix64 written down in Python 3.11 with whole numbers of any size. */
    @ParameterizedTest
    @CsvSource({
        "0, -6087441164561345754, -3722652284722799461, 8310497536970242595",
        "1, 3049161929393563164, 7251215322067628247, 8022710475393221366",
        "999, -8775204631596054525, -2763179379670811437, 1014285742013295143",
    })
    void drawsTheSameNumbersOnEveryMachine(long replicate, long first, long second, long third) {
        ReplicateRandom random = ReplicateRandom.of(ReplicateRandom.DEFAULT_SEED, replicate);

        assertThat(new long[] {random.nextLong(), random.nextLong(), random.nextLong()})
                .containsExactly(first, second, third);
    }

    @Test
    void doublesAreTheUpperFiftyThreeBits() {
        ReplicateRandom random = ReplicateRandom.of(20260101, 0);

        assertThat(random.nextDouble()).isEqualTo(0.669999153225245);
        assertThat(random.nextDouble()).isEqualTo(0.7981946152747706);
    }

    @Test
    void boundedNumbersAreTheUpperBitsTimesTheBound() {
        ReplicateRandom random = ReplicateRandom.of(20260101, 0);

        assertThat(new int[] {random.nextInt(10), random.nextInt(10), random.nextInt(10)})
                .containsExactly(6, 7, 4);
    }

    @Test
    void boundedNumbersAreEquallyLikely() {
        ReplicateRandom random = ReplicateRandom.of(1, 0);
        int[] counts = new int[7];
        for (int i = 0; i < 70_000; i++) {
            counts[random.nextInt(7)]++;
        }

        for (int count : counts) {
            assertThat((double) count).isCloseTo(10_000, within(5 * Math.sqrt(10_000 * 6 / 7.0)));
        }
    }

    @Test
    void rejectsWhatCannotBeDrawn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReplicateRandom.of(1, -1))
                .withMessage("replicate must be >= 0, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReplicateRandom.of(1, 0).nextInt(0))
                .withMessage("bound must be > 0, got 0");
    }

    @Property
    void numbersStayInRange(
            @ForAll long seed,
            @ForAll @LongRange(max = 1_000_000) long replicate,
            @ForAll @IntRange(min = 1) int bound) {
        ReplicateRandom random = ReplicateRandom.of(seed, replicate);
        for (int i = 0; i < 20; i++) {
            assertThat(random.nextInt(bound)).isBetween(0, bound - 1);
            assertThat(random.nextDouble()).isBetween(0.0, Math.nextDown(1.0));
        }
    }

    @Property
    void replicatesDrawDifferentNumbers(@ForAll long seed, @ForAll @LongRange(max = 1_000_000) long replicate) {
        assertThat(ReplicateRandom.of(seed, replicate).nextLong())
                .isNotEqualTo(ReplicateRandom.of(seed, replicate + 1).nextLong());
    }
}
