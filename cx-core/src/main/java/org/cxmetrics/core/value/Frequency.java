package org.cxmetrics.core.value;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;

/**
 * How long a reporting period is.
 *
 * <p>Weeks are ISO 8601 weeks: they start on Monday, belong to the year that holds their Thursday, and some years have 53.
 */
public enum Frequency {
    /** One calendar day. */
    DAILY {
        @Override
        LocalDate startOf(LocalDate date) {
            return date;
        }

        @Override
        LocalDate plus(LocalDate start, long periods) {
            return start.plusDays(periods);
        }

        @Override
        long between(LocalDate start, LocalDate end) {
            return ChronoUnit.DAYS.between(start, end);
        }
    },
    /** One ISO week, Monday to Sunday. */
    WEEKLY {
        @Override
        LocalDate startOf(LocalDate date) {
            return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        LocalDate plus(LocalDate start, long periods) {
            return start.plusWeeks(periods);
        }

        @Override
        long between(LocalDate start, LocalDate end) {
            return ChronoUnit.WEEKS.between(start, end);
        }
    },
    /** One calendar month. */
    MONTHLY {
        @Override
        LocalDate startOf(LocalDate date) {
            return date.withDayOfMonth(1);
        }

        @Override
        LocalDate plus(LocalDate start, long periods) {
            return start.plusMonths(periods);
        }

        @Override
        long between(LocalDate start, LocalDate end) {
            return ChronoUnit.MONTHS.between(start, end);
        }
    },
    /** One calendar quarter, starting in January, April, July or October. */
    QUARTERLY {
        @Override
        LocalDate startOf(LocalDate date) {
            return date.with(IsoFields.DAY_OF_QUARTER, 1);
        }

        @Override
        LocalDate plus(LocalDate start, long periods) {
            return start.plusMonths(Math.multiplyExact(3, periods));
        }

        @Override
        long between(LocalDate start, LocalDate end) {
            return IsoFields.QUARTER_YEARS.between(start, end);
        }
    },
    /** One calendar year. */
    YEARLY {
        @Override
        LocalDate startOf(LocalDate date) {
            return date.withDayOfYear(1);
        }

        @Override
        LocalDate plus(LocalDate start, long periods) {
            return start.plusYears(periods);
        }

        @Override
        long between(LocalDate start, LocalDate end) {
            return ChronoUnit.YEARS.between(start, end);
        }
    };

    /**
     * Returns the period of this length that holds a date.
     *
     * @param date the date
     * @return the period
     */
    public Period period(LocalDate date) {
        Objects.requireNonNull(date, "date");
        return new Period(startOf(date), this);
    }

    /** First day of the period that holds the date. */
    abstract LocalDate startOf(LocalDate date);

    /** First day of the period that many periods after the one that starts on the given day. */
    abstract LocalDate plus(LocalDate start, long periods);

    /** Whole periods from one first day to another. */
    abstract long between(LocalDate start, LocalDate end);
}
