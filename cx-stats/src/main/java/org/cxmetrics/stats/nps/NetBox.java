package org.cxmetrics.stats.nps;

import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Collector;
import org.cxmetrics.core.table.ResponseTable;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Estimate;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.core.value.MayGrow;
import org.cxmetrics.core.value.Note;
import org.cxmetrics.stats.internal.score.NetScore;
import org.cxmetrics.stats.proportion.Proportion;

/**
 * Top box, bottom box and their difference on any rating scale: the engine behind satisfaction, effort, trust and net easy
 * scores.
 *
 * <pre>{@code
 * NetBox easy = NetBox.of(new int[] {7, 6, 2, 5}, BoxScheme.NET_EASY);
 * easy.net();             // 25.0: two of four in 6-7, one in 1-3
 * easy.topInterval(ConfidenceLevel.P95);
 * easy.distribution().mean();
 * }</pre>
 *
 * <p>Shares, net, errors and limits are in percent. Missing and invalid answers are counted, not part of n. Without a valid
 * answer numbers are NaN and intervals undefined; nothing throws.
 *
 * @param distribution how often each rating was given
 * @param scheme the rule that sorts the ratings
 */
public record NetBox(RatingDistribution distribution, BoxScheme scheme) {

    /**
     * Checks that both speak of the same scale.
     *
     * @param distribution how often each rating was given
     * @param scheme the rule that sorts the ratings
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the scales differ
     */
    @MayGrow
    public NetBox {
        Objects.requireNonNull(distribution, "distribution");
        scheme.requireScale(distribution.minimum(), distribution.maximum());
    }

    /**
     * Returns the score of ratings.
     *
     * @param ratings the ratings; those off the scale count as invalid
     * @param scheme the rule that sorts the ratings
     * @return the score
     * @throws NullPointerException if an argument is null
     */
    public static NetBox of(int[] ratings, BoxScheme scheme) {
        RatingTally tally = scheme.newTally();
        tally.add(ratings);
        return from(tally, scheme);
    }

    /**
     * Returns the score of rating codes.
     *
     * @param codes ratings, and codes from -128 to -122 for missing answers
     * @param scheme the rule that sorts the ratings
     * @return the score
     * @throws NullPointerException if an argument is null
     */
    public static NetBox of(byte[] codes, BoxScheme scheme) {
        RatingTally tally = scheme.newTally();
        tally.add(codes);
        return from(tally, scheme);
    }

    /**
     * Returns the score of ratings held as doubles.
     *
     * @param ratings the ratings; NaN is missing, -0.0 is 0, a fraction is invalid
     * @param scheme the rule that sorts the ratings
     * @return the score
     * @throws NullPointerException if an argument is null
     */
    public static NetBox of(double[] ratings, BoxScheme scheme) {
        RatingTally tally = scheme.newTally();
        tally.add(ratings);
        return from(tally, scheme);
    }

    /**
     * Returns the score of given counts.
     *
     * @param scheme the rule that sorts the ratings
     * @param counts how often each rating of the scale was given, from the smallest rating up
     * @return the score
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if there is not one count for each rating, or a count is negative
     * @throws ArithmeticException if the sum of the counts overflows
     */
    public static NetBox ofCounts(BoxScheme scheme, long... counts) {
        return new NetBox(RatingDistribution.ofCounts(scheme.minimum(), counts), scheme);
    }

    /**
     * Returns the score of a tally; one made with the STRICT policy has already refused ratings off the scale.
     *
     * @param tally the tally
     * @param scheme the rule that sorts the ratings
     * @return the score
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the scales of tally and scheme differ
     */
    public static NetBox from(RatingTally tally, BoxScheme scheme) {
        return new NetBox(tally.snapshot(), scheme);
    }

    /**
     * Returns the score of a rating column.
     *
     * @param table the responses
     * @param column name of the rating column
     * @param scheme the rule that sorts the ratings
     * @return the score; cells that were off their scale when read count as invalid
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the column is on another scale than the scheme
     * @throws java.util.NoSuchElementException if there is no such rating column
     */
    public static NetBox fromTable(ResponseTable table, String column, BoxScheme scheme) {
        RatingTally tally = scheme.newTally();
        tally.add(table.rating(column));
        return from(tally, scheme);
    }

    /**
     * Returns a collector of ratings.
     *
     * @param rating reads the rating from an element
     * @param scheme the rule that sorts the ratings
     * @param <T> type of the elements
     * @return the collector, fit for parallel streams
     * @throws NullPointerException if an argument is null
     */
    public static <T> Collector<T, ?, NetBox> collector(ToIntFunction<? super T> rating, BoxScheme scheme) {
        Objects.requireNonNull(scheme, "scheme");
        return RatingTally.collector(rating, scheme::newTally, tally -> from(tally, scheme));
    }

    /**
     * Returns the number of valid answers.
     *
     * @return answers on the scale
     */
    public long n() {
        return distribution.n();
    }

    /**
     * Returns the number of missing answers.
     *
     * @return answers without a rating
     */
    public long missing() {
        return distribution.missing();
    }

