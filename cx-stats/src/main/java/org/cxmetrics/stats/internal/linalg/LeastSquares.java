package org.cxmetrics.stats.internal.linalg;

/**
 * Ordinary least squares with an intercept, by Householder reflections of the centred columns.
 *
 * <p>Outcome and regressors are centred first, as a plain factorisation would lose digits to a large common offset; the
 * intercept is put back afterwards. A column whose remainder has shrunk to rounding of its length depends on the earlier
 * ones; it is reported, not dropped.
 *
 * <p>References: Golub and Van Loan (2013), Matrix Computations, sections 5.2 and 5.3; MacKinnon and White (1985), Journal of
 * Econometrics 29 (HC3).
 */
public final class LeastSquares {

    private static final double SINGULAR = 1e-10;

    private final int rows;
    private final int columns;
    private final double[] means;
    private final double[] sumsOfSquares;
    /** Columns of the factored matrix: R above, the orthonormal columns of Q kept apart. */
    private final double[][] q;

    private final double[][] inverse;
    private final double[] coefficients;
    private final double[] residuals;
    private final double meanOutcome;
    private final double total;
    private final int dependent;

    private LeastSquares(double[] y, double[][] x) {
        rows = y.length;
        columns = x.length;
        means = new double[columns];
        sumsOfSquares = new double[columns];
        q = new double[columns][];
        residuals = y.clone();
        meanOutcome = centre(residuals);
        total = dot(residuals, residuals);
        coefficients = new double[columns];
        double[][] r = new double[columns][columns];
        dependent = factor(x, r);
        inverse = dependent < 0 ? inverted(r) : new double[0][0];
        if (dependent < 0) {
            solve();
        }
    }

    /**
     * Fits y = b0 + b1 x1 + ... by least squares.
     *
     * @param y outcome, finite
     * @param x regressors, one array per column, as long as y, finite
     * @return the fit
     */
    public static LeastSquares of(double[] y, double[][] x) {
        return new LeastSquares(y, x);
    }

    /**
     * Returns the first column that depends on those before it.
     *
     * @return its index, or -1; nothing else is defined then
     */
    public int dependentColumn() {
        return dependent;
    }

    /**
     * Returns the degrees of freedom of the residuals.
     *
     * @return rows - columns - 1
     */
    public int residualDegreesOfFreedom() {
        return rows - columns - 1;
    }

    /**
     * Returns a slope.
     *
     * @param column index of the regressor
     * @return its coefficient
     */
    public double slope(int column) {
        return coefficients[column];
    }

    /**
     * Returns the intercept.
     *
     * @return b0
     */
    public double intercept() {
        double sum = 0;
        for (int j = 0; j < columns; j++) {
            sum = Math.fma(coefficients[j], means[j], sum);
        }
        return meanOutcome - sum;
    }

    /**
     * Returns the sum of squared residuals.
     *
     * @return the sum
     */
    public double residualSum() {
        return dot(residuals, residuals);
    }

    /**
     * Returns the sum of squares of the outcome about its mean.
     *
     * @return the sum
     */
    public double totalSum() {
        return total;
    }

    /**
     * Returns the variance inflation of a regressor.
     *
     * @param column index of the regressor
     * @return 1 where it is uncorrelated with the others
     */
    public double varianceInflation(int column) {
        return dot(inverse[column], inverse[column]) * sumsOfSquares[column];
    }

