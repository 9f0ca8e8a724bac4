package org.cxmetrics.stats.kano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import org.cxmetrics.stats.kano.ImportanceGrid.Factor;
import org.cxmetrics.stats.kano.ImportanceGrid.Split;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportanceGridTest {

    private static final double[] EXPLICIT = {4.5, 3.1, 2.2, 4.8};
    private static final double[] IMPLICIT = {0.4, 0.35, 0.1, 0.05};

    /** Reference case "importance grid 0 mean". */
    @Test
    void splitsAtTheMeans() {
        ImportanceGrid grid = ImportanceGrid.of(EXPLICIT, IMPLICIT);

        assertThat(grid.explicitCut()).isEqualTo(3.65, within(1e-14));
        assertThat(grid.implicitCut()).isEqualTo(0.225, within(1e-14));
        assertThat(grid.factors())
                .containsExactly(
                        Factor.PERFORMANCE_IMPORTANT, Factor.EXCITEMENT, Factor.PERFORMANCE_UNIMPORTANT, Factor.BASIC);
    }

    /** Reference case "importance grid 0 median". */
    @Test
    void splitsAtTheMedians() {
        ImportanceGrid grid = ImportanceGrid.of(EXPLICIT, IMPLICIT, Split.MEDIAN);

        assertThat(grid.explicitCut()).isEqualTo(3.8, within(1e-14));
        assertThat(grid.implicitCut()).isEqualTo(0.225, within(1e-14));
    }

    /** Reference cases "importance grid 1 mean" and "importance grid 1 median": a value on the cut is high. */
    @ParameterizedTest
    @EnumSource(Split.class)
    void countsAValueOnTheCutAsHigh(Split split) {
        ImportanceGrid grid = ImportanceGrid.of(new double[] {3, 3, 3}, new double[] {0.1, 0.2, 0.3}, split);

        assertThat(grid.implicitCut()).isEqualTo(0.2, within(1e-14));
        assertThat(grid.factors())
                .containsExactly(Factor.BASIC, Factor.PERFORMANCE_IMPORTANT, Factor.PERFORMANCE_IMPORTANT);
    }

    /** Reference cases "importance grid 2 mean" and "importance grid 2 median". */
    @ParameterizedTest
    @EnumSource(Split.class)
    void takesOneAttribute(Split split) {
        assertThat(ImportanceGrid.of(new double[] {5}, new double[] {0.2}, split)
                        .factors())
                .containsExactly(Factor.PERFORMANCE_IMPORTANT);
    }

    @Test
    void isEqualToAGridOfTheSameAnswer() {
        ImportanceGrid grid = ImportanceGrid.of(EXPLICIT, IMPLICIT);

        assertThat(grid)
                .isEqualTo(ImportanceGrid.of(EXPLICIT, IMPLICIT, Split.MEAN))
                .hasSameHashCodeAs(ImportanceGrid.of(EXPLICIT, IMPLICIT))
                .isNotEqualTo(ImportanceGrid.of(EXPLICIT, IMPLICIT, Split.MEDIAN));
        assertThat(grid).isNotEqualTo("grid");
    }

    @Test
    void printsTheCutsAndTheSplit() {
        assertThat(ImportanceGrid.of(EXPLICIT, IMPLICIT))
                .hasToString("ImportanceGrid: 4 attributes, cuts 3.650 and 0.2250 (MEAN)");
    }

    @Test
    void namesItsFacts() {
        assertThat(ImportanceGrid.of(EXPLICIT, IMPLICIT).facts().values())
                .containsOnlyKeys("split", "explicitCut", "implicitCut", "factors");
    }

    @Test
    void rejectsAnotherNumberOfValues() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImportanceGrid.of(new double[0], new double[0]))
                .withMessage("explicit and implicit must have one value per attribute, got 0 and 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImportanceGrid.of(new double[] {1, 2}, new double[] {1}))
                .withMessage("explicit and implicit must have one value per attribute, got 2 and 1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void rejectsValuesThatAreNotFinite(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImportanceGrid.of(new double[] {1, value}, new double[] {1, 2}))
                .withMessage("explicit[1] must be finite, got " + value);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImportanceGrid.of(new double[] {1, 2}, new double[] {value, 2}))
                .withMessage("implicit[0] must be finite, got " + value);
    }

    @Test
    void rejectsANullSplit() {
        assertThatNullPointerException()
                .isThrownBy(() -> ImportanceGrid.of(EXPLICIT, IMPLICIT, null))
                .withMessage("split");
    }
}
