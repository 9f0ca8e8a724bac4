package org.cxmetrics.stats.kano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.cxmetrics.core.table.KanoTable;
import org.cxmetrics.core.table.KanoWording;
import org.cxmetrics.core.table.RatingColumn;
import org.cxmetrics.core.table.ResponseTable;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.NoteCode;
import org.cxmetrics.stats.test.Correction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected numbers by hand. */
class KanoMethodsTest {

    private static final KanoCounts FIRST = KanoCounts.ofCounts(40, 10, 5, 20, 3, 2);
    private static final KanoCounts SECOND = KanoCounts.ofCounts(10, 12, 45, 25, 5, 3);

    @Test
    void continuousScoresOfOneAnswer() {
        KanoContinuous one = KanoContinuous.of(new double[] {2}, new double[] {3}, new double[] {4});
        assertThat(one.functionalMean()).isEqualTo(2);
        assertThat(one.dysfunctionalMean()).isZero();
        assertThat(one.functionalStandardDeviation()).isNaN();
        assertThat(one.correlation()).isNaN();
        assertThat(one.quadrant()).contains(KanoCategory.ATTRACTIVE);
        assertThat(one.functionalScaledMean()).isEqualTo(8);
        assertThat(one.isInNegativeZone()).isFalse();
        assertThat(one.facts().values()).containsKey("quadrant");
        KanoContinuous none = KanoContinuous.of(KanoCrossTable.EMPTY);
        assertThat(none.quadrant()).isEmpty();
        assertThat(none.importanceMean()).isNaN();
        assertThat(none.functionalWeightedMean()).isNaN();
        assertThat(none.dysfunctionalWeightedMean()).isNaN();
        assertThat(none.functionalScaledMean()).isNaN();
        assertThat(none.dysfunctionalScaledMean()).isNaN();
        assertThat(none.toString()).contains(", - (n=0)");
        assertThatThrownBy(() -> KanoContinuous.of(new double[] {1}, new double[] {1}, new double[] {10}))
                .hasMessage("importance[0] must be in [1, 9], got 10.0");
        assertThatThrownBy(() -> KanoContinuous.of(new double[] {1}, new double[] {1}, new double[0]))
                .hasMessage("importance must have 1 values, got 0");
        assertThatThrownBy(() -> KanoContinuous.of(KanoTally.ofLevels(3).snapshot()))
                .hasMessage("table must have 5 levels, got 3");
        assertThat(KanoContinuous.of(KanoCrossTable.of(new double[] {5, 4}, new double[] {1, 2}))
                        .isInNegativeZone())
                .isTrue();
        assertThat(KanoContinuous.of(KanoCrossTable.EMPTY, KanoContinuous.Scale.XU)
                        .scale())
                .isEqualTo(KanoContinuous.Scale.XU);
    }

    @Test
    void analyticalCategoriesFollowTheAngle() {
        AnalyticalKano.Thresholds usual = AnalyticalKano.Thresholds.ofIndifference(0.1);
        double[] w = {1};
        assertThat(AnalyticalKano.of(new double[] {1}, new double[] {5}, w, usual)
                        .category())
                .contains(KanoCategory.ONE_DIMENSIONAL);
        assertThat(AnalyticalKano.of(new double[] {3}, new double[] {5}, w, usual)
                        .category())
                .contains(KanoCategory.MUST_BE);
        assertThat(AnalyticalKano.of(new double[] {3}, new double[] {3}, w, usual)
                        .category())
                .contains(KanoCategory.INDIFFERENT);
        AnalyticalKano delight = AnalyticalKano.of(new double[] {1}, new double[] {3}, w, usual);
        assertThat(delight).hasToString("AnalyticalKano: A, r=1.000, angle 90.0 degrees (n=1)");
        assertThat(delight.facts().values()).containsKey("satisfactionAngle");
        assertThat(AnalyticalKano.of(new double[0], new double[0], new double[0], usual)
                        .category())
                .isEmpty();
        assertThatThrownBy(() -> AnalyticalKano.of(new double[] {1}, new double[] {1}, new double[] {0}, usual))
                .hasMessage("importance[0] must be in (0, 1.000], got 0.0".replace("1.000", "1"));
        assertThatThrownBy(() -> new AnalyticalKano.Thresholds(-1, 1, 2))
                .hasMessage("indifference must be finite and >= 0, got -1.0");
        assertThatThrownBy(() -> new AnalyticalKano.Thresholds(0, 3, 2))
                .hasMessage("angles must be in order, got 3.0 above 2.0");
    }

