package org.cxmetrics.stats.weighting;

import org.cxmetrics.stats.internal.sum.CompensatedSum;

/**
 * A weighted mean over the domain of a design and the influence of every row on it.
 */
final class Linearisation {

    private final double value;
    private final double variance;
    private final long n;
    private final long missing;
    private final double[] influence;

    Linearisation(double value, double variance, long n, long missing, double[] influence) {
        this.value = value;
        this.variance = variance;
        this.n = n;
        this.missing = missing;
        this.influence = influence;
    }

    /**
     * Linearises the mean.
     *
     * @param values value per row, NaN where missing
     * @param design the design
     * @return the mean and its influences
     */
    static Linearisation of(double[] values, SurveyDesign design) {
        if (values.length != design.rows()) {
            throw new IllegalArgumentException(
                    "values must have " + design.rows() + " rows as the design, got " + values.length);
        }
        double[] w = design.weights().values();
        CompensatedSum weight = new CompensatedSum();
        CompensatedSum product = new CompensatedSum();
        long n = 0;
        long missing = 0;
        for (int row = 0; row < w.length; row++) {
            if (design.includes(row)) {
                double x = values[row];
                if (Double.isNaN(x)) {
                    missing++;
                } else {
                    weight.add(w[row]);
                    product.addProduct(w[row], x);
                    n++;
                }
            }
        }
        requireAnswers(n, missing);
        requireFinite(product.value(), values);
        // the quotient to twice the digits: x - t keeps its digits where one weight dominates and t is close to its x
        double total = weight.value();
        double mean = product.value() / total;
        double rest =
                (Math.fma(-mean, total, product.value()) + product.remainder() - mean * weight.remainder()) / total;
        double[] influence = new double[w.length];
        double perTotal = 1 / total;
        boolean calibrated = design.isCalibrated();
        CompensatedSum squares = new CompensatedSum();
        for (int row = 0; row < w.length; row++) {
            if (design.includes(row) && !Double.isNaN(values[row])) {
                double deviation = (values[row] - mean) - rest;
                double weighted = w[row] * deviation;
                squares.add(weighted * deviation);
                influence[row] = (calibrated ? deviation : weighted) * perTotal;
            }
        }
        if (calibrated) {
            design.calibrate(influence);
        }
        return new Linearisation(mean + rest, squares.value() / total, n, missing, influence);
    }

    private static void requireAnswers(long n, long missing) {
        if (n == 0) {
            throw new IllegalArgumentException("no valid responses: " + missing + " missing, 0 invalid");
        }
    }

    private static void requireFinite(double sum, double[] values) {
        if (Double.isFinite(sum)) {
            return;
        }
        for (int row = 0; row < values.length; row++) {
            if (Double.isInfinite(values[row])) {
                throw new IllegalArgumentException("values[" + row + "] must be finite or NaN, got " + values[row]);
            }
        }
        throw new IllegalArgumentException(
                "weighted sum of values must be finite, got one beyond the range of a double");
    }

    /** The mean. */
    double value() {
        return value;
    }

    /** Weighted variance of the values. */
    double variance() {
        return variance;
    }

    /** Rows used. */
    long n() {
        return n;
    }

    /** Rows of the domain without value. */
    long missing() {
        return missing;
    }

    /** Influence per row on the mean, w (x - t) / sum w, 0 for rows that have none. */
    double[] influence() {
        return influence;
    }
}
