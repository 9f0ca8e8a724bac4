package org.cxmetrics.stats.kano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightedKanoCrossTableTest {

    private static final double NO = Double.NaN;
    private static final double[] FUNCTIONAL = {3, 5, 1, NO, 1, 5, NO, 1, NO, 5, 5, 4};
    private static final double[] DYSFUNCTIONAL = {5, NO, 5, 2, 5, 5, 5, 3, 4, 3, 1, 5};
    private static final double[] WEIGHTS = {0.54, 0.63, 1.93, 2.6, 0.91, 0.71, 0.96, 0.5, 1.98, 1.55, 1.19, 0.43};

    private static WeightedKanoCrossTable table() {
        return WeightedKanoCrossTable.of(FUNCTIONAL, DYSFUNCTIONAL, WEIGHTS);
    }

    @Test
    void weightsAreThoseOfTheReference() {
        // case "weighted 0 berger_1993"
        WeightedKanoCrossTable table = table();
        assertThat(table.n()).isEqualTo(8);
        assertThat(table.pairs().partial()).isEqualTo(4);
        assertThat(table.weight(KanoCategory.MUST_BE)).isCloseTo(0.97, within(1e-12));
        assertThat(table.weight(KanoCategory.ONE_DIMENSIONAL)).isCloseTo(2.84, within(1e-12));
        assertThat(table.weight(KanoCategory.REVERSE, KanoEvaluationTable.POULIOT))
                .isCloseTo(2.74, within(1e-12));
        assertThat(table.effectiveN()).isCloseTo(6.27122950990398, within(1e-10));
        // 0.97 / (0.97 + 2.84 + 0.5 + 2.74 + 0.71)
        assertThat(table.share(KanoCategory.MUST_BE)).isCloseTo(0.97 / 7.76, within(1e-12));
        assertThat(table).hasToString("WeightedKanoCrossTable 5x5 (n=8, effective n=6.3)");
    }

    @Test
    void coefficientsAreWeighted() {
        // decided weight 0.97 + 2.84 + 0.5 = 4.31
        assertThat(table().better().value()).isCloseTo(3.34 / 4.31, within(1e-12));
        assertThat(table().worse().value()).isCloseTo(-3.81 / 4.31, within(1e-12));
        assertThat(table().better().n()).isEqualTo(5);
        assertThat(table().worse().interval().contains(-3.81 / 4.31)).isTrue();
    }

    @Test
    void equalWeightsGiveTheCounts() {
        double[] functional = {1, 1, 3, 3};
        double[] dysfunctional = {5, 3, 5, 3};
        WeightedKanoCrossTable table = WeightedKanoCrossTable.of(functional, dysfunctional, new double[] {2, 2, 2, 2});
        KanoCounts counts = KanoCrossTable.of(functional, dysfunctional).counts();
        assertThat(table.effectiveN()).isEqualTo(4);
        assertThat(table.better().value()).isEqualTo(counts.better().value());
        assertThat(table.better().interval().lower())
                .isCloseTo(counts.better().interval().lower(), within(1e-12));
        // sqrt(1/2 * 1/2 / 4)
        assertThat(table.better().standardError()).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void weightsOfZeroLeaveNothingDecided() {
        // case "all valid answers have weight 0"
        WeightedKanoCrossTable table = WeightedKanoCrossTable.of(
                new double[] {1, 2, NO, 3}, new double[] {5, 3, 2, NO}, new double[] {0, 0, 2, 0.5});
        assertThat(table.n()).isEqualTo(2);
        assertThat(table.effectiveN()).isNaN();
        assertThat(table.better().value()).isNaN();
        assertThat(table.worse().value()).isNaN();
        assertThat(table.better().interval().isDefined()).isFalse();
    }

    @Test
    void partsAddToTheWhole() {
        WeightedKanoCrossTable.Tally tally = WeightedKanoCrossTable.Tally.ofLevels(5);
        for (int i = 0; i < FUNCTIONAL.length; i++) {
            tally.accept(FUNCTIONAL[i], DYSFUNCTIONAL[i], WEIGHTS[i]);
        }
        assertThat(tally.snapshot()).isEqualTo(table()).hasSameHashCodeAs(table());
        assertThat(table().plus(WeightedKanoCrossTable.Tally.ofLevels(5).snapshot()))
                .isEqualTo(table());
        assertThat(table().plus(table()).weight(KanoCategory.MUST_BE)).isCloseTo(1.94, within(1e-12));
    }

    @Test
    void differentWeightsAreNotEqual() {
        double[] one = {1};
        double[] two = {1, 1};
        WeightedKanoCrossTable table = WeightedKanoCrossTable.of(two, two, new double[] {1, 3});
        assertThat(table)
                .isNotEqualTo(WeightedKanoCrossTable.of(one, one, one))
                .isNotEqualTo(WeightedKanoCrossTable.of(two, two, new double[] {1, 4}))
                .isNotEqualTo(WeightedKanoCrossTable.of(two, two, new double[] {2, 2}))
                .isNotEqualTo("table");
        assertThat(table.facts().values())
                .containsOnlyKeys("n", "effectiveN", "partial", "missing", "weights", "better", "worse");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.5, Double.NaN, Double.POSITIVE_INFINITY})
    void rejectsWeightThatIsNotFiniteOrNegative(double weight) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        WeightedKanoCrossTable.of(new double[] {1, 2}, new double[] {5, 3}, new double[] {1, weight}))
                .withMessage("weights[1] must be finite and >= 0, got " + weight);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedKanoCrossTable.Tally.ofLevels(5).accept(1, 5, weight))
                .withMessage("weight must be finite and >= 0, got " + weight);
    }

    @Test
    void rejectsWeightsOfAnotherLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedKanoCrossTable.of(new double[] {1}, new double[] {5}, new double[0]))
                .withMessage("weights must have 1 values, got 0");
    }

    @Test
    void rejectsEvaluationTableOfOtherLevels() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table().weight(KanoCategory.MUST_BE, KanoEvaluationTable.THREE_LEVEL))
                .withMessage("evaluation table must have 5 levels, got 3");
    }
}
