package org.cxmetrics.stats.internal.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

class BinomialHalfTest {

    @Test
    void nearlyEqualCountsHaveTheWholeDistributionBeyond() {
        assertThat(BinomialHalf.twoSided(0, 0)).isEqualTo(1);
        assertThat(BinomialHalf.twoSided(7, 6)).isEqualTo(1);
        assertThat(BinomialHalf.midP(5, 5)).isEqualTo(1);
    }

    @Test
    void noneAgainstManyIsAPowerOfTwo() {
        // 2 / 2^12 and 1 / 2^12
        assertThat(BinomialHalf.twoSided(12, 0)).isEqualTo(0.00048828125);
        assertThat(BinomialHalf.midP(12, 0)).isEqualTo(0.000244140625);
        assertThat(BinomialHalf.midP(1, 0)).isEqualTo(0.5);
    }

    @Test
    void smallCountsAreSumsOfBinomialCoefficients() {
        // 2 (1 + 13 + 78 + 286) / 2^13; the mid p-value leaves out 286 / 2^13
        assertThat(BinomialHalf.twoSided(10, 3)).isCloseTo(756.0 / 8192, withinPercentage(1e-10));
        assertThat(BinomialHalf.midP(10, 3)).isCloseTo(470.0 / 8192, withinPercentage(1e-10));
    }

    @Test
    void largeCountsAgreeWithTheReference() {
        // dominance cases "ski edge grip x10" and "clear must-be"
        assertThat(BinomialHalf.twoSided(493, 323)).isCloseTo(2.9019348385717864e-09, withinPercentage(1e-7));
        assertThat(BinomialHalf.twoSided(40, 5)).isCloseTo(7.878384167270269e-08, withinPercentage(1e-7));
        assertThat(BinomialHalf.midP(22, 15)).isCloseTo(0.2558750795433298, withinPercentage(1e-7));
    }
}
