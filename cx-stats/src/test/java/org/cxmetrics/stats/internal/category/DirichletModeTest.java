package org.cxmetrics.stats.internal.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DirichletModeTest {

    @Test
    void largerOfTwoIsABetaTail() {
        // P(Beta(1, 2) > 1/2) = 1/4
        double[] p = DirichletMode.probabilities(new double[] {1, 2});
        assertThat(p[0]).isCloseTo(0.25, within(1e-10));
        assertThat(p[1]).isCloseTo(0.75, within(1e-10));
    }

    @Test
    void equalWeightsShareTheMode() {
        assertThat(DirichletMode.probabilities(new double[] {0.5, 0.5, 0.5}))
                .containsExactly(new double[] {1.0 / 3, 1.0 / 3, 1.0 / 3}, within(1e-10));
    }

    @Test
    void farSmallerWeightIsNeverTheMode() {
        double[] p = DirichletMode.probabilities(new double[] {5000, 10});
        assertThat(p[0]).isCloseTo(1, within(1e-10));
        assertThat(p[1]).isLessThan(1e-15);
    }
}
