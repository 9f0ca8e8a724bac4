package org.cxmetrics.stats.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Arrays;
import java.util.List;
import org.cxmetrics.core.table.CategoryColumn;
import org.junit.jupiter.api.Test;

class SurveyDesignTest {

    private static SurveyDesign.Builder fourRows() {
        return SurveyDesign.builder().weights(Weights.equal(4));
    }

    @Test
    void codesLabelsAndColumnsSayTheSame() {
        double[] values = {1, 2, 5, 7};
        SurveyMean expected = SurveyMean.of(
                values,
                fourRows()
                        .strata(new int[] {3, 3, 1, 1})
                        .clusters(new int[] {1, 2, 1, 2})
                        .build());

        assertThat(SurveyMean.of(
                        values,
                        fourRows()
                                .strata(List.of("n", "n", "s", "s"))
                                .clusters(List.of("a", "b", "a", "b"))
                                .build()))
                .isEqualTo(expected);
        assertThat(SurveyMean.of(
                        values,
                        fourRows()
                                .strata(CategoryColumn.of("region", "n", "n", "s", "s"))
                                .clusters(CategoryColumn.of("store", "a", "b", "a", "b"))
                                .build()))
                .isEqualTo(expected);
    }

    @Test
    void labelsThatNoRowHasAreNoStrata() {
        CategoryColumn column = CategoryColumn.of("region", "north", "south", "north", "east", "north");

        SurveyDesign design = SurveyDesign.builder()
                .weights(Weights.equal(3))
                .strata(column.take(0, 2, 4))
                .build();

        assertThat(design.strata()).isEqualTo(1);
    }

    @Test
    void describesItself() {
        SurveyDesign design = fourRows().strata(new int[] {1, 1, 2, 2}).build();

        assertThat(design).hasToString("SurveyDesign: 4 rows, 2 strata, 4 units");
        assertThat(design.domain(row -> true)).hasToString("SurveyDesign: 4 rows, 2 strata, 4 units, one domain");
        Raking raking =
                Raking.postStratified(design.weights(), Margin.of("m", new int[] {0, 1, 0, 1}, new double[] {1, 1}));
        assertThat(design.calibrated(raking)).hasToString("SurveyDesign: 4 rows, 2 strata, 4 units, calibrated");
        assertThat(design.calibrated(raking).domain(row -> true).facts().values())
                .containsEntry("calibrated", new org.cxmetrics.core.value.Fact.Flag(true))
                .containsEntry("domain", new org.cxmetrics.core.value.Fact.Flag(true));
        assertThat(design.facts().values()).containsKeys("rows", "strata", "units", "weights", "singlePsuPolicy");
    }

    @Test
    void singleUnitStratumIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fourRows()
                        .strata(List.of("north", "north", "south", "north"))
                        .build())
                .withMessage(
                        "stratum \"south\" must have at least 2 sampling units unless a SinglePsuPolicy is chosen, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurveyDesign.of(Weights.equal(1)))
                .withMessage(
                        "the sample must have at least 2 sampling units unless a SinglePsuPolicy is chosen, got 1");
    }

    @Test
    void populationsMustHoldTheSampleAndAgreeWithinAStratum() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fourRows()
                        .strata(new int[] {1, 1, 2, 2})
                        .populationSizes(new double[] {5, 5, 1, 1})
                        .build())
                .withMessage("population size of stratum \"2\" must be >= its 2 sampled units, got 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        fourRows().populationSizes(new double[] {5, 5, 6, 5}).build())
                .withMessage("populationSizes[2] must be 5.0 as elsewhere in the sample, got 6.0");
        for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> fourRows()
                            .populationSizes(new double[] {5, bad, 5, 5})
                            .build())
                    .withMessage("populationSizes[1] must be finite and > 0, got " + bad);
        }
    }

    @Test
    void partsMustHaveTheRowsOfTheWeights() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fourRows().strata(new int[3]).build())
                .withMessage("strata must have 4 rows as the weights, got 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fourRows().clusters(new int[5]).build())
                .withMessage("clusters must have 4 rows as the weights, got 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fourRows().populationSizes(new double[1]).build())
                .withMessage("populationSizes must have 4 rows as the weights, got 1");
    }

    @Test
    void calibrationMustStartFromTheWeightsOfTheDesign() {
        SurveyDesign design = fourRows().build();
        Margin margin = Margin.of("m", new int[] {0, 1, 0, 1}, new double[] {1, 1});
        Raking other = Raking.postStratified(Weights.of(new double[] {1, 2, 3, 4}), margin);
        Raking own = Raking.postStratified(design.weights(), margin);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> design.calibrated(other))
                .withMessageStartingWith("raking must start from the weights of the design, got other weights (");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> design.calibrated(own).calibrated(own))
                .withMessage("design must not be calibrated yet, got one that is");
    }

    @Test
    void rejectsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> SurveyDesign.builder().build())
                .withMessage("weights");
        assertThatNullPointerException()
                .isThrownBy(() -> fourRows().strata(Arrays.asList("a", null, "b", "b")))
                .withMessage("stratum[1]");
        assertThatNullPointerException()
                .isThrownBy(() -> fourRows().singlePsu(null))
                .withMessage("policy");
        assertThatNullPointerException()
                .isThrownBy(() -> fourRows().build().domain(null))
                .withMessage("member");
        assertThatNullPointerException()
                .isThrownBy(() -> fourRows().build().calibrated(null))
                .withMessage("raking");
    }

    @Test
    void missingLabelsAreRefused() {
        CategoryColumn column =
                CategoryColumn.builder("region").add("a").addMissing().add("b").build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> fourRows().strata(column))
                .withMessage("region[1] must have a label, got a missing value");
    }
}
