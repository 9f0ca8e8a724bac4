package org.cxmetrics.core.table;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cxmetrics.core.value.MissingReason;
import org.jspecify.annotations.Nullable;

/**
 * Finite numbers, eight bytes each; a missing cell is NaN.
 *
 * <p>The reason why a cell is missing lies in the payload of its NaN, so that kernels need to know nothing but NaN.
 *
 * <pre>{@code
 * NumberColumn.of("minutes", 12.5, 3, 40);
 * }</pre>
 */
public final class NumberColumn implements ResponseColumn {

    /** The bits of the quiet NaN that means "missing for no known reason"; reasons are added to it. */
    private static final long MISSING_BITS = 0x7ff8_0000_0000_0000L;

    private final String name;
    private final double[] values;

    private NumberColumn(String name, double[] values) {
        this.name = name;
        this.values = values;
    }

    /**
     * Returns the column of these numbers.
     *
     * @param name the column's name, not blank
     * @param values one number per row, finite, or NaN for a missing cell; copied
     * @return the column
     * @throws NullPointerException if name or values is null
     * @throws IllegalArgumentException if name is blank or a value is infinite
     */
    public static NumberColumn of(String name, double... values) {
        Builder builder = builder(name);
        for (double value : values) {
            builder.add(value);
        }
        return builder.build();
    }

    /**
     * Returns a builder to which numbers are added row by row.
     *
     * @param name the column's name, not blank
     * @return an empty builder
     * @throws NullPointerException if name is null
     * @throws IllegalArgumentException if name is blank
     */
    public static Builder builder(String name) {
        return new Builder(Cells.requireName(name));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int rows() {
        return values.length;
    }

    /**
     * Returns the number of a row.
     *
     * @param row the row, from 0
     * @return the number, finite, or NaN if the cell is missing
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public double valueAt(int row) {
        return values[Objects.checkIndex(row, values.length)];
    }

    /**
     * Copies numbers into a block, from a row on, until the block or the column ends.
     *
     * @param firstRow the first row to copy, from 0; the number of rows is allowed and copies nothing
     * @param block takes the numbers; NaN for missing cells
     * @return how many numbers were copied
     * @throws NullPointerException if block is null
     * @throws IndexOutOfBoundsException if firstRow is negative or beyond the last row
     */
    public int copyTo(int firstRow, double[] block) {
        int length = Cells.blockLength(firstRow, block.length, values.length);
        System.arraycopy(values, firstRow, block, 0, length);
        return length;
    }

    @Override
    public boolean isMissing(int row) {
        return Double.isNaN(valueAt(row));
    }

    @Override
    public Optional<MissingReason> missingReason(int row) {
        double value = valueAt(row);
        return Cells.reasonAt(Double.isNaN(value), offset(value));
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
    public NumberColumn take(int... rows) {
        double[] taken = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            taken[i] = valueAt(rows[i]);
        }
        return new NumberColumn(name, taken);
    }

    /**
     * Compares name and every cell, missing reasons included.
     *
     * @param other the object to compare with
     * @return true if both columns have the same content
     */
    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof NumberColumn that) || !name.equals(that.name) || values.length != that.values.length) {
            return false;
        }
        for (int row = 0; row < values.length; row++) {
            if (bits(values[row]) != bits(that.values[row])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = name.hashCode();
        for (double value : values) {
            hash = 31 * hash + Long.hashCode(bits(value));
        }
        return hash;
    }

    /**
     * Returns name and counts in one line.
     *
     * @return for example {@code minutes: 3 rows, 0 missing}
     */
    @Override
    public String toString() {
        return name + ": " + rows() + " rows, " + missing() + " missing";
    }

    private MissingCounts missingCounts() {
        MissingCounts counts = new MissingCounts();
        for (double value : values) {
            if (Double.isNaN(value)) {
                counts.add(offset(value));
            }
        }
        return counts;
    }

    /** The bits of a cell; NaN goes by its reason alone, as signs and other payloads of NaN mean nothing. */
    private static long bits(double value) {
        return Double.isNaN(value) ? MISSING_BITS + offset(value) : Double.doubleToRawLongBits(value);
    }

    /** The reason's offset in the payload of a NaN; a NaN that was computed somewhere has none. */
    private static int offset(double nan) {
        long offset = Double.doubleToRawLongBits(nan) - MISSING_BITS;
        return offset > 0 && offset <= MissingCounts.LARGEST_OFFSET ? (int) offset : 0;
    }

    /** Takes numbers row by row. Not thread-safe; builds one column. */
    public static final class Builder {

        private final String name;
        private double[] values = {};
        private int rows;
        private boolean built;

        private Builder(String name) {
            this.name = name;
        }

        /**
         * Adds a row.
         *
         * @param value a finite number, or NaN for a cell that is missing for no known reason
         * @return this builder
         * @throws IllegalArgumentException if value is infinite
         */
        public Builder add(double value) {
            if (Double.isInfinite(value)) {
                throw new IllegalArgumentException(name + "[" + rows + "] must be finite or NaN, got " + value);
            }
            return append(Double.isNaN(value) ? Double.NaN : value);
        }

        /**
         * Adds a row without an answer, for no known reason.
         *
         * @return this builder
         */
        public Builder addMissing() {
            return append(Double.NaN);
        }

        /**
         * Adds a row without an answer.
         *
         * @param reason why there is none
         * @return this builder
         * @throws NullPointerException if reason is null
         */
        public Builder addMissing(MissingReason reason) {
            return append(Double.longBitsToDouble(MISSING_BITS + MissingCounts.offset(reason)));
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
        public NumberColumn build() {
            if (built) {
                throw new IllegalStateException("builder of " + name + " must build once, got a second call");
            }
            built = true;
            return new NumberColumn(name, rows == values.length ? values : Arrays.copyOf(values, rows));
        }

        private Builder append(double value) {
            if (rows == values.length) {
                values = Arrays.copyOf(values, Cells.grown(rows, name));
            }
            values[rows++] = value;
            return this;
        }
    }
}
