package org.cxmetrics.stats.kano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ModeratedRegressionTest {

    /** The ratings of the reference case "textbook must-be shape". */
    private static final double[] PERFORMANCE = {1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 1, 2, 3, 4, 5};

    private static final double[] OVERALL = {1, 2, 3, 3, 3, 1, 2, 3, 4, 3, 2, 2, 3, 3, 3, 1, 3, 3, 3, 4};

    @Test
    void agreesWithTheReference() {
        ModeratedRegression answer = ModeratedRegression.of(PERFORMANCE, OVERALL, 3, 0.05);

        assertThat(answer.n()).isEqualTo(20);
        assertThat(answer.slopeSufficient().estimate()).isEqualTo(0.125, within(1e-12));
        assertThat(answer.slopeSufficient().pValue()).isEqualTo(0.4293293777246024, within(1e-12));
        assertThat(answer.hingeSlopeChange().statistic()).isEqualTo(-3.0931281674811206, within(1e-12));
        assertThat(answer.moderated().rSquared()).isEqualTo(0.7944819819819819, within(1e-12));
        assertThat(answer.hinge().fPValue()).isEqualTo(1.567360827162947e-06, within(1e-16));
        assertThat(answer.category()).isEqualTo(KanoCategory.MUST_BE);
        assertThat(answer).hasToString("ModeratedRegression: MUST_BE, slope 0.893 below, 0.107 above (n=20)");
        assertThat(answer.facts().values())
                .containsOnlyKeys(
                        "n", "hinge", "hingeSlopeChange", "moderated", "slopeSufficient", "alpha", "category");
    }

    @Test
    void leavesRowsWithAMissingHalfOut() {
        double[] performance = PERFORMANCE.clone();
        double[] overall = OVERALL.clone();
        performance[0] = Double.NaN;
        overall[1] = Double.NaN;

        assertThat(ModeratedRegression.of(performance, overall, 3, 0.05).n()).isEqualTo(18);
    }

    @Test
    void rejectsWhatCannotBeFitted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModeratedRegression.of(PERFORMANCE, OVERALL, Double.NaN, 0.05))
                .withMessage("midpoint must be finite, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModeratedRegression.of(PERFORMANCE, OVERALL, 3, 1))
                .withMessage("alpha must be in (0, 1), got 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModeratedRegression.of(PERFORMANCE, new double[] {1}, 3, 0.05))
                .withMessage("overall must have 20 values, got 1");
    }
}
