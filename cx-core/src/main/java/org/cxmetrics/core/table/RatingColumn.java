package org.cxmetrics.core.table;

import java.util.Arrays;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.cxmetrics.core.value.MissingReason;
import org.jspecify.annotations.Nullable;

/**
 * Answers on a whole-number scale, one byte each.
 *
 * <p>A cell's code is its rating, or, below {@value #LEAST_SCALE_MIN}, a missing code: {@link #MISSING} when the reason
 * is not known, else {@link #missingCode(MissingReason)}. The scale must lie within [{@value #LEAST_SCALE_MIN},
 * {@value #LARGEST_SCALE_MAX}]; for wider scales there is {@link NumberColumn}.
 *
 * <pre>{@code
 * RatingColumn.of("recommend", 0, 10, 9, 10, 3);
 * RatingColumn.builder("recommend", 0, 10).add(9).addMissing(MissingReason.NOT_ASKED).build();
 * }</pre>
 */
public final class RatingColumn implements ResponseColumn {

    /** The code of a cell that is missing for no known reason. */
    public static final byte MISSING = -128;

    /** The code of an answer that was off its scale or unreadable. */
    public static final byte INVALID = missingCode(MissingReason.INVALID);

    /** The lowest end a scale may have; all codes below it mean missing. */
    public static final int LEAST_SCALE_MIN = -100;

    /** The highest end a scale may have. */
    public static final int LARGEST_SCALE_MAX = 120;

    private final String name;
    private final int scaleMin;
    private final int scaleMax;
    private final byte[] codes;

    private RatingColumn(String name, int scaleMin, int scaleMax, byte[] codes) {
        this.name = name;
        this.scaleMin = scaleMin;
        this.scaleMax = scaleMax;
        this.codes = codes;
    }

    /**
     * Returns the column of these answers, none of them missing.
     *
     * @param name the column's name, not blank
     * @param scaleMin the lowest rating
     * @param scaleMax the highest rating
     * @param ratings one rating per row, each in [scaleMin, scaleMax]
     * @return the column
     * @throws NullPointerException if name or ratings is null
     * @throws IllegalArgumentException if name is blank, the scale is empty or too wide, or a rating is off the scale
     */
    public static RatingColumn of(String name, int scaleMin, int scaleMax, int... ratings) {
        Builder builder = builder(name, scaleMin, scaleMax);
        for (int rating : ratings) {
            builder.add(rating);
        }
        return builder.build();
    }

    /**
     * Returns the column of these codes, missing codes among them.
     *
     * @param name the column's name, not blank
     * @param scaleMin the lowest rating
     * @param scaleMax the highest rating
     * @param codes one code per row: a rating in [scaleMin, scaleMax] or a missing code; copied
     * @return the column
     * @throws NullPointerException if name or codes is null
     * @throws IllegalArgumentException if name is blank, the scale is empty or too wide, or a code is neither
     */
    public static RatingColumn ofCodes(String name, int scaleMin, int scaleMax, byte[] codes) {
        requireScale(Cells.requireName(name), scaleMin, scaleMax);
        byte[] copy = codes.clone();
        for (int row = 0; row < copy.length; row++) {
            if (!isMissingCode(copy[row]) && (copy[row] < scaleMin || copy[row] > scaleMax)) {
                throw offScale(name, row, scaleMin, scaleMax, copy[row]);
            }
        }
        return new RatingColumn(name, scaleMin, scaleMax, copy);
    }

    /**
     * Returns a builder to which ratings are added row by row.
     *
     * @param name the column's name, not blank
     * @param scaleMin the lowest rating, at least {@value #LEAST_SCALE_MIN}
     * @param scaleMax the highest rating, above scaleMin and at most {@value #LARGEST_SCALE_MAX}
     * @return an empty builder
     * @throws NullPointerException if name is null
     * @throws IllegalArgumentException if name is blank, or the scale is empty or too wide
     */
    public static Builder builder(String name, int scaleMin, int scaleMax) {
        requireScale(Cells.requireName(name), scaleMin, scaleMax);
        return new Builder(name, scaleMin, scaleMax);
    }

