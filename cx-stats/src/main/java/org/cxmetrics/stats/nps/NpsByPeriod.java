package org.cxmetrics.stats.nps;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collector;
import org.cxmetrics.core.table.ResponseTable;
import org.cxmetrics.core.value.CellStatus;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.Frequency;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.core.value.MayGrow;
import org.cxmetrics.core.value.Period;
import org.cxmetrics.core.value.TextTable;
import org.jspecify.annotations.Nullable;

/**
 * A net score per day, ISO week, month, quarter or year, with rolling windows and suppression of small cells.
 *
 * <pre>{@code
 * NpsByPeriod monthly = NpsByPeriod.fromTable(table, "recommend", Frequency.MONTHLY);
 * monthly.cells().get(0).score();
 * monthly.rolling(3);             // each score over three months
 * NpsByPeriod.fromTable(table, "recommend", Frequency.DAILY).rolling(28);     // the last 28 days
 * }</pre>
 *
 * <p>Every period from the first to the last answer has a cell, also the empty ones. A cell with fewer answers than
 * {@link Options#suppressBelow()} withholds its score; n is still shown, and the counts stay with the owner of the data in
 * {@link Cell#nps()}. Where a total is published, to suppress a second cell lest the first be found by subtraction is the
 * caller's duty. A rolling score is that of the summed counts, suppressed periods included, never a mean of scores.
 *
 * <p>Missing values: ratings are counted as missing in their period; answers without a date are in {@link #undated()}.
 */
public final class NpsByPeriod {
    private final Frequency frequency;
    private final Options options;
    private final List<Cell> cells;
    private final Nps undated;

    private NpsByPeriod(Frequency frequency, Options options, List<Cell> cells, Nps undated) {
        this.frequency = frequency;
        this.options = options;
        this.cells = List.copyOf(cells);
        this.undated = undated;
    }

    /**
     * Returns the series of a rating column on the scale 0-10, by the table's time of submission.
     *
     * @param table the responses
     * @param column name of the rating column
     * @param frequency length of a period
     * @return the series
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the column is on another scale, or the table has no time of submission
     * @throws NoSuchElementException if there is no such rating column
     */
    public static NpsByPeriod fromTable(ResponseTable table, String column, Frequency frequency) {
        return fromTable(table, column, frequency, Options.defaults());
    }

    /**
     * Returns the series of a rating column, by the table's time of submission.
     *
     * @param table the responses
     * @param column name of the rating column
     * @param frequency length of a period
     * @param options scheme and suppression
     * @return the series
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the column is on another scale, or the table has no time of submission
     * @throws NoSuchElementException if there is no such rating column
     */
    public static NpsByPeriod fromTable(ResponseTable table, String column, Frequency frequency, Options options) {
        Tally tally = tally(frequency, options);
        tally.add(table, column);
        return tally.snapshot();
    }

    /**
     * Returns an empty tally with the default options.
     *
     * @param frequency length of a period
     * @return the tally
     * @throws NullPointerException if frequency is null
     */
    public static Tally tally(Frequency frequency) {
        return tally(frequency, Options.defaults());
    }

    /**
     * Returns an empty tally.
     *
     * @param frequency length of a period
     * @param options scheme and suppression
     * @return the tally
     * @throws NullPointerException if an argument is null
     */
    public static Tally tally(Frequency frequency, Options options) {
        return new Tally(Objects.requireNonNull(frequency, "frequency"), Objects.requireNonNull(options, "options"));
    }

    /**
     * Returns a collector of dated ratings.
     *
     * @param date reads the date from an element
     * @param rating reads the rating from an element
     * @param frequency length of a period
     * @param <T> type of the elements
     * @return the collector, fit for parallel streams
     * @throws NullPointerException if an argument is null
     */
    public static <T> Collector<T, ?, NpsByPeriod> collector(
            Function<? super T, LocalDate> date, ToIntFunction<? super T> rating, Frequency frequency) {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(rating, "rating");
        Objects.requireNonNull(frequency, "frequency");
        return Collector.of(
                () -> tally(frequency),
                (tally, element) -> tally.add(date.apply(element), rating.applyAsInt(element)),
                (left, right) -> {
                    left.add(right);
                    return left;
                },
                Tally::snapshot,
                Collector.Characteristics.UNORDERED);
    }

