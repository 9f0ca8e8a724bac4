package org.cxmetrics.stats.nps;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collector;
import org.cxmetrics.core.table.RatingColumn;
import org.cxmetrics.core.value.InvalidPolicy;
import org.cxmetrics.stats.internal.count.CodeHistogram;
import org.cxmetrics.stats.internal.count.MissingCodes;

/**
 * A running histogram of an integer rating scale, with the missing and the invalid answers counted beside it.
 *
 * <pre>{@code
 * RatingTally tally = RatingTally.ofScale(0, 10);
 * intStream.forEach(tally);
 * Nps nps = Nps.from(tally);
 * }</pre>
 *
 * <p>It serves every score of this package: promoters, top boxes, means and standard deviations all follow from the same
 * counts, under any {@link BoxScheme} of the same scale. Adding is exact, commutative and associative, so that partitions
 * of the data may be counted anywhere and merged in any order; {@link #toBytes} carries a tally between processes.
 *
 * <p>Missing values: NaN in a {@code double[]}; in a {@code byte[]} the codes of missing cells of a rating column, -128 to
 * -122. Invalid: any other value that is not a whole number of the scale.
 *
 * <p>One step costs O(1), one merge O(scale). Not thread-safe: one tally per thread, then {@link #add(RatingTally)}.
 */
public final class RatingTally implements IntConsumer {
    private static final int BLOCK = 4_096;

    private static final byte VERSION = 1;

    private final int minimum;
    private final int maximum;
    private final InvalidPolicy policy;
    private final long[] counts;
    private long missing;
    private long invalid;

    private RatingTally(int minimum, int maximum, InvalidPolicy policy) {
        this.minimum = minimum;
        this.maximum = maximum;
        this.policy = policy;
        this.counts = new long[maximum - minimum + 1];
    }

    /**
     * Returns an empty tally of a scale.
     *
     * @param minimum smallest rating, at least -100
     * @param maximum largest rating, above the smallest and at most 120
     * @return the tally
     * @throws IllegalArgumentException if the scale is empty or too wide
     */
    public static RatingTally ofScale(int minimum, int maximum) {
        return ofScale(minimum, maximum, InvalidPolicy.LENIENT);
    }

    /**
     * Returns an empty tally of a scale.
     *
     * @param minimum smallest rating, at least -100
     * @param maximum largest rating, above the smallest and at most 120
     * @param policy LENIENT to count a rating off the scale as invalid, STRICT to throw at the first
     * @return the tally
     * @throws NullPointerException if policy is null
     * @throws IllegalArgumentException if the scale is empty or too wide
     */
    public static RatingTally ofScale(int minimum, int maximum, InvalidPolicy policy) {
        requireScale(minimum, maximum);
        return new RatingTally(minimum, maximum, Objects.requireNonNull(policy, "policy"));
    }

    /**
     * Returns a tally with given counts.
     *
     * @param minimum smallest rating, at least -100
     * @param counts how often each rating of the scale was given, from the smallest rating up; two or more
     * @return the tally
     * @throws IllegalArgumentException if there are fewer than two counts, the scale is too wide or a count is negative
     * @throws ArithmeticException if the sum of the counts overflows
     */
    public static RatingTally ofCounts(int minimum, long... counts) {
        RatingTally tally = ofScale(minimum, minimum + counts.length - 1);
        for (int i = 0; i < counts.length; i++) {
            tally.counts[i] = requireCount("counts[" + i + "]", counts[i]);
        }
        tally.requireRoomFor(0);
        return tally;
    }

    /**
     * Counts one rating; one that is not on the scale counts as invalid.
     *
     * @param rating the rating
     * @throws IllegalArgumentException if the rating is off the scale and the policy is STRICT
     */
    @Override
    public void accept(int rating) {
        if (rating >= minimum && rating <= maximum) {
            counts[rating - minimum]++;
        } else {
            requireLenient("rating", -1, rating);
            invalid++;
        }
    }

    /**
     * Counts one rating held as a double: NaN is missing, -0.0 is 0, a fraction or a value off the scale is invalid.
     *
     * @param rating the rating
     * @throws IllegalArgumentException if the rating is invalid and the policy is STRICT
     */
    public void accept(double rating) {
        if (Double.isNaN(rating)) {
            missing++;
        } else if (isOnScale(rating)) {
            counts[(int) rating - minimum]++;
        } else {
            requireLenient("rating", -1, rating);
            invalid++;
        }
    }

    /** Counts one missing answer. */
    public void addMissing() {
        missing++;
    }

    /** Counts one invalid answer. */
    public void addInvalid() {
        invalid++;
    }

    /**
     * Counts ratings.
     *
     * @param ratings the ratings
     * @throws NullPointerException if ratings is null
     * @throws IllegalArgumentException if a rating is off the scale and the policy is STRICT; those before it are counted
     */
    public void add(int[] ratings) {
        for (int i = 0; i < ratings.length; i++) {
            int rating = ratings[i];
            if (rating >= minimum && rating <= maximum) {
                counts[rating - minimum]++;
            } else {
                requireLenient("ratings", i, rating);
                invalid++;
            }
        }
    }

