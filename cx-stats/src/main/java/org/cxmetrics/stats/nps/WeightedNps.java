package org.cxmetrics.stats.nps;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collector;
import org.cxmetrics.core.table.NumberColumn;
import org.cxmetrics.core.table.RatingColumn;
import org.cxmetrics.core.table.ResponseTable;
import org.cxmetrics.core.table.WeightKind;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Estimate;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.core.value.Note;
import org.cxmetrics.stats.weighting.WeightedCounts;
import org.cxmetrics.stats.weighting.WeightedMean;
import org.jspecify.annotations.Nullable;

/**
 * The net score of weighted answers: weighted share of promoters minus weighted share of detractors, in points.
 *
 * <pre>{@code
 * WeightedNps nps = WeightedNps.of(ratings, weights);
 * nps.score();            // in points
 * nps.standardError();    // linearised
 * nps.interval();         // adjusted Wald at the effective number of answers
 * }</pre>
 *
 * <p>The sums behind it are exact. Partitions may be merged in any order, with {@link #plus}, {@link Tally#add} or a
 * parallel {@link #collector}, and give the same answer to the last bit.
 *
 * <p>For samples drawn in strata or clusters, or raked to margins, use {@link SurveyNps}.
 */
public final class WeightedNps {

    /** No answers at all: neutral in {@link #plus}. */
    public static final WeightedNps EMPTY = new Tally(Nps.Options.defaults()).snapshot();

    private static final byte FORMAT_VERSION = 1;
    private static final double[] NET = {-1, 0, 1};

    private final WeightedCounts boxes;
    private final long missing;
    private final long invalid;
    private final BoxScheme scheme;
    private final Optional<WeightedMean> net;

    private WeightedNps(WeightedCounts boxes, long missing, long invalid, BoxScheme scheme) {
        this.boxes = boxes;
        this.missing = missing;
        this.invalid = invalid;
        this.scheme = scheme;
        this.net = boxes.n() == 0 ? Optional.empty() : Optional.of(boxes.mean(NET));
    }

    /**
     * Returns the weighted score of ratings from 0 to 10.
     *
     * @param ratings rating per respondent; NaN counts as missing, any other number off the scale as invalid
     * @param weights weight per respondent, finite and not negative; weight 0 leaves a respondent out
     * @return the score
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException as {@link #of(double[], double[], Nps.Options)}
     */
    public static WeightedNps of(double[] ratings, double[] weights) {
        return of(ratings, weights, Nps.Options.defaults());
    }

    /**
     * Returns the weighted score of ratings.
     *
     * <pre>100 (sum of promoters' weights - sum of detractors' weights) / sum of weights</pre>
     *
     * <p>Missing values: a NaN is counted as missing, a number that is not on the scale as invalid, both without their
     * weight. O(n).
     *
     * @param ratings rating per respondent; NaN counts as missing, any other number off the scale as invalid
     * @param weights weight per respondent, finite and not negative; weight 0 leaves a respondent out
     * @param options scheme and treatment of ratings off the scale
     * @return the score
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the arrays differ in length, a weight is negative, NaN or infinite, a rating is
     *     invalid and the policy is STRICT, or no valid answer has a positive weight
     */
    public static WeightedNps of(double[] ratings, double[] weights, Nps.Options options) {
        Objects.requireNonNull(ratings, "ratings");
        Objects.requireNonNull(weights, "weights");
        if (ratings.length != weights.length) {
            throw new IllegalArgumentException(
                    "weights must have " + ratings.length + " rows as the ratings, got " + weights.length);
        }
        Tally tally = new Tally(options);
        tally.add(ratings, weights);
        return tally.answer();
    }

