package org.cxmetrics.stats.nps;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cxmetrics.core.table.CategoryColumn;
import org.cxmetrics.core.table.RatingColumn;
import org.cxmetrics.core.table.TimeColumn;
import org.cxmetrics.core.value.Frequency;
import org.cxmetrics.core.value.Period;
import org.cxmetrics.stats.internal.count.GroupedCounts;
import org.cxmetrics.stats.internal.count.MissingCodes;

/**
 * The ratings of one table counted by period and category, read in blocks of rows. Each pair of period and category has a
 * row of counts: the ratings from the smallest up, then missing, then invalid.
 */
final class TableCounts {
    private static final int BLOCK = 4_096;
    private static final int BYTES = 256;

    private final int ratings;
    private final int rowLength;
    private final int[] bins;
    private final int columns;
    private final PeriodSlots slots;
    private int[] counts;

    private TableCounts(int scaleMin, int scaleMax, int categories, PeriodSlots slots) {
        this.ratings = scaleMax - scaleMin + 1;
        this.rowLength = ratings + 2;
        this.bins = bins(scaleMin, ratings, rowLength);
        this.columns = categories + 1;
        this.slots = slots;
        this.counts = new int[size(1)];
    }

    static TableCounts of(
            RatingColumn column,
            Optional<CategoryColumn> categories,
            Optional<TimeColumn> times,
            Optional<Frequency> frequency) {
        PeriodSlots slots = new PeriodSlots(times, frequency);
        TableCounts table = new TableCounts(
                column.scaleMin(),
                column.scaleMax(),
                categories.map(c -> c.labels().size()).orElse(0),
                slots);
        byte[] codes = new byte[BLOCK];
        int[] groups = new int[BLOCK];
        for (int row = 0; row < column.rows(); row += BLOCK) {
            int length = column.copyTo(row, codes);
            if (categories.isPresent()) {
                categories.get().copyTo(row, groups);
            } else {
                Arrays.fill(groups, CategoryColumn.MISSING);
            }
            table.add(codes, groups, row, length);
        }
        return table;
    }

    /** Counts a block; the groups become the first indices of their rows, in place: fewer arrays stay in the fast cache. */
    private void add(byte[] codes, int[] groups, int firstRow, int length) {
        if (slots.isTimed()) {
            int[] periods = slots.of(firstRow);
            if (size(slots.size()) > counts.length) {
                counts = Arrays.copyOf(counts, size(2 * slots.size()));
            }
            for (int i = 0; i < length; i++) {
                groups[i] = (periods[i] * columns + groups[i]) * rowLength;
            }
        } else {
            for (int i = 0; i < length; i++) {
                groups[i] *= rowLength;
            }
        }
        GroupedCounts.add(codes, groups, length, bins, counts);
    }

    /** How many counts so many period slots have. */
    private int size(int slots) {
        return Math.multiplyExact(Math.multiplyExact(slots, columns), rowLength);
    }

    /** Adds the counts of a category, -1 for none, in a period slot, 0 for no date. */
    void addTo(RatingTally tally, int slot, int category) {
        tally.addRow(counts, (slot * columns + category + 1) * rowLength);
    }

    /** The periods found; slot 0, for answers without a date, is not among them: period i has slot i + 1. */
    List<Period> periods() {
        return slots.periods;
    }

    /** The bin of each code, counted from the row before that of the code's category: category -1 has row 0. */
    private static int[] bins(int scaleMin, int ratings, int rowLength) {
        int[] bins = new int[BYTES];
        Arrays.fill(bins, rowLength + ratings + 1);
        for (int rating = 0; rating < ratings; rating++) {
            bins[(scaleMin + rating) & 0xff] = rowLength + rating;
        }
        for (int code = Byte.MIN_VALUE; code <= MissingCodes.LAST; code++) {
            bins[code & 0xff] = rowLength + ratings;
        }
        return bins;
    }

    /** Finds the period of each row's time; neighbouring rows mostly share one. */
    private static final class PeriodSlots {
        private record Span(long start, long end, int slot) {}

        private final Optional<TimeColumn> times;
        private final Optional<Frequency> frequency;
        private final List<Period> periods = new ArrayList<>();
        private final TreeMap<Long, Span> spans = new TreeMap<>();
        private final long[] millis = new long[BLOCK];
        private final int[] slots = new int[BLOCK];
        private Span last = new Span(0, 0, 0);

        PeriodSlots(Optional<TimeColumn> times, Optional<Frequency> frequency) {
            this.times = times;
            this.frequency = frequency;
        }

        boolean isTimed() {
            return times.isPresent() && frequency.isPresent();
        }

        int size() {
            return periods.size() + 1;
        }

        int[] of(int firstRow) {
            TimeColumn column = times.orElseThrow();
            int length = column.copyTo(firstRow, millis);
            for (int i = 0; i < length; i++) {
                slots[i] = millis[i] == TimeColumn.MISSING ? 0 : slot(millis[i], column.zone(), column, firstRow + i);
            }
            return slots;
        }

        private int slot(long time, ZoneId zone, TimeColumn column, int row) {
            if (time < last.start() || time >= last.end()) {
                Map.Entry<Long, Span> found = spans.floorEntry(time);
                last = found != null && time < found.getValue().end() ? found.getValue() : open(zone, column, row);
            }
            return last.slot();
        }

        private Span open(ZoneId zone, TimeColumn column, int row) {
            Period period = Period.containing(column.dateAt(row), frequency.orElseThrow());
            periods.add(period);
            Span span = new Span(startOf(period, zone), startOf(period.next(), zone), periods.size());
            spans.put(span.start(), span);
            return span;
        }

        private static long startOf(Period period, ZoneId zone) {
            return period.start().atStartOfDay(zone).toInstant().toEpochMilli();
        }
    }
}