    /**
     * Returns the covariance of the coefficients, with the intercept first.
     *
     * @return a matrix of columns + 1 rows
     */
    public double[][] covariance() {
        double scale = residualSum() / residualDegreesOfFreedom();
        double[][] slopes = new double[columns][columns];
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j < columns; j++) {
                slopes[i][j] = scale * dot(inverse[i], inverse[j]);
            }
        }
        return withIntercept(slopes, new double[columns], scale / rows);
    }

    /**
     * Returns the covariance of the coefficients without assuming equal variances (HC3), with the intercept first.
     *
     * @return a matrix of columns + 1 rows
     */
    public double[][] robustCovariance() {
        double[][] slopes = new double[columns][columns];
        double[] mixed = new double[columns];
        double mean = 0;
        double[] influence = new double[columns];
        for (int i = 0; i < rows; i++) {
            double leverage = 1.0 / rows;
            for (int k = 0; k < columns; k++) {
                leverage += q[k][i] * q[k][i];
            }
            double error = residuals[i] / (1 - leverage);
            for (int j = 0; j < columns; j++) {
                double sum = 0;
                for (int k = j; k < columns; k++) {
                    sum += inverse[j][k] * q[k][i];
                }
                influence[j] = sum * error;
            }
            for (int j = 0; j < columns; j++) {
                mixed[j] += influence[j] * error / rows;
                for (int k = 0; k < columns; k++) {
                    slopes[j][k] += influence[j] * influence[k];
                }
            }
            mean += error / rows * (error / rows);
        }
        return withIntercept(slopes, mixed, mean);
    }

    /** The intercept is the centred one less the slopes times the means. */
    private double[][] withIntercept(double[][] slopes, double[] mixed, double mean) {
        double[][] all = new double[columns + 1][columns + 1];
        all[0][0] = mean;
        for (int i = 0; i < columns; i++) {
            all[i + 1][0] = mixed[i];
            all[0][0] -= 2 * means[i] * mixed[i];
            for (int j = 0; j < columns; j++) {
                all[i + 1][j + 1] = slopes[i][j];
                all[i + 1][0] -= slopes[i][j] * means[j];
                all[0][0] += means[i] * slopes[i][j] * means[j];
            }
            all[0][i + 1] = all[i + 1][0];
        }
        return all;
    }

    /** Householder reflections; keeps R and the columns of Q; returns the first dependent column or -1. */
    private int factor(double[][] x, double[][] r) {
        double[][] a = new double[columns][];
        double[][] reflectors = new double[columns][];
        for (int j = 0; j < columns; j++) {
            a[j] = x[j].clone();
            means[j] = centre(a[j]);
            sumsOfSquares[j] = dot(a[j], a[j]);
            for (int k = 0; k < j; k++) {
                reflect(reflectors[k], a[j]);
            }
            double rest = 0;
            for (int i = j; i < rows; i++) {
                rest += a[j][i] * a[j][i];
            }
            if (!(Math.sqrt(rest) > SINGULAR * Math.sqrt(sumsOfSquares[j]))) {
                return j;
            }
            reflectors[j] = reflector(a[j], j, Math.sqrt(rest));
            reflect(reflectors[j], a[j]);
            for (int k = 0; k <= j; k++) {
                r[k][j] = a[j][k];
            }
        }
        for (int j = 0; j < columns; j++) {
            q[j] = new double[rows];
            q[j][j] = 1;
            for (int k = columns - 1; k >= 0; k--) {
                reflect(reflectors[k], q[j]);
            }
        }
        return -1;
    }

    private double[] reflector(double[] column, int from, double norm) {
        double[] v = new double[rows];
        System.arraycopy(column, from, v, from, rows - from);
        v[from] += column[from] >= 0 ? norm : -norm;
        double length = Math.sqrt(dot(v, v));
        for (int i = from; i < rows; i++) {
            v[i] /= length;
        }
        return v;
    }

    private static void reflect(double[] v, double[] x) {
        double twice = 2 * dot(v, x);
        for (int i = 0; i < x.length; i++) {
            x[i] -= twice * v[i];
        }
    }

    private static double[][] inverted(double[][] r) {
        int k = r.length;
        double[][] inverse = new double[k][k];
        for (int j = 0; j < k; j++) {
            inverse[j][j] = 1 / r[j][j];
            for (int i = j - 1; i >= 0; i--) {
                double sum = 0;
                for (int m = i + 1; m <= j; m++) {
                    sum += r[i][m] * inverse[m][j];
                }
                inverse[i][j] = -sum / r[i][i];
            }
        }
        return inverse;
    }

    /** Projects the outcome on Q twice: what rounding left of the first projection is taken by the second. */
    private void solve() {
        double[] projection = new double[columns];
        for (int round = 0; round < 2; round++) {
            for (int j = 0; j < columns; j++) {
                double part = dot(q[j], residuals);
                projection[j] += part;
                for (int i = 0; i < rows; i++) {
                    residuals[i] -= part * q[j][i];
                }
            }
        }
        for (int j = 0; j < columns; j++) {
            coefficients[j] = dot(inverse[j], projection);
        }
    }

    /** Subtracts the mean, and then the mean of what rounding has left. */
    private static double centre(double[] x) {
        double mean = 0;
        for (int round = 0; round < 2; round++) {
            double sum = 0;
            for (double value : x) {
                sum += value;
            }
            double part = sum / x.length;
            for (int i = 0; i < x.length; i++) {
                x[i] -= part;
            }
            mean += part;
        }
        return mean;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