    /**
     * Returns the weighted score of a rating column, with the weights of its table.
     *
     * <p>The standard error takes each row for one answer. A frequency weight says that a row stands for that many alike
     * answers, so such weights are refused: count the answers, by {@link Nps#ofCounts} or a {@link RatingTally}.
     *
     * @param table the table, with weights
     * @param column name of the rating column
     * @return the score
     * @throws NullPointerException if an argument is null
     * @throws java.util.NoSuchElementException if there is no such rating column or the table has no weights
     * @throws IllegalArgumentException if the weights are {@link WeightKind#FREQUENCY}, a weight is missing or negative, the
     *     scale is not that of the scheme, or no valid answer has a positive weight
     */
    public static WeightedNps fromTable(ResponseTable table, String column) {
        return fromTable(table, column, Nps.Options.defaults());
    }

    /**
     * Returns the weighted score of a rating column, with the weights of its table.
     *
     * <p>The standard error takes each row for one answer. A frequency weight says that a row stands for that many alike
     * answers, so such weights are refused: count the answers, by {@link Nps#ofCounts} or a {@link RatingTally}.
     *
     * @param table the table, with weights
     * @param column name of the rating column
     * @param options scheme and treatment of ratings off the scale
     * @return the score
     * @throws NullPointerException if an argument is null
     * @throws java.util.NoSuchElementException if there is no such rating column or the table has no weights
     * @throws IllegalArgumentException if the weights are {@link WeightKind#FREQUENCY}, a weight is missing or negative, the
     *     scale is not that of the scheme, or no valid answer has a positive weight
     */
    public static WeightedNps fromTable(ResponseTable table, String column, Nps.Options options) {
        RatingColumn ratings = table.rating(column);
        NumberColumn weights = table.weights().orElseThrow();
        if (table.weightKind().equals(Optional.of(WeightKind.FREQUENCY))) {
            throw new IllegalArgumentException("weights of '" + weights.name() + "' must be " + WeightKind.PROBABILITY
                    + " or " + WeightKind.IMPORTANCE + ", got " + WeightKind.FREQUENCY);
        }
        Tally tally = new Tally(options);
        tally.add(ratings, weights);
        return tally.answer();
    }

    /**
     * Returns a collector of weighted scores.
     *
     * @param rating gives the rating of an element, NaN where missing
     * @param weight gives the weight of an element, finite and not negative
     * @param <T> type of the elements
     * @return the collector; parallel streams give the same answer as sequential ones
     * @throws NullPointerException if an argument is null
     */
    public static <T> Collector<T, ?, WeightedNps> collector(
            ToDoubleFunction<? super T> rating, ToDoubleFunction<? super T> weight) {
        return collector(rating, weight, Nps.Options.defaults());
    }

    /**
     * Returns a collector of weighted scores.
     *
     * @param rating gives the rating of an element, NaN where missing
     * @param weight gives the weight of an element, finite and not negative
     * @param options scheme and treatment of ratings off the scale
     * @param <T> type of the elements
     * @return the collector; parallel streams give the same answer as sequential ones
     * @throws NullPointerException if an argument is null
     */
    public static <T> Collector<T, ?, WeightedNps> collector(
            ToDoubleFunction<? super T> rating, ToDoubleFunction<? super T> weight, Nps.Options options) {
        Objects.requireNonNull(rating, "rating");
        Objects.requireNonNull(weight, "weight");
        Objects.requireNonNull(options, "options");
        return Collector.of(
                () -> new Tally(options),
                (tally, element) -> tally.accept(rating.applyAsDouble(element), weight.applyAsDouble(element)),
                Tally::add,
                Tally::snapshot);
    }

    /**
     * Returns the weighted score.
     *
     * <p>Undefined (NaN) without weighted answers.
     *
     * @return the score, in points from -100 to 100
     */
    public double score() {
        return net.map(mean -> 100 * mean.value()).orElse(Double.NaN);
    }

    /**
     * Returns the linearised standard error of the score.
     *
     * <pre>100 sqrt(n/(n-1) sum w^2 (x - t)^2) / sum w,  x = 1, 0, -1,  t = score/100</pre>
     *
     * <p>Undefined (NaN) for fewer than two weighted answers.
     *
     * <p>References: Saerndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, section 5.5.
     *
     * @return the standard error, in points
     */
    public double standardError() {
        return net.map(mean -> 100 * mean.standardError()).orElse(Double.NaN);
    }

