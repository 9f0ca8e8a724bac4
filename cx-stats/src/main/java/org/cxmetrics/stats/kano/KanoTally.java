package org.cxmetrics.stats.kano;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import org.cxmetrics.core.table.KanoAnswer;
import org.cxmetrics.core.table.RatingColumn;
import org.cxmetrics.stats.internal.count.PairCounts;

/**
 * A running cross table of answer pairs to one Kano question.
 *
 * <pre>{@code
 * KanoTally tally = KanoTally.ofLevels(5);
 * tally.accept(1, 5);
 * KanoCrossTable table = tally.snapshot();
 * }</pre>
 *
 * <p>Adding is exact, commutative and associative, so that partitions of the data may be counted anywhere and merged in
 * any order; {@link #toBytes} carries a tally between processes.
 *
 * <p>Missing values: NaN in a {@code double[]}; in a {@code byte[]} the codes of missing cells of a rating column, below
 * -100. A pair without both halves is missing, one with a single half partial; neither has a category. A code off the scale
 * is refused.
 *
 * <p>One step costs O(1). Not thread-safe: one tally per thread, then {@link #add(KanoTally)}.
 */
public final class KanoTally {

    private static final int BLOCK = 4_096;
    private static final byte VERSION = 1;

    private final int levels;
    /** Cells row by row, then partial, then missing. */
    private final long[] counts;

    private KanoTally(int levels) {
        this.levels = levels;
        this.counts = new long[levels * levels + 2];
    }

    /**
     * Returns an empty tally.
     *
     * @param levels number of answers to each half, 2 to 20; 5 in the standard questionnaire
     * @return the tally
     * @throws IllegalArgumentException if levels is out of range
     */
    public static KanoTally ofLevels(int levels) {
        return new KanoTally(KanoEvaluationTable.requireLevels(levels));
    }

    /**
     * Counts one pair.
     *
     * @param functional code of the functional answer, from 1
     * @param dysfunctional code of the dysfunctional answer, from 1
     * @throws IllegalArgumentException if a code is not in [1, levels]
     */
    public void accept(int functional, int dysfunctional) {
        requireOnScale("functional", functional);
        requireOnScale("dysfunctional", dysfunctional);
        counts[(functional - 1) * levels + dysfunctional - 1]++;
    }

    /**
     * Counts one pair held as doubles.
     *
     * @param functional code of the functional answer, from 1, or NaN where it is missing
     * @param dysfunctional code of the dysfunctional answer, from 1, or NaN where it is missing
     * @throws IllegalArgumentException if a code is neither NaN nor a whole number in [1, levels], whatever the other is
     */
    public void accept(double functional, double dysfunctional) {
        accept("functional", functional, "dysfunctional", dysfunctional);
    }

    /**
     * Counts one pair of the standard answers.
     *
     * @param functional answer to presence
     * @param dysfunctional answer to absence
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the tally has fewer than five levels and a code beyond them
     */
    public void accept(KanoAnswer functional, KanoAnswer dysfunctional) {
        accept(functional.code(), dysfunctional.code());
    }

    /** Counts one pair without any answer. */
    public void addMissing() {
        counts[levels * levels + 1]++;
    }

    /** Counts one pair of which one half was answered. */
    public void addPartial() {
        counts[levels * levels]++;
    }

    /**
     * Counts pairs held as doubles.
     *
     * @param functional codes of the functional answers, NaN where missing
     * @param dysfunctional codes of the dysfunctional answers, as many
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the lengths differ or a code is off the scale; the pairs before it are counted
     */
    public void add(double[] functional, double[] dysfunctional) {
        requireSameLength(functional.length, dysfunctional.length);
        for (int i = 0; i < functional.length; i++) {
            accept("functional[" + i + "]", functional[i], "dysfunctional[" + i + "]", dysfunctional[i]);
        }
    }

    /**
     * Counts pairs of codes, the fast way in.
     *
     * @param functional codes of the functional answers; missing below -100
     * @param dysfunctional codes of the dysfunctional answers, as many
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the lengths differ or a code is off the scale; nothing is counted then
     * @throws ArithmeticException if a count overflows
     */
    public void add(byte[] functional, byte[] dysfunctional) {
        requireSameLength(functional.length, dysfunctional.length);
        add(functional, dysfunctional, functional.length, 0);
    }

    /**
     * Counts the pairs of two columns, in blocks and at constant memory.
     *
     * @param functional answers to presence, on the scale 1..levels
     * @param dysfunctional answers to absence, as many
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a scale is not 1..levels or the numbers of rows differ
     * @throws ArithmeticException if a count overflows
     */
    public void add(RatingColumn functional, RatingColumn dysfunctional) {
        requireScale(functional);
        requireScale(dysfunctional);
        requireSameLength(functional.rows(), dysfunctional.rows());
        byte[] f = new byte[BLOCK];
        byte[] d = new byte[BLOCK];
        for (int row = 0; row < functional.rows(); row += BLOCK) {
            int rows = functional.copyTo(row, f);
            dysfunctional.copyTo(row, d);
            add(f, d, rows, row);
        }
    }

