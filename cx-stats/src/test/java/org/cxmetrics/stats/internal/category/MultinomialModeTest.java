package org.cxmetrics.stats.internal.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MultinomialModeTest {

    private static final long[] SMALL = {1, 2, 1, 0, 0, 0};

    @Test
    void tiesGoToTheFirstInOrder() {
        // case "exact bootstrap small n", ties_by_order
        assertThat(MultinomialMode.byOrder(SMALL, 4))
                .containsExactly(new double[] {0.26171875, 0.59375, 0.14453125, 0, 0, 0}, within(1e-12));
    }

    @Test
    void tiesAreShared() {
        // case "exact bootstrap small n", ties_shared
        assertThat(MultinomialMode.shared(SMALL, 4))
                .containsExactly(new double[] {0.203125, 0.59375, 0.203125, 0, 0, 0}, within(1e-12));
    }

    @Test
    void singleAnswerIsItsMode() {
        assertThat(MultinomialMode.byOrder(new long[] {0, 1}, 1)).containsExactly(new double[] {0, 1}, within(1e-12));
    }
}