    /**
     * Returns the code of a cell that is missing for a known reason.
     *
     * @param reason the reason
     * @return {@code -127 + reason.ordinal()}
     * @throws NullPointerException if reason is null
     */
    public static byte missingCode(MissingReason reason) {
        return (byte) (MISSING + MissingCounts.offset(reason));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int rows() {
        return codes.length;
    }

    /**
     * Returns the lowest rating of the scale.
     *
     * @return the lower end, at least {@value #LEAST_SCALE_MIN}
     */
    public int scaleMin() {
        return scaleMin;
    }

    /**
     * Returns the highest rating of the scale.
     *
     * @return the upper end, at most {@value #LARGEST_SCALE_MAX}
     */
    public int scaleMax() {
        return scaleMax;
    }

    /**
     * Returns the rating of a row that has one.
     *
     * @param row the row, from 0
     * @return the rating, in [scaleMin, scaleMax]
     * @throws IndexOutOfBoundsException if there is no such row
     * @throws NoSuchElementException if the cell is missing
     */
    public int valueAt(int row) {
        byte code = codes[Objects.checkIndex(row, codes.length)];
        if (isMissingCode(code)) {
            throw new NoSuchElementException(name + "[" + row + "] must hold a rating, got a missing cell");
        }
        return code;
    }

    /**
     * Returns the code of a row.
     *
     * @param row the row, from 0
     * @return the rating, or a missing code below {@value #LEAST_SCALE_MIN}
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public byte codeAt(int row) {
        return codes[Objects.checkIndex(row, codes.length)];
    }

    /**
     * Copies codes into a block, from a row on, until the block or the column ends.
     *
     * @param firstRow the first row to copy, from 0; the number of rows is allowed and copies nothing
     * @param block takes the codes: ratings, or missing codes below {@value #LEAST_SCALE_MIN}
     * @return how many codes were copied
     * @throws NullPointerException if block is null
     * @throws IndexOutOfBoundsException if firstRow is negative or beyond the last row
     */
    public int copyTo(int firstRow, byte[] block) {
        int length = Cells.blockLength(firstRow, block.length, codes.length);
        System.arraycopy(codes, firstRow, block, 0, length);
        return length;
    }

    @Override
    public boolean isMissing(int row) {
        return isMissingCode(codeAt(row));
    }

    @Override
    public Optional<MissingReason> missingReason(int row) {
        byte code = codeAt(row);
        return Cells.reasonAt(isMissingCode(code), code - MISSING);
    }

    @Override
    public long missing() {
        return missingCounts().total();
    }

    @Override
    public Map<MissingReason, Long> missingByReason() {
        return missingCounts().byReason();
    }

    @Override
    public RatingColumn take(int... rows) {
        byte[] taken = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            taken[i] = codeAt(rows[i]);
        }
        return new RatingColumn(name, scaleMin, scaleMax, taken);
    }

    /**
     * Compares name, scale and every cell, missing reasons included.
     *
     * @param other the object to compare with
     * @return true if both columns have the same content
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RatingColumn that
                && name.equals(that.name)
                && scaleMin == that.scaleMin
                && scaleMax == that.scaleMax
                && Arrays.equals(codes, that.codes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, scaleMin, scaleMax, Arrays.hashCode(codes));
    }

    /**
     * Returns name, scale and counts in one line.
     *
     * @return for example {@code recommend 0..10: 3 rows, 0 missing}
     */
    @Override
    public String toString() {
        return name + " " + scaleMin + ".." + scaleMax + ": " + rows() + " rows, " + missing() + " missing";
    }

    private MissingCounts missingCounts() {
        MissingCounts counts = new MissingCounts();
        for (byte code : codes) {
            if (isMissingCode(code)) {
                counts.add(code - MISSING);
            }
        }
        return counts;
    }

    private static boolean isMissingCode(byte code) {
        return code <= MISSING + MissingCounts.LARGEST_OFFSET;
    }

    private static void requireScale(String name, int scaleMin, int scaleMax) {
        if (scaleMin < LEAST_SCALE_MIN || scaleMax > LARGEST_SCALE_MAX || scaleMin >= scaleMax) {
            throw new IllegalArgumentException("scale of " + name + " must be ascending and within [" + LEAST_SCALE_MIN
                    + ", " + LARGEST_SCALE_MAX + "], got " + scaleMin + ".." + scaleMax);
        }
    }

    private static IllegalArgumentException offScale(String name, int row, int scaleMin, int scaleMax, int rating) {
        return new IllegalArgumentException(
                name + "[" + row + "] must be in [" + scaleMin + ", " + scaleMax + "], got " + rating);
    }

    /** Takes ratings row by row. Not thread-safe; builds one column. */
    public static final class Builder {

        private final String name;
        private final int scaleMin;
        private final int scaleMax;
        private byte[] codes = {};
        private int rows;
        private boolean built;

        private Builder(String name, int scaleMin, int scaleMax) {
            this.name = name;
            this.scaleMin = scaleMin;
            this.scaleMax = scaleMax;
        }

        /**
         * Adds a row with a rating.
         *
         * @param rating the rating, in [scaleMin, scaleMax]
         * @return this builder
         * @throws IllegalArgumentException if the rating is off the scale
         */
        public Builder add(int rating) {
            if (rating < scaleMin || rating > scaleMax) {
                throw offScale(name, rows, scaleMin, scaleMax, rating);
            }
            return append((byte) rating);
        }

        /**
         * Adds a row by its code.
         *
         * @param code a rating in [scaleMin, scaleMax], or a missing code
         * @return this builder
         * @throws IllegalArgumentException if the code is neither
         */
        public Builder addCode(byte code) {
            return isMissingCode(code) ? append(code) : add(code);
        }

        /**
         * Adds a row without an answer, for no known reason.
         *
         * @return this builder
         */
        public Builder addMissing() {
            return append(MISSING);
        }

        /**
         * Adds a row without an answer.
         *
         * @param reason why there is none
         * @return this builder
         * @throws NullPointerException if reason is null
         */
        public Builder addMissing(MissingReason reason) {
            return append(missingCode(reason));
        }

        /**
         * Returns the number of rows added so far.
         *
         * @return the number of rows
         */
        public int rows() {
            return rows;
        }

        /**
         * Returns the column.
         *
         * @return the column of all rows added
         * @throws IllegalStateException if called twice
         */
        public RatingColumn build() {
            if (built) {
                throw new IllegalStateException("builder of " + name + " must build once, got a second call");
            }
            built = true;
            return new RatingColumn(
                    name, scaleMin, scaleMax, rows == codes.length ? codes : Arrays.copyOf(codes, rows));
        }

        private Builder append(byte code) {
            if (rows == codes.length) {
                codes = Arrays.copyOf(codes, Cells.grown(rows, name));
            }
            codes[rows++] = code;
            return this;
        }
    }
}