    /**
     * Returns the length of a period.
     *
     * @return the frequency
     */
    public Frequency frequency() {
        return frequency;
    }

    /**
     * Returns the options it was computed with.
     *
     * @return the options
     */
    public Options options() {
        return options;
    }

    /**
     * Returns the cells.
     *
     * @return one cell for each period from the first to the last answer, in order; empty when there is no dated answer
     */
    public List<Cell> cells() {
        return cells;
    }

    /**
     * Returns the cell of a period.
     *
     * @param period a period of this series
     * @return its cell
     * @throws NullPointerException if period is null
     * @throws NoSuchElementException if the period is outside the series or of another frequency
     */
    public Cell cell(Period period) {
        Objects.requireNonNull(period, "period");
        return cells.stream()
                .filter(cell -> cell.period().equals(period))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("period must be in " + this + ", got " + period));
    }

    /**
     * Returns the answers that have no date.
     *
     * @return their score, part of no cell
     */
    public Nps undated() {
        return undated;
    }

    /**
     * Returns the score over each period and those before it, as the score of their summed counts.
     *
     * <p>Defined from the k-th period on; the cells before it are empty, with status NO_DATA. O(1) per period.
     *
     * @param periods how many periods a window has, at least 1
     * @return one cell for each period of the series, in order
     * @throws IllegalArgumentException if periods is less than 1
     */
    public List<Cell> rolling(int periods) {
        if (periods < 1) {
            throw new IllegalArgumentException("periods must be >= 1, got " + periods);
        }
        List<Cell> rolling = new ArrayList<>();
        Nps window = Nps.EMPTY;
        for (int i = 0; i < cells.size(); i++) {
            window = window.plus(cells.get(i).nps());
            if (i >= periods) {
                window = window.minus(cells.get(i - periods).nps());
            }
            rolling.add(options.cell(cells.get(i).period(), i < periods - 1 ? Nps.EMPTY : window));
        }
        return rolling;
    }

    /**
     * Returns the score of all periods together.
     *
     * @return the score of the summed counts, suppressed periods included, undated answers not
     */
    public Nps total() {
        return cells.stream().map(Cell::nps).reduce(Nps.EMPTY, Nps::plus);
    }

    /**
     * Returns the series of these answers and others together, exactly.
     *
     * @param other series of disjoint answers, of the same frequency and options
     * @return the series of both, as one tally of all answers gives it
     * @throws NullPointerException if other is null
     * @throws IllegalArgumentException if frequency or options differ
     * @throws ArithmeticException if a count overflows
     */
    public NpsByPeriod plus(NpsByPeriod other) {
        requireSame(frequency, other.frequency);
        if (!options.equals(other.options)) {
            throw new IllegalArgumentException("options must be " + options + ", got " + other.options);
        }
        SortedMap<Period, Nps> sums = new TreeMap<>();
        cells.forEach(cell -> sums.put(cell.period(), cell.nps()));
        other.cells.forEach(cell -> sums.merge(cell.period(), cell.nps(), Nps::plus));
        return of(frequency, options, sums, undated.plus(other.undated));
    }

    private static NpsByPeriod of(Frequency frequency, Options options, SortedMap<Period, Nps> counted, Nps undated) {
        List<Cell> cells = new ArrayList<>();
        for (Map.Entry<Period, Nps> entry : counted.entrySet()) {
            while (!cells.isEmpty()
                    && cells.get(cells.size() - 1).period().next().compareTo(entry.getKey()) < 0) {
                cells.add(options.cell(cells.get(cells.size() - 1).period().next(), options.empty()));
            }
            cells.add(options.cell(entry.getKey(), entry.getValue()));
        }
        return new NpsByPeriod(frequency, options, cells, undated);
    }

    private static void requireSame(Frequency frequency, Frequency other) {
        if (frequency != other) {
            throw new IllegalArgumentException("frequency must be " + frequency + ", got " + other);
        }
    }

    /**
     * Returns the answer as data; scores of suppressed cells are withheld.
     *
     * @return frequency, options and cells
     */
    public Facts facts() {
        return Facts.builder()
                .add("frequency", frequency)
                .add("options", options.facts())
                .add("cells", cells.stream().map(Cell::facts).toList())
                .build();
    }

    /**
     * Returns the aligned table of the cells.
     *
     * @return period, n, score and limits; suppressed scores are blank
     */
    public TextTable toTable() {
        TextTable.Builder table = TextTable.builder("Period", "n", "NPS", "Lower", "Upper", "Status");
        for (Cell cell : cells) {
            Interval interval = cell.interval();
            table.row(
                    cell.period().toString(),
                    String.valueOf(cell.nps().n()),
                    shown(cell.score()),
                    shown(interval.lower()),
                    shown(interval.upper()),
                    cell.status().name());
        }
        return table.build();
    }

    static String shown(double points) {
        return Double.isNaN(points) ? "" : Decimals.signed(points, 1);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NpsByPeriod that
                && frequency == that.frequency
                && options.equals(that.options)
                && cells.equals(that.cells)
                && undated.equals(that.undated);
    }

    @Override
    public int hashCode() {
        return Objects.hash(frequency, options, cells, undated);
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code NPS by period 2020-12..2021-02: 3 periods, n=230}
     */
    @Override
    public String toString() {
        return "NPS by period "
                + (cells.isEmpty()
                        ? "(none)"
                        : cells.get(0).period() + ".."
                                + cells.get(cells.size() - 1).period())
                + ": " + cells.size() + " periods, n=" + total().n();
    }

    /**
     * One period's score.
     *
     * @param period the period
     * @param nps the counts, also where the score is withheld
     * @param status OK, NO_DATA, or SUPPRESSED when the score is withheld
     */
    public record Cell(Period period, Nps nps, CellStatus status) {
        /**
         * Takes the parts.
         *
         * @param period the period
         * @param nps the counts
         * @param status whether the score may be shown
         * @throws NullPointerException if an argument is null
         */
        @MayGrow
        public Cell {
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(nps, "nps");
            Objects.requireNonNull(status, "status");
        }

        /**
         * Returns the score that may be shown.
         *
         * @return the score, in points; NaN unless the status is OK
         */
        public double score() {
            return status == CellStatus.OK ? nps.score() : Double.NaN;
        }

        /**
         * Returns the 95% interval that may be shown.
         *
         * @return the interval, in points; undefined unless the status is OK
         */
        public Interval interval() {
            return status == CellStatus.OK ? nps.interval() : Interval.UNDEFINED;
        }

        /**
         * Returns the cell as data; a withheld score is NaN.
         *
         * @return period, n, score, interval and status
         */
        public Facts facts() {
            return Facts.builder()
                    .add("period", period.toString())
                    .add("n", nps.n())
                    .add("score", score())
                    .add("interval", interval())
                    .add("status", status)
                    .build();
        }

        /**
         * Returns the cell in one line.
         *
         * @return a line such as {@code 2021-01 -41.9 (n=105)} or {@code 2021-02 SUPPRESSED (n=3)}
         */
        @Override
        public String toString() {
            String shown = status == CellStatus.OK ? Decimals.signed(score(), 1) : status.name();
            return period + " " + shown + " (n=" + nps.n() + ")";
        }
    }

    /** A running series of counts. Not thread-safe: one tally per thread, then {@link #add(Tally)}. */
    public static final class Tally {
        private static final byte VERSION = 1;
        private static final char MARK = 'P';

        private final Frequency frequency;
        private final Options options;
        private final TreeMap<Period, RatingTally> periods = new TreeMap<>();
        private final RatingTally undated;

        private Tally(Frequency frequency, Options options) {
            this.frequency = frequency;
            this.options = options;
            this.undated = options.scheme().newTally();
        }

        /**
         * Counts one rating.
         *
         * @param date day of the answer
         * @param rating the rating; one off the scale counts as invalid
         * @throws NullPointerException if date is null
         */
        public void add(LocalDate date, int rating) {
            at(Period.containing(date, frequency)).accept(rating);
        }

        /**
         * Counts one rating held as a double.
         *
         * @param date day of the answer
         * @param rating the rating; NaN is missing, a fraction or a value off the scale is invalid
         * @throws NullPointerException if date is null
         */
        public void add(LocalDate date, double rating) {
            at(Period.containing(date, frequency)).accept(rating);
        }

        /**
         * Counts a table, or a block of a larger one, by its time of submission.
         *
         * @param table the responses
         * @param column name of the rating column
         * @throws NullPointerException if an argument is null
         * @throws IllegalArgumentException if the column is on another scale, or the table has no time of submission
         * @throws NoSuchElementException if there is no such rating column
         */
        public void add(ResponseTable table, String column) {
            options.scheme()
                    .requireScale(
                            table.rating(column).scaleMin(),
                            table.rating(column).scaleMax());
            if (table.submittedAt().isEmpty()) {
                throw new IllegalArgumentException("table must have a time of submission, got none");
            }
            add(
                    TableCounts.of(table.rating(column), Optional.empty(), table.submittedAt(), Optional.of(frequency)),
                    -1);
        }

        void add(TableCounts counts, int category) {
            counts.addTo(undated, 0, category);
            List<Period> found = counts.periods();
            for (int i = 0; i < found.size(); i++) {
                RatingTally cell = options.scheme().newTally();
                counts.addTo(cell, i + 1, category);
                if (cell.answers() > 0) {
                    at(found.get(i)).add(cell);
                }
            }
        }

        /**
         * Adds everything another tally has counted.
         *
         * @param other tally of the same frequency and scheme
         * @throws NullPointerException if other is null
         * @throws IllegalArgumentException if frequency or scheme differ
         * @throws ArithmeticException if a count overflows
         */
        public void add(Tally other) {
            requireSame(frequency, other.frequency);
            options.scheme().requireSame(other.options.scheme());
            other.periods.forEach((period, tally) -> at(period).add(tally));
            undated.add(other.undated);
        }

        /**
         * Returns the series counted so far.
         *
         * @return the series, which later steps do not change
         */
        public NpsByPeriod snapshot() {
            BoxScheme scheme = options.scheme();
            SortedMap<Period, Nps> counted = new TreeMap<>();
            periods.forEach((period, tally) -> counted.put(period, Nps.from(tally, scheme)));
            return of(frequency, options, counted, Nps.from(undated, scheme));
        }

        /**
         * Returns the tally as bytes, for {@link #fromBytes}.
         *
         * <p>Version 1: a byte 1, a byte 'P', a byte for the frequency (1 daily, 2 weekly, 3 monthly, 4 quarterly, 5
         * yearly), the scale's ends as one byte each, the counts of undated answers, then as an int the number of periods,
         * and for each its first day as an int (days from 1970-01-01) and its counts. Counts are those of
         * {@link RatingTally#toBytes}: ratings from the smallest up, missing, invalid. All numbers are big-endian.
         *
         * <p>Counts are by rating, so the scheme and the suppression are not part of the form.
         *
         * @return the bytes, a new array
         */
        public byte[] toBytes() {
            ByteBuffer buffer = ByteBuffer.allocate(5 + bodyBytes());
            buffer.put(VERSION).put((byte) MARK).put(CountReader.code(Optional.of(frequency)));
            options.scheme().writeScale(buffer);
            writeBody(buffer);
            return buffer.array();
        }

        /**
         * Returns the tally that was written by {@link #toBytes}.
         *
         * @param bytes the bytes
         * @param options scheme, on the scale of the counts, and suppression
         * @return the tally
         * @throws NullPointerException if an argument is null
         * @throws IllegalArgumentException if the bytes are of another version or form, cut off or too long, on another
         *     scale than the scheme, or hold a number that cannot be
         */
        public static Tally fromBytes(byte[] bytes, Options options) {
            CountReader reader = new CountReader(bytes);
            reader.requireVersion(VERSION);
            reader.requireMark(MARK);
            Frequency frequency =
                    reader.frequency().orElseThrow(() -> reader.refused(1, "be a frequency in [1, 5]", "0"));
            Tally tally = tally(frequency, options);
            options.scheme().requireScale(reader.next(), reader.next());
            tally.readBody(reader, Integer.MAX_VALUE);
            reader.requireEnd();
            return tally;
        }

        int bodyBytes() {
            int row = undated.rowBytes();
            return Math.addExact(row + Integer.BYTES, Math.multiplyExact(periods.size(), Integer.BYTES + row));
        }

        void writeBody(ByteBuffer buffer) {
            undated.writeRow(buffer);
            buffer.putInt(periods.size());
            periods.forEach((period, tally) -> {
                buffer.putInt((int) period.start().toEpochDay());
                tally.writeRow(buffer);
            });
        }

        void readBody(CountReader reader, int mostPeriods) {
            undated.readRow(reader);
            int size = reader.size(mostPeriods);
            for (int i = 0; i < size; i++) {
                Period period = reader.period(frequency);
                if (!periods.isEmpty() && period.compareTo(periods.lastKey()) <= 0) {
                    throw reader.refused(Integer.BYTES, "be a period after " + periods.lastKey(), period.toString());
                }
                at(period).readRow(reader);
            }
        }

        private RatingTally at(Period period) {
            return periods.computeIfAbsent(period, key -> options.scheme().newTally());
        }
    }

    /** How a series is made. */
    public static final class Options {
        private record State(BoxScheme scheme, int suppressBelow) {}

        private static final Options DEFAULTS = new Options(new State(BoxScheme.NPS, 5));

        private final State state;

        private Options(State state) {
            this.state = state;
        }

        /**
         * Returns the defaults: the standard scheme; scores of fewer than 5 answers are withheld.
         *
         * @return the defaults
         */
        public static Options defaults() {
            return DEFAULTS;
        }

        /**
         * Returns these options with another scheme.
         *
         * @param scheme the rule that sorts the ratings
         * @return the new options
         * @throws NullPointerException if scheme is null
         */
        public Options withScheme(BoxScheme scheme) {
            return new Options(new State(Objects.requireNonNull(scheme, "scheme"), state.suppressBelow()));
        }

        /**
         * Returns these options with another least number of answers.
         *
         * @param n scores of fewer answers are withheld; 0 or 1 to show all
         * @return the new options
         * @throws IllegalArgumentException if n is negative
         */
        public Options withSuppressBelow(int n) {
            return new Options(new State(state.scheme(), (int) RatingTally.requireCount("n", n)));
        }

        /**
         * Returns the rule that sorts the ratings.
         *
         * @return the scheme
         */
        public BoxScheme scheme() {
            return state.scheme();
        }

        /**
         * Returns the least number of answers a shown score has.
         *
         * @return scores of fewer answers are withheld
         */
        public int suppressBelow() {
            return state.suppressBelow();
        }

        /**
         * Returns the options as data.
         *
         * @return scheme and least number of answers
         */
        public Facts facts() {
            return Facts.builder()
                    .add("scheme", scheme().facts())
                    .add("suppressBelow", suppressBelow())
                    .build();
        }

        Nps empty() {
            return new Nps(0, 0, 0, 0, 0, scheme());
        }

        Cell cell(Period period, Nps nps) {
            return new Cell(period, nps, status(nps, suppressBelow()));
        }

        static CellStatus status(Nps nps, int suppressBelow) {
            if (nps.n() == 0) {
                return CellStatus.NO_DATA;
            }
            return nps.n() < suppressBelow ? CellStatus.SUPPRESSED : CellStatus.OK;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Options that && state.equals(that.state);
        }

        @Override
        public int hashCode() {
            return state.hashCode();
        }

        @Override
        public String toString() {
            return "scheme " + scheme().name() + ", suppress below " + suppressBelow();
        }
    }
}
