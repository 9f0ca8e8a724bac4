package org.cxmetrics.stats.nps;

import java.util.List;
import java.util.Objects;
import org.cxmetrics.core.table.ResponseTable;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Estimate;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.core.value.MayGrow;
import org.cxmetrics.core.value.Note;
import org.cxmetrics.stats.weighting.SurveyDesign;
import org.cxmetrics.stats.weighting.SurveyMean;
import org.cxmetrics.stats.weighting.WeightedCounts;

/**
 * The net score of a sample drawn by a survey design: strata, clusters, finite populations, raked weights.
 *
 * <pre>{@code
 * SurveyDesign design = SurveyDesign.builder().weights(weights).strata(region).build();
 * SurveyNps nps = SurveyNps.of(ratings, design);
 * nps.interval();                                                             // t interval
 * nps.interval(NpsIntervalMethod.ADJUSTED_WALD, ConfidenceLevel.P95);         // for small segments
 * SurveyNps web = SurveyNps.of(ratings, design.domain(row -> webCustomer[row]));
 * }</pre>
 *
 * @param mean the net score in points: value, standard error, degrees of freedom, n
 * @param shares the weighted counts of detractors, passives and promoters
 * @param invalid rows of the domain with positive weight whose rating is not on the scale
 * @param scheme the rule that sorted the ratings
 */
public record SurveyNps(SurveyMean mean, WeightedCounts shares, long invalid, BoxScheme scheme) {

    private static final String METHOD = "linearised standard error (Saerndal et al. 1992), t interval";

    /**
     * Checks the parts.
     *
     * @param mean the net score in points: value, standard error, degrees of freedom, n
     * @param shares the weighted counts of detractors, passives and promoters
     * @param invalid rows of the domain with positive weight whose rating is not on the scale
     * @param scheme the rule that sorted the ratings
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if invalid is negative
     */
    @MayGrow
    public SurveyNps {
        Objects.requireNonNull(mean, "mean");
        Objects.requireNonNull(shares, "shares");
        RatingTally.requireCount("invalid", invalid);
        Objects.requireNonNull(scheme, "scheme");
    }

    /**
     * Returns the net score of ratings from 0 to 10 over the domain of a design.
     *
     * @param ratings rating per row of the design; NaN counts as missing, any other number off the scale as invalid
     * @param design the design
     * @return the score
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException as {@link #of(double[], SurveyDesign, Nps.Options)}
     */
    public static SurveyNps of(double[] ratings, SurveyDesign design) {
        return of(ratings, design, Nps.Options.defaults());
    }

    /**
     * Returns the net score of ratings over the domain of a design.
     *
     * <p>It is the {@link SurveyMean} of 1 for promoters, 0 for passives and -1 for detractors, in points. Missing
     * values: rows with a missing or invalid rating leave the domain, the design stays whole. O(rows).
     *
     * @param ratings rating per row of the design; NaN counts as missing, any other number off the scale as invalid
     * @param design the design
     * @param options scheme and treatment of ratings off the scale
     * @return the score
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the number of ratings differs from the rows of the design, a rating is invalid
     *     and the policy is STRICT, or no row is left
     */
    public static SurveyNps of(double[] ratings, SurveyDesign design, Nps.Options options) {
        Objects.requireNonNull(design, "design");
        NetRatings net = NetRatings.of(ratings, options);
        WeightedCounts.Tally shares = new WeightedCounts.Tally(BoxLookup.BOXES);
        long missing = 0;
        long invalid = 0;
        requireRows(ratings.length, design.rows());
        for (int row = 0; row < ratings.length; row++) {
            if (design.includes(row)) {
                int box = net.boxOf(row);
                if (box >= 0) {
                    shares.accept(box, design.weights().get(row));
                } else if (box == BoxLookup.MISSING) {
                    missing++;
                } else {
                    invalid++;
                }
            }
        }
        WeightedCounts counts = shares.snapshot();
        if (counts.n() == 0) {
            throw new IllegalArgumentException(
                    "no valid responses with a weight: " + missing + " missing, " + invalid + " invalid");
        }
        return new SurveyNps(SurveyMean.of(net.values(), design).times(100), counts, invalid, options.scheme());
    }

    /**
     * Returns the net score of a rating column over the domain of a design.
     *
     * @param table the table
     * @param column name of the rating column, on the scale 0 to 10
     * @param design the design, with the rows of the table
     * @return the score
     * @throws NullPointerException if an argument is null
     * @throws java.util.NoSuchElementException if there is no such rating column
     * @throws IllegalArgumentException as {@link #of(double[], SurveyDesign, Nps.Options)}
     */
    public static SurveyNps fromTable(ResponseTable table, String column, SurveyDesign design) {
        return of(NetRatings.valuesOf(table.rating(column)), design);
    }

