package org.cxmetrics.stats.kano;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.commons.statistics.distribution.FDistribution;
import org.cxmetrics.core.validation.NearestNames;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.TextTable;
import org.cxmetrics.stats.internal.distribution.StudentTTail;
import org.cxmetrics.stats.internal.linalg.LeastSquares;

/**
 * A fitted linear regression: coefficients with their errors, and how well they fit.
 *
 * <p>It comes from {@link PenaltyReward} and {@link ModeratedRegression}.
 */
public final class RegressionModel {

    /** The name of the constant term. */
    public static final String INTERCEPT = "intercept";

    /** How standard errors are estimated. */
    public enum StandardErrors {
        /** As if all residuals had one variance; the default. */
        CLASSICAL,
        /** Without that assumption: HC3 of MacKinnon and White (1985), Journal of Econometrics 29. */
        HC3
    }

    /**
     * One coefficient. All parts are NaN when its column was dropped.
     *
     * @param estimate the coefficient, in units of the outcome per unit of the regressor
     * @param standardError its standard error
     * @param degreesOfFreedom degrees of freedom of t
     */
    public record Coefficient(double estimate, double standardError, double degreesOfFreedom) {

        static final Coefficient DROPPED = new Coefficient(Double.NaN, Double.NaN, Double.NaN);

        /**
         * Returns Student's t of the coefficient against 0.
         *
         * @return estimate / standard error
         */
        public double statistic() {
            return estimate / standardError;
        }

        /**
         * Returns the two-sided p-value.
         *
         * <p>Undefined (NaN) when t is.
         *
         * @return the p-value, in [0, 1]
         */
        public double pValue() {
            double t = statistic();
            return Double.isNaN(t) || !(degreesOfFreedom > 0) ? Double.NaN : StudentTTail.twoSided(t, degreesOfFreedom);
        }

        /**
         * Returns the coefficient as data.
         *
         * @return estimate, standard error, t, p-value
         */
        public Facts facts() {
            return Facts.builder()
                    .add("estimate", estimate)
                    .add("standardError", standardError)
                    .add("statistic", statistic())
                    .add("pValue", pValue())
                    .build();
        }

        boolean isPositive(double alpha) {
            return estimate > 0 && pValue() < alpha;
        }

        boolean isNegative(double alpha) {
            return estimate < 0 && pValue() < alpha;
        }
    }

    private final LeastSquares fit;
    private final List<String> names;
    private final Map<String, Coefficient> coefficients;
    private final double[][] covariance;
    private final long n;

    private RegressionModel(LeastSquares fit, List<String> names, StandardErrors errors, long n) {
        this.fit = fit;
        this.names = names;
        this.n = n;
        this.covariance = errors == StandardErrors.HC3 ? fit.robustCovariance() : fit.covariance();
        Map<String, Coefficient> map = new LinkedHashMap<>();
        for (int i = 0; i <= names.size(); i++) {
            double estimate = i == 0 ? fit.intercept() : fit.slope(i - 1);
            map.put(
                    i == 0 ? INTERCEPT : names.get(i - 1),
                    new Coefficient(estimate, Math.sqrt(covariance[i][i]), fit.residualDegreesOfFreedom()));
        }
        this.coefficients = Collections.unmodifiableMap(map);
    }

    /** Fits an outcome by named columns; all of them complete. */
    static RegressionModel of(double[] y, List<String> names, List<double[]> columns, StandardErrors errors) {
        if (y.length <= names.size() + 1) {
            throw new IllegalArgumentException(
                    "complete rows must be more than " + (names.size() + 1) + " coefficients, got " + y.length);
        }
        double[][] x = columns.toArray(double[][]::new);
        LeastSquares fit = LeastSquares.of(y, x);
        int dependent = fit.dependentColumn();
        if (dependent >= 0) {
            throw new IllegalArgumentException("columns must be linearly independent, got "
                    + dependents(names, x, dependent) + " that determine each other");
        }
        return new RegressionModel(fit, List.copyOf(names), errors, y.length);
    }

    /** The dependent column and the earlier ones it is made of. */
    private static List<String> dependents(List<String> names, double[][] x, int dependent) {
        double[][] earlier = java.util.Arrays.copyOf(x, dependent);
        LeastSquares made = LeastSquares.of(x[dependent], earlier);
        List<String> involved = new ArrayList<>();
        for (int j = 0; j < dependent; j++) {
            if (Math.abs(made.slope(j)) > 1e-6) {
                involved.add(names.get(j));
            }
        }
        involved.add(names.get(dependent));
        return involved;
    }

    /**
     * Returns the number of complete rows.
     *
     * @return n
     */
    public long n() {
        return n;
    }

    /**
     * Returns the coefficients.
     *
     * @return by name, the intercept first; columns that were dropped are left out
     */
    public Map<String, Coefficient> coefficients() {
        return coefficients;
    }

