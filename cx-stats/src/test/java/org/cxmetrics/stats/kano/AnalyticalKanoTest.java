package org.cxmetrics.stats.kano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import org.cxmetrics.stats.kano.AnalyticalKano.Thresholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnalyticalKanoTest {

    private static final Thresholds STANDARD = Thresholds.ofIndifference(0.1);

    private static AnalyticalKano one(double importance) {
        return AnalyticalKano.of(new double[] {2}, new double[] {3}, new double[] {importance}, STANDARD);
    }

    private static void assertIs(
            AnalyticalKano kano, KanoCategory category, double index, double angle, double functional, double dysf) {
        assertThat(kano.category()).contains(category);
        assertThat(kano.importanceIndex()).isEqualTo(index, within(1e-14));
        assertThat(kano.satisfactionAngle()).isEqualTo(angle, within(1e-14));
        assertThat(kano.functionalScaledMean()).isEqualTo(functional, within(1e-14));
        assertThat(kano.dysfunctionalScaledMean()).isEqualTo(dysf, within(1e-14));
    }

    /** Reference case "analytical 0". */
    @Test
    void isAttractiveWhenOnlyPresenceCounts() {
        assertIs(one(0.4), KanoCategory.ATTRACTIVE, 0.2, 1.5707963267948966, 0.2, 0);
    }

    /** Reference case "analytical 2". */
    @Test
    void isMustBeBelowTheLowAngle() {
        AnalyticalKano kano = AnalyticalKano.of(
                new double[] {4, 4, 1, 1, 4, 5, 5, 4, 1},
                new double[] {4, 3, 1, 4, 4, 2, 4, 4, 2},
                new double[] {0.9, 0.7, 0.3, 0.6, 0.6, 0.2, 0.2, 0.9, 0.5},
                STANDARD);

        assertIs(
                kano,
                KanoCategory.MUST_BE,
                0.14932977839684014,
                0.3217505543966422,
                0.04722222222222222,
                0.14166666666666666);
    }

    /** Reference case "analytical angles 15 and 50". */
    @Test
    void isOneDimensionalBetweenTheAngles() {
        AnalyticalKano kano = AnalyticalKano.of(
                new double[] {3, 2, 1, 4, 3},
                new double[] {5, 4, 5, 5, 4},
                new double[] {0.8, 0.9, 0.6, 0.4, 1},
                new Thresholds(0.2, 15, 50));

        assertIs(kano, KanoCategory.ONE_DIMENSIONAL, 0.5818934610390463, 0.33261969157391236, 0.19, 0.55);
    }

    /** Reference case "analytical r0 0.3, angles 20 and 45": the pair with a missing half counts nowhere. */
    @Test
    void isAttractiveAboveTheHighAngle() {
        AnalyticalKano kano = AnalyticalKano.of(
                new double[] {1, 1, 2, 3, 1, 2, Double.NaN},
                new double[] {4, 5, 5, 4, 4, 4, 5},
                new double[] {0.9, 0.6, 0.4, 1, 0.7, 0.8, 0.5},
                new Thresholds(0.3, 20, 45));

        assertIs(kano, KanoCategory.ATTRACTIVE, 0.6482883446258908, 0.8035779784704266, 0.4666666666666667, 0.45);
        assertThat(kano.n()).isEqualTo(6);
    }

    /** Reference case "analytical angle below 0 stays M". */
    @Test
    void isMustBeBelowTheAxis() {
        AnalyticalKano kano = AnalyticalKano.of(
                new double[] {4, 5, 3, 4},
                new double[] {5, 4, 5, 5},
                new double[] {0.8, 0.5, 0.9, 0.3},
                Thresholds.ofIndifference(0.05));

        assertIs(kano, KanoCategory.MUST_BE, 0.5776095675281011, -0.22923193327699534, -0.13125, 0.5625);
    }

    /** Reference case "analytical index exactly r0". */
    @Test
    void isIndifferentOnTheCircle() {
        AnalyticalKano kano = AnalyticalKano.of(
                new double[] {3, 3}, new double[] {4, 4}, new double[] {0.5, 0.5}, Thresholds.ofIndifference(0.25));

        assertIs(kano, KanoCategory.INDIFFERENT, 0.25, 0, 0, 0.25);
    }

    @Test
    void isUndefinedWithoutPairs() {
        AnalyticalKano kano = AnalyticalKano.of(new double[0], new double[0], new double[0], STANDARD);

        assertThat(kano.n()).isZero();
        assertThat(kano.category()).isEmpty();
        assertThat(kano.importanceIndex()).isNaN();
        assertThat(kano).hasToString("AnalyticalKano: -, r=NaN, angle NaN degrees (n=0)");
        assertThat(kano.facts().values()).containsKey("category");
    }

    @Test
    void printsTheCategoryThePolarCoordinatesAndTheBase() {
        assertThat(one(0.4)).hasToString("AnalyticalKano: A, r=0.200, angle 90.0 degrees (n=1)");
    }

    @Test
    void namesItsFacts() {
        assertThat(one(0.4).facts().values())
                .containsOnlyKeys(
                        "n",
                        "dysfunctionalScaledMean",
                        "functionalScaledMean",
                        "importanceIndex",
                        "satisfactionAngle",
                        "category",
                        "indifference",
                        "lowDegrees",
                        "highDegrees");
    }

    @Test
    void standsAtThirtyAndSixtyDegreesByDefault() {
        assertThat(STANDARD).isEqualTo(new Thresholds(0.1, 30, 60));
    }

    /** The first is the reference case "analytical importance 0". */
    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.5, Double.POSITIVE_INFINITY})
    void rejectsAnImportanceOutsideItsRange(double importance) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one(importance))
                .withMessage("importance[0] must be in (0, 1], got " + importance);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void rejectsAnIndifferenceOutsideItsRange(double indifference) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Thresholds.ofIndifference(indifference))
                .withMessage("indifference must be finite and >= 0, got " + indifference);
    }

    @Test
    void rejectsAnglesOutOfOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Thresholds(0.1, 60, 30))
                .withMessage("angles must be in order, got 60.0 above 30.0");
    }

    @Test
    void rejectsNull() {
        KanoContinuous scores = one(0.4).scores();

        assertThatNullPointerException()
                .isThrownBy(() -> new AnalyticalKano(null, STANDARD))
                .withMessage("scores");
        assertThatNullPointerException()
                .isThrownBy(() -> new AnalyticalKano(scores, null))
                .withMessage("thresholds");
    }
}
