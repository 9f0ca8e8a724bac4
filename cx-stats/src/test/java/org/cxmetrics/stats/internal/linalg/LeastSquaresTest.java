package org.cxmetrics.stats.internal.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LeastSquaresTest {

    /** y = 1 + 2 x: nothing remains. */
    @Test
    void fitsALineExactly() {
        LeastSquares fit = LeastSquares.of(new double[] {3, 5, 7, 9}, new double[][] {{1, 2, 3, 4}});

        assertThat(fit.dependentColumn()).isNegative();
        assertThat(fit.slope(0)).isEqualTo(2, within(1e-14));
        assertThat(fit.intercept()).isEqualTo(1, within(1e-13));
        assertThat(fit.residualSum()).isEqualTo(0, within(1e-26));
        assertThat(fit.totalSum()).isEqualTo(20, within(1e-13));
        assertThat(fit.residualDegreesOfFreedom()).isEqualTo(2);
    }

    /**
     * x = 1..4, y = 1, 3, 2, 5. By hand: mean x 2.5, Sxx 5, mean y 2.75, Sxy 5.5, so slope 1.1 and intercept 0; residuals
     * -0.1, 0.8, -1.3, 0.6 with sum of squares 2.7 out of 8.75; variance 1.35; of the slope 1.35 / 5 = 0.27, of the
     * intercept 1.35 (1/4 + 6.25/5) = 2.025, covariance -2.5 * 0.27 = -0.675.
     */
    @Test
    void agreesWithALineByHand() {
        LeastSquares fit = LeastSquares.of(new double[] {1, 3, 2, 5}, new double[][] {{1, 2, 3, 4}});
        double[][] covariance = fit.covariance();

        assertThat(fit.slope(0)).isEqualTo(1.1, within(1e-14));
        assertThat(fit.intercept()).isEqualTo(0, within(1e-14));
        assertThat(fit.residualSum()).isEqualTo(2.7, within(1e-14));
        assertThat(fit.totalSum()).isEqualTo(8.75, within(1e-14));
        assertThat(fit.varianceInflation(0)).isEqualTo(1, within(1e-14));
        assertThat(covariance[0]).containsExactly(new double[] {2.025, -0.675}, within(1e-13));
        assertThat(covariance[1]).containsExactly(new double[] {-0.675, 0.27}, within(1e-13));
    }

    /**
     * The same line, HC3 by hand: leverages 0.7, 0.3, 0.3, 0.7, so errors e / (1 - h) -1/3, 8/7, -13/7, 2. The slope is
     * the sum of (x - 2.5) / 5 times y; its variance is the sum of the squares of those weights times the errors.
     */
    @Test
    void agreesWithTheRobustCovarianceByHand() {
        double[][] robust = LeastSquares.of(new double[] {1, 3, 2, 5}, new double[][] {{1, 2, 3, 4}})
                .robustCovariance();
        // weights of the slope: -0.3, -0.1, 0.1, 0.3
        double slope = 0.09 / 9 + 0.01 * 64 / 49 + 0.01 * 169 / 49 + 0.09 * 4;
        // weights of the intercept 1/4 - 2.5 (x - 2.5) / 5: 1, 0.5, 0, -0.5
        double intercept = 1.0 / 9 + 0.25 * 64 / 49 + 0.25 * 4;
        double mixed = -0.3 / 9 - 0.05 * 64 / 49 - 0.15 * 4;

        assertThat(robust[0]).containsExactly(new double[] {intercept, mixed}, within(1e-13));
        assertThat(robust[1]).containsExactly(new double[] {mixed, slope}, within(1e-13));
    }

    /**
     * y = 5 + x1 - 2 x2 with six ones in each column, four of them shared. By hand: centred sums of squares 3, centred
     * cross-product 4 - 6 * 6 / 12 = 1, correlation 1/3, so both inflations are 1 / (1 - 1/9) = 9/8.
     */
    @Test
    void inflatesVarianceByTheOtherColumns() {
        double[] first = {1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0};
        double[] second = {1, 1, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0};
        double[] y = new double[12];
        for (int i = 0; i < y.length; i++) {
            y[i] = 5 + first[i] - 2 * second[i];
        }
        LeastSquares fit = LeastSquares.of(y, new double[][] {first, second});

        assertThat(fit.intercept()).isEqualTo(5, within(1e-13));
        assertThat(fit.slope(0)).isEqualTo(1, within(1e-13));
        assertThat(fit.slope(1)).isEqualTo(-2, within(1e-13));
        assertThat(fit.varianceInflation(0)).isEqualTo(9.0 / 8, within(1e-14));
        assertThat(fit.varianceInflation(1)).isEqualTo(9.0 / 8, within(1e-14));
    }

    @Test
    void namesTheFirstColumnThatTheEarlierOnesDetermine() {
        double[] y = {1, 2, 4, 3, 5};
        double[] x = {1, 0, 2, 5, 3};
        double[] constant = {7, 7, 7, 7, 7};
        double[] twice = {3, 1, 5, 11, 7};

        assertThat(LeastSquares.of(y, new double[][] {x, twice}).dependentColumn())
                .isEqualTo(1);
        assertThat(LeastSquares.of(y, new double[][] {constant, x}).dependentColumn())
                .isZero();
    }

    @Test
    void fitsTheMeanWithoutColumns() {
        LeastSquares fit = LeastSquares.of(new double[] {1, 2, 6}, new double[0][]);

        assertThat(fit.intercept()).isEqualTo(3);
        assertThat(fit.residualSum()).isEqualTo(14);
        assertThat(fit.residualDegreesOfFreedom()).isEqualTo(2);
    }

    @Test
    void keepsItsDigitsFarFromZero() {
        LeastSquares fit = LeastSquares.of(
                new double[] {1e9 + 1, 1e9 + 3, 1e9 + 2, 1e9 + 5},
                new double[][] {{1e9 + 1, 1e9 + 2, 1e9 + 3, 1e9 + 4}});

        assertThat(fit.slope(0)).isEqualTo(1.1, within(1e-14));
        assertThat(fit.residualSum()).isEqualTo(2.7, within(1e-13));
    }
}
