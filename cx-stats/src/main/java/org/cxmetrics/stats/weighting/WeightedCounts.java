package org.cxmetrics.stats.weighting;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.stats.internal.sum.ExactSum;
import org.jspecify.annotations.Nullable;

/**
 * Weighted counts of categories: the weight and the squared weight that each category of answers has.
 *
 * <p>These sums are all that shares, a mean of scores and its standard errors need, and they add up: partitions, days
 * or machines are counted on their own and merged. The sums are exact, never rounded. Merging in any order, and one
 * pass over everything, therefore give the same answer to the last bit.
 *
 * <pre>{@code
 * WeightedCounts.Tally tally = new WeightedCounts.Tally(3);
 * tally.accept(2, 0.8);                         // category 2, weight 0.8
 * tally.accept(0, 1.2);
 * WeightedCounts counts = tally.snapshot();
 * counts.share(2);                              // 0.4
 * counts.mean(-1, 0, 1).standardError();        // of the mean of these scores
 * }</pre>
 *
 * <p>Weights may be any nonnegative finite numbers; only their ratios matter to shares, means and errors.
 */
public final class WeightedCounts {

    private static final byte FORMAT_VERSION = 1;

    private final ExactSum[] weights;
    private final ExactSum[] squares;
    private final long n;

    private WeightedCounts(ExactSum[] weights, ExactSum[] squares, long n) {
        this.weights = weights;
        this.squares = squares;
        this.n = n;
    }

    /**
     * Returns a collector of weighted counts.
     *
     * @param categories number of categories, at least 1
     * @param category gives the category of an element, in [0, categories)
     * @param weight gives the weight of an element, finite and not negative
     * @param <T> type of the elements
     * @return the collector; parallel streams give the same answer as sequential ones
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if categories is not positive
     */
    public static <T> Collector<T, ?, WeightedCounts> collector(
            int categories, ToIntFunction<? super T> category, ToDoubleFunction<? super T> weight) {
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(weight, "weight");
        requireCategories(categories);
        return Collector.of(
                () -> new Tally(categories),
                (tally, element) -> tally.accept(category.applyAsInt(element), weight.applyAsDouble(element)),
                Tally::add,
                Tally::snapshot);
    }

    /**
     * Returns the number of categories.
     *
     * @return the number of categories, at least 1
     */
    public int categories() {
        return weights.length;
    }

    /**
     * Returns the number of respondents with positive weight.
     *
     * @return the number of respondents
     */
    public long n() {
        return n;
    }

    /**
     * Returns the sum of all weights, correctly rounded.
     *
     * @return the sum of weights; infinite when it is too large for a double
     */
    public double sumOfWeights() {
        return ExactSum.toDouble(total(weights));
    }

    /**
     * Returns the sum of the weights of one category, correctly rounded.
     *
     * @param category the category, in [0, categories)
     * @return the sum of its weights
     * @throws IndexOutOfBoundsException if there is no such category
     */
    public double weight(int category) {
        return ExactSum.toDouble(weights[Objects.checkIndex(category, weights.length)].toBigInteger());
    }

    /**
     * Returns the weighted share of one category, correctly rounded.
     *
     * <p>Undefined (NaN) when the sum of weights is 0.
     *
     * @param category the category, in [0, categories)
     * @return its share, in [0, 1]
     * @throws IndexOutOfBoundsException if there is no such category
     */
    public double share(int category) {
        return ratio(
                new BigDecimal(weights[Objects.checkIndex(category, weights.length)].toBigInteger()), total(weights));
    }

    /**
     * Returns Kish's effective sample size: the number of respondents of equal weight that would carry as much
     * information about a mean.
     *
     * <pre>(sum w)^2 / sum w^2</pre>
     *
     * <p>Undefined (NaN) when the sum of weights is 0.
     *
     * <p>References: Kish (1965), Survey Sampling, section 11.7.
     *
     * @return the effective sample size, in [1, n]
     */
    public double effectiveN() {
        BigInteger sum = total(weights);
        return ratio(new BigDecimal(sum.multiply(sum)), total(squares).shiftLeft(ExactSum.FRACTION_BITS));
    }

