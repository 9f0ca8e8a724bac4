package org.cxmetrics.stats.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyMeanTest {

    private static SurveyDesign.Builder equalWeights(int rows) {
        return SurveyDesign.builder().weights(Weights.equal(rows));
    }

    @Test
    void agreesWithRForStrataClustersAndFinitePopulations() {
        SurveyMean mean =
                SurveyMean.of(SurveyExample.NET, SurveyExample.design()).times(100);

        assertThat(mean.value()).isEqualTo(22.50279098489066, within(1e-12));
        assertThat(mean.standardError()).isEqualTo(10.518153924725842, within(1e-12));
        assertThat(mean.degreesOfFreedom()).isEqualTo(9);
        assertThat(mean.effectiveN()).isEqualTo(46.146443701442976, within(1e-11));
        assertThat(mean.designEffect()).isEqualTo(0.91014597509898, within(1e-13));
        assertThat(mean.interval(ConfidenceLevel.P90).lower()).isEqualTo(3.2218269978067577, within(1e-11));
        assertThat(mean.interval(ConfidenceLevel.P90).upper()).isEqualTo(41.78375497197456, within(1e-11));
    }

    /** By hand: s / sqrt(n). */
    @Test
    void equalWeightsWithoutDesignGiveTheOrdinaryMean() {
        SurveyMean mean = SurveyMean.of(new double[] {1, 2, 3, 6}, SurveyDesign.of(Weights.equal(4)));

        assertThat(mean.value()).isEqualTo(3);
        assertThat(mean.standardError()).isEqualTo(Math.sqrt(14 / 3.0 / 4), within(1e-15));
        assertThat(mean.degreesOfFreedom()).isEqualTo(3);
        assertThat(mean.variance()).isEqualTo(3.5);
        assertThat(mean.estimate().interval()).isEqualTo(mean.interval());
        assertThat(mean).hasToString("SurveyMean: 3 [-0.4374, 6.437] 95% (n=4, design effect 1.333)");
        assertThat(mean.facts().values()).containsKeys("value", "standardError", "effectiveN", "method");
    }

    /** By hand: the strata (1, 3) and (10, 14) give the terms 0.25 and 1. */
    @Test
    void strataTakeOutTheDifferencesBetweenThem() {
        SurveyDesign design = equalWeights(4).strata(new int[] {7, 7, -2, -2}).build();
        SurveyMean mean = SurveyMean.of(new double[] {1, 3, 10, 14}, design);

        assertThat(mean.standardError()).isEqualTo(Math.sqrt(1.25), within(1e-15));
        assertThat(mean.degreesOfFreedom()).isEqualTo(2);
    }

    /** By hand: half of the first stratum and all of the second were drawn. */
    @Test
    void finitePopulationsShrinkTheError() {
        SurveyDesign design = equalWeights(4)
                .strata(List.of("a", "a", "b", "b"))
                .populationSizes(new double[] {4, 4, 2, 2})
                .build();

        assertThat(SurveyMean.of(new double[] {1, 3, 10, 14}, design).standardError())
                .isEqualTo(Math.sqrt(0.125), within(1e-15));
    }

    /** By hand: two clusters of totals 4 and 24, so the mean 7 has z = -1.5 - 1 = -2.5 and 2.5. */
    @Test
    void clustersCountAsOneObservationEach() {
        SurveyDesign design = equalWeights(4).clusters(new int[] {1, 1, 2, 2}).build();
        SurveyMean mean = SurveyMean.of(new double[] {1, 3, 10, 14}, design);

        assertThat(mean.standardError()).isEqualTo(5, within(1e-15));
        assertThat(mean.degreesOfFreedom()).isEqualTo(1);
        assertThat(design.units()).isEqualTo(2);
    }

    @Test
    void sameClusterIdInTwoStrataIsTwoClusters() {
        SurveyDesign design = equalWeights(8)
                .strata(new int[] {1, 1, 1, 1, 2, 2, 2, 2})
                .clusters(List.of("x", "x", "y", "y", "x", "x", "y", "y"))
                .build();

        assertThat(design.units()).isEqualTo(4);
        assertThat(design.strata()).isEqualTo(2);
    }

    /** By hand: stratum (1, 3) gives 4/9, the single unit of stratum (10) has z = 16/9. */
    @ParameterizedTest
    @CsvSource({"CERTAINTY, 0", "ADJUST, 3.1604938271604937", "AVERAGE, 0.4444444444444444"})
    void singleUnitsContributeByPolicy(SinglePsuPolicy policy, double contribution) {
        SurveyDesign design =
                equalWeights(3).strata(new int[] {1, 1, 2}).singlePsu(policy).build();
        SurveyMean mean = SurveyMean.of(new double[] {1, 3, 10}, design);

        assertThat(mean.standardError()).isEqualTo(Math.sqrt(4 / 9.0 + contribution), within(1e-15));
        assertThat(mean.degreesOfFreedom()).isEqualTo(1);
    }

    @Test
    void singleUnitThatIsItsWholePopulationNeedsNoPolicy() {
        for (SinglePsuPolicy policy : SinglePsuPolicy.values()) {
            SurveyDesign design = equalWeights(3)
                    .strata(new int[] {1, 1, 2})
                    .populationSizes(new double[] {1e12, 1e12, 1})
                    .singlePsu(policy)
                    .build();
            assertThat(SurveyMean.of(new double[] {1, 3, 10}, design).standardError())
                    .isEqualTo(2 / 3.0, within(1e-11));
        }
    }

    @Test
    void averageOverNoStratumIsUndefined() {
        SurveyDesign design = equalWeights(2)
                .strata(new int[] {1, 2})
                .singlePsu(SinglePsuPolicy.AVERAGE)
                .build();
        SurveyMean mean = SurveyMean.of(new double[] {1, 2}, design);

        assertThat(mean.standardError()).isNaN();
        assertThat(mean.interval()).isEqualTo(Interval.UNDEFINED);
    }

    @Test
    void aMissingValueLeavesTheDomainButNotTheDesign() {
        SurveyDesign design = equalWeights(4).strata(new int[] {1, 1, 2, 2}).build();
        double[] values = {1, 3, Double.NaN, 8};
        SurveyMean mean = SurveyMean.of(values, design);

        assertThat(mean)
                .isEqualTo(withMissing(SurveyMean.of(new double[] {1, 3, 99, 8}, design.domain(row -> row != 2))));
        assertThat(mean.missing()).isEqualTo(1);
        assertThat(mean.n()).isEqualTo(3);
        assertThat(mean.degreesOfFreedom()).isEqualTo(1);
    }

    private static SurveyMean withMissing(SurveyMean mean) {
        return new SurveyMean(
                mean.value(), mean.standardError(), mean.degreesOfFreedom(), mean.variance(), mean.n(), 1);
    }

    @Test
    void rowsOfWeightZeroCountInTheDesignOnly() {
        SurveyDesign design = SurveyDesign.builder()
                .weights(new double[] {1, 1, 0, 1})
                .strata(new int[] {1, 1, 1, 1})
                .build();
        SurveyMean mean = SurveyMean.of(new double[] {1, 3, Double.NaN, 5}, design);

        assertThat(mean.n()).isEqualTo(3);
        assertThat(mean.missing()).isZero();
        assertThat(mean.degreesOfFreedom()).isEqualTo(2);
        // z = -2/3, 0, 0, 2/3 over four units
        assertThat(mean.standardError()).isEqualTo(Math.sqrt(4 / 3.0 * 8 / 9), within(1e-15));
    }

    @Test
    void domainOfOneStratumEqualsThatStratumAlone() {
        SurveyDesign design = equalWeights(5).strata(new int[] {1, 1, 1, 2, 2}).build();
        SurveyMean domain = SurveyMean.of(new double[] {1, 3, 8, 10, 14}, design.domain(row -> row < 3));

        assertThat(domain).isEqualTo(SurveyMean.of(new double[] {1, 3, 8}, SurveyDesign.of(Weights.equal(3))));
        assertThat(design.domain(row -> row < 4).domain(row -> row > 1).includes(2))
                .isTrue();
        assertThat(design.domain(row -> row < 4).domain(row -> row > 1).includes(1))
                .isFalse();
    }

    @Test
    void valueKeepsItsDigitsBesideALargeOffsetAndADominatingWeight() {
        SurveyMean mean = SurveyMean.of(
                new double[] {1, 0, -1, 1, -1}, SurveyDesign.of(Weights.of(new double[] {1e9, 1e-8, 1, 0.001, 1e9})));
        SurveyMean offset = SurveyMean.of(new double[] {1e9 + 1, 1e9 + 2, 1e9 + 4}, SurveyDesign.of(Weights.equal(3)));

        // mpmath 1.2.1, 50 digits
        assertThat(mean.value()).isEqualTo(-4.994999997500002e-10, within(1e-24));
        assertThat(mean.standardError()).isEqualTo(0.7905694146464148, within(1e-15));
        assertThat(offset.variance()).isEqualTo(14 / 9.0, within(1e-15));
    }

    @Test
    void agreementOfAllValuesLeavesNoError() {
        SurveyMean mean = SurveyMean.of(new double[] {4, 4, 4}, SurveyDesign.of(Weights.of(new double[] {1, 2, 3.3})));

        assertThat(mean.value()).isEqualTo(4);
        assertThat(mean.standardError()).isZero();
        assertThat(mean.effectiveN()).isNaN();
        assertThat(mean.designEffect()).isNaN();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void infiniteValuesAreRejectedWhereverTheyStand(int row) {
        for (double bad : new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            double[] values = {1, 2, 3};
            values[row] = bad;
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SurveyMean.of(values, SurveyDesign.of(Weights.equal(3))))
                    .withMessage("values[" + row + "] must be finite or NaN, got " + bad);
        }
    }

    @Test
    void rejectsWhatCannotBeEstimated() {
        SurveyDesign design = SurveyDesign.of(Weights.equal(2));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurveyMean.of(new double[3], design))
                .withMessage("values must have 2 rows as the design, got 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurveyMean.of(new double[] {Double.NaN, Double.NaN}, design))
                .withMessage("no valid responses: 2 missing, 0 invalid");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurveyMean.of(new double[2], design.domain(row -> false)))
                .withMessage("no valid responses: 0 missing, 0 invalid");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurveyMean.of(
                        new double[] {1e300, 1e300}, SurveyDesign.of(Weights.of(new double[] {1e10, 1e10}))))
                .withMessage("weighted sum of values must be finite, got one beyond the range of a double");
        assertThatNullPointerException()
                .isThrownBy(() -> SurveyMean.of(null, design))
                .withMessage("values");
        assertThatNullPointerException()
                .isThrownBy(() -> SurveyMean.of(new double[2], null))
                .withMessage("design");
        assertThatNullPointerException()
                .isThrownBy(() -> SurveyMean.of(new double[2], design).interval(null))
                .withMessage("level");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurveyMean.of(new double[2], design).times(-1))
                .withMessage("factor must be positive and finite, got -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurveyMean.of(new double[2], design).times(Double.POSITIVE_INFINITY))
                .withMessage("factor must be positive and finite, got Infinity");
    }

    @Test
    void rejectsNegativeParts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SurveyMean(0, -1, 1, 1, 1, 0))
                .withMessage("parts of a survey mean must be >= 0, got standardError -1.0, degreesOfFreedom 1.0, "
                        + "variance 1.0, n 1, missing 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new SurveyMean(0, 1, -1, 1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new SurveyMean(0, 1, 1, -1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new SurveyMean(0, 1, 1, 1, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new SurveyMean(0, 1, 1, 1, 1, -1));
    }

    @Provide
    Arbitrary<double[]> samples() {
        return Arbitraries.doubles()
                .between(-100, 100)
                .array(double[].class)
                .ofMinSize(6)
                .ofMaxSize(30);
    }

    private static SurveyDesign designOf(double[] values, int shift) {
        double[] weights = new double[values.length];
        int[] stratum = new int[values.length];
        for (int row = 0; row < weights.length; row++) {
            weights[row] = Math.scalb(0.5 + Math.abs(values[values.length - 1 - row]), shift);
            stratum[row] = row % 3;
        }
        return SurveyDesign.builder().weights(weights).strata(stratum).build();
    }

    @Property
    void theUnitOfTheWeightsDoesNotMatter(@ForAll("samples") double[] values) {
        assertThat(SurveyMean.of(values, designOf(values, 5))).isEqualTo(SurveyMean.of(values, designOf(values, 0)));
    }

    @Property
    void meanLiesBetweenTheValuesAndFollowsAShift(@ForAll("samples") double[] values) {
        SurveyMean mean = SurveyMean.of(values, designOf(values, 0));
        double[] shifted = values.clone();
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < values.length; row++) {
            shifted[row] += 1000;
            min = Math.min(min, values[row]);
            max = Math.max(max, values[row]);
        }
        SurveyMean moved = SurveyMean.of(shifted, designOf(values, 0));

        assertThat(mean.value()).isBetween(min - 1e-13, max + 1e-13);
        assertThat(moved.value()).isEqualTo(mean.value() + 1000, within(1e-11));
        assertThat(moved.standardError()).isEqualTo(mean.standardError(), within(1e-10));
    }

    @Property
    void everyRowAClusterOfItsOwnIsNoClustering(@ForAll("samples") double[] values) {
        int[] ids = new int[values.length];
        for (int row = 0; row < ids.length; row++) {
            ids[row] = -row * 10_000_000;
        }
        SurveyDesign clustered = SurveyDesign.builder()
                .weights(Weights.equal(ids.length))
                .clusters(ids)
                .build();

        assertThat(SurveyMean.of(values, clustered).standardError())
                .isEqualTo(
                        SurveyMean.of(values, SurveyDesign.of(Weights.equal(ids.length)))
                                .standardError(),
                        within(1e-13));
    }
}
