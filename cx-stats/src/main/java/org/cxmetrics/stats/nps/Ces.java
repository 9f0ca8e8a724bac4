package org.cxmetrics.stats.nps;

import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Collector;
import org.cxmetrics.core.table.ResponseTable;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.core.value.MayGrow;
import org.cxmetrics.core.value.Note;

/**
 * Customer effort, in one of the forms in use; the result names its form.
 *
 * <pre>{@code
 * Ces ces = Ces.of(7, 6, 5, 2, 4);                        // 2013: percent who agree that it was easy
 * Ces.of(new int[] {1, 2, 5}, Ces.Form.EFFORT_MEAN);      // 2010: mean effort on 1-5, low is good
 * }</pre>
 *
 * <p>Missing and invalid answers are counted, not part of n. Without a valid answer the value is NaN and the interval
 * undefined; nothing throws.
 *
 * @param box the boxes and the distribution behind the value
 * @param form which number is the score
 */
public record Ces(NetBox box, Form form) {

    /**
     * Takes the parts.
     *
     * @param box the boxes and the distribution behind the value
     * @param form which number is the score
     * @throws NullPointerException if an argument is null
     */
    @MayGrow
    public Ces {
        Objects.requireNonNull(box, "box");
        Objects.requireNonNull(form, "form");
    }

    /**
     * Returns the effort score of 2013 of ratings from 1 to 7: the share of 5, 6 and 7.
     *
     * @param ratings agreement that it was easy; ratings off the scale count as invalid
     * @return the score
     * @throws NullPointerException if ratings is null
     */
    public static Ces of(int... ratings) {
        return of(ratings, Form.AGREEMENT_SHARE);
    }

    /**
     * Returns the effort score in a form of choice.
     *
     * @param ratings the ratings; those off the form's scale count as invalid
     * @param form scale and number
     * @return the score
     * @throws NullPointerException if an argument is null
     */
    public static Ces of(int[] ratings, Form form) {
        return new Ces(NetBox.of(ratings, form.scheme()), form);
    }

    /**
     * Returns the effort score of rating codes.
     *
     * @param codes ratings, and codes from -128 to -122 for missing answers
     * @param form scale and number
     * @return the score
     * @throws NullPointerException if an argument is null
     */
    public static Ces of(byte[] codes, Form form) {
        return new Ces(NetBox.of(codes, form.scheme()), form);
    }

    /**
     * Returns the effort score of ratings held as doubles.
     *
     * @param ratings the ratings; NaN is missing, a fraction is invalid
     * @param form scale and number
     * @return the score
     * @throws NullPointerException if an argument is null
     */
    public static Ces of(double[] ratings, Form form) {
        return new Ces(NetBox.of(ratings, form.scheme()), form);
    }

    /**
     * Returns the effort score of a tally.
     *
     * @param tally the tally
     * @param form scale and number
     * @return the score
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the scales of tally and form differ
     */
    public static Ces from(RatingTally tally, Form form) {
        return new Ces(NetBox.from(tally, form.scheme()), form);
    }

    /**
     * Returns the effort score of a rating column.
     *
     * @param table the responses
     * @param column name of the rating column
     * @param form scale and number
     * @return the score
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the column is on another scale than the form
     * @throws java.util.NoSuchElementException if there is no such rating column
     */
    public static Ces fromTable(ResponseTable table, String column, Form form) {
        return new Ces(NetBox.fromTable(table, column, form.scheme()), form);
    }

    /**
     * Returns a collector of ratings from 1 to 7, for the share of 2013.
     *
     * @param rating reads the rating from an element
     * @param <T> type of the elements
     * @return the collector, fit for parallel streams
     * @throws NullPointerException if rating is null
     */
    public static <T> Collector<T, ?, Ces> collector(ToIntFunction<? super T> rating) {
        return collector(rating, Form.AGREEMENT_SHARE);
    }

    /**
     * Returns a collector of ratings in a form of choice.
     *
     * @param rating reads the rating from an element
     * @param form scale and number
     * @param <T> type of the elements
     * @return the collector, fit for parallel streams
     * @throws NullPointerException if an argument is null
     */
    public static <T> Collector<T, ?, Ces> collector(ToIntFunction<? super T> rating, Form form) {
        Objects.requireNonNull(form, "form");
        return RatingTally.collector(rating, form.scheme()::newTally, tally -> from(tally, form));
    }

    /**
     * Returns the score: a share in percent, or a mean on the scale.
     *
     * <p>Undefined (NaN) when there is no valid answer.
     *
     * @return the score, in the unit of its form
     */
    public double value() {
        return form.isMean() ? box.distribution().mean() : box.topShare();
    }

    /**
     * Returns the standard error of the score.
     *
     * <p>Undefined (NaN) when there is no valid answer; for means also when there is only one.
     *
     * @return the standard error, in the unit of the form
     */
    public double standardError() {
        return form.isMean()
                ? box.distribution().standardError()
                : 100 * box.top().standardError();
    }

    /**
     * Returns the 95% interval of the score.
     *
     * @return the interval, in the unit of the form
     */
    public Interval interval() {
        return interval(ConfidenceLevel.P95);
    }

    /**
     * Returns the interval of the score: Wilson's of a share, Student's of a mean.
     *
     * <p>Undefined when there is no valid answer; for means also when there is only one.
     *
     * @param level confidence level
     * @return the interval, in the unit of the form
     * @throws NullPointerException if level is null
     */
    public Interval interval(ConfidenceLevel level) {
        return form.isMean() ? box.distribution().meanInterval(level) : box.topInterval(level);
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
     * Returns the score of these answers and others together.
     *
     * @param other score of disjoint answers, in the same form
     * @return the score of both
     * @throws NullPointerException if other is null
     * @throws IllegalArgumentException if the forms differ
     * @throws ArithmeticException if a count overflows
     */
    public Ces plus(Ces other) {
        if (form != other.form) {
            throw new IllegalArgumentException("form must be " + form + ", got " + other.form);
        }
        return new Ces(box.plus(other.box), form);
    }

    /**
     * Returns the answer as data.
     *
     * @return score, form, interval and boxes
     */
    public Facts facts() {
        return Facts.builder()
                .add("value", value())
                .add("form", form)
                .add("standardError", standardError())
                .add("interval", interval())
                .add("box", box.facts())
                .build();
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code CES 46.0% [42.9, 49.1] 95% (n=1000, top 5-7 of 1-7)}
     */
    @Override
    public String toString() {
        return form.isMean()
                ? "CES mean " + Decimals.fixed(value(), 2) + " " + interval() + " (n=" + n() + ", "
                        + box.scheme().minimum() + "-" + box.scheme().maximum() + ")"
                : "CES " + Csat.percent(box, interval());
    }

    /** The forms of the effort score. */
    public enum Form {
        /** 2013: percent who agree (5-7 of 1-7) that it was made easy; the default. */
        AGREEMENT_SHARE,
        /** 2013: mean agreement on 1-7. */
        AGREEMENT_MEAN,
        /** 2010: mean effort on 1-5; a low mean is good. */
        EFFORT_MEAN;

        /**
         * Returns scale and boxes of the form.
         *
         * @return the scheme
         */
        public BoxScheme scheme() {
            return this == EFFORT_MEAN ? BoxScheme.CES_2010 : BoxScheme.CES_2013;
        }

        /**
         * Returns whether the score is a mean on the scale rather than a percentage.
         *
         * @return true for means
         */
        public boolean isMean() {
            return this != AGREEMENT_SHARE;
        }
    }
}
