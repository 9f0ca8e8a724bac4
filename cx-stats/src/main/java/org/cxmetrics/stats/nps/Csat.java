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
import org.cxmetrics.stats.proportion.ProportionIntervalMethod;

/**
 * Customer satisfaction: the percentage of answers in the top box.
 *
 * <pre>{@code
 * Csat csat = Csat.of(5, 4, 4, 2, 3);
 * csat.value();           // 60.0: three of five gave 4 or 5
 * csat.interval();        // [23.1, 88.2] 95%, Wilson
 *
 * BoxScheme topThree = BoxScheme.ofScale("csat-10", 1, 10).withTop(8, 9, 10);
 * Csat ofTen = Csat.of(ratings, topThree);
 * }</pre>
 *
 * <p>Missing and invalid answers are counted, not part of n. Without a valid answer the value is NaN and the interval
 * undefined; nothing throws. The net of top and bottom box, the mean and the distribution are in {@link #box()}.
 *
 * @param box the boxes and the distribution behind the percentage
 */
public record Csat(NetBox box) {

    /**
     * Takes the boxes.
     *
     * @param box the boxes and the distribution behind the percentage
     * @throws NullPointerException if box is null
     */
    @MayGrow
    public Csat {
        Objects.requireNonNull(box, "box");
    }

    /**
     * Returns the satisfaction of ratings from 1 to 5, of which 4 and 5 are satisfied.
     *
     * @param ratings the ratings; those off the scale count as invalid
     * @return the satisfaction
     * @throws NullPointerException if ratings is null
     */
    public static Csat of(int... ratings) {
        return of(ratings, BoxScheme.CSAT);
    }

    /**
     * Returns the satisfaction of ratings on a scale of choice.
     *
     * @param ratings the ratings; those off the scale count as invalid
     * @param scheme scale and top box
     * @return the satisfaction
     * @throws NullPointerException if an argument is null
     */
    public static Csat of(int[] ratings, BoxScheme scheme) {
        return new Csat(NetBox.of(ratings, scheme));
    }

    /**
     * Returns the satisfaction of rating codes.
     *
     * @param codes ratings, and codes from -128 to -122 for missing answers
     * @param scheme scale and top box
     * @return the satisfaction
     * @throws NullPointerException if an argument is null
     */
    public static Csat of(byte[] codes, BoxScheme scheme) {
        return new Csat(NetBox.of(codes, scheme));
    }

    /**
     * Returns the satisfaction of ratings held as doubles.
     *
     * @param ratings the ratings; NaN is missing, a fraction is invalid
     * @param scheme scale and top box
     * @return the satisfaction
     * @throws NullPointerException if an argument is null
     */
    public static Csat of(double[] ratings, BoxScheme scheme) {
        return new Csat(NetBox.of(ratings, scheme));
    }

