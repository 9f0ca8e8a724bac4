package org.cxmetrics.stats.kano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.cxmetrics.stats.kano.ImpactAsymmetry.ImpactClass;
import org.cxmetrics.stats.kano.PenaltyReward.Factor;
import org.cxmetrics.stats.kano.PenaltyReward.Options;
import org.junit.jupiter.api.Test;

class PenaltyRewardTest {

    /** The ratings of the reference case "two attributes n 40". */
    private static final double[] A = {
        4, 2, 4, 2, 5, 4, 5, 5, 4, 2, 5, 3, 2, 3, 5, 2, 2, 4, 4, 3, 4, 3, 3, 2, 3, 5, 3, 2, 4, 2, 3, 4, 3, 1, 2, 2, 3,
        2, 2, 4
    };

    private static final double[] B = {
        4, 3, 5, 3, 4, 2, 2, 3, 5, 3, 1, 3, 2, 3, 4, 4, 3, 3, 3, 5, 1, 2, 4, 5, 3, 1, 2, 1, 4, 2, 4, 3, 5, 2, 1, 2, 1,
        3, 4, 2
    };
    private static final double[] OVERALL = {
        8, 5, 5, 6, 7, 8, 8, 5, 5, 3, 7, 4, 5, 5, 7, 7, 5, 7, 6, 7, 7, 7, 5, 5, 5, 4, 4, 4, 7, 4, 8, 6, 6, 3, 5, 5, 4,
        5, 6, 6
    };

    /** The ratings of the reference case "empty penalty dummy". */
    private static final double[] BED = {
        3,
        3,
        2,
        2,
        2,
        2,
        2,
        2,
        1,
        5,
        2,
        3,
        1,
        4,
        2,
        5,
        1,
        3,
        2,
        1,
        3,
        4,
        4,
        2,
        3,
        3,
        2,
        4,
        5,
        5,
        4,
        3,
        4,
        3,
        1,
        3,
        Double.NaN,
        3,
        4,
        5,
        5,
        2,
        4,
        4,
        5,
        2,
        3,
        2,
        2,
        5,
        3,
        3,
        3,
        4,
        3,
        5,
        3,
        4,
        2,
        5
    };

    private static final double[] BAR = {
        4,
        5,
        3,
        5,
        3,
        3,
        3,
        3,
        3,
        4,
        4,
        4,
        3,
        4,
        3,
        3,
        3,
        4,
        4,
        Double.NaN,
        3,
        4,
        3,
        3,
        3,
        3,
        5,
        3,
        5,
        3,
        4,
        3,
        5,
        3,
        5,
        5,
        3,
        3,
        5,
        5,
        3,
        3,
        3,
        3,
        3,
        5,
        3,
        3,
        3,
        3,
        4,
        5,
        5,
        Double.NaN,
        3,
        4,
        3,
        3,
        5,
        3
    };

    private static final double[] STAY = {
        7,
        8,
        3,
        8,
        4,
        4,
        7,
        5,
        4,
        7,
        6,
        7,
        3,
        6,
        5,
        6,
        5,
        8,
        5,
        6,
        6,
        7,
        5,
        6,
        6,
        7,
        7,
        8,
        7,
        6,
        6,
        5,
        7,
        7,
        6,
        7,
        8,
        Double.NaN,
        7,
        9,
        8,
        5,
        8,
        7,
        Double.NaN,
        6,
        6,
        5,
        6,
        7,
        6,
        7,
        7,
        8,
        4,
        7,
        5,
        5,
        6,
        7
    };

    private static Map<String, double[]> ab(double[] a, double[] b) {
        return new TreeMap<>(Map.of("a", a, "b", b));
    }

    private static PenaltyReward two() {
        return PenaltyReward.of(ab(A, B), OVERALL, Options.defaults());
    }

    @Test
    void agreesWithTheReference() {
        PenaltyReward answer = two();
        PenaltyReward.Attribute a = answer.attribute("a");

        assertThat(answer.n()).isEqualTo(40);
        assertThat(answer.missing()).isZero();
        assertThat(answer.model().rSquared()).isEqualTo(0.3499436600018077, within(1e-12));
        assertThat(a.reward().estimate()).isEqualTo(0.9505356465680698, within(1e-12));
        assertThat(a.penalty().estimate()).isEqualTo(-0.476583238528631, within(1e-12));
        assertThat(a.contrast().estimate()).isEqualTo(0.4739524080394388, within(1e-12));
        assertThat(a.contrast().standardError()).isEqualTo(0.8680928666673595, within(1e-12));
        assertThat(a.contrast().pValue()).isEqualTo(0.588550165413306, within(1e-12));
        assertThat(a.factor()).isEqualTo(Factor.INDIFFERENT);
        assertThat(a.impact().impactClass()).contains(ImpactClass.SATISFIER);
        assertThat(answer.attribute("b").factor()).isEqualTo(Factor.EXCITEMENT);
        assertThat(answer.attributes()).hasSize(2);
    }

