package org.cxmetrics.stats.weighting;

import org.cxmetrics.stats.internal.sum.CompensatedSum;

/** A weighted mean over the domain of a design and the influence of every row on it. */
final class Linearisation {

    private final double[] values;
    private final SurveyDesign design;
    private final double[] influence;
    private long n;
    private long missing;
    private double sumOfWeights;
    /** The mean to twice the digits of a double, rounded and what that left out. */
    private double mean;

    private double meanRest;
    private double variance;

    private Linearisation(double[] values, SurveyDesign design) {
        this.values = values;
        this.design = design;
        this.influence = new double[values.length];
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
        Linearisation linearisation = new Linearisation(values, design);
        linearisation.average();
        linearisation.spread();
        return linearisation;
    }

    private void average() {
        double[] w = design.weights().values();
        CompensatedSum weight = new CompensatedSum();
        CompensatedSum product = new CompensatedSum();
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
        requireMean(product.value());
        sumOfWeights = weight.value();
        mean = product.value() / sumOfWeights;
        double remainder = Math.fma(-mean, sumOfWeights, product.value());
        meanRest = (remainder + product.remainder() - mean * weight.remainder()) / sumOfWeights;
    }

    /** x - t keeps its digits, through the rest of t, where one weight dominates and t is close to its x. */
    private void spread() {
        double[] w = design.weights().values();
        double perSum = 1 / sumOfWeights;
        boolean calibrated = design.isCalibrated();
        CompensatedSum squares = new CompensatedSum();
        for (int row = 0; row < w.length; row++) {
            if (design.includes(row) && !Double.isNaN(values[row])) {
                double deviation = (values[row] - mean) - meanRest;
                double weighted = w[row] * deviation;
                squares.add(weighted * deviation);
                influence[row] = (calibrated ? deviation : weighted) * perSum;
            }
        }
        if (calibrated) {
            design.calibrate(influence);
        }
        variance = squares.value() / sumOfWeights;
    }

    private void requireMean(double sum) {
        if (n == 0) {
            throw new IllegalArgumentException("no valid responses: " + missing + " missing, 0 invalid");
        }
        if (!Double.isFinite(sum)) {
            for (int row = 0; row < values.length; row++) {
                if (Double.isInfinite(values[row])) {
                    throw new IllegalArgumentException("values[" + row + "] must be finite or NaN, got " + values[row]);
                }
            }
            throw new IllegalArgumentException(
                    "weighted sum of values must be finite, got one beyond the range of a double");
        }
    }

    double value() {
        return mean + meanRest;
    }

    /** The weighted variance of the values. */
    double variance() {
        return variance;
    }

    long n() {
        return n;
    }

    /** Rows of the domain without value. */
    long missing() {
        return missing;
    }

    /** Per row w (x - t) / sum w, or with the residual of x - t in a calibrated design; 0 outside the domain. */
    double[] influence() {
        return influence;
    }
}
