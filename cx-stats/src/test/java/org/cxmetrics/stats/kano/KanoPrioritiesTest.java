package org.cxmetrics.stats.kano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.cxmetrics.stats.kano.KanoPriorities.Feature;
import org.cxmetrics.stats.kano.KanoPriorities.RefinedCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KanoPrioritiesTest {

    /** The features of the reference case "order by category then largest coefficient". */
    private static final KanoPriorities SEVEN = KanoPriorities.of(List.of(
            new Feature("a", KanoCategory.MUST_BE, 0.3, -0.8, 7.5, 5),
            new Feature("b", KanoCategory.ATTRACTIVE, 0.9, -0.1, 6, 3),
            new Feature("c", KanoCategory.ONE_DIMENSIONAL, 0.7, -0.7, 8, 8),
            new Feature("d", KanoCategory.INDIFFERENT, 0.2, -0.1, 3, 1),
            new Feature("e", KanoCategory.MUST_BE, 0.2, -0.9, 8.5, 2),
            new Feature("g", KanoCategory.ATTRACTIVE, 0.8, -0.3, 7, 13),
            new Feature("h", KanoCategory.REVERSE, 0.1, -0.1, 2, 2)));

    /** The features of the reference case "order with ties in category, coefficient and importance". */
    private static final KanoPriorities TIES = KanoPriorities.of(List.of(
            new Feature("f2", KanoCategory.MUST_BE, 0.25, -0.75, 5, 4),
            new Feature("f10", KanoCategory.MUST_BE, 0.75, -0.25, 5, 2),
            new Feature("F3", KanoCategory.MUST_BE, 0.5, -0.75, 5, 2.5),
            new Feature("a", KanoCategory.MUST_BE, 0.1, -0.75, 8, 8),
            new Feature("q", KanoCategory.QUESTIONABLE, Double.NaN, Double.NaN, 9, 1),
            new Feature("r", KanoCategory.REVERSE, 0.5, -0.25, 2, 3),
            new Feature("k", KanoCategory.ONE_DIMENSIONAL, 0.75, -0.5, 1, 5),
            new Feature("j", KanoCategory.ONE_DIMENSIONAL, 0.75, -0.75, 1, 6),
            new Feature("i", KanoCategory.INDIFFERENT, 0.9, -0.9, 9, 9)));

    private static Feature attractive(String id, double better, double worse) {
        return Feature.of(id, KanoCategory.ATTRACTIVE, better, worse);
    }

    @Test
    void ordersByCategoryThenLargestCoefficient() {
        assertThat(SEVEN.order()).extracting(Feature::id).containsExactly("e", "a", "c", "b", "g", "d", "h");
    }

    @Test
    void ordersTiesByImportanceThenId() {
        assertThat(TIES.order())
                .extracting(Feature::id)
                .containsExactly("a", "F3", "f10", "f2", "j", "k", "i", "r", "q");
    }

    @Test
    void ordersByTheCoefficientThatIsDefined() {
        KanoPriorities priorities = KanoPriorities.of(List.of(
                attractive("none", Double.NaN, Double.NaN),
                attractive("nothing", Double.NaN, Double.NaN),
                attractive("better", 0.5, Double.NaN),
                attractive("worse", Double.NaN, -0.6),
                attractive("both", 0.4, -0.55)));

        assertThat(priorities.order())
                .extracting(Feature::id)
                .containsExactly("worse", "both", "better", "none", "nothing");
    }

    @Test
    void zeroOfEitherSignIsATie() {
        KanoPriorities priorities = KanoPriorities.of(List.of(
                attractive("x", 0.5, -0.1).withImportance(-0.0),
                attractive("w", 0.5, -0.1).withImportance(0.0)));

        assertThat(priorities.order()).extracting(Feature::id).containsExactly("w", "x");
    }

    /** Reference case "coefficient sum per unit of cost". */
    @Test
    void dividesTheCoefficientSumByTheCost() {
        assertThat(SEVEN.costEffectiveness().keySet()).containsExactly("a", "b", "c", "d", "e", "g", "h");
        assertThat(SEVEN.costEffectiveness().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray())
                .containsExactly(
                        new double[] {0.22, 0.3333333333333333, 0.175, 0.3, 0.55, 0.08461538461538462, 0.1},
                        within(1e-14));
        assertThat(SEVEN.byCostEffectiveness())
                .extracting(Feature::id)
                .containsExactly("e", "b", "d", "a", "c", "h", "g");
    }

    /** Reference case "ratio ties by id, undefined last". */
    @Test
    void ordersTiedRatiosByIdAndUndefinedOnesLast() {
        assertThat(TIES.byCostEffectiveness())
                .extracting(Feature::id)
                .containsExactly("F3", "f10", "f2", "j", "k", "r", "i", "a", "q");
        assertThat(TIES.costEffectiveness().get("q")).isNaN();
    }

    /** 7.5 / 5 for a, 8.5 / 2 for e. */
    @Test
    void dividesAnyGainByTheCost() {
        assertThat(SEVEN.costEffectiveness(Feature::importance)).contains(entry("a", 1.5), entry("e", 4.25));
    }

    /** Reference case "refined categories by mean importance". */
    @Test
    void splitsCategoriesAtTheMeanImportance() {
        assertThat(SEVEN.importanceCut()).isEqualTo(6, within(1e-14));
        assertThat(SEVEN.refined())
                .containsExactly(
                        entry("a", RefinedCategory.CRITICAL),
                        entry("b", RefinedCategory.HIGHLY_ATTRACTIVE),
                        entry("c", RefinedCategory.HIGH_VALUE_ADDED),
                        entry("d", RefinedCategory.CARE_FREE),
                        entry("e", RefinedCategory.CRITICAL),
                        entry("g", RefinedCategory.HIGHLY_ATTRACTIVE),
                        entry("h", RefinedCategory.REVERSE));
    }

    /** Reference case "refined categories, the mean held up by Q and R". */
    @Test
    void countsEveryFeatureInTheMeanImportance() {
        KanoPriorities six = KanoPriorities.of(List.of(
                Feature.of("a", KanoCategory.MUST_BE, 0, 0).withImportance(4),
                Feature.of("b", KanoCategory.ONE_DIMENSIONAL, 0, 0).withImportance(4),
                Feature.of("c", KanoCategory.ATTRACTIVE, 0, 0).withImportance(5),
                Feature.of("d", KanoCategory.INDIFFERENT, 0, 0).withImportance(6),
                Feature.of("e", KanoCategory.QUESTIONABLE, 0, 0).withImportance(9),
                Feature.of("f", KanoCategory.REVERSE, 0, 0).withImportance(8)));

        assertThat(six.importanceCut()).isEqualTo(6, within(1e-14));
        assertThat(six.refined().values())
                .containsExactly(
                        RefinedCategory.NECESSARY,
                        RefinedCategory.LOW_VALUE_ADDED,
                        RefinedCategory.LESS_ATTRACTIVE,
                        RefinedCategory.POTENTIAL,
                        RefinedCategory.QUESTIONABLE,
                        RefinedCategory.REVERSE);
    }

    /** Reference cases "improvement ratio ... k ...". */
    @Test
    void adjustsTheImprovementRatio() {
        assertThat(KanoPriorities.adjustedImprovementRatio(1.25, 1)).isEqualTo(1.25);
        assertThat(KanoPriorities.adjustedImprovementRatio(1.5, 2)).isEqualTo(1.224744871391589, within(1e-14));
        assertThat(KanoPriorities.adjustedImprovementRatio(1.2, 0.5)).isEqualTo(1.44, within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void rejectsRatiosAndExponentsThatAreNotPositiveAndFinite(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KanoPriorities.adjustedImprovementRatio(value, 1))
                .withMessage("ratio must be positive and finite, got " + value);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KanoPriorities.adjustedImprovementRatio(1, value))
                .withMessage("k must be positive and finite, got " + value);
    }

    /** The first is the reference case "cost 0". */
    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void rejectsACostThatIsNotPositiveAndFinite(double cost) {
        Feature z = attractive("z", 0.5, -0.5);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> z.withCost(cost))
                .withMessage("cost of z must be positive and finite, got " + cost);
    }

    @Test
    void leavesAnUnknownCostUndefined() {
        KanoPriorities one = KanoPriorities.of(List.of(attractive("z", 0.5, -0.5)));

        assertThat(one.costEffectiveness().get("z")).isNaN();
        assertThat(one.importanceCut()).isNaN();
    }

    @Test
    void hasNoImportanceWithoutFeatures() {
        assertThat(KanoPriorities.of(List.of()).importanceCut()).isNaN();
        assertThat(KanoPriorities.of(List.of()).order()).isEmpty();
    }

    @Test
    void rejectsAnIdTwice() {
        Feature z = attractive("z", 0.5, -0.5);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> KanoPriorities.of(List.of(z, z)))
                .withMessage("id of a feature must be new, got \"z\" again");
    }

    @Test
    void rejectsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> attractive(null, 0.5, -0.5))
                .withMessage("id");
        assertThatNullPointerException()
                .isThrownBy(() -> Feature.of("z", null, 0.5, -0.5))
                .withMessage("category");
    }

    @Test
    void namesItsFacts() {
        assertThat(SEVEN.facts().values()).containsOnlyKeys("order");
    }

    @Test
    void printsTheOrderAsATable() {
        KanoPriorities one = KanoPriorities.of(List.of(
                attractive("z", 0.5, -0.25).withImportance(7).withCost(2),
                Feature.of("y", KanoCategory.MUST_BE, 0.25, Double.NaN)));

        assertThat(one.toTable().toMarkdown().lines().map(line -> line.replace(" ", "")))
                .contains("|y|M|0.250|NaN|NaN|NaN|", "|z|A|0.500|-0.250|7.00|0.375|");
    }
}
