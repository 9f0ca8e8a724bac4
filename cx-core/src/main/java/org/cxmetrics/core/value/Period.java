package org.cxmetrics.core.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One reporting period: a day, an ISO week, a month, a quarter or a year.
 *
 * <p>Prints and parses as {@code 2025-10-03}, {@code 2025-W40}, {@code 2025-10}, {@code 2025-Q4} and {@code 2025}. A week
 * carries its week-based year: 2021-01-03 lies in {@code 2020-W53}.
 *
 * <p>Periods compare by first day, then by length, shortest first.
 *
 * @param start the first day, which must be the first day of such a period
 * @param frequency the length
 */
public record Period(LocalDate start, Frequency frequency) implements Comparable<Period> {

    private static final Comparator<Period> ORDER =
            Comparator.comparing(Period::start).thenComparing(Period::frequency);

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(?:W(\\d{2})|Q([1-4])|(\\d{2})(?:-(\\d{2}))?))?");

    private static final int WEEK = 2;
    private static final int QUARTER = 3;
    private static final int MONTH = 4;
    private static final int DAY = 5;

    /**
     * Checks that the period starts where such periods start.
     *
     * @param start the first day
     * @param frequency the length
     * @throws IllegalArgumentException if {@code start} is not the first day of a period of this frequency, or its year is
     *     outside 0 to 9999
     */
    public Period {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(frequency, "frequency");
        if (start.getYear() < 0 || start.getYear() > 9999) {
            throw new IllegalArgumentException("start of a period must be in the years [0, 9999], got " + start);
        }
        if (!frequency.startOf(start).equals(start)) {
            throw new IllegalArgumentException(
                    "start of a " + frequency + " period must be its first day, got " + start);
        }
    }

    /**
     * Returns the period of the given length that holds a date.
     *
     * @param date the date
     * @param frequency the length
     * @return the period
     */
    public static Period containing(LocalDate date, Frequency frequency) {
        Objects.requireNonNull(frequency, "frequency");
        return frequency.period(date);
    }

    /**
     * Returns the period that a text stands for; the inverse of {@link #toString()}.
     *
     * @param text one of {@code 2025-10-03}, {@code 2025-W40}, {@code 2025-10}, {@code 2025-Q4}, {@code 2025}
     * @return the period
     * @throws IllegalArgumentException if the text has another form or names a day, week or month that does not exist
     */
    public static Period parse(String text) {
        Objects.requireNonNull(text, "text");
        Matcher form = FORM.matcher(text);
        try {
            if (form.matches()) {
                return parse(form, Integer.parseInt(form.group(1)));
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(message(text), e);
        }
        throw new IllegalArgumentException(message(text));
    }

    private static Period parse(Matcher form, int year) {
        if (form.group(WEEK) != null) {
            // 4 January is always in the first week of its ISO year.
            LocalDate week = LocalDate.of(year, 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(form.group(WEEK)));
            if (week.get(IsoFields.WEEK_BASED_YEAR) != year) {
                throw new DateTimeException("year " + year + " has no week " + form.group(WEEK));
            }
            return Frequency.WEEKLY.period(week);
        }
        if (form.group(QUARTER) != null) {
            int month = 3 * Integer.parseInt(form.group(QUARTER)) - 2;
            return new Period(LocalDate.of(year, month, 1), Frequency.QUARTERLY);
        }
        if (form.group(DAY) != null) {
            LocalDate day = LocalDate.of(year, Integer.parseInt(form.group(MONTH)), Integer.parseInt(form.group(DAY)));
            return new Period(day, Frequency.DAILY);
        }
        if (form.group(MONTH) != null) {
            return new Period(LocalDate.of(year, Integer.parseInt(form.group(MONTH)), 1), Frequency.MONTHLY);
        }
        return new Period(LocalDate.of(year, 1, 1), Frequency.YEARLY);
    }

    private static String message(String text) {
        return "period must look like 2025-10-03, 2025-W40, 2025-10, 2025-Q4 or 2025 and exist, got \"" + text + "\"";
    }

    /**
     * Returns the last day.
     *
     * @return the day before the next period starts
     */
    public LocalDate endInclusive() {
        return frequency.plus(start, 1).minusDays(1);
    }

    /**
     * Returns the period that follows.
     *
     * @return the next period of the same length
     */
    public Period next() {
        return plus(1);
    }

    /**
     * Returns the period some periods later.
     *
     * @param periods how many periods later; negative for earlier
     * @return the period
     * @throws IllegalArgumentException if that period is outside the years 0 to 9999
     */
    public Period plus(long periods) {
        return new Period(frequency.plus(start, periods), frequency);
    }

    /**
     * Returns how many periods lie between this one and another.
     *
     * @param other a period of the same length
     * @return 0 for the same period, positive when {@code other} is later
     * @throws IllegalArgumentException if the other period has another frequency
     */
    public long until(Period other) {
        if (other.frequency != frequency) {
            throw new IllegalArgumentException(
                    "period must have frequency " + frequency + ", got " + other.frequency + " " + other);
        }
        return frequency.between(start, other.start);
    }

    /**
     * Returns whether a date lies in this period.
     *
     * @param date the date
     * @return true from the first to the last day
     */
    public boolean contains(LocalDate date) {
        return frequency.startOf(date).equals(start);
    }

    @Override
    public int compareTo(Period other) {
        return ORDER.compare(this, other);
    }

    /**
     * Returns the text that {@link #parse(String)} reads.
     *
     * @return such as {@code 2025-W40}
     */
    @Override
    public String toString() {
        return switch (frequency) {
            case DAILY -> start.toString();
            case WEEKLY ->
                year(start.get(IsoFields.WEEK_BASED_YEAR)) + "-W"
                        + twoDigits(start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTHLY -> year(start.getYear()) + "-" + twoDigits(start.getMonthValue());
            case QUARTERLY -> year(start.getYear()) + "-Q" + start.get(IsoFields.QUARTER_OF_YEAR);
            case YEARLY -> year(start.getYear());
        };
    }

    private static String year(int year) {
        return Integer.toString(10_000 + year).substring(1);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
