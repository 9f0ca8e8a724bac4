package org.cxmetrics.core.value;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A run of days from a first day to a last one, or without end.
 *
 * @param start the first day
 * @param endInclusive the last day, not before the first; empty when the range is open
 */
public record DateRange(LocalDate start, Optional<LocalDate> endInclusive) {

    /**
     * Checks the order of the two days.
     *
     * @param start the first day
     * @param endInclusive the last day, or empty
     * @throws IllegalArgumentException if the range is reversed
     */
    public DateRange {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(endInclusive, "endInclusive");
        if (endInclusive.isPresent() && endInclusive.get().isBefore(start)) {
            throw new IllegalArgumentException(
                    "end of a date range must not be before its start " + start + ", got " + endInclusive.get());
        }
    }

    /**
     * Returns the range between two days, both included.
     *
     * @param start the first day
     * @param endInclusive the last day
     * @return the range
     * @throws IllegalArgumentException if the range is reversed
     */
    public static DateRange of(LocalDate start, LocalDate endInclusive) {
        return new DateRange(start, Optional.of(endInclusive));
    }

    /**
     * Returns the range that starts on a day and has no end.
     *
     * @param start the first day
     * @return the range
     */
    public static DateRange from(LocalDate start) {
        return new DateRange(start, Optional.empty());
    }

    /**
     * Returns the days of a period.
     *
     * @param period the period
     * @return its first to its last day
     */
    public static DateRange of(Period period) {
        return of(period.start(), period.endInclusive());
    }

    /**
     * Returns whether a date lies in the range.
     *
     * @param date the date
     * @return true from the first to the last day
     */
    public boolean contains(LocalDate date) {
        return !date.isBefore(start) && (endInclusive.isEmpty() || !date.isAfter(endInclusive.get()));
    }

    /**
     * Returns whether two ranges share a day.
     *
     * @param other the other range
     * @return true when at least one day lies in both
     */
    public boolean overlaps(DateRange other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(DateRange other) {
        return other.endInclusive.isEmpty() || !start.isAfter(other.endInclusive.get());
    }

    /**
     * Returns the range in the ISO form with double dots for an open end: {@code 2025-01-01/2025-03-31},
     * {@code 2025-01-01/..}.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return start + "/" + endInclusive.map(LocalDate::toString).orElse("..");
    }
}
