package org.cxmetrics.stats.kano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class RegressionModelTest {

    private static final double[] X = {1, 2, 3, 4};

    private static RegressionModel line(double... y) {
        return RegressionModel.of(y, List.of("x"), List.of(X), RegressionModel.StandardErrors.CLASSICAL);
    }

    /** Slope 1.1 with variance 0.27, residual sum 2.7 of 8.75, by hand. */
    @Test
    void agreesWithALineByHand() {
        RegressionModel model = line(1, 3, 2, 5);

        assertThat(model.coefficient("x").estimate()).isEqualTo(1.1, within(1e-13));
        assertThat(model.coefficient("x").standardError()).isEqualTo(Math.sqrt(0.27), within(1e-13));
        assertThat(model.rSquared()).isEqualTo(6.05 / 8.75, within(1e-13));
        assertThat(model.adjustedRSquared()).isEqualTo(1 - 1.35 / (8.75 / 3), within(1e-13));
        assertThat(model.residualStandardError()).isEqualTo(Math.sqrt(1.35), within(1e-13));
        assertThat(model.fStatistic()).isEqualTo(6.05 / 1.35, within(1e-13));
        assertThat(model.varianceInflation("x")).isEqualTo(1, within(1e-13));
        assertThat(model.varianceInflation(RegressionModel.INTERCEPT)).isNaN();
        assertThat(model.toTable().rows()).isEqualTo(2);
        assertThat(model.facts().values()).containsKeys("n", "rSquared", "fPValue", "coefficients");
        assertThat(model).hasToString("RegressionModel: 1 slopes, R squared 0.691, adjusted 0.537 (n=4)");
    }

    /** The variance of the slope by hand: 0.01 + 2.33 / 49 + 0.36. */
    @Test
    void takesRobustStandardErrors() {
        RegressionModel model = RegressionModel.of(
                new double[] {1, 3, 2, 5}, List.of("x"), List.of(X), RegressionModel.StandardErrors.HC3);

        assertThat(model.coefficient("x").standardError()).isEqualTo(Math.sqrt(0.01 + 2.33 / 49 + 0.36), within(1e-13));
    }

    @Test
    void isUndefinedWhenNothingVaries() {
        assertThat(line(2, 2, 2, 2).fPValue()).isNaN();
        assertThat(new RegressionModel.Coefficient(1, 1, 0).pValue()).isNaN();
    }

    @Test
    void rejectsWhatCannotBeFitted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegressionModel.of(
                        new double[] {1, 2}, List.of("x"), List.of(X), RegressionModel.StandardErrors.CLASSICAL))
                .withMessage("complete rows must be more than 2 coefficients, got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegressionModel.of(
                        new double[] {1, 3, 2, 5, 4},
                        List.of("u", "v", "w"),
                        List.of(new double[] {1, 2, 3, 4, 5}, new double[] {1, 0, 0, 1, 1}, new double[] {2, 4, 6, 8, 10
                        }),
                        RegressionModel.StandardErrors.CLASSICAL))
                .withMessage("columns must be linearly independent, got [u, w] that determine each other");
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> line(1, 3, 2, 5).coefficient("zzzz"))
                .withMessage("coefficient must be in the model, got \"zzzz\"");
    }
}
