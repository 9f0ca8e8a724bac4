package org.cxmetrics.stats.nps;

import java.util.Objects;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.core.value.MayGrow;
import org.cxmetrics.stats.weighting.SurveyDesign;
import org.cxmetrics.stats.weighting.SurveyDifference;

/**
 * The difference of the net scores of two segments of one survey, first minus second, in points.
 *
 * <pre>{@code
 * SurveyNpsDifference.of(ratings, design.domain(row -> web[row]), design.domain(row -> store[row])).pValue();
 * }</pre>
 *
 * <p>Segments that share clusters are not independent; the standard error takes that into account.
 *
 * @param difference the difference of the means, in points
 * @param scheme the rule that sorted the ratings
 */
public record SurveyNpsDifference(SurveyDifference difference, BoxScheme scheme) {

    /**
     * Checks the parts.
     *
     * @param difference the difference of the means, in points
     * @param scheme the rule that sorted the ratings
     * @throws NullPointerException if an argument is null
     */
    @MayGrow
    public SurveyNpsDifference {
        Objects.requireNonNull(difference, "difference");
        Objects.requireNonNull(scheme, "scheme");
    }

    /**
     * Returns the difference for ratings from 0 to 10.
     *
     * @param ratings rating per row of the design; NaN and numbers off the scale leave both segments
     * @param first the first segment
     * @param second the second segment, a domain of the same design
     * @return the difference
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException as {@link #of(double[], SurveyDesign, SurveyDesign, Nps.Options)}
     */
    public static SurveyNpsDifference of(double[] ratings, SurveyDesign first, SurveyDesign second) {
        return of(ratings, first, second, Nps.Options.defaults());
    }

    /**
     * Returns the difference of the net scores of two segments.
     *
     * <p>It is the {@link SurveyDifference} of 1 for promoters, 0 for passives and -1 for detractors, in points. O(rows).
     *
     * @param ratings rating per row of the design; NaN and numbers off the scale leave both segments
     * @param first the first segment
     * @param second the second segment, a domain of the same design
     * @param options scheme and treatment of ratings off the scale
     * @return the difference
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the domains are not of one design, the number of ratings differs from its rows,
     *     a rating is invalid and the policy is STRICT, or a segment has no valid answer
     */
    public static SurveyNpsDifference of(
            double[] ratings, SurveyDesign first, SurveyDesign second, Nps.Options options) {
        double[] net = NetRatings.of(ratings, options).values();
        return new SurveyNpsDifference(SurveyDifference.of(net, first, second).times(100), options.scheme());
    }

    /**
     * Returns the difference of the scores.
     *
     * @return first minus second, in points from -200 to 200
     */
    public double value() {
        return difference.value();
    }

    /**
     * Returns the design-based standard error of the difference.
     *
     * @return the standard error, in points
     */
    public double standardError() {
        return difference.standardError();
    }

    /**
     * Returns the t statistic of the difference.
     *
     * @return difference over standard error; NaN when both are 0
     */
    public double statistic() {
        return difference.statistic();
    }

    /**
     * Returns the degrees of freedom of the t statistic.
     *
     * @return first-stage units less strata with a valid answer in either segment
     */
    public double degreesOfFreedom() {
        return difference.degreesOfFreedom();
    }

    /**
     * Returns the two-sided p-value of the difference.
     *
     * @return the p-value, in [0, 1]; NaN when the statistic is or without degrees of freedom
     */
    public double pValue() {
        return difference.pValue();
    }

    /**
     * Returns the 95% t interval of the difference.
     *
     * @return the interval, in points, cut at -200 and 200
     */
    public Interval interval() {
        return interval(ConfidenceLevel.P95);
    }

    /**
     * Returns the t interval of the difference.
     *
     * @param level confidence level
     * @return the interval, in points, cut at -200 and 200
     * @throws NullPointerException if level is null
     */
    public Interval interval(ConfidenceLevel level) {
        return difference.interval(level).clampedTo(-200, 200);
    }

    /**
     * Returns the answer as data.
     *
     * @return the facts of the difference, and the scheme
     */
    public Facts facts() {
        return Facts.builder()
                .add("difference", difference.facts())
                .add("interval", interval())
                .add("scheme", scheme.facts())
                .build();
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code SurveyNpsDifference: -9.5 [-48.98, 30.04] 95% (p=0.605)}
     */
    @Override
    public String toString() {
        return "SurveyNpsDifference: " + Decimals.signed(value(), 1) + " " + interval() + " (p="
                + Decimals.significant(pValue(), 3) + ")";
    }
}
