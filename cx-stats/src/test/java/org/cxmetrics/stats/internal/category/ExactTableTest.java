package org.cxmetrics.stats.internal.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ExactTableTest {

    @Test
    void teaTastingIsFishersPValue() {
        // 34 of the 70 arrangements are no more probable than the observed one
        assertThat(ExactTable.pValue(new long[][] {{3, 1}, {1, 3}}, 1000)).isCloseTo(34.0 / 70, within(1e-12));
    }

    @Test
    void widerTableIsThatOfTheReference() {
        // case "exact small", without the columns of zeros
        assertThat(ExactTable.pValue(new long[][] {{3, 1, 0, 2}, {0, 2, 4, 1}}, 10_000))
                .isCloseTo(0.06118881118881119, within(1e-10));
    }

    @Test
    void threeRowsOfOneEachAreEquallyLikely() {
        // every one of the 3! arrangements has the same probability
        assertThat(ExactTable.pValue(new long[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, 10_000))
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void tooManyTablesAreNotSearched() {
        assertThat(ExactTable.pValue(new long[][] {{30, 10}, {10, 30}}, 5)).isNaN();
    }
}
