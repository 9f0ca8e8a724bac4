package org.cxmetrics.stats.internal.sum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompensatedSumTest {

    @Test
    void keepsWhatPlainAdditionLoses() {
        CompensatedSum sum = new CompensatedSum();
        for (double x : new double[] {1, 1e100, 1, -1e100}) {
            sum.add(x);
        }

        assertThat(sum.value()).isEqualTo(2);
    }

    @Test
    void keepsTheRoundingErrorOfProducts() {
        CompensatedSum sum = new CompensatedSum();
        sum.addProduct(1 + 0x1p-30, 1 - 0x1p-30);
        sum.add(-1);

        assertThat(sum.value()).isEqualTo(-0x1p-60);
    }

    @Test
    void remainderIsWhatTheValueLeavesOut() {
        CompensatedSum sum = new CompensatedSum();
        sum.add(1);
        sum.add(0x1p-60);

        assertThat(sum.value()).isEqualTo(1);
        assertThat(sum.remainder()).isEqualTo(0x1p-60);
    }

    @Test
    void infinityIsNotFinite() {
        CompensatedSum sum = new CompensatedSum();
        sum.add(Double.POSITIVE_INFINITY);

        assertThat(Double.isFinite(sum.value())).isFalse();
    }
}