    /** Reference case "empty penalty dummy": nobody rated bar at or below 2. */
    @Test
    void dropsABoxThatNobodyTicked() {
        PenaltyReward answer = PenaltyReward.of(Map.of("bed", BED, "bar", BAR), STAY, Options.of(2, 4));
        PenaltyReward.Attribute dropped = answer.attribute("bar");

        assertThat(answer.n()).isEqualTo(55);
        assertThat(answer.missing()).isEqualTo(5);
        assertThat(dropped.low()).isZero();
        assertThat(dropped.penalty().estimate()).isNaN();
        assertThat(dropped.contrast().estimate()).isNaN();
        assertThat(dropped.factor()).isEqualTo(Factor.EXCITEMENT);
        assertThat(dropped.impact().impactClass()).isEmpty();
        assertThat(answer.attribute("bed").factor()).isEqualTo(Factor.BASIC);
        assertThat(answer.attribute("bed").reward().estimate()).isEqualTo(0.43197910477322243, within(1e-12));
        assertThat(answer.toTable().rows()).isEqualTo(2);
        assertThat(answer.facts().values()).containsOnlyKeys("n", "missing", "model", "attributes", "options");
    }

    /** Means 2, 5 and 9 of the low, middle and high boxes by hand: penalty -3, reward 4. */
    @Test
    void isPerformanceWhenBothBoxesCount() {
        PenaltyReward answer = PenaltyReward.of(
                Map.of("x", new double[] {1, 1, 3, 3, 5, 5}),
                new double[] {1.9, 2.1, 4.9, 5.1, 8.9, 9.1},
                Options.defaults());

        assertThat(answer.attribute("x").reward().estimate()).isEqualTo(4, within(1e-12));
        assertThat(answer.attribute("x").penalty().estimate()).isEqualTo(-3, within(1e-12));
        assertThat(answer.attribute("x").factor()).isEqualTo(Factor.PERFORMANCE);
    }

    /** Nobody rated high: the reward is dropped. */
    @Test
    void dropsARewardThatNobodyGave() {
        PenaltyReward answer = PenaltyReward.of(
                Map.of("x", new double[] {1, 1, 3, 3}), new double[] {1.9, 2.1, 4.9, 5.1}, Options.defaults());

        assertThat(answer.attribute("x").high()).isZero();
        assertThat(answer.attribute("x").contrast().estimate()).isNaN();
        assertThat(answer.attribute("x").factor()).isEqualTo(Factor.BASIC);
    }

    @Test
    void printsTheFit() {
        assertThat(two()).hasToString("PenaltyReward: 2 attributes, R squared 0.350 (n=40, missing 0)");
    }

    @Test
    void optionsAreEqualByValue() {
        Options options = Options.defaults()
                .withAlpha(0.1)
                .withLimits(new ImpactAsymmetry.Limits(0.1, 0.5))
                .withStandardErrors(RegressionModel.StandardErrors.HC3);

        assertThat(options.alpha()).isEqualTo(0.1);
        assertThat(two().options()).isEqualTo(Options.of(2, 4)).hasSameHashCodeAs(Options.of(2, 4));
        assertThat(options).isNotEqualTo(Options.defaults()).isNotEqualTo("options");
        assertThat(options).hasToString(options.facts().toString());
    }

    @Test
    void rejectsWhatCannotBeFitted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PenaltyReward.of(Map.of(), OVERALL, Options.defaults()))
                .withMessage("attributes must be at least 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PenaltyReward.of(Map.of("a", new double[] {1}), OVERALL, Options.defaults()))
                .withMessage("a must have 40 ratings, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PenaltyReward.of(
                        Map.of("a", new double[] {Double.POSITIVE_INFINITY}), new double[] {1}, Options.defaults()))
                .withMessage("a[0] must be finite or NaN, got Infinity");
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> two().attribute("zzzz"))
                .withMessage("attribute must be in the analysis, got \"zzzz\"");
    }

    @Test
    void rejectsOptionsOutsideTheirRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.of(4, 4))
                .withMessage("penaltyAtMost must be below rewardAtLeast, got 4.0 and 4.0");
        for (double alpha : new double[] {0, 1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Options.defaults().withAlpha(alpha))
                    .withMessage("alpha must be in (0, 1), got " + alpha);
        }
    }
}