    /**
     * Returns one coefficient.
     *
     * @param name {@link #INTERCEPT} or the name of a column
     * @return the coefficient
     * @throws NullPointerException if name is null
     * @throws NoSuchElementException if there is none of that name; the message names the nearest ones
     */
    public Coefficient coefficient(String name) {
        Coefficient coefficient = coefficients.get(Objects.requireNonNull(name, "name"));
        if (coefficient == null) {
            throw new NoSuchElementException(
                    "coefficient must be in the model, got " + NearestNames.of(name, coefficients.keySet()));
        }
        return coefficient;
    }

    /**
     * Returns the degrees of freedom of the residuals.
     *
     * @return n less the number of coefficients
     */
    public int degreesOfFreedom() {
        return fit.residualDegreesOfFreedom();
    }

    /**
     * Returns the share of the outcome's variance that is explained.
     *
     * <p>Undefined (NaN) when the outcome is constant.
     *
     * @return R squared, in [0, 1]
     */
    public double rSquared() {
        return (fit.totalSum() - fit.residualSum()) / fit.totalSum();
    }

    /**
     * Returns R squared less what any columns would explain by chance.
     *
     * @return adjusted R squared
     */
    public double adjustedRSquared() {
        return 1 - fit.residualSum() / degreesOfFreedom() / (fit.totalSum() / (n - 1));
    }

    /**
     * Returns the standard deviation of the residuals.
     *
     * @return sqrt(sum of squares / degrees of freedom)
     */
    public double residualStandardError() {
        return Math.sqrt(fit.residualSum() / degreesOfFreedom());
    }

    /**
     * Returns the F statistic that all slopes are 0.
     *
     * @return F, on as many degrees of freedom as there are slopes and {@link #degreesOfFreedom()}
     */
    public double fStatistic() {
        return (fit.totalSum() - fit.residualSum()) / names.size() / (fit.residualSum() / degreesOfFreedom());
    }

    /**
     * Returns the p-value of F.
     *
     * @return the p-value, in [0, 1]; NaN when F is
     */
    public double fPValue() {
        double f = fStatistic();
        return Double.isNaN(f)
                ? Double.NaN
                : FDistribution.of(names.size(), degreesOfFreedom()).survivalProbability(f);
    }

    /**
     * Returns how much the other columns inflate the variance of a slope.
     *
     * @param name name of a column
     * @return the variance inflation factor, 1 or more
     * @throws NoSuchElementException if there is no such column
     */
    public double varianceInflation(String name) {
        coefficient(name);
        int column = names.indexOf(name);
        return column < 0 ? Double.NaN : fit.varianceInflation(column);
    }

    /**
     * Returns a sum or difference of two coefficients.
     *
     * @param first name of the first coefficient
     * @param factor what it is multiplied by
     * @param second name of the second coefficient, multiplied by 1
     * @return the combination with its standard error
     * @throws NoSuchElementException if there is no such coefficient
     */
    public Coefficient combined(String first, double factor, String second) {
        double estimate =
                factor * coefficient(first).estimate() + coefficient(second).estimate();
        int i = names.indexOf(first) + 1;
        int j = names.indexOf(second) + 1;
        double variance = factor * factor * covariance[i][i] + 2 * factor * covariance[i][j] + covariance[j][j];
        return new Coefficient(estimate, Math.sqrt(variance), degreesOfFreedom());
    }

    /**
     * Returns the answer as data.
     *
     * @return n, fit, coefficients
     */
    public Facts facts() {
        Facts.Builder all = Facts.builder();
        coefficients.forEach((name, coefficient) -> all.add(name, coefficient.facts()));
        return Facts.builder()
                .add("n", n)
                .add("degreesOfFreedom", degreesOfFreedom())
                .add("rSquared", rSquared())
                .add("adjustedRSquared", adjustedRSquared())
                .add("residualStandardError", residualStandardError())
                .add("fStatistic", fStatistic())
                .add("fPValue", fPValue())
                .add("coefficients", all.build())
                .build();
    }

    /**
     * Returns the coefficients for reading.
     *
     * @return one row per coefficient
     */
    public TextTable toTable() {
        TextTable.Builder table = TextTable.builder("coefficient", "estimate", "std. error", "t", "p");
        coefficients.forEach((name, c) -> table.row(
                name,
                Decimals.fixed(c.estimate(), 3),
                Decimals.fixed(c.standardError(), 3),
                Decimals.fixed(c.statistic(), 2),
                Decimals.fixed(c.pValue(), 4)));
        return table.build();
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code RegressionModel: 6 slopes, R squared 0.646, adjusted 0.627 (n=118)}
     */
    @Override
    public String toString() {
        return "RegressionModel: " + names.size() + " slopes, R squared " + Decimals.fixed(rSquared(), 3)
                + ", adjusted " + Decimals.fixed(adjustedRSquared(), 3) + " (n=" + n + ")";
    }
}