    /**
     * Adds everything another tally has counted.
     *
     * @param other tally of the same levels
     * @throws NullPointerException if other is null
     * @throws IllegalArgumentException if the levels differ
     * @throws ArithmeticException if a count overflows; this tally is then as it was before
     */
    public void add(KanoTally other) {
        if (other.levels != levels) {
            throw new IllegalArgumentException("levels must be " + levels + ", got " + other.levels);
        }
        addCounts(other.counts);
    }

    /**
     * Returns the number of answers to each half.
     *
     * @return the levels
     */
    public int levels() {
        return levels;
    }

    /**
     * Returns what has been counted so far, as a value that later steps do not change.
     *
     * @return the cross table
     */
    public KanoCrossTable snapshot() {
        return new KanoCrossTable(levels, counts.clone());
    }

    /**
     * Returns the tally as bytes, for {@link #fromBytes}.
     *
     * <p>Version 1: a byte 1, a byte with the levels, then big-endian longs: the cells row by row, partial, missing.
     *
     * @return 2 + 8 (levels levels + 2) bytes, a new array
     */
    public byte[] toBytes() {
        ByteBuffer buffer = ByteBuffer.allocate(2 + Long.BYTES * counts.length);
        buffer.put(VERSION).put((byte) levels);
        for (long count : counts) {
            buffer.putLong(count);
        }
        return buffer.array();
    }

    /**
     * Returns the tally that was written by {@link #toBytes}.
     *
     * @param bytes the bytes
     * @return the tally
     * @throws NullPointerException if bytes is null
     * @throws IllegalArgumentException if the version is unknown, the length is wrong or a count is negative
     * @throws ArithmeticException if the counts overflow together
     */
    public static KanoTally fromBytes(byte[] bytes) {
        if (bytes.length < 2) {
            throw new IllegalArgumentException("bytes must be at least 2 long, got " + bytes.length);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        byte version = buffer.get();
        if (version != VERSION) {
            throw new IllegalArgumentException("bytes[0] must be version " + VERSION + ", got " + version);
        }
        KanoTally tally = ofLevels(buffer.get());
        int length = 2 + Long.BYTES * tally.counts.length;
        if (bytes.length != length) {
            throw new IllegalArgumentException("bytes must be " + length + " long, got " + bytes.length);
        }
        long[] counts = new long[tally.counts.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = buffer.getLong();
            if (counts[i] < 0) {
                throw new IllegalArgumentException("count[" + i + "] must be >= 0, got " + counts[i]);
            }
        }
        tally.addCounts(counts);
        return tally;
    }

    /**
     * Returns what has been counted, in one line.
     *
     * @return a line such as {@code KanoTally 5 levels, 91 pairs, partial 2, missing 0}
     */
    @Override
    public String toString() {
        long pairs = Arrays.stream(counts, 0, levels * levels).sum();
        return "KanoTally " + levels + " levels, " + pairs + " pairs, partial " + counts[levels * levels] + ", missing "
                + counts[levels * levels + 1];
    }

    void addCounts(long[] more) {
        long total = Arrays.stream(counts).sum();
        for (long count : more) {
            total = Math.addExact(total, count);
        }
        for (int i = 0; i < counts.length; i++) {
            counts[i] += more[i];
        }
    }

    private void add(byte[] functional, byte[] dysfunctional, int rows, int firstRow) {
        long[] more = new long[counts.length];
        int off = PairCounts.add(functional, dysfunctional, 0, rows, more, levels);
        if (off >= 0) {
            requireCode("functional[" + (firstRow + off) + "]", functional[off]);
            requireCode("dysfunctional[" + (firstRow + off) + "]", dysfunctional[off]);
        }
        addCounts(more);
    }

    private void accept(String functionalName, double functional, String dysfunctionalName, double dysfunctional) {
        requireOnScale(functionalName, functional);
        requireOnScale(dysfunctionalName, dysfunctional);
        if (Double.isNaN(functional) && Double.isNaN(dysfunctional)) {
            addMissing();
        } else if (Double.isNaN(functional) || Double.isNaN(dysfunctional)) {
            addPartial();
        } else {
            counts[((int) functional - 1) * levels + (int) dysfunctional - 1]++;
        }
    }

    private void requireOnScale(String name, double code) {
        if (code < 1 || code > levels || (code != Math.rint(code) && !Double.isNaN(code))) {
            boolean whole = code == Math.rint(code) && Math.abs(code) < Integer.MAX_VALUE;
            throw new IllegalArgumentException(name + " must be in [1, " + levels + "], got "
                    + (whole ? String.valueOf((int) code) : String.valueOf(code)));
        }
    }

    private void requireCode(String name, byte code) {
        if (code >= RatingColumn.LEAST_SCALE_MIN) {
            requireOnScale(name, code);
        }
    }

    private void requireScale(RatingColumn column) {
        Objects.requireNonNull(column, "column");
        if (column.scaleMin() != 1 || column.scaleMax() != levels) {
            throw new IllegalArgumentException("scale of " + column.name() + " must be 1.." + levels + ", got "
                    + column.scaleMin() + ".." + column.scaleMax());
        }
    }

    private static void requireSameLength(int functional, int dysfunctional) {
        if (functional != dysfunctional) {
            throw new IllegalArgumentException(
                    "dysfunctional must have " + functional + " answers, got " + dysfunctional);
        }
    }
}