    /**
     * Returns the mean of scores given to the categories.
     *
     * <pre>mean             t = sum w x / sum w
     * variance         V = sum w (x - t)^2 / sum w
     * linearised       sqrt(n/(n-1) sum w^2 (x - t)^2) / sum w
     * Kish             sqrt(V / effective n)</pre>
     *
     * <p>The mean is correctly rounded: the weights of opposite scores are subtracted before any rounding. O(k^2) for k
     * categories.
     *
     * <p>References: Saerndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, section 5.5 (linearisation);
     * Kish (1965), Survey Sampling, section 11.7.
     *
     * @param scores one finite score per category
     * @return the mean with its standard errors
     * @throws NullPointerException if scores is null
     * @throws IllegalArgumentException if there is not one score per category, a score is not finite, or the sum of
     *     weights is 0
     */
    public WeightedMean mean(double... scores) {
        Objects.requireNonNull(scores, "scores");
        int k = weights.length;
        if (scores.length != k) {
            throw new IllegalArgumentException("scores must have " + k + " categories, got " + scores.length);
        }
        if (n == 0) {
            throw new IllegalArgumentException("sum of weights must be > 0, got 0 (no respondent has a weight)");
        }
        BigDecimal[] x = new BigDecimal[k];
        for (int i = 0; i < k; i++) {
            if (!Double.isFinite(scores[i])) {
                throw new IllegalArgumentException("scores[" + i + "] must be finite, got " + scores[i]);
            }
            x[i] = new BigDecimal(scores[i]);
        }
        BigInteger total = total(weights);
        BigInteger totalSquared = total.multiply(total);
        BigDecimal sum = weightedSum(x, BigDecimal.ZERO);
        double variance = 0;
        double squared = 0;
        for (int i = 0; i < k; i++) {
            double deviation = ratio(weightedSum(x, x[i]), total);
            variance += deviation * deviation * share(i);
            BigInteger square = squares[i].toBigInteger().shiftLeft(ExactSum.FRACTION_BITS);
            squared += deviation * deviation * ratio(new BigDecimal(square), totalSquared);
        }
        double effectiveN = effectiveN();
        return new WeightedMean(
                ratio(sum, total),
                n == 1 ? Double.NaN : Math.sqrt(n / (n - 1.0) * squared),
                Math.sqrt(variance / effectiveN),
                variance,
                n,
                effectiveN);
    }

