package org.cxmetrics.stats.kano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FuzzyKanoTest {

    private static final double[][] LIKE = {{1, 0, 0, 0, 0}};
    private static final double[][] DISLIKE = {{0, 0, 0, 0, 1}};

    /** The answers of the reference cases "random 2 berger_1993" and "random 2 pouliot_1993". */
    private static final double[][] FUNCTIONAL = {
        {0, 0, 1.0, 0, 0}, {0, 0, 1.0, 0, 0}, {0, 0, 0.1, 0.2, 0.7}, {0.6, 0.1, 0.3, 0, 0}
    };

    private static final double[][] DYSFUNCTIONAL = {
        {0, 0.7, 0.2, 0.1, 0}, {0, 0, 0.1, 0.3, 0.6}, {0, 0.5, 0, 0.4, 0.1}, {0.6, 0, 0.4, 0, 0}
    };

    private static double[] means(FuzzyKano fuzzy) {
        return KanoCategory.ALL.stream().mapToDouble(fuzzy::meanMembership).toArray();
    }

    private static List<Long> cuts(FuzzyKano fuzzy) {
        return KanoCategory.ALL.stream().map(fuzzy::alphaCutCount).toList();
    }

    /** Reference case "random 2 berger_1993"; categories in the order M, O, A, I, R, Q. */
    @Test
    void agreesWithTheReferenceOfTheBergerTable() {
        FuzzyKano fuzzy = FuzzyKano.of(FUNCTIONAL, DYSFUNCTIONAL);

        assertThat(means(fuzzy)).containsExactly(new double[] {0.1575, 0, 0.06, 0.4575, 0.2175, 0.1075}, within(1e-14));
        assertThat(cuts(fuzzy)).containsExactly(1L, 0L, 0L, 2L, 1L, 0L);
        assertThat(fuzzy.category()).contains(KanoCategory.INDIFFERENT);
        assertThat(fuzzy.categoryByAlphaCut()).contains(KanoCategory.INDIFFERENT);
    }

    /** Reference case "random 2 pouliot_1993": the alpha-cut counts tie and the earlier letter leads. */
    @Test
    void agreesWithTheReferenceOfThePouliotTable() {
        FuzzyKano fuzzy = FuzzyKano.of(
                FUNCTIONAL,
                DYSFUNCTIONAL,
                FuzzyKano.Options.defaults()
                        .withTable(KanoEvaluationTable.POULIOT)
                        .withAlphaCut(0.5));

        assertThat(means(fuzzy)).containsExactly(new double[] {0.1575, 0, 0.06, 0.4375, 0.2175, 0.1275}, within(1e-14));
        assertThat(cuts(fuzzy)).containsExactly(1L, 0L, 0L, 1L, 1L, 0L);
        assertThat(fuzzy.category()).contains(KanoCategory.INDIFFERENT);
        assertThat(fuzzy.categoryByAlphaCut()).contains(KanoCategory.MUST_BE);
    }

    /** Reference case "user table of four answers, cut 0.25": weights need not add up to 1. */
    @Test
    void takesATableOfItsOwn() {
        FuzzyKano fuzzy = FuzzyKano.of(
                new double[][] {{0.5, 0.5, 0, 0}, {0, 1, 3, 0}, {0.2, 0.3, 0.3, 0.2}},
                new double[][] {{0, 0, 0.5, 0.5}, {0, 0, 2, 2}, {0.1, 0.2, 0.3, 0.4}},
                FuzzyKano.Options.defaults()
                        .withTable(KanoEvaluationTable.of("QAAO", "RIIM", "RIQM", "RRRQ"))
                        .withAlphaCut(0.25));

        assertThat(means(fuzzy))
                .containsExactly(
                        new double[] {0.33, 0.11, 0.11666666666666667, 0.195, 0.06, 0.18833333333333332},
                        within(1e-14));
        assertThat(cuts(fuzzy)).containsExactly(2L, 1L, 1L, 1L, 0L, 1L);
        assertThat(fuzzy.categoryByAlphaCut()).contains(KanoCategory.MUST_BE);
    }

    /** Reference case "missing respondents"; an empty vector stands for no answer. */
    @Test
    void leavesRespondentsWithoutWeightsOut() {
        FuzzyKano fuzzy = FuzzyKano.of(
                new double[][] {{0, 0, 0, 0, 0}, {0.5, 0.5, 0, 0, 0}, {}, {0, 0.2, 0.8, 0, 0}, {0.1, 0, 0.9, 0, 0}},
                new double[][] {
                    {0, 0, 0.4, 0.6, 0}, {0, 0, 0, 0.4, 0.6}, {0, 0, 0, 0, 1}, {0, 0, 0, 0, 0}, {0, 0, 0.5, 0, 0.5}
                });

        assertThat(fuzzy.n()).isEqualTo(2);
        assertThat(fuzzy.missing()).isEqualTo(3);
        assertThat(fuzzy.memberships(0)).isEmpty();
        assertThat(fuzzy.memberships(2)).isEmpty();
        assertThat(fuzzy.memberships(3)).isEmpty();
        assertThat(means(fuzzy)).containsExactly(new double[] {0.375, 0.175, 0.125, 0.325, 0, 0}, within(1e-14));
        assertThat(cuts(fuzzy)).containsExactly(1L, 0L, 0L, 1L, 0L, 0L);
        assertThat(fuzzy.category()).contains(KanoCategory.MUST_BE);
    }

    /** Reference case "crisp answer equals classical". */
    @Test
    void isTheClassicalCategoryOfACrispAnswer() {
        FuzzyKano fuzzy = FuzzyKano.of(LIKE, DISLIKE);

        assertThat(fuzzy.memberships(0).orElseThrow()).containsEntry(KanoCategory.ONE_DIMENSIONAL, 1.0);
        assertThat(fuzzy.category()).contains(KanoCategory.ONE_DIMENSIONAL);
    }

    /** Reference case "uniform vagueness": no membership reaches the cut. */
    @Test
    void hasNoCategoryByAlphaCutWhenNobodyReachesIt() {
        double[][] uniform = {{0.2, 0.2, 0.2, 0.2, 0.2}};
        FuzzyKano fuzzy = FuzzyKano.of(uniform, uniform);

        assertThat(means(fuzzy)).containsExactly(new double[] {0.12, 0.04, 0.12, 0.36, 0.28, 0.08}, within(1e-14));
        assertThat(cuts(fuzzy)).containsOnly(0L);
        assertThat(fuzzy.category()).contains(KanoCategory.INDIFFERENT);
        assertThat(fuzzy.categoryByAlphaCut()).isEmpty();
        assertThat(fuzzy).hasToString("FuzzyKano: I 0.360, by alpha-cut 0.4 - (n=1)");
    }

    @Test
    void isUndefinedWithoutRespondents() {
        FuzzyKano fuzzy = FuzzyKano.of(new double[0][], new double[0][]);

        assertThat(fuzzy.n()).isZero();
        assertThat(fuzzy.category()).isEmpty();
        assertThat(fuzzy.categoryByAlphaCut()).isEmpty();
        assertThat(fuzzy.meanMembership(KanoCategory.MUST_BE)).isNaN();
        assertThat(fuzzy).hasToString("FuzzyKano: - NaN, by alpha-cut 0.4 - (n=0)");
        assertThat(fuzzy.facts().values()).containsKey("category");
    }

    @Test
    void handsOutCopiesOfMemberships() {
        FuzzyKano fuzzy = FuzzyKano.of(LIKE, DISLIKE);
        Map<KanoCategory, Double> copy = fuzzy.memberships(0).orElseThrow();
        copy.clear();

        assertThat(fuzzy.memberships(0).orElseThrow()).hasSize(6);
    }

    @Test
    void isEqualToTheSameMembershipsUnderTheSameOptions() {
        FuzzyKano fuzzy = FuzzyKano.of(LIKE, DISLIKE);

        assertThat(fuzzy)
                .isEqualTo(FuzzyKano.of(LIKE, DISLIKE))
                .hasSameHashCodeAs(FuzzyKano.of(LIKE, DISLIKE))
                .isNotEqualTo(FuzzyKano.of(DISLIKE, LIKE))
                .isNotEqualTo(
                        FuzzyKano.of(LIKE, DISLIKE, FuzzyKano.Options.defaults().withAlphaCut(0.5)))
                .isNotEqualTo("fuzzy");
    }

    @Test
    void namesItsFacts() {
        assertThat(FuzzyKano.of(LIKE, DISLIKE).facts().values())
                .containsOnlyKeys(
                        "n",
                        "missing",
                        "meanMembership",
                        "alphaCutCounts",
                        "category",
                        "categoryByAlphaCut",
                        "options");
    }

    @Test
    void standsOnTheBergerTableByDefault() {
        FuzzyKano.Options options = FuzzyKano.of(LIKE, DISLIKE).options();

        assertThat(options.table()).isEqualTo(KanoEvaluationTable.BERGER);
        assertThat(options.alphaCut()).isEqualTo(0.4);
        assertThat(options.facts().values()).containsOnlyKeys("table", "alphaCut");
        assertThat(options).hasToString(options.facts().toString());
    }

    @Test
    void optionsAreEqualByValue() {
        FuzzyKano.Options options = FuzzyKano.Options.defaults();

        assertThat(options.withAlphaCut(0.3))
                .isEqualTo(options.withAlphaCut(0.3))
                .hasSameHashCodeAs(options.withAlphaCut(0.3))
                .isNotEqualTo(options)
                .isNotEqualTo("options");
        assertThat(options.withTable(KanoEvaluationTable.POULIOT)).isNotEqualTo(options);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void rejectsAnAlphaCutOutsideItsRange(double cut) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FuzzyKano.Options.defaults().withAlphaCut(cut))
                .withMessage("alphaCut must be in [0, 1], got " + cut);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void rejectsWeightsThatAreNegativeOrNotFinite(double weight) {
        double[][] off = {{0, 0, weight, 0, 0}};

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FuzzyKano.of(off, DISLIKE))
                .withMessage("functional[0][2] must be finite and >= 0, got " + weight);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FuzzyKano.of(LIKE, off))
                .withMessage("dysfunctional[0][2] must be finite and >= 0, got " + weight);
    }

    @Test
    void rejectsVectorsOfAnotherLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FuzzyKano.of(LIKE, new double[][] {{1, 0, 0}}))
                .withMessage("dysfunctional[0] must have 5 weights, got 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FuzzyKano.of(LIKE, new double[0][]))
                .withMessage("dysfunctional must have 1 vectors, got 0");
    }

    @Test
    void rejectsNull() {
        FuzzyKano fuzzy = FuzzyKano.of(LIKE, DISLIKE);

        assertThatNullPointerException()
                .isThrownBy(() -> FuzzyKano.of(LIKE, DISLIKE, null))
                .withMessage("options");
        assertThatNullPointerException()
                .isThrownBy(() -> FuzzyKano.Options.defaults().withTable(null))
                .withMessage("table");
        assertThatNullPointerException()
                .isThrownBy(() -> fuzzy.meanMembership(null))
                .withMessage("category");
        assertThatNullPointerException()
                .isThrownBy(() -> fuzzy.alphaCutCount(null))
                .withMessage("category");
    }
}