    @Test
    void fuzzyAnswersAreSpread() {
        double[][] f = {{0, 0.4, 0, 0, 0.6}, {}, {0, 0, 0, 0, 0}, {1, 0, 0, 0, 0}};
        double[][] d = {{0.8, 0, 0.1, 0, 0.1}, {1, 0, 0, 0, 0}, {1, 0, 0, 0, 0}, {}};
        FuzzyKano fuzzy = FuzzyKano.of(f, d);
        assertThat(fuzzy.n()).isEqualTo(1);
        assertThat(fuzzy.missing()).isEqualTo(3);
        assertThat(fuzzy.meanMembership(KanoCategory.REVERSE)).isCloseTo(0.86, within(1e-12));
        assertThat(fuzzy.memberships(0)).isPresent();
        assertThat(fuzzy.memberships(1)).isEmpty();
        assertThat(fuzzy).hasToString("FuzzyKano: R 0.860, by alpha-cut 0.4 R (n=1)");
        assertThat(fuzzy.facts().values()).containsKey("alphaCutCounts");
        assertThat(fuzzy)
                .isEqualTo(FuzzyKano.of(f, d))
                .hasSameHashCodeAs(FuzzyKano.of(f, d))
                .isNotEqualTo("x");
        FuzzyKano none = FuzzyKano.of(new double[0][], new double[0][]);
        assertThat(none.category()).isEmpty();
        assertThat(none.categoryByAlphaCut()).isEmpty();
        assertThat(none).isNotEqualTo(fuzzy);
        assertThatThrownBy(() -> FuzzyKano.of(f, new double[0][]))
                .hasMessage("dysfunctional must have 4 vectors, got 0");
        assertThatThrownBy(() -> FuzzyKano.of(new double[][] {{1}}, new double[][] {{1}}))
                .hasMessage("functional[0] must have 5 weights, got 1");
        assertThatThrownBy(() -> FuzzyKano.of(new double[][] {{1, -1, 0, 0, 0}}, new double[][] {{}}))
                .hasMessage("functional[0][1] must be finite and >= 0, got -1.0");
        FuzzyKano.Options options = FuzzyKano.Options.defaults()
                .withTable(KanoEvaluationTable.POULIOT)
                .withAlphaCut(0.3);
        assertThat(options).isNotEqualTo(FuzzyKano.Options.defaults()).isNotEqualTo("x");
        assertThat(options.hashCode()).isNotEqualTo(FuzzyKano.Options.defaults().hashCode());
        assertThat(FuzzyKano.of(f, d, options)).isNotEqualTo(fuzzy);
        assertThat(options.toString()).contains("alphaCut=0.3");
        assertThatThrownBy(() -> options.withAlphaCut(2)).hasMessage("alphaCut must be in [0, 1], got 2.0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN})
    void weightsMustBeFinite(double bad) {
        assertThatThrownBy(() ->
                        WeightedKanoCrossTable.of(new double[] {1, 2}, new double[] {5, 5}, new double[] {1, bad}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("weights[1] must be finite and >= 0, got " + bad);
        assertThatThrownBy(() -> ImportanceGrid.of(new double[] {bad}, new double[] {1}))
                .hasMessage("explicit[0] must be finite, got " + bad);
        assertThatThrownBy(() -> ModeratedRegression.of(new double[5], new double[5], bad, 0.05))
                .hasMessage("midpoint must be finite, got " + bad);
    }

    @Test
    void weightsOfOneAreCounts() {
        double[] f = {1, 1, 2, 3, Double.NaN};
        double[] d = {5, 3, 5, 3, 1};
        WeightedKanoCrossTable table = WeightedKanoCrossTable.of(f, d, new double[] {1, 1, 1, 1, 7});
        KanoCrossTable plain = KanoCrossTable.of(f, d);
        assertThat(table.effectiveN()).isEqualTo(4);
        assertThat(table.share(KanoCategory.MUST_BE)).isEqualTo(0.25);
        assertThat(table.better().value()).isEqualTo(plain.better().value());
        assertThat(table.better().interval().lower())
                .isCloseTo(plain.better().interval().lower(), within(1e-15));
        assertThat(table.worse().interval().upper())
                .isCloseTo(plain.worse().interval().upper(), within(1e-15));
        assertThat(table.plus(table).n()).isEqualTo(8);
        assertThat(table.facts().values()).containsKey("effectiveN");
        assertThat(table).hasToString("WeightedKanoCrossTable 5x5 (n=4, effective n=4.0)");
        assertThat(table)
                .isEqualTo(WeightedKanoCrossTable.of(f, d, new double[] {1, 1, 1, 1, 7}))
                .isNotEqualTo("x");
        assertThat(table.hashCode())
                .isEqualTo(WeightedKanoCrossTable.of(f, d, new double[] {1, 1, 1, 1, 7})
                        .hashCode());
        assertThat(table).isNotEqualTo(WeightedKanoCrossTable.of(f, d, new double[] {1, 1, 1, 2, 7}));
        WeightedKanoCrossTable.Tally tally = WeightedKanoCrossTable.Tally.ofLevels(5);
        tally.accept(1, 5, 0);
        assertThat(tally.snapshot().better().value()).isNaN();
        assertThat(tally.snapshot().effectiveN()).isNaN();
        assertThatThrownBy(() -> WeightedKanoCrossTable.of(f, d, new double[1]))
                .hasMessage("weights must have 5 values, got 1");
        assertThatThrownBy(() -> table.weight(KanoCategory.MUST_BE, KanoEvaluationTable.THREE_LEVEL))
                .hasMessage("evaluation table must have 5 levels, got 3");
    }

    @Test
    void segmentsAreCompared() {
        KanoHomogeneity segments = KanoHomogeneity.of(List.of(FIRST, SECOND));
        assertThat(segments.test().pValue()).isLessThan(1e-6);
        assertThat(segments.permutationPValue(200, 1)).isCloseTo(1.0 / 201, within(1e-12));
        assertThat(segments.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.code()).isEqualTo(NoteCode.SPARSE_TABLE));
        assertThat(segments.facts().values()).containsKey("cramersV");
        assertThat(segments.toString()).startsWith("KanoHomogeneity: chi-square ");
        assertThat(segments)
                .isEqualTo(KanoHomogeneity.of(List.of(FIRST, SECOND)))
                .isNotEqualTo("x");
        assertThat(segments.hashCode())
                .isEqualTo(KanoHomogeneity.of(List.of(FIRST, SECOND)).hashCode());
        KanoHomogeneity two = KanoHomogeneity.ofCounts(new long[][] {{30, 10}, {0, 0}, {20, 40}});
        assertThat(two.notes()).isEmpty();
        // choose(4,2)^2/choose(8,4) and both more extreme tables: fisher.test in R gives 0.4857
        assertThat(KanoHomogeneity.ofCounts(new long[][] {{3, 1}, {1, 3}})
                        .exactPValue()
                        .orElseThrow())
                .isCloseTo(34.0 / 70, within(1e-12));
        assertThat(KanoHomogeneity.ofCounts(new long[][] {{1000, 900, 800, 700}, {500, 600, 700, 800}, {1, 2, 3, 4}})
                        .exactPValue())
                .isEmpty();
        KanoHomogeneity none = KanoHomogeneity.ofCounts(new long[][] {{0, 0}});
        assertThat(none.test().pValue()).isNaN();
        assertThat(none.likelihoodRatio().pValue()).isNaN();
        assertThat(none.smallestExpected()).isNaN();
        assertThat(none.biasCorrectedV()).isNaN();
        assertThat(none.exactPValue()).isEmpty();
        assertThat(none.permutationPValue(1, 1)).isNaN();
        assertThat(none.notes().get(0).code()).isEqualTo(NoteCode.UNDEFINED);
        assertThat(KanoHomogeneity.ofCounts(new long[0][]).n()).isZero();
        assertThatThrownBy(() -> two.permutationPValue(0, 1)).hasMessage("replicates must be >= 1, got 0");
        assertThatThrownBy(() -> KanoHomogeneity.ofCounts(new long[][] {{1}, {1, 2}}))
                .hasMessage("counts[1] must have 1 columns, got 2");
        assertThatThrownBy(() -> KanoHomogeneity.ofCounts(new long[][] {{-1}}))
                .hasMessage("counts[0][0] must be >= 0, got -1");
    }

    @Test
    void differencesOfNothingAreNaN() {
        KanoDifference difference = KanoDifference.of(FIRST, KanoCounts.EMPTY);
        assertThat(difference.better()).isNaN();
        assertThat(difference.betterPValue()).isNaN();
        assertThat(difference.worsePValue()).isNaN();
        assertThat(difference.betterInterval(ConfidenceLevel.P95).isDefined()).isFalse();
        assertThat(KanoDifference.of(KanoCounts.EMPTY, FIRST)
                        .worseInterval(ConfidenceLevel.P95)
                        .isDefined())
                .isFalse();
        assertThat(difference.joint().pValue()).isNaN();
        assertThat(KanoDifference.of(FIRST, SECOND).facts().values()).containsKey("joint");
        assertThat(KanoDifference.of(FIRST, SECOND).toString()).startsWith("KanoDifference: better -0.4");
    }

    @Test
    void transitionsAreFollowed() {
        KanoCategory i = KanoCategory.INDIFFERENT;
        KanoCategory a = KanoCategory.ATTRACTIVE;
        KanoCategory m = KanoCategory.MUST_BE;
        KanoTransitions panel = KanoTransitions.of(List.of(i, i, a, m, KanoCategory.REVERSE), List.of(a, i, i, m, i));
        assertThat(panel.forward()).isEqualTo(1);
        assertThat(panel.backward()).isEqualTo(1);
        assertThat(panel.retention()).isEqualTo(0.4);
        assertThat(panel.facts().values()).containsKey("stuartMaxwell");
        assertThat(panel.toString()).startsWith("KanoTransitions: 40.0% stayed");
        KanoTransitions still = KanoTransitions.ofCounts(new long[][] {{5, 0}, {0, 6}});
        assertThat(still.stuartMaxwell()).isEmpty();
        assertThat(still.bowker().pValue()).isNaN();
        assertThat(still.facts().values()).doesNotContainKey("stuartMaxwell");
        assertThat(still)
                .isEqualTo(KanoTransitions.ofCounts(new long[][] {{5, 0}, {0, 6}}))
                .isNotEqualTo(panel)
                .isNotEqualTo("x");
        assertThat(still.hashCode())
                .isEqualTo(KanoTransitions.ofCounts(new long[][] {{5, 0}, {0, 6}})
                        .hashCode());
        assertThatThrownBy(still::forward).hasMessage("table must be 6 by 6, got 2 by 2");
        assertThatThrownBy(() -> KanoTransitions.of(List.of(i), List.of()))
                .hasMessage("second must have 1 respondents, got 0");
        assertThatThrownBy(() -> KanoTransitions.ofCounts(new long[1][1]))
                .hasMessage("counts must be at least 2 by 2, got 1 rows");
        assertThatThrownBy(() -> KanoTransitions.ofCounts(new long[][] {{1, 2}, {1}}))
                .hasMessage("counts[1] must have 2 columns, got 1");
        assertThatThrownBy(() -> KanoTransitions.ofCounts(new long[][] {{1, -2}, {1, 1}}))
                .hasMessage("counts[0][1] must be >= 0, got -2");
        assertThat(KanoTransitions.isCategoryChanged(FIRST, SECOND, 0.05)).isTrue();
        assertThat(KanoTransitions.isCategoryChanged(FIRST, FIRST, 0.05)).isFalse();
        assertThat(KanoTransitions.isCategoryChanged(FIRST, KanoCounts.EMPTY, 0.05))
                .isFalse();
        assertThat(KanoTransitions.isCategoryChanged(KanoCounts.EMPTY, FIRST, 0.05))
                .isFalse();
        assertThatThrownBy(() -> KanoTransitions.isCategoryChanged(FIRST, SECOND, 1))
                .hasMessage("alpha must be in (0, 1), got 1.0");
    }

    @Test
    void aStudySortsAndCorrects() {
        RatingColumn like = RatingColumn.of("like", 1, 5, 1, 1, 1, 2);
        RatingColumn mind = RatingColumn.of("mind", 1, 5, 5, 5, 3, 5);
        RatingColumn weight = RatingColumn.of("weight", 1, 9, 5, 6, 7, 8);
        KanoTable table = KanoTable.builder(ResponseTable.of(like, mind, weight))
                .attribute("wanted", "like", "mind", "weight")
                .attribute("turned", "mind", "like")
                .wording(KanoWording.LIKE_EXPECT)
                .build();
        KanoStudy study = KanoStudy.fromTable(table);
        assertThat(study).hasToString("KanoStudy 2 attributes: wanted O, turned R");
        assertThat(study.attribute("wanted").adjustedP()).isEqualTo(1);
        assertThat(study.toTable().rows()).isEqualTo(2);
        assertThat(study.facts().values()).containsKey("wording");
        assertThat(study)
                .isEqualTo(KanoStudy.fromTable(table))
                .hasSameHashCodeAs(KanoStudy.fromTable(table))
                .isNotEqualTo("x");
        assertThat(KanoContinuous.fromTable(table, "wanted").importanceMean()).isEqualTo(6.5);
        assertThat(KanoContinuous.fromTable(table, "turned").importanceMean()).isNaN();
        assertThatThrownBy(() -> study.attribute("wantd"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("attribute must be in the study, got \"wantd\" (nearest: \"wanted\")");
    }

    @Test
    void aStudyOfNothingHasNoCategories() {
        KanoStudy study = KanoStudy.fromTable(
                KanoTable.builder(ResponseTable.of(RatingColumn.of("f", 1, 5, 1), RatingColumn.of("d", 1, 5, 5)))
                        .attribute("a", "f", "d")
                        .wording(KanoWording.LIKE_EXPECT)
                        .build());
        Map<String, KanoCrossTable> many = new LinkedHashMap<>();
        for (int i = 0; i < 9; i++) {
            many.put("f" + i, KanoCrossTable.EMPTY);
        }
        KanoStudy empty = KanoStudy.of(many);
        assertThat(empty.toString()).endsWith("f7 -, ...");
        assertThat(empty.facts().values()).containsKey("attributes");
        assertThat(empty).isNotEqualTo(study);
        assertThat(study.comparisonNotes(empty).get(0).text())
                .isEqualTo("answers were worded \"like/expect\" here and in unknown words there");
        assertThat(empty.comparisonNotes(empty)).isEmpty();
        KanoStudy.Options options = KanoStudy.Options.defaults()
                .withTable(KanoEvaluationTable.POULIOT)
                .withRule(KanoClassification.Rule.hierarchy())
                .withCorrection(Correction.BENJAMINI_HOCHBERG);
        assertThat(KanoStudy.of(many, options)).isNotEqualTo(empty);
        assertThat(options).isNotEqualTo(KanoStudy.Options.defaults()).isNotEqualTo("x");
        assertThat(options.hashCode()).isNotZero();
        assertThat(options.toString()).contains("hierarchy(0.05)");
        assertThat(empty.options()).isEqualTo(KanoStudy.Options.defaults());
    }

    @Test
    void prioritiesAreTotal() {
        KanoPriorities.Feature a = KanoPriorities.Feature.of("a", KanoCategory.MUST_BE, Double.NaN, Double.NaN);
        KanoPriorities.Feature b = KanoPriorities.Feature.of("b", KanoCategory.MUST_BE, 0.2, Double.NaN);
        KanoPriorities.Feature c = KanoPriorities.Feature.of("c", KanoCategory.MUST_BE, Double.NaN, -0.3);
        KanoPriorities.Feature q = KanoPriorities.Feature.of("q", KanoCategory.QUESTIONABLE, 0.5, -0.5)
                .withCost(2)
                .withImportance(3);
        KanoPriorities priorities = KanoPriorities.of(List.of(q, a, b, c));
        assertThat(priorities.order()).containsExactly(c, b, a, q);
        assertThat(priorities.byCostEffectiveness()).containsExactly(q, a, b, c);
        assertThat(priorities.costEffectiveness(feature -> 1)).containsEntry("q", 0.5);
        assertThat(priorities.toTable().rows()).isEqualTo(4);
        assertThat(priorities.facts().values()).containsKey("order");
        assertThat(priorities.importanceCut()).isNaN();
    }

    @Test
    void refinedCategoriesAreSplitByImportance() {
        KanoPriorities.Feature q = KanoPriorities.Feature.of("q", KanoCategory.QUESTIONABLE, 0.5, -0.5)
                .withCost(2)
                .withImportance(3);
        KanoPriorities.Feature o = KanoPriorities.Feature.of("o", KanoCategory.ONE_DIMENSIONAL, 0.2, -0.1)
                .withImportance(1);
        KanoPriorities.Feature i = KanoPriorities.Feature.of("i", KanoCategory.INDIFFERENT, 0.2, -0.1)
                .withImportance(9);
        KanoPriorities.Feature at = KanoPriorities.Feature.of("at", KanoCategory.ATTRACTIVE, 0.2, -0.1)
                .withImportance(1);
        KanoPriorities.Feature m =
                KanoPriorities.Feature.of("m", KanoCategory.MUST_BE, 0.2, -0.1).withImportance(1);
        KanoPriorities.Feature r =
                KanoPriorities.Feature.of("r", KanoCategory.REVERSE, 0.2, -0.1).withImportance(1);
        assertThat(KanoPriorities.of(List.of(o, i, at, m, r, q)).refined().values())
                .containsExactly(
                        KanoPriorities.RefinedCategory.LOW_VALUE_ADDED,
                        KanoPriorities.RefinedCategory.POTENTIAL,
                        KanoPriorities.RefinedCategory.LESS_ATTRACTIVE,
                        KanoPriorities.RefinedCategory.NECESSARY,
                        KanoPriorities.RefinedCategory.REVERSE,
                        KanoPriorities.RefinedCategory.QUESTIONABLE);
        assertThat(KanoPriorities.of(List.of(
                                o.withImportance(9), at.withImportance(9), m.withImportance(9), i.withImportance(0)))
                        .refined()
                        .values())
                .containsExactly(
                        KanoPriorities.RefinedCategory.HIGH_VALUE_ADDED,
                        KanoPriorities.RefinedCategory.HIGHLY_ATTRACTIVE,
                        KanoPriorities.RefinedCategory.CRITICAL,
                        KanoPriorities.RefinedCategory.CARE_FREE);
        assertThatThrownBy(() -> q.withCost(0)).hasMessage("cost of q must be positive and finite, got 0.0");
        assertThatThrownBy(() -> KanoPriorities.of(List.of(q, q)))
                .hasMessage("id of a feature must be new, got \"q\" again");
        assertThatThrownBy(() -> KanoPriorities.adjustedImprovementRatio(0, 1))
                .hasMessage("ratio must be positive and finite, got 0.0");
        assertThatThrownBy(() -> KanoPriorities.adjustedImprovementRatio(1, -1))
                .hasMessage("k must be positive and finite, got -1.0");
    }

    @Test
    void plansAreChecked() {
        assertThat(KanoPlan.respondentsFor(KanoPlan.forCoefficient(0.1, 0.5, ConfidenceLevel.P95), 0.2)
                        .n())
                .isEqualTo(121);
        assertThatThrownBy(() -> KanoPlan.respondentsFor(KanoPlan.forCoefficient(0.1, 0.5, ConfidenceLevel.P95), 1))
                .hasMessage("shareLost must be in [0, 1), got 1.0");
        assertThatThrownBy(() -> KanoPlan.forDominance(0.3, 0.3, ConfidenceLevel.P95, 0.8))
                .hasMessage("shares must be in order and add up to at most 1, got 0.3 and 0.3");
        assertThatThrownBy(() -> KanoPlan.forDominance(0.4, 0.3, ConfidenceLevel.P95, 1))
                .hasMessage("power must be in (0, 1), got 1.0");
    }
}