    /** The exact sum of w (x - origin). */
    private BigDecimal weightedSum(BigDecimal[] x, BigDecimal origin) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < x.length; i++) {
            sum = sum.add(x[i].subtract(origin).multiply(new BigDecimal(weights[i].toBigInteger())));
        }
        return sum;
    }

    private static BigInteger total(ExactSum[] sums) {
        BigInteger total = BigInteger.ZERO;
        for (ExactSum sum : sums) {
            total = total.add(sum.toBigInteger());
        }
        return total;
    }

    private static double ratio(BigDecimal numerator, BigInteger denominator) {
        return denominator.signum() == 0
                ? Double.NaN
                : numerator
                        .divide(new BigDecimal(denominator), MathContext.DECIMAL128)
                        .doubleValue();
    }

    /**
     * Returns the counts of this group and another, disjoint one, exactly.
     *
     * @param other counts of the other group, of as many categories
     * @return the counts of both groups together
     * @throws NullPointerException if other is null
     * @throws IllegalArgumentException if the numbers of categories differ
     * @throws ArithmeticException if the number of respondents overflows
     */
    public WeightedCounts plus(WeightedCounts other) {
        Objects.requireNonNull(other, "other");
        return new Tally(this).add(new Tally(other)).snapshot();
    }

    /**
     * Returns the counts as bytes, to be merged elsewhere or later.
     *
     * <p>The form starts with its version and is the same on every machine.
     *
     * @return the bytes, for {@link #fromBytes}
     */
    public byte[] toBytes() {
        int length = 1 + Integer.BYTES + Long.BYTES;
        for (int i = 0; i < weights.length; i++) {
            length += weights[i].encodedBytes() + squares[i].encodedBytes();
        }
        ByteBuffer buffer = ByteBuffer.allocate(length);
        buffer.put(FORMAT_VERSION).putInt(weights.length).putLong(n);
        for (int i = 0; i < weights.length; i++) {
            weights[i].writeTo(buffer);
            squares[i].writeTo(buffer);
        }
        return buffer.array();
    }

    /**
     * Returns the counts written by {@link #toBytes}.
     *
     * @param bytes the bytes
     * @return the counts
     * @throws NullPointerException if bytes is null
     * @throws IllegalArgumentException if the bytes are of another version, cut off or not of this form
     */
    public static WeightedCounts fromBytes(byte[] bytes) {
        Objects.requireNonNull(bytes, "bytes");
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            byte version = buffer.get();
            if (version != FORMAT_VERSION) {
                throw new IllegalArgumentException("bytes[0] must be format version 1, got " + version);
            }
            int categories = buffer.getInt();
            requireCategories(categories);
            if (categories > buffer.remaining()) { // no sum is shorter than a byte
                throw new BufferUnderflowException();
            }
            long n = buffer.getLong();
            if (n < 0) {
                throw new IllegalArgumentException("n must be >= 0, got " + n);
            }
            ExactSum[] weights = new ExactSum[categories];
            ExactSum[] squares = new ExactSum[categories];
            for (int i = 0; i < categories; i++) {
                weights[i] = ExactSum.readFrom(buffer);
                squares[i] = ExactSum.readFrom(buffer);
            }
            if (buffer.hasRemaining()) {
                throw new IllegalArgumentException(
                        "bytes must end after the last sum, got " + buffer.remaining() + " more");
            }
            return new WeightedCounts(weights, squares, n);
        } catch (BufferUnderflowException cutOff) {
            throw new IllegalArgumentException(
                    "bytes must hold whole weighted counts, got " + bytes.length + " bytes that end early", cutOff);
        }
    }

    /**
     * Returns the answer as data.
     *
     * @return n, sum of weights, effective n and the shares
     */
    public Facts facts() {
        return Facts.builder()
                .add("n", n)
                .add("sumOfWeights", sumOfWeights())
                .add("effectiveN", effectiveN())
                .add(
                        "categories",
                        IntStream.range(0, weights.length)
                                .mapToObj(i -> Facts.builder()
                                        .add("weight", weight(i))
                                        .add("share", share(i))
                                        .build())
                                .toList())
                .build();
    }

    /**
     * Returns whether the other object is equal counts: the same n and exactly the same sums.
     *
     * @param other the other object
     * @return whether both are equal
     */
    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof WeightedCounts counts) || n != counts.n || weights.length != counts.weights.length) {
            return false;
        }
        return IntStream.range(0, weights.length)
                .allMatch(i -> weights[i].sameAs(counts.weights[i]) && squares[i].sameAs(counts.squares[i]));
    }

    /**
     * Returns a hash code of n and the sums of weights.
     *
     * @return the hash code
     */
    @Override
    public int hashCode() {
        int hash = Long.hashCode(n);
        for (ExactSum weight : weights) {
            hash = 31 * hash + weight.valueHash();
        }
        return hash;
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code WeightedCounts: 30.9%, 25.5%, 43.6% (n=10, effective n=8.121)}, the first eight
     *     categories
     */
    @Override
    public String toString() {
        return IntStream.range(0, weights.length)
                .limit(8)
                .mapToObj(i -> Decimals.fixed(100 * share(i), 1) + "%")
                .collect(Collectors.joining(
                        ", ",
                        "WeightedCounts: ",
                        (weights.length > 8 ? ", ..." : "") + " (n=" + n + ", effective n="
                                + Decimals.significant(effectiveN(), 4) + ")"));
    }

    private static void requireCategories(int categories) {
        if (categories < 1) {
            throw new IllegalArgumentException("categories must be >= 1, got " + categories);
        }
    }

    /** Running weighted counts. Not thread-safe: one tally per thread, merged with {@link #add}. */
    public static final class Tally {

        private final ExactSum[] weights;
        private final ExactSum[] squares;
        private long n;

        /**
         * Starts without respondents.
         *
         * @param categories number of categories, at least 1
         * @throws IllegalArgumentException if categories is not positive
         */
        public Tally(int categories) {
            requireCategories(categories);
            weights = new ExactSum[categories];
            squares = new ExactSum[categories];
            for (int i = 0; i < categories; i++) {
                weights[i] = new ExactSum();
                squares[i] = new ExactSum();
            }
        }

        private Tally(WeightedCounts counts) {
            weights = copies(counts.weights);
            squares = copies(counts.squares);
            n = counts.n;
        }

        /**
         * Counts one respondent; one of weight 0 changes nothing.
         *
         * @param category the category of the answer, in [0, categories)
         * @param weight the weight of the respondent, finite and not negative
         * @throws IndexOutOfBoundsException if there is no such category
         * @throws IllegalArgumentException if weight is negative, NaN or infinite
         */
        public void accept(int category, double weight) {
            Objects.checkIndex(category, weights.length);
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("weight must be finite and >= 0, got " + weight);
            }
            if (weight > 0) {
                weights[category].add(weight);
                squares[category].addSquare(weight);
                n++;
            }
        }

        /**
         * Adds the respondents of another tally.
         *
         * @param other the other tally, of as many categories; not changed
         * @return this tally
         * @throws NullPointerException if other is null
         * @throws IllegalArgumentException if the numbers of categories differ
         * @throws ArithmeticException if the number of respondents overflows
         */
        public Tally add(Tally other) {
            Objects.requireNonNull(other, "other");
            if (other.weights.length != weights.length) {
                throw new IllegalArgumentException(
                        "other must have " + weights.length + " categories, got " + other.weights.length);
            }
            n = Math.addExact(n, other.n);
            for (int i = 0; i < weights.length; i++) {
                weights[i].add(other.weights[i]);
                squares[i].add(other.squares[i]);
            }
            return this;
        }

        /**
         * Returns the counts so far; later calls do not change them.
         *
         * @return the counts
         */
        public WeightedCounts snapshot() {
            return new WeightedCounts(copies(weights), copies(squares), n);
        }

        private static ExactSum[] copies(ExactSum[] sums) {
            ExactSum[] copies = new ExactSum[sums.length];
            for (int i = 0; i < sums.length; i++) {
                copies[i] = sums[i].copy();
            }
            return copies;
        }
    }
}
