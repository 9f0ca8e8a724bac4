package org.cxmetrics.io.csv;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.cxmetrics.core.table.TimeColumn;
import org.jspecify.annotations.Nullable;

/** The common forms of ISO 8601 without the cost of a general formatter, which takes a hundred times as long. */
final class IsoTime {

    private static final int DATE = 10;
    private static final int MINUTES = 16;
    private static final int SECONDS = 19;
    private static final int LAST_SAFE_DAY = 28;

    private IsoTime() {}

    /**
     * Returns the milliseconds of {@code 2025-10-03}, {@code 2025-10-03T14:05} or {@code 2025-10-03 14:05:30}, perhaps
     * with a Z; {@link TimeColumn#MISSING} for every other text, also for those a general formatter may know.
     */
    static long millis(char[] text, int offset, int length, ZoneId zone) {
        boolean utc = length > MINUTES && text[offset + length - 1] == 'Z';
        int size = utc ? length - 1 : length;
        if ((size != DATE && size != MINUTES && size != SECONDS) || !isMarked(text, offset, size)) {
            return TimeColumn.MISSING;
        }
        LocalDate date = date(text, offset);
        int second = secondOfDay(text, offset, size);
        if (date == null || second < 0) {
            return TimeColumn.MISSING;
        }
        LocalDateTime local = LocalDateTime.of(date, LocalTime.ofSecondOfDay(second));
        ZoneOffset shift = utc ? ZoneOffset.UTC : zone.getRules().getOffset(local);
        return local.toEpochSecond(shift) * 1000;
    }

    private static boolean isMarked(char[] text, int offset, int size) {
        boolean date = text[offset + 4] == '-' && text[offset + 7] == '-';
        if (size == DATE || !date) {
            return date;
        }
        boolean time = (text[offset + DATE] == 'T' || text[offset + DATE] == ' ') && text[offset + 13] == ':';
        return time && (size == MINUTES || text[offset + MINUTES] == ':');
    }

    /** The date, or null if it is not plain to see; the last days of a month are left to the general formatter. */
    private static @Nullable LocalDate date(char[] text, int offset) {
        int century = number(text, offset);
        int year = number(text, offset + 2);
        int month = number(text, offset + 5);
        int day = number(text, offset + 8);
        boolean exists = (century | year) >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= LAST_SAFE_DAY;
        return exists ? LocalDate.of(century * 100 + year, month, day) : null;
    }

    /** The second of the day, 0 for a date alone, or a negative number if there is no such time. */
    private static int secondOfDay(char[] text, int offset, int size) {
        int hour = size > DATE ? number(text, offset + 11) : 0;
        int minute = size > DATE ? number(text, offset + 14) : 0;
        int second = size > MINUTES ? number(text, offset + 17) : 0;
        boolean exists = (hour | minute | second) >= 0 && hour < 24 && minute < 60 && second < 60;
        return exists ? (hour * 60 + minute) * 60 + second : -1;
    }

    /** Two digits, or a negative number if they are none. */
    private static int number(char[] text, int at) {
        int tens = text[at] - '0';
        int ones = text[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }
}
