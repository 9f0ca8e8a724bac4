package org.cxmetrics.stats.nps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import org.cxmetrics.core.table.RatingColumn;
import org.cxmetrics.core.table.ResponseTable;
import org.cxmetrics.core.value.Clamping;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.stats.weighting.SinglePsuPolicy;
import org.cxmetrics.stats.weighting.SurveyDesign;
import org.cxmetrics.stats.weighting.Weights;
import org.junit.jupiter.api.Test;

class SurveyNpsTest {

    private static final double[] NET = {1, 0, 0, 1, 1, -1, 0, 1, -1, 1, 1, -1, 0, 1, 0, 1, 1, 1, -1, 0};

    private static double[] ratings() {
        double[] ratings = new double[NET.length];
        for (int row = 0; row < NET.length; row++) {
            ratings[row] = NET[row] > 0 ? 9 : NET[row] < 0 ? 6 : 7;
        }
        return ratings;
    }

    private static SurveyDesign independent(int rows) {
        return SurveyDesign.of(Weights.equal(rows));
    }

    /** By hand: 10 promoters, 4 detractors of 20; variance of x 14/20 - 0.09 = 0.61. */
    @Test
    void isTheMeanOfPlusOneZeroMinusOneInPoints() {
        SurveyNps nps = SurveyNps.of(ratings(), independent(20));

        assertThat(nps.score()).isEqualTo(30, within(1e-13));
        assertThat(nps.standardError()).isEqualTo(100 * Math.sqrt(0.61 / 19), within(1e-12));
        assertThat(nps.degreesOfFreedom()).isEqualTo(19);
        assertThat(nps.effectiveN()).isEqualTo(19, within(1e-12));
        assertThat(nps.designEffect()).isEqualTo(20 / 19.0, within(1e-13));
        assertThat(nps.n()).isEqualTo(20);
        // R qt(0.975, 19)
        assertThat(nps.interval().upper())
                .isEqualTo(30 + 2.093024054408263 * 100 * Math.sqrt(0.61 / 19), within(1e-11));
        assertThat(nps.estimate().interval()).isEqualTo(nps.interval());
        assertThat(nps.notes()).hasSize(1);
        assertThat(nps.facts().values()).containsKeys("score", "interval", "degreesOfFreedom", "shares", "scheme");
        assertThat(nps).hasToString("Survey NPS +30.0 [-7.5, 67.5] 95% (n=20, design effect 1.053)");
    }

    /** By hand: adjusted Wald on the shares times 19. */
    @Test
    void effectiveIntervalIsThatOfTheEffectiveSample() {
        Interval interval =
                SurveyNps.of(ratings(), independent(20)).interval(NpsIntervalMethod.ADJUSTED_WALD, ConfidenceLevel.P95);
        double promoters = 9.5 + 0.75;
        double detractors = 3.8 + 0.75;
        double net = (promoters - detractors) / 22;
        double variance = (promoters + detractors) / 22 - net * net;

        assertThat(interval.lower())
                .isEqualTo(100 * (net - 1.959963984540054 * Math.sqrt(variance / 22)), within(1e-10));
    }

    @Test
    void likeAnswersFallBackToKishsSize() {
        SurveyNps nps = SurveyNps.of(new double[] {10, 9, 10}, independent(3));

        assertThat(nps.effectiveN()).isNaN();
        assertThat(nps.interval(NpsIntervalMethod.SCORE, ConfidenceLevel.P95))
                .isEqualTo(Nps.ofCounts(3, 0, 0).interval(NpsIntervalMethod.SCORE, ConfidenceLevel.P95));
    }

    @Test
    void withoutDegreesOfFreedomTheIntervalPrintsAsUndefined() {
        SurveyNps nps = SurveyNps.of(new double[] {10, 3}, independent(2).domain(row -> row == 0));

        assertThat(nps).hasToString("Survey NPS +100.0 undefined 95% (n=1, design effect NaN)");
    }

    @Test
    void tIntervalIsCutAtTheEndsOfTheScale() {
        assertThat(SurveyNps.of(new double[] {10, 9, 10, 8}, independent(4))
                        .interval()
                        .clamping())
                .isEqualTo(Clamping.UPPER);
    }

