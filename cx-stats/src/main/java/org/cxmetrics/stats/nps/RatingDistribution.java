package org.cxmetrics.stats.nps;

import java.util.Arrays;
import java.util.Objects;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.stats.internal.distribution.StudentTTail;
import org.jspecify.annotations.Nullable;

/**
 * How often each rating of a scale was given: the immutable result of a {@link RatingTally}, with the mean, its spread and
 * its interval.
 *
 * <pre>{@code
 * RatingDistribution ease = RatingDistribution.ofCounts(1, 80, 210, 140, 110, 160, 180, 120);
 * ease.mean();            // 4.08
 * ease.share(7);          // 0.12
 * }</pre>
 */
public final class RatingDistribution {
    private final int minimum;
    private final long[] counts;
    private final long missing;
    private final long invalid;

    RatingDistribution(int minimum, long[] counts, long missing, long invalid) {
        this.minimum = minimum;
        this.counts = counts.clone();
        this.missing = missing;
        this.invalid = invalid;
    }

    /**
     * Returns the distribution with given counts.
     *
     * @param minimum smallest rating, at least -100
     * @param counts how often each rating of the scale was given, from the smallest rating up; two or more
     * @return the distribution
     * @throws NullPointerException if counts is null
     * @throws IllegalArgumentException if there are fewer than two counts, the scale is too wide or a count is negative
     * @throws ArithmeticException if the sum of the counts overflows
     */
    public static RatingDistribution ofCounts(int minimum, long... counts) {
        return RatingTally.ofCounts(minimum, counts).snapshot();
    }

    /**
     * Returns the smallest rating of the scale.
     *
     * @return the smallest rating
     */
    public int minimum() {
        return minimum;
    }

    /**
     * Returns the largest rating of the scale.
     *
     * @return the largest rating
     */
    public int maximum() {
        return minimum + counts.length - 1;
    }

    /**
     * Returns how often a rating was given.
     *
     * @param rating a rating of the scale
     * @return its count
     * @throws IllegalArgumentException if the rating is off the scale
     */
    public long count(int rating) {
        return counts[RatingTally.index(rating, minimum, maximum())];
    }

    /** How often the given ratings were given, all together. */
    long countOf(Iterable<Integer> ratings) {
        long sum = 0;
        for (int rating : ratings) {
            sum += count(rating);
        }
        return sum;
    }

    /**
     * Returns the share of a rating.
     *
     * <p>Undefined (NaN) when there is no valid answer.
     *
     * @param rating a rating of the scale
     * @return its share of the valid answers, in [0, 1]
     * @throws IllegalArgumentException if the rating is off the scale
     */
    public double share(int rating) {
        return (double) count(rating) / n();
    }

    /**
     * Returns the number of valid answers.
     *
     * @return answers on the scale
     */
    public long n() {
        return Arrays.stream(counts).sum();
    }

    /**
     * Returns the number of missing answers.
     *
     * @return answers without a rating
     */
    public long missing() {
        return missing;
    }

    /**
     * Returns the number of invalid answers.
     *
     * @return answers that are not whole numbers of the scale
     */
    public long invalid() {
        return invalid;
    }

