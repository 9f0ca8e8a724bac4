package org.cxmetrics.stats.weighting;

import java.util.Objects;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Estimate;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.core.value.MayGrow;

/**
 * The weighted mean of a sample drawn by a survey design, with its design-based standard error.
 *
 * <pre>{@code
 * SurveyMean mean = SurveyMean.of(satisfaction, design);
 * mean.interval();        // t interval, 95%
 * mean.designEffect();    // against a simple random sample of the same size
 * }</pre>
 *
 * @param value the mean, in the unit of the values
 * @param standardError its linearised standard error
 * @param degreesOfFreedom first-stage units less strata with a row in the domain
 * @param variance weighted variance of the values, with the sum of weights as divisor
 * @param n rows used: positive weight, in the domain, value present
 * @param missing rows of the domain with positive weight left out because their value is NaN
 */
public record SurveyMean(
        double value, double standardError, double degreesOfFreedom, double variance, long n, long missing) {

    private static final String METHOD = "survey mean, linearised standard error (Saerndal et al. 1992), t interval";

    /**
     * Checks the parts.
     *
     * @param value the mean, in the unit of the values
     * @param standardError its linearised standard error
     * @param degreesOfFreedom first-stage units less strata with a row in the domain
     * @param variance weighted variance of the values, with the sum of weights as divisor
     * @param n rows used: positive weight, in the domain, value present
     * @param missing rows of the domain with positive weight left out because their value is NaN
     * @throws IllegalArgumentException if standardError, degreesOfFreedom, variance, n or missing is negative
     */
    @MayGrow
    public SurveyMean {
        if (standardError < 0 || degreesOfFreedom < 0 || variance < 0 || n < 0 || missing < 0) {
            throw new IllegalArgumentException("parts of a survey mean must be >= 0, got standardError " + standardError
                    + ", degreesOfFreedom " + degreesOfFreedom + ", variance " + variance + ", n " + n + ", missing "
                    + missing);
        }
    }

    /**
     * Returns the mean of the values over the domain of the design.
     *
     * <pre>t = sum w x / sum w
     * variance of t = sum over strata (1 - m/M) m/(m - 1) sum over units (z - mean z)^2
     * z = sum over the unit of w (x - t) / sum w</pre>
     *
     * <p>With a calibrated design, x - t is replaced by its residual from the regression on the margins. Missing values:
     * a NaN takes its row out of the domain, the design stays whole. O(rows).
     *
     * <p>References: Saerndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, section 5.5; Lumley (2010),
     * Complex Surveys, appendix A.
     *
     * @param values one value per row of the design, finite or NaN
     * @param design the design
     * @return the mean
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the number of values differs from the rows of the design, a value is infinite,
     *     or no row is left
     */
    public static SurveyMean of(double[] values, SurveyDesign design) {
        Objects.requireNonNull(values, "values");
        Objects.requireNonNull(design, "design");
        return of(Linearisation.of(values, design), values, design);
    }

    static SurveyMean of(Linearisation mean, double[] values, SurveyDesign design) {
        SurveyStructure structure = design.structure();
        return new SurveyMean(
                mean.value(),
                Math.sqrt(structure.variance(mean.influence())),
                structure.degreesOfFreedom(mean.n(), row -> design.includes(row) && !Double.isNaN(values[row])),
                mean.variance(),
                mean.n(),
                mean.missing());
    }

    /**
     * Returns the 95% t interval of the mean.
     *
     * <p>Undefined when the standard error is, or without degrees of freedom.
     *
     * @return the interval, in the unit of the values
     */
    public Interval interval() {
        return interval(ConfidenceLevel.P95);
    }

    /**
     * Returns the t interval of the mean.
     *
     * <pre>t -+ t quantile of the degrees of freedom * standard error</pre>
     *
     * <p>Undefined when the standard error is, or without degrees of freedom.
     *
     * @param level confidence level
     * @return the interval, in the unit of the values
     * @throws NullPointerException if level is null
     */
    public Interval interval(ConfidenceLevel level) {
        return TInterval.of(value, standardError, degreesOfFreedom, level);
    }

    /**
     * Returns the size of the simple random sample that would give the same standard error.
     *
     * <pre>variance / standard error^2</pre>
     *
     * <p>Undefined (NaN) when all values agree, infinite when only the standard error is 0.
     *
     * @return the effective sample size
     */
    public double effectiveN() {
        return variance / (standardError * standardError);
    }

    /**
     * Returns how many times more rows this design takes than a simple random sample of the same precision.
     *
     * <pre>n / effective n</pre>
     *
     * <p>Undefined (NaN) when all values agree.
     *
     * @return the design effect
     */
    public double designEffect() {
        return n / effectiveN();
    }

    /**
     * Returns this mean in another unit, for instance in points instead of shares.
     *
     * @param factor the factor of the unit, positive
     * @return the mean with value, standard error and variance in the new unit
     * @throws IllegalArgumentException if factor is not positive and finite
     */
    public SurveyMean times(double factor) {
        if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("factor must be positive and finite, got " + factor);
        }
        return new SurveyMean(
                value * factor, standardError * factor, degreesOfFreedom, variance * factor * factor, n, missing);
    }

    /**
     * Returns mean, standard error and 95% interval as one estimate.
     *
     * @return the estimate
     */
    public Estimate estimate() {
        return new Estimate(value, standardError, interval(), n, METHOD);
    }

    /**
     * Returns the answer as data.
     *
     * @return mean, standard error, interval, degrees of freedom, n, missing, effective n and design effect
     */
    public Facts facts() {
        return Facts.builder()
                .add("value", value)
                .add("standardError", standardError)
                .add("interval", interval())
                .add("degreesOfFreedom", degreesOfFreedom)
                .add("variance", variance)
                .add("n", n)
                .add("missing", missing)
                .add("effectiveN", effectiveN())
                .add("designEffect", designEffect())
                .add("method", METHOD)
                .build();
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code SurveyMean: 662.3 [643.7, 680.8] 95% (n=200, design effect 1.2)}
     */
    @Override
    public String toString() {
        return "SurveyMean: " + Decimals.significant(value, 4) + " " + interval() + " (n=" + n + ", design effect "
                + Decimals.significant(designEffect(), 4) + ")";
    }
}