    /**
     * Counts ratings held as doubles, each as {@link #accept(double)} does.
     *
     * @param ratings the ratings
     * @throws NullPointerException if ratings is null
     * @throws IllegalArgumentException if a rating is invalid and the policy is STRICT; those before it are counted
     */
    public void add(double[] ratings) {
        for (int i = 0; i < ratings.length; i++) {
            double rating = ratings[i];
            if (Double.isNaN(rating)) {
                missing++;
            } else if (isOnScale(rating)) {
                counts[(int) rating - minimum]++;
            } else {
                requireLenient("ratings", i, rating);
                invalid++;
            }
        }
    }

    /**
     * Counts rating codes, the fast way in: about half a nanosecond each.
     *
     * @param codes ratings, and codes from -128 to -122 for missing answers
     * @throws NullPointerException if codes is null
     * @throws IllegalArgumentException if a code is off the scale and the policy is STRICT; nothing is counted then
     * @throws ArithmeticException if a count overflows
     */
    public void add(byte[] codes) {
        add(codes, 0, codes.length);
    }

    /**
     * Counts the rating codes of a part of an array.
     *
     * @param codes ratings, and codes from -128 to -122 for missing answers
     * @param from first index, inclusive
     * @param to last index, exclusive
     * @throws NullPointerException if codes is null
     * @throws IndexOutOfBoundsException if from or to is outside the array or from is above to
     * @throws IllegalArgumentException if a code is off the scale and the policy is STRICT; nothing is counted then
     * @throws ArithmeticException if a count overflows
     */
    public void add(byte[] codes, int from, int to) {
        Objects.checkFromToIndex(from, to, codes.length);
        requireRoomFor(to - from);
        int[] histogram = CodeHistogram.of(codes, from, to);
        long onScale = 0;
        for (int rating = minimum; rating <= maximum; rating++) {
            onScale += histogram[rating & 0xff];
        }
        long empty = 0;
        for (int code = Byte.MIN_VALUE; code <= MissingCodes.LAST; code++) {
            empty += histogram[code & 0xff];
        }
        long off = to - from - onScale - empty;
        for (int i = from; off > 0 && policy == InvalidPolicy.STRICT; i++) {
            if (codes[i] > MissingCodes.LAST && !isOnScale(codes[i])) {
                requireLenient("codes", i, codes[i]);
            }
        }
        for (int rating = minimum; rating <= maximum; rating++) {
            counts[rating - minimum] += histogram[rating & 0xff];
        }
        missing += empty;
        invalid += off;
    }

    /**
     * Counts the answers of a column, in blocks and at constant memory.
     *
     * <p>A cell that holds {@link RatingColumn#INVALID} counts as invalid, every other missing cell as missing.
     *
     * @param column column on the same scale
     * @throws NullPointerException if column is null
     * @throws IllegalArgumentException if the scales differ, or a cell is invalid and the policy is STRICT
     * @throws ArithmeticException if a count overflows
     */
    public void add(RatingColumn column) {
        requireSameScale(column.scaleMin(), column.scaleMax());
        byte[] block = new byte[BLOCK];
        for (int row = 0; row < column.rows(); row += BLOCK) {
            add(block, 0, column.copyTo(row, block));
        }
    }

    /**
     * Adds everything another tally has counted.
     *
     * @param other tally of the same scale
     * @throws NullPointerException if other is null
     * @throws IllegalArgumentException if the scales differ
     * @throws ArithmeticException if a count overflows; this tally is then as it was before
     */
    public void add(RatingTally other) {
        requireSameScale(other.minimum, other.maximum);
        requireRoomFor(other.answers());
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        missing += other.missing;
        invalid += other.invalid;
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
        return maximum;
    }

    /**
     * Returns how often a rating was given.
     *
     * @param rating a rating of the scale
     * @return its count
     * @throws IllegalArgumentException if the rating is off the scale
     */
    public long count(int rating) {
        return counts[index(rating, minimum, maximum)];
    }

    /**
     * Returns the number of ratings on the scale.
     *
     * @return valid answers
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
     * Returns what has been counted so far, as a value that later steps do not change.
     *
     * @return the distribution of the ratings
     */
    public RatingDistribution snapshot() {
        return new RatingDistribution(minimum, counts, missing, invalid);
    }

    /**
     * Returns the tally as bytes, for {@link #fromBytes}.
     *
     * <p>Version 1: a byte 1, the scale's ends as one byte each, then big-endian longs: the count of each rating from the
     * smallest up, the missing and the invalid answers.
     *
     * @return 3 + 8 (ratings + 2) bytes, a new array
     */
    public byte[] toBytes() {
        ByteBuffer buffer = ByteBuffer.allocate(3 + rowBytes());
        buffer.put(VERSION).put((byte) minimum).put((byte) maximum);
        writeRow(buffer);
        return buffer.array();
    }