    @Test
    void missingAndInvalidRatingsLeaveTheDomain() {
        double[] ratings = {10, Double.NaN, 11, 0, 9, 9};
        SurveyDesign design = SurveyDesign.of(Weights.of(new double[] {1, 1, 1, 1, 1, 0}));
        SurveyNps nps = SurveyNps.of(ratings, design);

        assertThat(nps.n()).isEqualTo(3);
        assertThat(nps.missing()).isEqualTo(1);
        assertThat(nps.invalid()).isEqualTo(1);
        assertThat(nps.scheme()).isEqualTo(BoxScheme.NPS);
    }

    @Test
    void tablesGiveTheSame() {
        RatingColumn column = RatingColumn.builder("ltr", 0, 10)
                .add(10)
                .addMissing()
                .addMissing(org.cxmetrics.core.value.MissingReason.INVALID)
                .add(0)
                .add(9)
                .build();

        assertThat(SurveyNps.fromTable(ResponseTable.of(column), "ltr", independent(5)))
                .isEqualTo(SurveyNps.of(new double[] {10, Double.NaN, 11, 0, 9}, independent(5)));
    }

    @Test
    void differenceOfSegmentsRespectsSharedClusters() {
        double[] ratings = {9, 9, 7, 0, 7, 9};
        SurveyDesign pairs = SurveyDesign.builder()
                .weights(Weights.equal(6))
                .clusters(new int[] {1, 2, 3, 1, 2, 3})
                .build();
        SurveyNpsDifference difference =
                SurveyNpsDifference.of(ratings, pairs.domain(row -> row < 3), pairs.domain(row -> row >= 3));

        // pairs differ by 2, 1 and -1 steps: mean 2/3, standard deviation sqrt(7/3)
        assertThat(difference.value()).isEqualTo(200 / 3.0, within(1e-12));
        assertThat(difference.standardError()).isEqualTo(100 * Math.sqrt(7 / 3.0 / 3), within(1e-12));
        assertThat(difference.degreesOfFreedom()).isEqualTo(2);
        assertThat(difference.statistic()).isEqualTo(difference.value() / difference.standardError());
        assertThat(difference.pValue()).isBetween(0.5, 0.6);
        assertThat(difference.interval().clamping()).isEqualTo(Clamping.BOTH);
        assertThat(difference.scheme()).isEqualTo(BoxScheme.NPS);
        assertThat(difference.facts().values()).containsKeys("difference", "interval", "scheme");
        assertThat(difference.toString()).startsWith("SurveyNpsDifference: +66.7 [-200*, 200*] 95% (p=0.5");
    }

    @Test
    void rejectsWhatCannotBeEstimated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurveyNps.of(new double[] {Double.NaN, 11}, independent(2)))
                .withMessage("no valid responses with a weight: 1 missing, 1 invalid");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurveyNps.of(new double[3], independent(2)))
                .withMessage("ratings must have 2 rows as the design, got 3");
        assertThatNullPointerException()
                .isThrownBy(() -> SurveyNps.of(null, independent(2)))
                .withMessage("ratings");
        assertThatNullPointerException()
                .isThrownBy(() -> SurveyNps.of(new double[2], null))
                .withMessage("design");
        assertThatNullPointerException()
                .isThrownBy(() -> SurveyNps.of(new double[2], independent(2)).interval(null, ConfidenceLevel.P95))
                .withMessage("method");
    }

    @Test
    void undefinedErrorsStillGiveAnEffectiveInterval() {
        SurveyDesign design = SurveyDesign.builder()
                .weights(Weights.equal(2))
                .strata(new int[] {1, 2})
                .singlePsu(SinglePsuPolicy.CERTAINTY)
                .build();
        SurveyNps nps = SurveyNps.of(new double[] {9, 0}, design);

        assertThat(nps.interval()).isEqualTo(Interval.UNDEFINED);
        assertThat(nps.interval(NpsIntervalMethod.ADJUSTED_WALD, ConfidenceLevel.P95))
                .isEqualTo(Nps.ofCounts(1, 0, 1).interval());
    }
}
