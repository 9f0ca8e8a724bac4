package org.cxmetrics.stats.weighting;

import java.util.Objects;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.MayGrow;

/**
 * The weighted mean of category scores, with both standard errors in use.
 *
 * @param value the mean, in the unit of the scores
 * @param standardError its linearised standard error, the default; NaN for one respondent
 * @param kishStandardError its standard error from Kish's effective sample size
 * @param variance weighted variance of the scores, with the sum of weights as divisor
 * @param n respondents with positive weight
 * @param effectiveN Kish's effective sample size
 */
public record WeightedMean(
        double value, double standardError, double kishStandardError, double variance, long n, double effectiveN) {

    /**
     * Checks the parts.
     *
     * @param value the mean, in the unit of the scores
     * @param standardError its linearised standard error, the default; NaN for one respondent
     * @param kishStandardError its standard error from Kish's effective sample size
     * @param variance weighted variance of the scores, with the sum of weights as divisor
     * @param n respondents with positive weight
     * @param effectiveN Kish's effective sample size
     * @throws IllegalArgumentException if a standard error or the variance is negative, or n less than 1
     */
    @MayGrow
    public WeightedMean {
        requireNotNegative(standardError, "standardError");
        requireNotNegative(kishStandardError, "kishStandardError");
        requireNotNegative(variance, "variance");
        if (n < 1) {
            throw new IllegalArgumentException("n must be >= 1, got " + n);
        }
    }

    /**
     * Returns Kish's design effect: how many times more respondents this sample takes than one of equal weights.
     *
     * <pre>n / effective n</pre>
     *
     * @return the design effect, at least 1
     */
    public double designEffect() {
        return n / effectiveN;
    }

    /**
     * Returns this mean in another unit, for instance in points instead of shares.
     *
     * @param factor the factor of the unit, positive
     * @return the mean with value, standard errors and variance in the new unit
     * @throws IllegalArgumentException if factor is not positive and finite
     */
    public WeightedMean times(double factor) {
        if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("factor must be positive and finite, got " + factor);
        }
        return new WeightedMean(
                value * factor,
                standardError * factor,
                kishStandardError * factor,
                variance * factor * factor,
                n,
                effectiveN);
    }

    /**
     * Returns the answer as data.
     *
     * @return mean, standard errors, variance, n, effective n and design effect
     */
    public Facts facts() {
        return Facts.builder()
                .add("value", value)
                .add("standardError", standardError)
                .add("kishStandardError", kishStandardError)
                .add("variance", variance)
                .add("n", n)
                .add("effectiveN", effectiveN)
                .add("designEffect", designEffect())
                .build();
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code WeightedMean: 0.1273, se 0.3446 (n=10, effective n=8.121)}
     */
    @Override
    public String toString() {
        return "WeightedMean: " + Decimals.significant(value, 4) + ", se " + Decimals.significant(standardError, 4)
                + " (n=" + n + ", effective n=" + Decimals.significant(effectiveN, 4) + ")";
    }

    private static void requireNotNegative(double value, String name) {
        if (value < 0) {
            throw new IllegalArgumentException(Objects.requireNonNull(name) + " must be >= 0, got " + value);
        }
    }
}