    /**
     * Returns the mean rating.
     *
     * <p>Undefined (NaN) when there is no valid answer.
     *
     * @return the mean, on the scale
     */
    public double mean() {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += (double) counts[i] * (minimum + i);
        }
        return sum / n();
    }

    /**
     * Returns the standard deviation of the ratings, with divisor n - 1.
     *
     * <p>Undefined (NaN) when there are fewer than two valid answers.
     *
     * @return the standard deviation, in units of the scale
     */
    public double standardDeviation() {
        double mean = mean();
        double squares = 0;
        for (int i = 0; i < counts.length; i++) {
            double deviation = minimum + i - mean;
            squares += counts[i] * (deviation * deviation);
        }
        return Math.sqrt(squares / (n() - 1));
    }

    /**
     * Returns the standard error of the mean.
     *
     * <p>Undefined (NaN) when there are fewer than two valid answers.
     *
     * @return standard deviation / sqrt(n), in units of the scale
     */
    public double standardError() {
        return standardDeviation() / Math.sqrt(n());
    }

    /**
     * Returns Student's t interval of the mean.
     *
     * <p>Undefined when there are fewer than two valid answers.
     *
     * @param level confidence level
     * @return the interval, in units of the scale; it may leave the scale
     * @throws NullPointerException if level is null
     */
    public Interval meanInterval(ConfidenceLevel level) {
        Objects.requireNonNull(level, "level");
        long n = n();
        if (n < 2) {
            return Interval.undefined(level);
        }
        double margin = StudentTTail.quantile(level.complement() / 2, n - 1.0) * standardError();
        return Interval.of(mean() - margin, mean() + margin, level);
    }

    /**
     * Returns where on the scale the mean lies.
     *
     * <pre>100 (mean - minimum) / (maximum - minimum)</pre>
     *
     * <p>Undefined (NaN) when there is no valid answer. It rescales a mean; no net score follows from it.
     *
     * @return percent of the scale, in [0, 100]
     */
    public double percentOfScale() {
        return 100 * (mean() - minimum) / (counts.length - 1);
    }

    /**
     * Returns the mean of grades given to the ratings, such as a trust index that counts strong agreement double.
     *
     * <pre>sum of count x grade / n</pre>
     *
     * <p>Undefined (NaN) when there is no valid answer.
     *
     * @param grades grade of each rating, from the smallest rating up, finite
     * @return the mean grade, in the unit of the grades
     * @throws NullPointerException if grades is null
     * @throws IllegalArgumentException if there is not one grade for each rating, or a grade is not finite
     */
    public double gradedMean(double... grades) {
        if (grades.length != counts.length) {
            throw new IllegalArgumentException(
                    "grades must have one entry for each of " + counts.length + " ratings, got " + grades.length);
        }
        double sum = 0;
        for (int i = 0; i < grades.length; i++) {
            if (!Double.isFinite(grades[i])) {
                throw new IllegalArgumentException("grades[" + i + "] must be finite, got " + grades[i]);
            }
            sum += counts[i] * grades[i];
        }
        return sum / n();
    }

    /**
     * Returns the distribution of these answers and others together.
     *
     * @param other distribution on the same scale
     * @return the distribution of both
     * @throws NullPointerException if other is null
     * @throws IllegalArgumentException if the scales differ
     * @throws ArithmeticException if a count overflows
     */
    public RatingDistribution plus(RatingDistribution other) {
        RatingTally tally = toTally();
        tally.add(other.toTally());
        return tally.snapshot();
    }

    /**
     * Returns a new running tally that starts from these counts.
     *
     * @return the tally
     */
    public RatingTally toTally() {
        return RatingTally.ofCounts(minimum, counts).withoutRating(missing, invalid);
    }

    /**
     * Returns the answer as data.
     *
     * @return scale, counts, n, missing, invalid, mean and standard deviation
     */
    public Facts facts() {
        Facts.Builder ratings = Facts.builder();
        for (int i = 0; i < counts.length; i++) {
            ratings.add(String.valueOf(minimum + i), counts[i]);
        }
        return Facts.builder()
                .add("minimum", minimum)
                .add("maximum", maximum())
                .add("counts", ratings.build())
                .add("n", n())
                .add("missing", missing)
                .add("invalid", invalid)
                .add("mean", mean())
                .add("standardDeviation", standardDeviation())
                .build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RatingDistribution that
                && minimum == that.minimum
                && missing == that.missing
                && invalid == that.invalid
                && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(minimum, Arrays.hashCode(counts), missing, invalid);
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code Ratings 1-7: mean 4.080, sd 1.912 (n=1000, missing 0, invalid 0)}
     */
    @Override
    public String toString() {
        return "Ratings " + minimum + "-" + maximum() + ": mean " + Decimals.fixed(mean(), 3) + ", sd "
                + Decimals.fixed(standardDeviation(), 3) + " (n=" + n() + ", missing " + missing + ", invalid "
                + invalid
                + ")";
    }
}