    /**
     * Returns the number of invalid answers.
     *
     * @return answers that are not whole numbers of the scale
     */
    public long invalid() {
        return distribution.invalid();
    }

    /**
     * Returns the top box as a proportion.
     *
     * @return answers in the top box, of all valid ones
     */
    public Proportion top() {
        return Proportion.ofCounts(distribution.countOf(scheme.top()), n());
    }

    /**
     * Returns the bottom box as a proportion.
     *
     * @return answers in the bottom box, of all valid ones
     */
    public Proportion bottom() {
        return Proportion.ofCounts(distribution.countOf(scheme.bottom()), n());
    }

    /**
     * Returns the share of the top box.
     *
     * <p>Undefined (NaN) when there is no valid answer.
     *
     * @return the share, in percent
     */
    public double topShare() {
        return 100 * top().value();
    }

    /**
     * Returns the share of the bottom box.
     *
     * <p>Undefined (NaN) when there is no valid answer.
     *
     * @return the share, in percent
     */
    public double bottomShare() {
        return 100 * bottom().value();
    }

    /**
     * Returns Wilson's interval of the top box.
     *
     * <p>Undefined when there is no valid answer.
     *
     * @param level confidence level
     * @return the interval, in percent
     * @throws NullPointerException if level is null
     */
    public Interval topInterval(ConfidenceLevel level) {
        return top().interval(level).times(100);
    }

    /**
     * Returns the net score.
     *
     * <pre>100 (top - bottom) / n</pre>
     *
     * <p>Undefined (NaN) when there is no valid answer.
     *
     * @return the score, in points, in [-100, 100]
     */
    public double net() {
        return 100 * NetScore.mean(topCount(), middleCount(), bottomCount());
    }

    /**
     * Returns the standard error of the net score.
     *
     * <p>Undefined (NaN) when there is no valid answer.
     *
     * @return the standard error, in points
     */
    public double standardError() {
        return 100 * Math.sqrt(NetScore.variance(topCount(), middleCount(), bottomCount()) / n());
    }

    /**
     * Returns the 95% interval of the net score by the adjusted Wald method.
     *
     * <p>Undefined when there is no valid answer.
     *
     * @return the interval, in points
     */
    public Interval interval() {
        return interval(NpsIntervalMethod.ADJUSTED_WALD, ConfidenceLevel.P95);
    }

    /**
     * Returns the interval of the net score.
     *
     * <p>Undefined when there is no valid answer.
     *
     * @param method formula of the interval
     * @param level confidence level
     * @return the interval, in points
     * @throws NullPointerException if an argument is null
     */
    public Interval interval(NpsIntervalMethod method, ConfidenceLevel level) {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(level, "level");
        return method.limits(topCount(), middleCount(), bottomCount(), level);
    }

    /**
     * Returns net score, standard error and 95% interval as one estimate.
     *
     * @return the estimate, in points
     */
    public Estimate estimate() {
        return new Estimate(net(), standardError(), interval(), n(), NpsIntervalMethod.ADJUSTED_WALD.citation());
    }

    /**
     * Returns what a reader of the score should know.
     *
     * @return remarks: no valid answer, or fewer than 30
     */
    public List<Note> notes() {
        return Nps.notes(n());
    }

    /**
     * Returns the score of these answers and others together.
     *
     * @param other score of disjoint answers, by the same scheme
     * @return the score of both
     * @throws NullPointerException if other is null
     * @throws IllegalArgumentException if the schemes differ
     * @throws ArithmeticException if a count overflows
     */
    public NetBox plus(NetBox other) {
        scheme.requireSame(other.scheme);
        return new NetBox(distribution.plus(other.distribution), scheme);
    }

    /**
     * Returns the answer as data.
     *
     * @return net, shares, intervals, distribution and scheme
     */
    public Facts facts() {
        return Facts.builder()
                .add("net", net())
                .add("standardError", standardError())
                .add("interval", interval())
                .add("method", NpsIntervalMethod.ADJUSTED_WALD.citation())
                .add("topShare", topShare())
                .add("topInterval", topInterval(ConfidenceLevel.P95))
                .add("bottomShare", bottomShare())
                .add("distribution", distribution.facts())
                .add("scheme", scheme.facts())
                .build();
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code net-easy -13.0 [-18.2, -7.7] 95% (n=1000: top 30.0%, bottom 43.0%)}
     */
    @Override
    public String toString() {
        if (n() == 0) {
            return scheme.name() + " undefined (n=0)";
        }
        Interval interval = interval();
        return scheme.name() + " " + Decimals.signed(net(), 1) + " [" + Decimals.fixed(interval.lower(), 1) + ", "
                + Decimals.fixed(interval.upper(), 1) + "] " + interval.level() + " (n=" + n() + ": top "
                + Decimals.fixed(topShare(), 1) + "%, bottom " + Decimals.fixed(bottomShare(), 1) + "%)";
    }

    private long topCount() {
        return top().successes();
    }

    private long bottomCount() {
        return bottom().successes();
    }

    private long middleCount() {
        return n() - topCount() - bottomCount();
    }
}
