package org.cxmetrics.stats.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Interval;
import org.junit.jupiter.api.Test;

class SurveyDifferenceTest {

    private static final double[] VALUES = {1, 3, 5, 2, 6, 10};
    private static final SurveyDesign PAIRS = SurveyDesign.builder()
            .weights(Weights.equal(6))
            .clusters(new int[] {1, 2, 3, 1, 2, 3})
            .build();

    /** Clusters of one from each segment are pairs: by hand the paired t test of -1, -3, -5. */
    @Test
    void clustersThatSpanBothSegmentsArePairs() {
        SurveyDifference difference =
                SurveyDifference.of(VALUES, PAIRS.domain(row -> row < 3), PAIRS.domain(row -> row >= 3));

        assertThat(difference.value()).isEqualTo(-3);
        assertThat(difference.standardError()).isEqualTo(2 / Math.sqrt(3), within(1e-15));
        assertThat(difference.degreesOfFreedom()).isEqualTo(2);
        assertThat(difference.statistic()).isEqualTo(-3 * Math.sqrt(3) / 2, within(1e-14));
        // t with 2 degrees of freedom: 1 - t / sqrt(2 + t^2)
        assertThat(difference.pValue()).isEqualTo(1 - 2.598076211353316 / Math.sqrt(2 + 6.75), within(1e-14));
        // R qt(0.95, 2)
        assertThat(difference.interval(ConfidenceLevel.P90).upper())
                .isEqualTo(-3 + 2.919985580353726 * 2 / Math.sqrt(3), within(1e-13));
        assertThat(difference).hasToString("SurveyDifference: -3 [-7.968, 1.968] 95% (t=-2.60, df=2, p=0.122)");
        assertThat(difference.facts().values()).containsKeys("first", "second", "value", "pValue", "interval");
    }

    @Test
    void segmentsOfSeparateRowsAddTheirVariances() {
        SurveyDesign design = SurveyDesign.builder()
                .weights(Weights.equal(6))
                .strata(new int[] {1, 1, 1, 2, 2, 2})
                .build();
        SurveyDifference difference =
                SurveyDifference.of(VALUES, design.domain(row -> row < 3), design.domain(row -> row >= 3));

        assertThat(difference.standardError())
                .isEqualTo(
                        Math.hypot(
                                difference.first().standardError(),
                                difference.second().standardError()),
                        within(1e-15));
        assertThat(difference.degreesOfFreedom()).isEqualTo(4);
    }

    @Test
    void aSegmentDoesNotDifferFromItself() {
        SurveyDifference difference = SurveyDifference.of(VALUES, PAIRS, PAIRS);

        assertThat(difference.value()).isZero();
        assertThat(difference.standardError()).isZero();
        assertThat(difference.statistic()).isNaN();
        assertThat(difference.pValue()).isNaN();
    }

    @Test
    void withoutDegreesOfFreedomThereIsNoTest() {
        SurveyDesign design = SurveyDesign.builder()
                .weights(Weights.equal(2))
                .strata(new int[] {1, 2})
                .singlePsu(SinglePsuPolicy.ADJUST)
                .build();
        SurveyDifference difference = SurveyDifference.of(
                new double[] {1, 2}, design.domain(row -> row == 0), design.domain(row -> row == 1));

        assertThat(difference.pValue()).isNaN();
        assertThat(difference.interval()).isEqualTo(Interval.UNDEFINED);
    }

    @Test
    void missingValuesLeaveBothSegments() {
        double[] values = {1, 3, Double.NaN, 2, 6, 10};
        SurveyDifference difference =
                SurveyDifference.of(values, PAIRS.domain(row -> row < 3), PAIRS.domain(row -> row >= 3));

        assertThat(difference.first().missing()).isEqualTo(1);
        assertThat(difference.times(2).value()).isEqualTo(2 * (2 - 6));
    }

    @Test
    void rejectsSegmentsOfTwoDesigns() {
        SurveyDesign other = SurveyDesign.of(Weights.equal(6));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurveyDifference.of(VALUES, PAIRS, other))
                .withMessage("second must be a domain of the same design as first, got SurveyDesign: 6 rows, 1 strata, "
                        + "6 units beside SurveyDesign: 6 rows, 1 strata, 3 units");
        SurveyMean mean = SurveyMean.of(VALUES, PAIRS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SurveyDifference(mean, mean, -1, 1))
                .withMessageContaining("got standardError -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SurveyDifference(mean, mean, 1, -2))
                .withMessageContaining("degreesOfFreedom -2.0");
    }

    @Test
    void segmentsOfADesignAndOfItsCalibrationDoNotCompare() {
        SurveyDesign design = SurveyDesign.of(Weights.equal(4));
        Margin margin = Margin.of("m", new int[] {0, 1, 0, 1}, new double[] {2, 2});
        SurveyDesign calibrated = design.calibrated(Raking.postStratified(design.weights(), margin));
        SurveyDesign shifted = design.calibrated(
                Raking.postStratified(design.weights(), Margin.of("m", new int[] {0, 1, 0, 1}, new double[] {2, 3})));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurveyDifference.of(new double[4], design, calibrated))
                .withMessageContaining("must be a domain of the same design");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurveyDifference.of(new double[4], design, shifted))
                .withMessageContaining("must be a domain of the same design");
    }
}