    /**
     * Returns the standard error of the score from Kish's effective number of answers.
     *
     * <pre>100 sqrt(V / effective n)</pre>
     *
     * <p>Undefined (NaN) without weighted answers.
     *
     * @return the standard error, in points
     */
    public double kishStandardError() {
        return net.map(mean -> 100 * mean.kishStandardError()).orElse(Double.NaN);
    }

    /**
     * Returns the weighted variance of an answer counted as 1, 0 or -1.
     *
     * <p>Undefined (NaN) without weighted answers.
     *
     * @return the variance, in [0, 1]
     */
    public double variance() {
        return net.map(WeightedMean::variance).orElse(Double.NaN);
    }

    /**
     * Returns the weighted share of promoters.
     *
     * @return the share, in [0, 1]; NaN without weighted answers
     */
    public double promoterShare() {
        return boxes.share(BoxLookup.TOP);
    }

    /**
     * Returns the weighted share of passives.
     *
     * @return the share, in [0, 1]; NaN without weighted answers
     */
    public double passiveShare() {
        return boxes.share(BoxLookup.MIDDLE);
    }

    /**
     * Returns the weighted share of detractors.
     *
     * @return the share, in [0, 1]; NaN without weighted answers
     */
    public double detractorShare() {
        return boxes.share(BoxLookup.BOTTOM);
    }

    /**
     * Returns the sum of the weights of the valid answers.
     *
     * @return the sum, correctly rounded
     */
    public double sumOfWeights() {
        return boxes.sumOfWeights();
    }

    /**
     * Returns the number of valid answers with positive weight.
     *
     * @return the number of answers
     */
    public long n() {
        return boxes.n();
    }

    /**
     * Returns the number of missing answers.
     *
     * @return the number of answers that were NaN or missing in the table
     */
    public long missing() {
        return missing;
    }

    /**
     * Returns the number of invalid answers.
     *
     * @return the number of answers that were not on the scale
     */
    public long invalid() {
        return invalid;
    }

    /**
     * Returns the rule that sorted the ratings.
     *
     * @return the scheme
     */
    public BoxScheme scheme() {
        return scheme;
    }

    /**
     * Returns Kish's effective number of answers.
     *
     * <pre>(sum w)^2 / sum w^2</pre>
     *
     * @return the effective number; NaN without weighted answers
     */
    public double effectiveN() {
        return boxes.effectiveN();
    }

    /**
     * Returns Kish's design effect of unequal weights.
     *
     * <pre>n / effective n</pre>
     *
     * @return the design effect, at least 1; NaN without weighted answers
     */
    public double designEffect() {
        return n() / effectiveN();
    }

    /**
     * Returns the 95% adjusted Wald interval at the effective number of answers.
     *
     * @return the interval, in points; undefined without weighted answers
     */
    public Interval interval() {
        return interval(ConfidenceLevel.P95);
    }

    /**
     * Returns the adjusted Wald interval at the effective number of answers.
     *
     * @param level confidence level
     * @return the interval, in points; undefined without weighted answers
     * @throws NullPointerException if level is null
     */
    public Interval interval(ConfidenceLevel level) {
        return interval(NpsIntervalMethod.ADJUSTED_WALD, level);
    }

    /**
     * Returns the interval an unweighted sample of the effective size would have.
     *
     * <pre>the method applied to the weighted shares times V / linearised variance</pre>
     *
     * <p>Where that number is undefined (one answer, or all alike) Kish's effective number takes its place.
     *
     * @param method formula of the interval
     * @param level confidence level
     * @return the interval, in points; undefined without weighted answers
     * @throws NullPointerException if an argument is null
     */
    public Interval interval(NpsIntervalMethod method, ConfidenceLevel level) {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(level, "level");
        if (n() == 0) {
            return Interval.undefined(level);
        }
        double error = standardError() / 100;
        double n = variance() > 0 && error > 0 ? variance() / (error * error) : effectiveN();
        return method.limits(n * promoterShare(), n * passiveShare(), n * detractorShare(), level);
    }

