package org.cxmetrics.stats.kano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import org.cxmetrics.core.table.KanoTable;
import org.cxmetrics.core.table.RatingColumn;
import org.cxmetrics.core.table.ResponseTable;
import org.cxmetrics.stats.kano.KanoContinuous.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KanoContinuousTest {

    /** The answers of the reference case "dumouchel with importance 2". */
    private static final double[] FUNCTIONAL = {4, 4, 1, 1, 4, 5, 5, 4, 1};

    private static final double[] DYSFUNCTIONAL = {4, 3, 1, 4, 4, 2, 4, 4, 2};
    private static final double[] IMPORTANCE = {9, 7, 3, 6, 6, 2, 2, 9, 5};

    /** The cross table of the reference cases "survey C2-F1 dumouchel" and "survey C2-F1 xu". */
    private static final long[][] SURVEY = {
        {6, 3, 4, 8, 0}, {2, 1, 4, 4, 1}, {6, 9, 24, 9, 0}, {2, 4, 2, 2, 0}, {4, 1, 1, 0, 0}
    };

    private static KanoCrossTable survey() {
        KanoTally tally = KanoTally.ofLevels(5);
        for (int f = 0; f < 5; f++) {
            for (int d = 0; d < 5; d++) {
                for (long k = 0; k < SURVEY[f][d]; k++) {
                    tally.accept(f + 1, d + 1);
                }
            }
        }
        return tally.snapshot();
    }

    private static KanoContinuous pairs(double[] functional, double[] dysfunctional) {
        KanoTally tally = KanoTally.ofLevels(5);
        tally.add(functional, dysfunctional);
        return KanoContinuous.of(tally.snapshot());
    }

    /** Reference case "survey C2-F1 dumouchel". */
    @Test
    void agreesWithTheReferenceOfACrossTable() {
        KanoContinuous scores = KanoContinuous.of(survey());

        assertThat(scores.scale()).isEqualTo(Scale.DUMOUCHEL);
        assertThat(scores.n()).isEqualTo(97);
        assertThat(scores.functionalMean()).isEqualTo(0.8865979381443299, within(1e-14));
        assertThat(scores.dysfunctionalMean()).isEqualTo(-0.08247422680412371, within(1e-14));
        assertThat(scores.functionalStandardDeviation()).isEqualTo(1.8867757366503235, within(1e-14));
        assertThat(scores.dysfunctionalStandardDeviation()).isEqualTo(1.4625185404293706, within(1e-14));
        assertThat(scores.functionalStandardError()).isEqualTo(0.1915730508675065, within(1e-14));
        assertThat(scores.dysfunctionalStandardError()).isEqualTo(0.14849625914617792, within(1e-14));
        assertThat(scores.covariance()).isEqualTo(0.49054982817869414, within(1e-14));
        assertThat(scores.correlation()).isEqualTo(0.1777712248982894, within(1e-14));
        assertThat(scores.quadrant()).contains(KanoCategory.INDIFFERENT);
        assertThat(scores.isInNegativeZone()).isTrue();
    }

    /** Reference case "survey C2-F1 xu". */
    @Test
    void agreesWithTheReferenceOnTheScaleOfOne() {
        KanoContinuous scores = KanoContinuous.of(survey(), Scale.XU);

        assertThat(scores.functionalMean()).isEqualTo(0.22164948453608246, within(1e-14));
        assertThat(scores.dysfunctionalMean()).isEqualTo(-0.020618556701030927, within(1e-14));
        assertThat(scores.covariance()).isEqualTo(0.030659364261168384, within(1e-14));
        assertThat(scores.correlation()).isEqualTo(0.1777712248982894, within(1e-14));
    }

    /** Reference case "dumouchel with importance 2". */
    @Test
    void weighsByImportance() {
        KanoContinuous scores = KanoContinuous.of(FUNCTIONAL, DYSFUNCTIONAL, IMPORTANCE);

        assertThat(scores.functionalMean()).isEqualTo(0.4444444444444444, within(1e-14));
        assertThat(scores.covariance()).isEqualTo(-1.8333333333333333, within(1e-14));
        assertThat(scores.correlation()).isEqualTo(-0.4098035276784595, within(1e-14));
        assertThat(scores.importanceMean()).isEqualTo(5.444444444444445, within(1e-14));
        assertThat(scores.functionalWeightedMean()).isEqualTo(0.3469387755102041, within(1e-14));
        assertThat(scores.dysfunctionalWeightedMean()).isEqualTo(1.0408163265306123, within(1e-14));
        assertThat(scores.functionalScaledMean()).isEqualTo(1.8888888888888888, within(1e-14));
        assertThat(scores.dysfunctionalScaledMean()).isEqualTo(5.666666666666667, within(1e-14));
        assertThat(scores.isInNegativeZone()).isFalse();
    }

    @Test
    void leavesPairsWithAnyMissingPartOut() {
        KanoContinuous scores = KanoContinuous.of(
                new double[] {2, Double.NaN, 1, 1},
                new double[] {3, 5, Double.NaN, 5},
                new double[] {4, 4, 4, Double.NaN},
                Scale.DUMOUCHEL);

        assertThat(scores.n()).isEqualTo(1);
        assertThat(scores.importanceMean()).isEqualTo(4);
    }

    /** Reference case "dumouchel with importance 0": one pair has no variance. */
    @Test
    void hasNoVarianceOfOnePair() {
        KanoContinuous scores = KanoContinuous.of(new double[] {2}, new double[] {3}, new double[] {4});

        assertThat(scores.functionalMean()).isEqualTo(2);
        assertThat(scores.functionalStandardDeviation()).isNaN();
        assertThat(scores.dysfunctionalStandardError()).isNaN();
        assertThat(scores.covariance()).isNaN();
        assertThat(scores.correlation()).isNaN();
        assertThat(scores.functionalScaledMean()).isEqualTo(8);
        assertThat(scores.quadrant()).contains(KanoCategory.ATTRACTIVE);
    }

    /** Reference case "no variation". */
    @Test
    void hasNoCorrelationWithoutVariation() {
        KanoContinuous scores = pairs(new double[] {1, 1, 1, 1, 1}, new double[] {5, 5, 5, 5, 5});

        assertThat(scores.functionalStandardDeviation()).isZero();
        assertThat(scores.correlation()).isNaN();
        assertThat(scores.quadrant()).contains(KanoCategory.ONE_DIMENSIONAL);
    }

    /** Reference case "pure reverse". */
    @Test
    void isInTheNegativeZoneWhenReversed() {
        KanoContinuous scores = pairs(new double[] {5, 5, 5, 5}, new double[] {1, 1, 2, 1});

        assertThat(scores.functionalMean()).isEqualTo(-2);
        assertThat(scores.dysfunctionalMean()).isEqualTo(-1.75);
        assertThat(scores.isInNegativeZone()).isTrue();
    }

    /** Reference case "exactly on both cuts". */
    @Test
    void countsAMeanOnTheCutAsReached() {
        assertThat(pairs(new double[] {2, 2}, new double[] {4, 4}).quadrant()).contains(KanoCategory.ONE_DIMENSIONAL);
    }

    /** Scores 0 present and 4 absent. */
    @Test
    void isMustBeWhenOnlyAbsenceCounts() {
        assertThat(pairs(new double[] {3}, new double[] {5}).quadrant()).contains(KanoCategory.MUST_BE);
    }

    @Test
    void isUndefinedWithoutPairs() {
        KanoContinuous scores = pairs(new double[0], new double[0]);

        assertThat(scores.n()).isZero();
        assertThat(scores.functionalMean()).isNaN();
        assertThat(scores.quadrant()).isEmpty();
        assertThat(scores.isInNegativeZone()).isFalse();
        assertThat(scores).hasToString("KanoContinuous: functional NaN (sd NaN), dysfunctional NaN (sd NaN), - (n=0)");
        assertThat(scores.facts().values()).containsKey("quadrant");
    }

    @Test
    void hasNoImportanceWhereNoneWasAsked() {
        KanoContinuous scores = KanoContinuous.of(survey());

        assertThat(scores.importanceMean()).isNaN();
        assertThat(scores.functionalWeightedMean()).isNaN();
        assertThat(scores.dysfunctionalWeightedMean()).isNaN();
        assertThat(scores.functionalScaledMean()).isNaN();
        assertThat(scores.dysfunctionalScaledMean()).isNaN();
    }

    @Test
    void readsAnAttributeOfAStudy() {
        KanoTable study = KanoTable.builder(ResponseTable.of(
                        RatingColumn.of("speed present", 1, 5, 1, 2),
                        RatingColumn.of("speed absent", 1, 5, 5, 4),
                        RatingColumn.of("staff present", 1, 5, 1, 1),
                        RatingColumn.of("staff absent", 1, 5, 4, 1),
                        RatingColumn.builder("staff importance", 1, 9)
                                .add(5)
                                .addMissing()
                                .build()))
                .attribute("speed", "speed present", "speed absent")
                .attribute("staff", "staff present", "staff absent", "staff importance")
                .build();

        assertThat(KanoContinuous.fromTable(study, "speed").functionalMean()).isEqualTo(3);
        assertThat(KanoContinuous.fromTable(study, "speed").importanceMean()).isNaN();
        assertThat(KanoContinuous.fromTable(study, "staff").n()).isEqualTo(1);
        assertThat(KanoContinuous.fromTable(study, "staff").importanceMean()).isEqualTo(5);
    }

    @Test
    void printsTheMeansTheirDeviationsAndTheQuadrant() {
        assertThat(KanoContinuous.of(survey()))
                .hasToString("KanoContinuous: functional 0.89 (sd 1.89), dysfunctional -0.08 (sd 1.46), I (n=97)");
    }

    @Test
    void namesItsFacts() {
        assertThat(KanoContinuous.of(survey()).facts().values())
                .containsOnlyKeys(
                        "n",
                        "scale",
                        "functionalMean",
                        "functionalStandardDeviation",
                        "dysfunctionalMean",
                        "dysfunctionalStandardDeviation",
                        "correlation",
                        "quadrant",
                        "negativeZone",
                        "importanceMean");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 9.5, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void rejectsAnImportanceOutsideItsRange(double importance) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> KanoContinuous.of(new double[] {1, 2}, new double[] {5, 4}, new double[] {9, importance}))
                .withMessage("importance[1] must be in [1, 9], got " + importance);
    }

    @Test
    void rejectsAnotherNumberOfValues() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KanoContinuous.of(new double[] {1, 2}, new double[] {5, 4}, new double[] {9}))
                .withMessage("importance must have 2 values, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KanoContinuous.of(new double[] {1, 2}, new double[] {5}, new double[] {9, 9}))
                .withMessage("dysfunctional must have 2 answers, got 1");
    }

    @Test
    void rejectsAnAnswerOffTheScale() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KanoContinuous.of(new double[] {6}, new double[] {5}, new double[] {9}))
                .withMessage("functional[0] must be in [1, 5], got 6");
    }

    @Test
    void rejectsATableOfThreeLevels() {
        KanoCrossTable three = KanoTally.ofLevels(3).snapshot();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> KanoContinuous.of(three))
                .withMessage("table must have 5 levels, got 3");
    }

    @Test
    void rejectsANullScale() {
        KanoCrossTable table = survey();

        assertThatNullPointerException()
                .isThrownBy(() -> KanoContinuous.of(table, null))
                .withMessage("scale");
        assertThatNullPointerException()
                .isThrownBy(() -> KanoContinuous.of(FUNCTIONAL, DYSFUNCTIONAL, IMPORTANCE, null))
                .withMessage("scale");
    }
}
