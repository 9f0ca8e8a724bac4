package org.cxmetrics.stats.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import org.cxmetrics.core.value.Clamping;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.stats.internal.distribution.BetaTail;
import org.cxmetrics.stats.proportion.Proportion;
import org.cxmetrics.stats.proportion.ProportionIntervalMethod;
import org.junit.jupiter.api.Test;

class SurveyProportionTest {

    private static SurveyProportion ofCounts(int successes, int n) {
        double[] values = new double[n];
        java.util.Arrays.fill(values, 0, successes, 1);
        return SurveyProportion.of(values, SurveyDesign.of(Weights.equal(n)));
    }

    /** By hand: share 0.25, standard error sqrt(0.1875 / 19), t quantile 2.093024054408263 (R qt(0.975, 19)). */
    @Test
    void logitIntervalIsSymmetricInLogOdds() {
        SurveyProportion share = ofCounts(5, 20);
        double margin = 2.093024054408263 * Math.sqrt(0.1875 / 19) / 0.1875;

        assertThat(share.interval().lower()).isEqualTo(1 / (1 + Math.exp(Math.log(3) + margin)), within(1e-14));
        assertThat(share.interval().upper()).isEqualTo(1 / (1 + Math.exp(Math.log(3) - margin)), within(1e-14));
        assertThat(share.value()).isEqualTo(0.25);
        assertThat(share.n()).isEqualTo(20);
        assertThat(share.standardError()).isEqualTo(Math.sqrt(0.1875 / 19), within(1e-16));
        assertThat(share.estimate().interval()).isEqualTo(share.interval());
        assertThat(share).hasToString("SurveyProportion: 0.2500 [0.09908, 0.5026] 95% (n=20)");
        assertThat(share.facts().values()).containsKeys("mean", "interval", "method");
    }

    /** The same share through the definition: n' = 19 when all rows are independent and of equal weight. */
    @Test
    void betaIntervalIsClopperPearsonAtTheEffectiveSize() {
        Interval interval = ofCounts(5, 20).interval(SurveyProportionIntervalMethod.BETA, ConfidenceLevel.P95);

        assertThat(interval.lower()).isEqualTo(BetaTail.lowerQuantile(0.025, 4.75, 15.25), within(1e-14));
        assertThat(interval.upper()).isEqualTo(BetaTail.upperQuantile(0.025, 5.75, 14.25), within(1e-14));
    }

    @Test
    void betaIntervalStaysDefinedAtZeroAndOne() {
        Interval none = ofCounts(0, 20).interval(SurveyProportionIntervalMethod.BETA, ConfidenceLevel.P95);
        Interval all = ofCounts(20, 20).interval(SurveyProportionIntervalMethod.BETA, ConfidenceLevel.P95);
        Interval exact =
                Proportion.ofCounts(0, 20).interval(ProportionIntervalMethod.CLOPPER_PEARSON, ConfidenceLevel.P95);

        assertThat(none.lower()).isZero();
        assertThat(none.upper()).isEqualTo(exact.upper(), within(1e-14));
        assertThat(all.upper()).isEqualTo(1);
        assertThat(all.lower()).isEqualTo(1 - exact.upper(), within(1e-14));
    }

    @Test
    void transformationsAreUndefinedAtZeroAndOne() {
        assertThat(ofCounts(0, 20).interval()).isEqualTo(Interval.UNDEFINED);
        assertThat(ofCounts(20, 20).interval(SurveyProportionIntervalMethod.ASIN, ConfidenceLevel.P95))
                .isEqualTo(Interval.UNDEFINED);
    }

    @Test
    void arcsineIntervalStaysInsideTheRange() {
        Interval interval = ofCounts(1, 8).interval(SurveyProportionIntervalMethod.ASIN, ConfidenceLevel.P99);

        assertThat(interval.lower()).isZero();
        assertThat(interval.upper()).isBetween(0.4, 1.0);
    }

    /** By hand: sin^2(pi/4 -+ t / (2 sqrt(19))) with t = 2.093024054408263. */
    @Test
    void arcsineIntervalOfOneHalfIsSymmetric() {
        Interval interval = ofCounts(10, 20).interval(SurveyProportionIntervalMethod.ASIN, ConfidenceLevel.P95);

        assertThat(interval.lower())
                .isEqualTo(Math.pow(Math.sin(Math.PI / 4 - 2.093024054408263 / (2 * Math.sqrt(19))), 2), within(1e-14));
        assertThat(interval.upper()).isEqualTo(1 - interval.lower(), within(1e-15));
    }

    @Test
    void intervalOfTheMeanIsCutAndSaysSo() {
        assertThat(ofCounts(1, 20)
                        .interval(SurveyProportionIntervalMethod.MEAN, ConfidenceLevel.P95)
                        .clamping())
                .isEqualTo(Clamping.LOWER);
    }

    @Test
    void errorOfZeroAtAShareInsideGivesNoEffectiveSize() {
        SurveyDesign design = SurveyDesign.builder()
                .weights(Weights.equal(4))
                .strata(new int[] {1, 1, 2, 2})
                .build();
        SurveyProportion share = SurveyProportion.of(new double[] {1, 1, 0, 0}, design);

        assertThat(share.interval(SurveyProportionIntervalMethod.BETA, ConfidenceLevel.P95))
                .isEqualTo(Interval.UNDEFINED);
        assertThat(share.interval()).isEqualTo(Interval.of(0.5, 0.5, ConfidenceLevel.P95));
    }

    @Test
    void withoutDegreesOfFreedomThereIsNoInterval() {
        SurveyDesign design = SurveyDesign.builder()
                .weights(Weights.equal(2))
                .strata(new int[] {1, 2})
                .singlePsu(SinglePsuPolicy.CERTAINTY)
                .build();

        assertThat(SurveyProportion.of(new double[] {1, 0}, design).interval()).isEqualTo(Interval.UNDEFINED);
    }

    @Test
    void anUndefinedErrorGivesNoInterval() {
        SurveyProportion share = new SurveyProportion(new SurveyMean(0.5, Double.NaN, 3, 0.25, 4, 0));

        for (SurveyProportionIntervalMethod method : SurveyProportionIntervalMethod.values()) {
            assertThat(share.interval(method, ConfidenceLevel.P95)).isEqualTo(Interval.UNDEFINED);
        }
    }

    @Test
    void rejectsWhatIsNoSuccess() {
        SurveyDesign design = SurveyDesign.of(Weights.equal(3));

        for (double bad : new double[] {0.5, 2, -1, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SurveyProportion.of(new double[] {1, bad, 0}, design))
                    .withMessage("successes[1] must be 0, 1 or NaN, got " + bad);
        }
        assertThat(SurveyProportion.of(new double[] {1, Double.NaN, 0}, design).n())
                .isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SurveyProportion(new SurveyMean(2, 1, 1, 1, 2, 0)))
                .withMessage("value of mean must be in [0, 1], got 2.0");
        assertThatNullPointerException()
                .isThrownBy(() -> ofCounts(1, 2).interval(null, ConfidenceLevel.P95))
                .withMessage("method");
        assertThatNullPointerException()
                .isThrownBy(() -> ofCounts(1, 2).interval(null))
                .withMessage("level");
    }
}