    /**
     * Returns score, linearised standard error and 95% interval as one estimate.
     *
     * @return the estimate
     */
    public Estimate estimate() {
        return new Estimate(
                score(),
                standardError(),
                interval(),
                n(),
                NpsIntervalMethod.ADJUSTED_WALD.citation() + " at effective n");
    }

    /**
     * Returns remarks: no answers, or few.
     *
     * @return the notes, empty when there is nothing to remark
     */
    public List<Note> notes() {
        return Nps.notes(n());
    }

    /**
     * Returns the score of this group and another, disjoint one, exactly.
     *
     * @param other score of the other group, by the same scheme
     * @return the score of both groups together
     * @throws NullPointerException if other is null
     * @throws IllegalArgumentException if the schemes differ
     * @throws ArithmeticException if a count overflows
     */
    public WeightedNps plus(WeightedNps other) {
        if (other.isEmpty()) {
            return this;
        }
        if (isEmpty()) {
            return other;
        }
        scheme.requireSame(other.scheme);
        return new WeightedNps(
                boxes.plus(other.boxes),
                Math.addExact(missing, other.missing),
                Math.addExact(invalid, other.invalid),
                scheme);
    }

    private boolean isEmpty() {
        return n() == 0 && missing == 0 && invalid == 0;
    }

    /**
     * Returns the sums and counts as bytes, to be merged elsewhere or later. The scheme is not part of them.
     *
     * @return the bytes, for {@link #fromBytes}
     */
    public byte[] toBytes() {
        byte[] counts = boxes.toBytes();
        return ByteBuffer.allocate(1 + 2 * Long.BYTES + counts.length)
                .put(FORMAT_VERSION)
                .putLong(missing)
                .putLong(invalid)
                .put(counts)
                .array();
    }