    /**
     * Returns the tally that was written by {@link #toBytes}.
     *
     * @param bytes the bytes
     * @return the tally
     * @throws NullPointerException if bytes is null
     * @throws IllegalArgumentException if the version is unknown, the length is wrong, a count is negative or the counts
     *     are too large together
     */
    public static RatingTally fromBytes(byte[] bytes) {
        CountReader reader = new CountReader(bytes);
        reader.requireVersion(VERSION);
        RatingTally tally = ofScale(reader.next(), reader.next());
        tally.readRow(reader);
        reader.requireEnd();
        return tally;
    }

    /**
     * Returns what has been counted, in one line.
     *
     * @return a line such as {@code RatingTally 0-10 [0, 0, 1, 0, 0, 2, 4, 9, 12, 8, 14], missing 3, invalid 1}
     */
    @Override
    public String toString() {
        return "RatingTally " + minimum + "-" + maximum + " " + Arrays.toString(counts) + ", missing " + missing
                + ", invalid " + invalid;
    }

    /** How many bytes the counts take. */
    int rowBytes() {
        return Long.BYTES * (counts.length + 2);
    }

    /** Writes the counts: the ratings from the smallest up, then missing, then invalid. */
    void writeRow(ByteBuffer buffer) {
        for (long count : counts) {
            buffer.putLong(count);
        }
        buffer.putLong(missing).putLong(invalid);
    }

    /** Sets the counts to those written by {@link #writeRow}. */
    void readRow(CountReader reader) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] = reader.count();
        }
        missing = reader.count();
        invalid = reader.count();
        try {
            requireRoomFor(0);
        } catch (ArithmeticException tooMany) {
            String rule = "start counts whose sum fits a long";
            throw new IllegalArgumentException(reader.message(rowBytes(), rule, Arrays.toString(counts)), tooMany);
        }
    }

    /** Adds a row of a table's counts: the ratings from the smallest up, then missing, then invalid. */
    void addRow(int[] table, int first) {
        long sum = 0;
        for (int i = first; i < first + counts.length + 2; i++) {
            sum += table[i];
        }
        requireRoomFor(sum);
        for (int i = 0; i < counts.length; i++) {
            counts[i] += table[first + i];
        }
        missing += table[first + counts.length];
        invalid += table[first + counts.length + 1];
    }

    /** How often the given ratings were given, all together. */
    long countOf(Iterable<Integer> ratings) {
        long sum = 0;
        for (int rating : ratings) {
            sum += count(rating);
        }
        return sum;
    }

    private boolean isOnScale(double rating) {
        return rating >= minimum && rating <= maximum && rating == Math.rint(rating);
    }

    private void requireLenient(String name, int index, double rating) {
        if (policy == InvalidPolicy.STRICT) {
            boolean whole = rating == Math.rint(rating) && Math.abs(rating) <= Integer.MAX_VALUE;
            throw new IllegalArgumentException(name + (index < 0 ? "" : "[" + index + "]") + " must be "
                    + (whole ? "" : "a whole number ") + "in [" + minimum + ", " + maximum + "], got "
                    + (whole ? String.valueOf((int) rating) : String.valueOf(rating)));
        }
    }

    static <T, R> Collector<T, ?, R> collector(
            ToIntFunction<? super T> rating, Supplier<RatingTally> empty, Function<RatingTally, R> answer) {
        Objects.requireNonNull(rating, "rating");
        return Collector.of(
                empty,
                (tally, element) -> tally.accept(rating.applyAsInt(element)),
                (left, right) -> {
                    left.add(right);
                    return left;
                },
                answer,
                Collector.Characteristics.UNORDERED);
    }

    RatingTally withoutRating(long missingAnswers, long invalidAnswers) {
        missing = missingAnswers;
        invalid = invalidAnswers;
        return this;
    }

    static void requireScale(int minimum, int maximum) {
        if (minimum < RatingColumn.LEAST_SCALE_MIN || maximum > RatingColumn.LARGEST_SCALE_MAX || minimum >= maximum) {
            throw new IllegalArgumentException("scale must be ascending and within [" + RatingColumn.LEAST_SCALE_MIN
                    + ", " + RatingColumn.LARGEST_SCALE_MAX + "], got " + minimum + ".." + maximum);
        }
    }

    static long requireCount(String name, long count) {
        if (count < 0) {
            throw new IllegalArgumentException(name + " must be >= 0, got " + count);
        }
        return count;
    }

    static int index(int rating, int minimum, int maximum) {
        if (rating < minimum || rating > maximum) {
            throw new IllegalArgumentException("rating must be in [" + minimum + ", " + maximum + "], got " + rating);
        }
        return rating - minimum;
    }

    private void requireSameScale(int otherMinimum, int otherMaximum) {
        if (otherMinimum != minimum || otherMaximum != maximum) {
            throw new IllegalArgumentException(
                    "scale must be " + minimum + ".." + maximum + ", got " + otherMinimum + ".." + otherMaximum);
        }
    }

    /** All answers counted: kept inside a long by every way in, so that no part of it can overflow alone. */
    long answers() {
        long answers = Math.addExact(missing, invalid);
        for (long count : counts) {
            answers = Math.addExact(answers, count);
        }
        return answers;
    }

    private void requireRoomFor(long more) {
        Math.addExact(answers(), more);
    }
}
