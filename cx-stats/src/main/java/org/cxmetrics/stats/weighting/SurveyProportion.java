package org.cxmetrics.stats.weighting;

import java.util.Objects;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Estimate;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.core.value.MayGrow;

/**
 * A share estimated by a survey design, with intervals that respect [0, 1].
 *
 * <pre>{@code
 * SurveyProportion satisfied = SurveyProportion.of(topBox, design);    // 1 satisfied, 0 not, NaN no answer
 * satisfied.interval();                                                // on the scale of log odds
 * satisfied.interval(SurveyProportionIntervalMethod.BETA, ConfidenceLevel.P95);
 * }</pre>
 *
 * @param mean the mean of the successes: share, standard error, degrees of freedom, n
 */
public record SurveyProportion(SurveyMean mean) {

    /**
     * Checks that the mean is a share.
     *
     * @param mean the mean of the successes: share, standard error, degrees of freedom, n
     * @throws NullPointerException if mean is null
     * @throws IllegalArgumentException if its value is not in [0, 1]
     */
    @MayGrow
    public SurveyProportion {
        Objects.requireNonNull(mean, "mean");
        if (!(mean.value() >= 0 && mean.value() <= 1)) {
            throw new IllegalArgumentException("value of mean must be in [0, 1], got " + mean.value());
        }
    }

    /**
     * Returns the weighted share of successes over the domain of the design.
     *
     * <p>Missing values: a NaN takes its row out of the domain. O(rows).
     *
     * @param successes per row of the design, 1 for a success, 0 for a failure, NaN without answer
     * @param design the design
     * @return the share
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a success is not 0, 1 or NaN, their number differs from the rows of the design,
     *     or no row is left
     */
    public static SurveyProportion of(double[] successes, SurveyDesign design) {
        Objects.requireNonNull(successes, "successes");
        Objects.requireNonNull(design, "design");
        for (int row = 0; row < successes.length; row++) {
            double success = successes[row];
            if (success != 0 && success != 1 && !Double.isNaN(success)) {
                throw new IllegalArgumentException("successes[" + row + "] must be 0, 1 or NaN, got " + success);
            }
        }
        return new SurveyProportion(SurveyMean.of(successes, design));
    }

    /**
     * Returns the share.
     *
     * @return the weighted share of successes, in [0, 1]
     */
    public double value() {
        return mean.value();
    }

    /**
     * Returns the standard error of the share.
     *
     * @return the linearised standard error
     */
    public double standardError() {
        return mean.standardError();
    }

    /**
     * Returns the number of rows used.
     *
     * @return the rows with positive weight, in the domain, with an answer
     */
    public long n() {
        return mean.n();
    }

    /**
     * Returns the 95% interval on the scale of log odds.
     *
     * @return the interval, inside [0, 1]; undefined at shares of 0 and 1
     */
    public Interval interval() {
        return interval(ConfidenceLevel.P95);
    }

    /**
     * Returns the interval on the scale of log odds.
     *
     * @param level confidence level
     * @return the interval, inside [0, 1]; undefined at shares of 0 and 1
     * @throws NullPointerException if level is null
     */
    public Interval interval(ConfidenceLevel level) {
        return interval(SurveyProportionIntervalMethod.LOGIT, level);
    }

    /**
     * Returns the interval by the given formula.
     *
     * <p>Undefined where the formula is, when the standard error is, or without degrees of freedom.
     *
     * @param method formula of the interval
     * @param level confidence level
     * @return the interval, inside [0, 1]
     * @throws NullPointerException if an argument is null
     */
    public Interval interval(SurveyProportionIntervalMethod method, ConfidenceLevel level) {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(level, "level");
        return mean.degreesOfFreedom() > 0 ? method.limits(mean, level) : Interval.undefined(level);
    }

    /**
     * Returns share, standard error and 95% interval as one estimate.
     *
     * @return the estimate
     */
    public Estimate estimate() {
        return new Estimate(value(), standardError(), interval(), n(), SurveyProportionIntervalMethod.LOGIT.citation());
    }

    /**
     * Returns the answer as data.
     *
     * @return the facts of the mean and the interval on the scale of log odds
     */
    public Facts facts() {
        return Facts.builder()
                .add("mean", mean.facts())
                .add("interval", interval())
                .add("method", SurveyProportionIntervalMethod.LOGIT.citation())
                .build();
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code SurveyProportion: 0.7311 [0.5785, 0.8434] 95% (n=60)}
     */
    @Override
    public String toString() {
        return "SurveyProportion: " + Decimals.fixed(value(), 4) + " " + interval() + " (n=" + n() + ")";
    }
}