    /**
     * Returns the score written by {@link #toBytes}.
     *
     * @param bytes the bytes
     * @param scheme the scheme by which the ratings had been sorted
     * @return the score
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the bytes are of another version, cut off or not of this form
     */
    public static WeightedNps fromBytes(byte[] bytes, BoxScheme scheme) {
        Objects.requireNonNull(scheme, "scheme");
        int header = 1 + 2 * Long.BYTES;
        if (bytes.length < header) {
            throw new IllegalArgumentException("bytes must be at least " + header + " long, got " + bytes.length);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        byte version = buffer.get();
        if (version != FORMAT_VERSION) {
            throw new IllegalArgumentException("bytes[0] must be format version 1, got " + version);
        }
        long missing = RatingTally.requireCount("missing", buffer.getLong());
        long invalid = RatingTally.requireCount("invalid", buffer.getLong());
        byte[] counts = new byte[buffer.remaining()];
        buffer.get(counts);
        WeightedCounts boxes = WeightedCounts.fromBytes(counts);
        if (boxes.categories() != BoxLookup.BOXES) {
            throw new IllegalArgumentException("bytes must hold 3 categories, got " + boxes.categories());
        }
        return new WeightedNps(boxes, missing, invalid, scheme);
    }

    /**
     * Returns the answer as data.
     *
     * @return score, standard errors, interval, shares, n, effective n, missing, invalid, scheme and notes
     */
    public Facts facts() {
        return Facts.builder()
                .add("score", score())
                .add("standardError", standardError())
                .add("kishStandardError", kishStandardError())
                .add("interval", interval())
                .add("promoterShare", promoterShare())
                .add("passiveShare", passiveShare())
                .add("detractorShare", detractorShare())
                .add("n", n())
                .add("effectiveN", effectiveN())
                .add("designEffect", designEffect())
                .add("sumOfWeights", sumOfWeights())
                .add("missing", missing)
                .add("invalid", invalid)
                .add("scheme", scheme.facts())
                .notes(notes())
                .build();
    }

    /**
     * Returns whether the other object is equal: exactly the same sums, counts and scheme.
     *
     * @param other the other object
     * @return whether both are equal
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WeightedNps that
                && boxes.equals(that.boxes)
                && missing == that.missing
                && invalid == that.invalid
                && scheme.equals(that.scheme);
    }

    /**
     * Returns a hash code of the sums and counts.
     *
     * @return the hash code
     */
    @Override
    public int hashCode() {
        return Objects.hash(boxes, missing, invalid);
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code Weighted NPS +24.7 [21.2, 28.1] 95% (n=1912, effective n=1896)}
     */
    @Override
    public String toString() {
        return "Weighted NPS " + Nps.headline(estimate()) + " (n=" + n() + ", effective n="
                + Decimals.significant(effectiveN(), 4) + ")";
    }

    /** A running weighted score. Not thread-safe: one tally per thread, merged with {@link #add(Tally)}. */
    public static final class Tally {

        private static final int BLOCK = 4_096;

        private final Nps.Options options;
        private final BoxLookup lookup;
        private final WeightedCounts.Tally boxes = new WeightedCounts.Tally(BoxLookup.BOXES);
        private long missing;
        private long invalid;

        /**
         * Starts without answers.
         *
         * @param options scheme and treatment of ratings off the scale
         * @throws NullPointerException if options is null
         */
        public Tally(Nps.Options options) {
            this.options = Objects.requireNonNull(options, "options");
            lookup = new BoxLookup(options);
        }

        /**
         * Counts one answer.
         *
         * @param rating the rating; NaN counts as missing, any other number off the scale as invalid
         * @param weight the weight, finite and not negative; weight 0 changes nothing
         * @throws IllegalArgumentException if weight is negative, NaN or infinite, or rating is invalid and the policy is
         *     STRICT
         */
        public void accept(double rating, double weight) {
            count(rating, weight, 0);
        }

        private void add(double[] ratings, double[] weights) {
            for (int row = 0; row < ratings.length; row++) {
                count(ratings[row], weights[row], row);
            }
        }

        private void add(RatingColumn ratings, NumberColumn weights) {
            options.scheme().requireScale(ratings.scaleMin(), ratings.scaleMax());
            byte[] codes = new byte[BLOCK];
            double[] values = new double[BLOCK];
            for (int first = 0; first < ratings.rows(); first += BLOCK) {
                int rows = ratings.copyTo(first, codes);
                weights.copyTo(first, values);
                for (int i = 0; i < rows; i++) {
                    count(NetRatings.valueOf(codes[i], ratings), values[i], first + i);
                }
            }
        }

        private void count(double rating, double weight, int row) {
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("weights[" + row + "] must be finite and >= 0, got " + weight);
            }
            int box = lookup.boxOf(rating, row);
            if (box >= 0) {
                boxes.accept(box, weight);
            } else if (box == BoxLookup.MISSING) {
                missing++;
            } else {
                invalid++;
            }
        }

        /**
         * Adds the answers of another tally.
         *
         * @param other the other tally, by the same scheme; not changed
         * @return this tally
         * @throws NullPointerException if other is null
         * @throws IllegalArgumentException if the schemes differ
         * @throws ArithmeticException if a count overflows
         */
        public Tally add(Tally other) {
            options.scheme().requireSame(other.options.scheme());
            boxes.add(other.boxes);
            missing = Math.addExact(missing, other.missing);
            invalid = Math.addExact(invalid, other.invalid);
            return this;
        }

        /**
         * Returns the score so far; without weighted answers it is NaN.
         *
         * @return the score
         */
        public WeightedNps snapshot() {
            return new WeightedNps(boxes.snapshot(), missing, invalid, options.scheme());
        }

        private WeightedNps answer() {
            WeightedNps answer = snapshot();
            if (answer.n() == 0) {
                throw new IllegalArgumentException(
                        "no valid responses with a weight: " + missing + " missing, " + invalid + " invalid");
            }
            return answer;
        }
    }
}
