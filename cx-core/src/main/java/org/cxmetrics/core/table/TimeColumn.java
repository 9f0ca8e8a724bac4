package org.cxmetrics.core.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.cxmetrics.core.value.MissingReason;
import org.jspecify.annotations.Nullable;

/**
 * Points in time as milliseconds since 1970-01-01T00:00Z, eight bytes each, with the zone that turns them into dates.
 *
 * <p>Dates follow from the column's zone, never from the machine's. The lowest values of a {@code long} are reserved for
 * missing cells.
 *
 * <pre>{@code
 * TimeColumn.of("submitted_at", ZoneId.of("Europe/Lisbon"), Instant.parse("2025-10-03T23:30:00Z"))
 *         .dateAt(0);                                            // 2025-10-04
 * }</pre>
 */
public final class TimeColumn implements ResponseColumn {

    /** The value of a missing cell in a block. */
    public static final long MISSING = Long.MIN_VALUE;

    private final String name;
    private final ZoneId zone;
    private final long[] millis;

    private TimeColumn(String name, ZoneId zone, long[] millis) {
        this.name = name;
        this.zone = zone;
        this.millis = millis;
    }

    /**
     * Returns the column of these points in time, none of them missing.
     *
     * @param name the column's name, not blank
     * @param zone the zone that turns them into dates
     * @param instants one point in time per row; what is finer than a millisecond is cut off
     * @return the column
     * @throws NullPointerException if an argument or an instant is null
     * @throws IllegalArgumentException if name is blank or an instant does not fit into milliseconds
     */
    public static TimeColumn of(String name, ZoneId zone, Instant... instants) {
        Builder builder = builder(name, zone);
        for (Instant instant : instants) {
            builder.add(instant);
        }
        return builder.build();
    }

    /**
     * Returns a builder to which points in time are added row by row.
     *
     * @param name the column's name, not blank
     * @param zone the zone that turns them into dates
     * @return an empty builder
     * @throws NullPointerException if name or zone is null
     * @throws IllegalArgumentException if name is blank
     */
    public static Builder builder(String name, ZoneId zone) {
        return new Builder(Cells.requireName(name), Objects.requireNonNull(zone, "zone"));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int rows() {
        return millis.length;
    }

    /**
     * Returns the zone that turns the points in time into dates.
     *
     * @return the zone
     */
    public ZoneId zone() {
        return zone;
    }

    /**
     * Returns the point in time of a row that has one.
     *
     * @param row the row, from 0
     * @return the point in time, to the millisecond
     * @throws IndexOutOfBoundsException if there is no such row
     * @throws NoSuchElementException if the cell is missing
     */
    public Instant instantAt(int row) {
        if (isMissing(row)) {
            throw new NoSuchElementException(name + "[" + row + "] must hold a time, got a missing cell");
        }
        return Instant.ofEpochMilli(millis[row]);
    }

    /**
     * Returns the date of a row that has one, in the column's zone.
     *
     * @param row the row, from 0
     * @return the local date
     * @throws IndexOutOfBoundsException if there is no such row
     * @throws NoSuchElementException if the cell is missing
     */
    public LocalDate dateAt(int row) {
        return LocalDate.ofInstant(instantAt(row), zone);
    }

    /**
     * Copies points in time into a block, from a row on, until the block or the column ends.
     *
     * @param firstRow the first row to copy, from 0; the number of rows is allowed and copies nothing
     * @param block takes milliseconds since 1970-01-01T00:00Z; {@link #MISSING} for missing cells
     * @return how many were copied
     * @throws NullPointerException if block is null
     * @throws IndexOutOfBoundsException if firstRow is negative or beyond the last row
     */
    public int copyTo(int firstRow, long[] block) {
        int length = Cells.blockLength(firstRow, block.length, millis.length);
        for (int i = 0; i < length; i++) {
            long value = millis[firstRow + i];
            block[i] = isMissingCode(value) ? MISSING : value;
        }
        return length;
    }

    @Override
    public boolean isMissing(int row) {
        return isMissingCode(millis[Objects.checkIndex(row, millis.length)]);
    }

    @Override
    public Optional<MissingReason> missingReason(int row) {
        return Cells.reasonAt(isMissing(row), (int) (millis[row] - MISSING));
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
    public TimeColumn take(int... rows) {
        long[] taken = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            taken[i] = millis[Objects.checkIndex(rows[i], millis.length)];
        }
        return new TimeColumn(name, zone, taken);
    }

    /**
     * Compares name, zone and every cell, missing reasons included.
     *
     * @param other the object to compare with
     * @return true if both columns have the same content
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TimeColumn that
                && name.equals(that.name)
                && zone.equals(that.zone)
                && Arrays.equals(millis, that.millis);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, zone, Arrays.hashCode(millis));
    }

    /**
     * Returns name, zone and counts in one line.
     *
     * @return for example {@code submitted_at in Europe/Lisbon: 3 rows, 0 missing}
     */
    @Override
    public String toString() {
        return name + " in " + zone + ": " + rows() + " rows, " + missing() + " missing";
    }

    private MissingCounts missingCounts() {
        MissingCounts counts = new MissingCounts();
        for (long value : millis) {
            if (isMissingCode(value)) {
                counts.add((int) (value - MISSING));
            }
        }
        return counts;
    }

    private static boolean isMissingCode(long value) {
        return value <= MISSING + MissingCounts.LARGEST_OFFSET;
    }

    /** Takes points in time row by row. Not thread-safe; builds one column. */
    public static final class Builder {

        private final String name;
        private final ZoneId zone;
        private long[] millis = {};
        private int rows;
        private boolean built;

        private Builder(String name, ZoneId zone) {
            this.name = name;
            this.zone = zone;
        }

        /**
         * Adds a row with a point in time.
         *
         * @param epochMillis milliseconds since 1970-01-01T00:00Z
         * @return this builder
         * @throws IllegalArgumentException if the value is one of the lowest of a long, which mean missing
         */
        public Builder add(long epochMillis) {
            if (isMissingCode(epochMillis)) {
                throw new IllegalArgumentException(name + "[" + rows + "] must be above "
                        + (MISSING + MissingCounts.LARGEST_OFFSET) + ", got " + epochMillis);
            }
            return append(epochMillis);
        }

        /**
         * Adds a row with a point in time.
         *
         * @param instant the point in time; what is finer than a millisecond is cut off
         * @return this builder
         * @throws NullPointerException if instant is null
         * @throws IllegalArgumentException if the instant does not fit into milliseconds
         */
        public Builder add(Instant instant) {
            try {
                return add(instant.toEpochMilli());
            } catch (ArithmeticException tooFar) {
                throw new IllegalArgumentException(
                        name + "[" + rows + "] must fit into milliseconds, got " + instant, tooFar);
            }
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
            return append(MISSING + MissingCounts.offset(reason));
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
        public TimeColumn build() {
            if (built) {
                throw new IllegalStateException("builder of " + name + " must build once, got a second call");
            }
            built = true;
            return new TimeColumn(name, zone, rows == millis.length ? millis : Arrays.copyOf(millis, rows));
        }

        private Builder append(long value) {
            if (rows == millis.length) {
                millis = Arrays.copyOf(millis, Cells.grown(rows, name));
            }
            millis[rows++] = value;
            return this;
        }
    }
}