    static void requireRows(int ratings, int rows) {
        if (ratings != rows) {
            throw new IllegalArgumentException("ratings must have " + rows + " rows as the design, got " + ratings);
        }
    }

    /**
     * Returns the net score.
     *
     * @return the score, in points from -100 to 100
     */
    public double score() {
        return mean.value();
    }

    /**
     * Returns the design-based standard error of the score.
     *
     * @return the standard error, in points
     */
    public double standardError() {
        return mean.standardError();
    }

    /**
     * Returns the degrees of freedom of the standard error.
     *
     * @return first-stage units less strata with a valid answer in the domain
     */
    public double degreesOfFreedom() {
        return mean.degreesOfFreedom();
    }

    /**
     * Returns the number of valid answers with positive weight.
     *
     * @return the number of answers
     */
    public long n() {
        return mean.n();
    }

    /**
     * Returns the number of missing answers in the domain.
     *
     * @return the number of rows with positive weight whose rating is NaN
     */
    public long missing() {
        return mean.missing() - invalid;
    }

    /**
     * Returns the size of the simple random sample that would give the same standard error.
     *
     * <pre>variance / standard error^2</pre>
     *
     * @return the effective number of answers; NaN when all answers are alike
     */
    public double effectiveN() {
        return mean.effectiveN();
    }

    /**
     * Returns how many times more answers this design takes than a simple random sample of the same precision.
     *
     * @return n over effective n; NaN when all answers are alike
     */
    public double designEffect() {
        return mean.designEffect();
    }

    /**
     * Returns the 95% t interval of the score.
     *
     * @return the interval, in points, cut at -100 and 100; undefined without degrees of freedom
     */
    public Interval interval() {
        return interval(ConfidenceLevel.P95);
    }

    /**
     * Returns the t interval of the score.
     *
     * @param level confidence level
     * @return the interval, in points, cut at -100 and 100; undefined without degrees of freedom
     * @throws NullPointerException if level is null
     */
    public Interval interval(ConfidenceLevel level) {
        return mean.interval(level).clampedTo(-100, 100);
    }

    /**
     * Returns the interval an unweighted sample of the effective size would have; with
     * {@link NpsIntervalMethod#ADJUSTED_WALD} the one to prefer for small segments.
     *
     * <pre>the method applied to the weighted shares times effective n</pre>
     *
     * <p>Where the effective number is undefined (all answers alike, standard error 0) Kish's takes its place.
     *
     * @param method formula of the interval
     * @param level confidence level
     * @return the interval, in points
     * @throws NullPointerException if an argument is null
     */
    public Interval interval(NpsIntervalMethod method, ConfidenceLevel level) {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(level, "level");
        double n = mean.variance() > 0 && mean.standardError() > 0 ? effectiveN() : shares.effectiveN();
        return method.limits(
                n * shares.share(BoxLookup.TOP),
                n * shares.share(BoxLookup.MIDDLE),
                n * shares.share(BoxLookup.BOTTOM),
                level);
    }

    /**
     * Returns score, standard error and 95% t interval as one estimate.
     *
     * @return the estimate
     */
    public Estimate estimate() {
        return new Estimate(score(), standardError(), interval(), n(), METHOD);
    }

    /**
     * Returns remarks: few answers.
     *
     * @return the notes, empty when there is nothing to remark
     */
    public List<Note> notes() {
        return Nps.notes(n());
    }

    /**
     * Returns the answer as data.
     *
     * @return the facts of the mean, shares, interval, missing, invalid, scheme and notes
     */
    public Facts facts() {
        return Facts.builder()
                .add("score", score())
                .add("standardError", standardError())
                .add("interval", interval())
                .add("degreesOfFreedom", degreesOfFreedom())
                .add("n", n())
                .add("effectiveN", effectiveN())
                .add("designEffect", designEffect())
                .add("shares", shares.facts())
                .add("missing", missing())
                .add("invalid", invalid)
                .add("scheme", scheme.facts())
                .add("method", METHOD)
                .notes(notes())
                .build();
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code Survey NPS +30.6 [2.4, 58.8] 95% (n=40, design effect 1.263)}
     */
    @Override
    public String toString() {
        return "Survey NPS " + Nps.headline(estimate()) + " (n=" + n() + ", design effect "
                + Decimals.significant(designEffect(), 4) + ")";
    }
}