    /**
     * Returns the satisfaction of a tally.
     *
     * @param tally the tally
     * @param scheme scale and top box
     * @return the satisfaction
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the scales of tally and scheme differ
     */
    public static Csat from(RatingTally tally, BoxScheme scheme) {
        return new Csat(NetBox.from(tally, scheme));
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
    public static Csat fromTable(ResponseTable table, String column, BoxScheme scheme) {
        RatingTally tally = scheme.newTally();
        tally.add(table.rating(column));
        return from(tally, scheme);
    }

    /**
     * Returns a collector of ratings from 1 to 5.
     *
     * @param rating reads the rating from an element
     * @param <T> type of the elements
     * @return the collector, fit for parallel streams
     * @throws NullPointerException if rating is null
     */
    public static <T> Collector<T, ?, Csat> collector(ToIntFunction<? super T> rating) {
        return collector(rating, BoxScheme.CSAT);
    }

    /**
     * Returns a collector of ratings on a scale of choice.
     *
     * @param rating reads the rating from an element
     * @param scheme scale and top box
     * @param <T> type of the elements
     * @return the collector, fit for parallel streams
     * @throws NullPointerException if an argument is null
     */
    public static <T> Collector<T, ?, Csat> collector(ToIntFunction<? super T> rating, BoxScheme scheme) {
        Objects.requireNonNull(scheme, "scheme");
        return RatingTally.collector(rating, scheme::newTally, tally -> from(tally, scheme));
    }

    /**
     * Returns the share of satisfied answers.
     *
     * <p>Undefined (NaN) when there is no valid answer.
     *
     * @return the share, in percent
     */
    public double value() {
        return box.topShare();
    }

    /**
     * Returns the standard error of the share.
     *
     * <p>Undefined (NaN) when there is no valid answer.
     *
     * @return the standard error, in percent
     */
    public double standardError() {
        return 100 * box.top().standardError();
    }

    /**
     * Returns Wilson's 95% interval of the share.
     *
     * <p>Undefined when there is no valid answer.
     *
     * @return the interval, in percent
     */
    public Interval interval() {
        return interval(ConfidenceLevel.P95);
    }

    /**
     * Returns Wilson's interval of the share.
     *
     * <p>Undefined when there is no valid answer.
     *
     * @param level confidence level
     * @return the interval, in percent
     * @throws NullPointerException if level is null
     */
    public Interval interval(ConfidenceLevel level) {
        return interval(ProportionIntervalMethod.WILSON, level);
    }

    /**
     * Returns the interval of the share.
     *
     * <p>Undefined when there is no valid answer.
     *
     * @param method formula of the interval
     * @param level confidence level
     * @return the interval, in percent
     * @throws NullPointerException if an argument is null
     */
    public Interval interval(ProportionIntervalMethod method, ConfidenceLevel level) {
        return box.top().interval(method, level).times(100);
    }

    /**
     * Returns share, standard error and 95% interval as one estimate.
     *
     * @return the estimate, in percent
     */
    public Estimate estimate() {
        return new Estimate(value(), standardError(), interval(), n(), ProportionIntervalMethod.WILSON.citation());
    }

    /**
     * Returns the number of valid answers.
     *
     * @return answers on the scale
     */
    public long n() {
        return box.n();
    }

    /**
     * Returns the number of missing answers.
     *
     * @return answers without a rating
     */
    public long missing() {
        return box.missing();
    }

    /**
     * Returns the number of invalid answers.
     *
     * @return answers that are not whole numbers of the scale
     */
    public long invalid() {
        return box.invalid();
    }

    /**
     * Returns what a reader of the score should know.
     *
     * @return remarks: no valid answer, or fewer than 30
     */
    public List<Note> notes() {
        return box.notes();
    }

    /**
     * Returns the satisfaction of these answers and others together.
     *
     * @param other satisfaction of disjoint answers, by the same scheme
     * @return the satisfaction of both
     * @throws NullPointerException if other is null
     * @throws IllegalArgumentException if the schemes differ
     * @throws ArithmeticException if a count overflows
     */
    public Csat plus(Csat other) {
        return new Csat(box.plus(other.box));
    }

    /**
     * Returns the answer as data.
     *
     * @return share, standard error, interval, method and boxes
     */
    public Facts facts() {
        return Facts.builder()
                .add("value", value())
                .add("standardError", standardError())
                .add("interval", interval())
                .add("method", ProportionIntervalMethod.WILSON.citation())
                .add("box", box.facts())
                .build();
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code CSAT 80.0% [76.3, 83.3] 95% (n=500, top 4-5 of 1-5)}
     */
    @Override
    public String toString() {
        return "CSAT " + percent(this.box, interval());
    }

    /** The top share of a box with its interval, in one line. */
    static String percent(NetBox box, Interval interval) {
        BoxScheme scheme = box.scheme();
        String headline = box.n() == 0
                ? "undefined"
                : Decimals.fixed(box.topShare(), 1) + "% [" + Decimals.fixed(interval.lower(), 1) + ", "
                        + Decimals.fixed(interval.upper(), 1) + "] " + interval.level();
        return headline + " (n=" + box.n() + ", top " + BoxScheme.range(scheme.top()) + " of " + scheme.minimum() + "-"
                + scheme.maximum() + ")";
    }
}
