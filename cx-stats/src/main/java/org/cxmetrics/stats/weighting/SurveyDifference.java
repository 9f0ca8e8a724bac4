package org.cxmetrics.stats.weighting;

import java.util.Objects;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.core.value.MayGrow;
import org.cxmetrics.stats.internal.distribution.StudentTTail;

/**
 * The difference of the means of two segments of one survey, first minus second.
 *
 * <pre>{@code
 * SurveyDifference.of(satisfaction, design.domain(row -> web[row]), design.domain(row -> store[row]));
 * }</pre>
 *
 * <p>Segments that share clusters, or rows, are not independent. The error of the difference is therefore computed from
 * the influence of every row on both means at once.
 *
 * @param first the mean of the first segment
 * @param second the mean of the second segment
 * @param standardError linearised standard error of the difference
 * @param degreesOfFreedom first-stage units less strata with a row in either segment
 */
public record SurveyDifference(SurveyMean first, SurveyMean second, double standardError, double degreesOfFreedom) {

    /**
     * Checks the parts.
     *
     * @param first the mean of the first segment
     * @param second the mean of the second segment
     * @param standardError linearised standard error of the difference
     * @param degreesOfFreedom first-stage units less strata with a row in either segment
     * @throws NullPointerException if a mean is null
     * @throws IllegalArgumentException if standardError or degreesOfFreedom is negative
     */
    @MayGrow
    public SurveyDifference {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
        if (standardError < 0 || degreesOfFreedom < 0) {
            throw new IllegalArgumentException("parts of a survey difference must be >= 0, got standardError "
                    + standardError + ", degreesOfFreedom " + degreesOfFreedom);
        }
    }

    /**
     * Returns the difference of the means over two domains of one design.
     *
     * <pre>z = w (x - t1) / sum1 w over the first segment - w (x - t2) / sum2 w over the second</pre>
     *
     * <p>and the variance as of {@link SurveyMean}. Missing values: a NaN takes its row out of both segments. O(rows).
     *
     * <p>References: Lumley (2010), Complex Surveys, appendix A.
     *
     * @param values one value per row of the design, finite or NaN
     * @param first the first segment
     * @param second the second segment, a domain of the same design
     * @return the difference
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the domains are not of one design, the number of values differs from its rows,
     *     a value is infinite, or a segment has no row left
     */
    public static SurveyDifference of(double[] values, SurveyDesign first, SurveyDesign second) {
        Objects.requireNonNull(values, "values");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
        if (!first.sharesRowsWith(second)) {
            throw new IllegalArgumentException(
                    "second must be a domain of the same design as first, got " + second + " beside " + first);
        }
        Linearisation minuend = Linearisation.of(values, first);
        Linearisation subtrahend = Linearisation.of(values, second);
        double[] influence = minuend.influence().clone();
        for (int row = 0; row < influence.length; row++) {
            influence[row] -= subtrahend.influence()[row];
        }
        SurveyStructure structure = first.structure();
        return new SurveyDifference(
                SurveyMean.of(minuend, values, first),
                SurveyMean.of(subtrahend, values, second),
                Math.sqrt(structure.variance(influence)),
                structure.degreesOfFreedom(
                        minuend.n(),
                        row -> (first.includes(row) || second.includes(row)) && !Double.isNaN(values[row])));
    }

    /**
     * Returns the difference of the means.
     *
     * @return first minus second, in the unit of the values
     */
    public double value() {
        return first.value() - second.value();
    }

    /**
     * Returns the t statistic of the difference.
     *
     * <p>Undefined (NaN) when difference and standard error are 0; infinite when only the standard error is.
     *
     * @return difference over standard error
     */
    public double statistic() {
        return value() / standardError;
    }

    /**
     * Returns the two-sided p-value of the t statistic.
     *
     * <p>Undefined (NaN) when the statistic is, or without degrees of freedom.
     *
     * @return the p-value, in [0, 1]
     */
    public double pValue() {
        return degreesOfFreedom == 0 || Double.isNaN(statistic())
                ? Double.NaN
                : StudentTTail.twoSided(statistic(), degreesOfFreedom);
    }

    /**
     * Returns the 95% t interval of the difference.
     *
     * @return the interval, undefined when the standard error is or without degrees of freedom
     */
    public Interval interval() {
        return interval(ConfidenceLevel.P95);
    }

    /**
     * Returns the t interval of the difference.
     *
     * @param level confidence level
     * @return the interval, undefined when the standard error is or without degrees of freedom
     * @throws NullPointerException if level is null
     */
    public Interval interval(ConfidenceLevel level) {
        return TInterval.of(value(), standardError, degreesOfFreedom, level);
    }

    /**
     * Returns this difference in another unit, for instance in points instead of shares.
     *
     * @param factor the factor of the unit, positive
     * @return the difference with means and standard error in the new unit
     * @throws IllegalArgumentException if factor is not positive and finite
     */
    public SurveyDifference times(double factor) {
        return new SurveyDifference(
                first.times(factor), second.times(factor), standardError * factor, degreesOfFreedom);
    }

    /**
     * Returns the answer as data.
     *
     * @return both means, difference, standard error, statistic, p-value and interval
     */
    public Facts facts() {
        return Facts.builder()
                .add("first", first.facts())
                .add("second", second.facts())
                .add("value", value())
                .add("standardError", standardError)
                .add("statistic", statistic())
                .add("degreesOfFreedom", degreesOfFreedom)
                .add("pValue", pValue())
                .add("interval", interval())
                .build();
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code SurveyDifference: -9.471 [-48.98, 30.04] 95% (t=-0.534, df=10, p=0.605)}
     */
    @Override
    public String toString() {
        return "SurveyDifference: " + Decimals.significant(value(), 4) + " " + interval() + " (t="
                + Decimals.significant(statistic(), 3) + ", df=" + Decimals.significant(degreesOfFreedom, 4) + ", p="
                + Decimals.significant(pValue(), 3) + ")";
    }
}
