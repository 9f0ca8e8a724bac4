package org.cxmetrics.stats.nps;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cxmetrics.core.table.CategoryColumn;
import org.cxmetrics.core.table.RatingColumn;
import org.cxmetrics.core.table.ResponseTable;
import org.cxmetrics.core.validation.NearestNames;
import org.cxmetrics.core.value.CellStatus;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.Frequency;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.core.value.MayGrow;
import org.cxmetrics.core.value.TextTable;
import org.cxmetrics.stats.test.AdjustedPValues;
import org.cxmetrics.stats.test.Correction;
import org.jspecify.annotations.Nullable;

/**
 * A net score per segment, its difference from all other segments, and, if asked for, its series over time.
 *
 * <pre>{@code
 * NpsBySegment bySegment = NpsBySegment.fromTable(table, "recommend", "segment");
 * System.out.println(bySegment.toTable());
 *
 * NpsBySegment.Tally tally = NpsBySegment.tally("recommend", "segment", NpsBySegment.Options.defaults());
 * blocks.forEach(tally::add);         // a file of any size, at constant memory
 * tally.snapshot();
 * }</pre>
 *
 * <p>Each segment is compared with the rest, the other segments together; the p-values are corrected as one family, whose
 * size is the number of comparisons made. Segments with fewer answers than {@link Options#suppressBelow()} withhold their
 * score and are not compared; their answers still count in the rest and in the total. Complementary suppression is the
 * caller's duty.
 *
 * <p>Counts are exact and segments are in the order of their labels, so partitions may be counted anywhere and merged in
 * any order.
 *
 * <p>Missing values: ratings are counted as missing in their segment; answers without a segment are in
 * {@link #unassigned()}.
 */
public final class NpsBySegment {
    private final Options options;
    private final List<Segment> segments;
    private final Nps unassigned;

    private NpsBySegment(Options options, List<Segment> segments, Nps unassigned) {
        this.options = options;
        this.segments = List.copyOf(segments);
        this.unassigned = unassigned;
    }

    /**
     * Returns the scores of a rating column on the scale 0-10, by a category column.
     *
     * @param table the responses
     * @param rating name of the rating column
     * @param segment name of the category column
     * @return the scores
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the rating column is on another scale
     * @throws NoSuchElementException if there is no such column
     */
    public static NpsBySegment fromTable(ResponseTable table, String rating, String segment) {
        return fromTable(table, rating, segment, Options.defaults());
    }

    /**
     * Returns the scores of a rating column, by a category column.
     *
     * @param table the responses
     * @param rating name of the rating column
     * @param segment name of the category column
     * @param options scheme, suppression, comparison and periods
     * @return the scores
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the rating column is on another scale, or periods are asked for and the table has
     *     no time of submission
     * @throws NoSuchElementException if there is no such column
     */
    public static NpsBySegment fromTable(ResponseTable table, String rating, String segment, Options options) {
        Tally tally = tally(rating, segment, options);
        tally.add(table);
        return tally.snapshot();
    }

    /**
     * Returns an empty tally, for tables that come in blocks.
     *
     * @param rating name of the rating column
     * @param segment name of the category column
     * @param options scheme, suppression, comparison and periods
     * @return the tally
     * @throws NullPointerException if an argument is null
     */
    public static Tally tally(String rating, String segment, Options options) {
        return new Tally(
                Objects.requireNonNull(rating, "rating"),
                Objects.requireNonNull(segment, "segment"),
                Objects.requireNonNull(options, "options"));
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
     * Returns the segments.
     *
     * @return the segments, in the order of their labels
     */
    public List<Segment> segments() {
        return segments;
    }

    /**
     * Returns one segment.
     *
     * @param label label of the segment
     * @return the segment
     * @throws NullPointerException if label is null
     * @throws NoSuchElementException if there is no such segment; the message names the nearest
     */
    public Segment segment(String label) {
        Objects.requireNonNull(label, "label");
        return segments.stream()
                .filter(segment -> segment.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("segment must be one of " + segments.size() + ", got "
                        + NearestNames.of(
                                label, segments.stream().map(Segment::label).toList())));
    }

    /**
     * Returns the score of all segments together.
     *
     * @return the score of the summed counts, suppressed segments included, unassigned answers not
     */
    public Nps total() {
        return segments.stream().map(Segment::nps).reduce(Nps.EMPTY, Nps::plus);
    }

    /**
     * Returns the answers that have no segment.
     *
     * @return their score, part of no segment and of no comparison
     */
    public Nps unassigned() {
        return unassigned;
    }

    /**
     * Returns the size of the family of comparisons that was corrected.
     *
     * @return number of segments compared with the rest
     */
    public int familySize() {
        return (int) segments.stream()
                .filter(segment -> segment.fromRest().isPresent())
                .count();
    }

    /**
     * Returns the answer as data; scores of suppressed segments are withheld.
     *
     * @return options, family size and segments
     */
    public Facts facts() {
        return Facts.builder()
                .add("options", options.facts())
                .add("familySize", familySize())
                .add("unassigned", unassigned.n())
                .add("segments", segments.stream().map(Segment::facts).toList())
                .build();
    }

    /**
     * Returns the aligned table of the segments.
     *
     * @return segment, n, score, limits, difference from the rest and its corrected p-value; suppressed scores are blank
     */
    public TextTable toTable() {
        TextTable.Builder table =
                TextTable.builder("Segment", "n", "NPS", "Lower", "Upper", "From rest", "Adjusted p", "Status");
        for (Segment segment : segments) {
            Interval interval = segment.interval();
            table.row(
                    segment.label(),
                    String.valueOf(segment.nps().n()),
                    NpsByPeriod.shown(segment.score()),
                    NpsByPeriod.shown(interval.lower()),
                    NpsByPeriod.shown(interval.upper()),
                    segment.fromRest()
                            .map(difference -> Decimals.signed(difference.value(), 1))
                            .orElse(""),
                    Double.isNaN(segment.adjustedP()) ? "" : Decimals.significant(segment.adjustedP(), 3),
                    segment.status().name());
        }
        return table.build();
    }

    /**
     * Returns the scores of these answers and others together, exactly; the differences are computed anew.
     *
     * @param other scores of disjoint answers, with the same options
     * @return the scores of both, as one tally of all answers gives them
     * @throws NullPointerException if other is null
     * @throws IllegalArgumentException if the options differ
     * @throws ArithmeticException if a count overflows
     */
    public NpsBySegment plus(NpsBySegment other) {
        if (!options.equals(other.options)) {
            throw new IllegalArgumentException("options must be " + options + ", got " + other.options);
        }
        SortedMap<String, Counted> sums = new TreeMap<>();
        segments.forEach(segment -> sums.put(segment.label(), Counted.of(segment)));
        other.segments.forEach(segment -> sums.merge(segment.label(), Counted.of(segment), Counted::plus));
        return of(options, sums, unassigned.plus(other.unassigned));
    }

    /** All answers of a segment, and those by period when they are asked for. */
    private record Counted(Nps nps, Optional<NpsByPeriod> periods) {
        static Counted of(Segment segment) {
            return new Counted(segment.nps(), segment.periods());
        }

        Counted plus(Counted other) {
            return new Counted(nps.plus(other.nps), periods.flatMap(mine -> other.periods.map(mine::plus)));
        }
    }

    private static NpsBySegment of(Options options, SortedMap<String, Counted> counted, Nps unassigned) {
        Nps total = counted.values().stream().map(Counted::nps).reduce(Nps.EMPTY, Nps::plus);
        List<Optional<NpsDifference>> differences = counted.values().stream()
                .map(segment -> fromRest(options, segment.nps(), total))
                .toList();
        AdjustedPValues adjusted = AdjustedPValues.of(
                differences.stream()
                        .mapToDouble(difference ->
                                difference.map(NpsDifference::pValue).orElse(Double.NaN))
                        .toArray(),
                options.correction());
        List<Segment> segments = new ArrayList<>();
        counted.forEach((label, segment) -> segments.add(new Segment(
                label,
                segment.nps(),
                NpsByPeriod.Options.status(segment.nps(), options.suppressBelow()),
                differences.get(segments.size()),
                adjusted.get(segments.size()),
                segment.periods())));
        return new NpsBySegment(options, segments, unassigned);
    }

    private static Optional<NpsDifference> fromRest(Options options, Nps nps, Nps total) {
        Nps rest = total.minus(nps);
        boolean shown = NpsByPeriod.Options.status(nps, options.suppressBelow()) == CellStatus.OK;
        return shown && rest.n() > 0 ? Optional.of(NpsDifference.of(nps, rest, options.method())) : Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NpsBySegment that
                && options.equals(that.options)
                && segments.equals(that.segments)
                && unassigned.equals(that.unassigned);
    }

    @Override
    public int hashCode() {
        return Objects.hash(options, segments, unassigned);
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code NPS by segment: 3 segments, n=2000, total +12.4}
     */
    @Override
    public String toString() {
        Nps total = total();
        return "NPS by segment: " + segments.size() + " segments, n=" + total.n() + ", total "
                + Decimals.signed(total.score(), 1);
    }

    /**
     * One segment's score.
     *
     * @param label label of the segment
     * @param nps the counts, also where the score is withheld
     * @param status OK, NO_DATA, or SUPPRESSED when the score is withheld
     * @param fromRest difference from the other segments together; empty when it was not compared
     * @param adjustedP corrected p-value of that difference; NaN when it was not compared
     * @param periods series over time, when it was asked for
     */
    public record Segment(
            String label,
            Nps nps,
            CellStatus status,
            Optional<NpsDifference> fromRest,
            double adjustedP,
            Optional<NpsByPeriod> periods) {
        /**
         * Takes the parts.
         *
         * @param label label of the segment
         * @param nps the counts
         * @param status whether the score may be shown
         * @param fromRest difference from the other segments together; empty when it was not compared
         * @param adjustedP corrected p-value of that difference; NaN when it was not compared
         * @param periods series over time, when it was asked for
         * @throws NullPointerException if an argument is null
         */
        @MayGrow
        public Segment {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(nps, "nps");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(fromRest, "fromRest");
            Objects.requireNonNull(periods, "periods");
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
         * Returns the segment as data; a withheld score is NaN.
         *
         * @return label, n, score, interval, status, difference from the rest and series
         */
        public Facts facts() {
            Facts.Builder facts = Facts.builder()
                    .add("label", label)
                    .add("n", nps.n())
                    .add("score", score())
                    .add("interval", interval())
                    .add("status", status);
            fromRest.ifPresent(difference -> facts.add("fromRest", difference.value())
                    .add("pValue", difference.pValue())
                    .add("adjustedP", adjustedP));
            periods.ifPresent(series -> facts.add("periods", series.facts()));
            return facts.build();
        }

        /**
         * Returns the segment in one line.
         *
         * @return a line such as {@code business +12.1 (n=410), from rest -8.4, adjusted p=0.021}
         */
        @Override
        public String toString() {
            String shown = status == CellStatus.OK ? Decimals.signed(score(), 1) : status.name();
            return label + " " + shown + " (n=" + nps.n() + ")"
                    + fromRest.map(difference -> ", from rest " + Decimals.signed(difference.value(), 1)
                                    + ", adjusted p=" + Decimals.significant(adjustedP, 3))
                            .orElse("");
        }
    }

    /** Running counts by segment and period. Not thread-safe: one tally per thread, then {@link #add(Tally)}. */
    public static final class Tally {
        private static final byte VERSION = 1;
        private static final char MARK = 'S';

        private final String rating;
        private final String segment;
        private final Options options;
        private final TreeMap<String, NpsByPeriod.Tally> segments = new TreeMap<>();
        private final NpsByPeriod.Tally unassigned;

        private Tally(String rating, String segment, Options options) {
            this.rating = rating;
            this.segment = segment;
            this.options = options;
            this.unassigned = newSegment();
        }

        /**
         * Counts a table, or a block of a larger one.
         *
         * @param table the responses
         * @throws NullPointerException if table is null
         * @throws IllegalArgumentException if the rating column is on another scale, or periods are asked for and the table
         *     has no time of submission
         * @throws NoSuchElementException if a column is missing
         */
        public void add(ResponseTable table) {
            RatingColumn ratings = table.rating(rating);
            CategoryColumn categories = table.category(segment);
            options.scheme().requireScale(ratings.scaleMin(), ratings.scaleMax());
            if (options.frequency().isPresent() && table.submittedAt().isEmpty()) {
                throw new IllegalArgumentException("table must have a time of submission, got none");
            }
            TableCounts counts =
                    TableCounts.of(ratings, Optional.of(categories), table.submittedAt(), options.frequency());
            unassigned.add(counts, CategoryColumn.MISSING);
            List<String> labels = categories.labels();
            for (int category = 0; category < labels.size(); category++) {
                at(labels.get(category)).add(counts, category);
            }
        }

        /**
         * Adds everything another tally has counted.
         *
         * @param other tally of the same columns and options
         * @throws NullPointerException if other is null
         * @throws IllegalArgumentException if columns or options differ
         * @throws ArithmeticException if a count overflows
         */
        public void add(Tally other) {
            if (!rating.equals(other.rating) || !segment.equals(other.segment) || !options.equals(other.options)) {
                throw new IllegalArgumentException("tally must be of " + rating + " by " + segment + " (" + options
                        + "), got " + other.rating + " by " + other.segment + " (" + other.options + ")");
            }
            other.segments.forEach((label, tally) -> at(label).add(tally));
            unassigned.add(other.unassigned);
        }

        /**
         * Returns the scores counted so far.
         *
         * @return the scores, which later steps do not change
         */
        public NpsBySegment snapshot() {
            SortedMap<String, Counted> counted = new TreeMap<>();
            segments.forEach((label, tally) -> counted.put(label, counted(tally)));
            return of(options, counted, counted(unassigned).nps());
        }

        private Counted counted(NpsByPeriod.Tally tally) {
            NpsByPeriod series = tally.snapshot();
            return new Counted(
                    series.total().plus(series.undated()), options.frequency().map(asked -> series));
        }

        /**
         * Returns the tally as bytes, for {@link #fromBytes}.
         *
         * <p>Version 1: a byte 1, a byte 'S', a byte for the frequency (0 no periods, 1 daily, 2 weekly, 3 monthly, 4
         * quarterly, 5 yearly), the scale's ends as one byte each, the names of the rating and the category column, the
         * counts of answers without a segment, then as an int the number of segments, and for each in order its label and
         * its counts. Texts are UTF-8 with their length in bytes as an int before them; counts are as in
         * {@link NpsByPeriod.Tally#toBytes}, from the undated answers on. All numbers are big-endian.
         *
         * <p>Counts are by rating, so scheme, suppression and comparison are not part of the form.
         *
         * @return the bytes, a new array
         * @throws ArithmeticException if an array cannot hold them
         */
        public byte[] toBytes() {
            byte[] ratingName = rating.getBytes(StandardCharsets.UTF_8);
            byte[] segmentName = segment.getBytes(StandardCharsets.UTF_8);
            List<byte[]> labels = segments.keySet().stream()
                    .map(label -> label.getBytes(StandardCharsets.UTF_8))
                    .toList();
            int length = 5 + 3 * Integer.BYTES + ratingName.length + segmentName.length + unassigned.bodyBytes();
            for (byte[] label : labels) {
                length = Math.addExact(length, Integer.BYTES + label.length);
            }
            for (NpsByPeriod.Tally tally : segments.values()) {
                length = Math.addExact(length, tally.bodyBytes());
            }
            ByteBuffer buffer = ByteBuffer.allocate(length);
            buffer.put(VERSION).put((byte) MARK).put(CountReader.code(options.frequency()));
            options.scheme().writeScale(buffer);
            buffer.putInt(ratingName.length).put(ratingName);
            buffer.putInt(segmentName.length).put(segmentName);
            unassigned.writeBody(buffer);
            buffer.putInt(labels.size());
            Iterator<byte[]> label = labels.iterator();
            for (NpsByPeriod.Tally tally : segments.values()) {
                byte[] name = label.next();
                buffer.putInt(name.length).put(name);
                tally.writeBody(buffer);
            }
            return buffer.array();
        }

        /**
         * Returns the tally that was written by {@link #toBytes}.
         *
         * @param bytes the bytes
         * @param options scheme, on the scale of the counts, suppression, comparison and periods
         * @return the tally
         * @throws NullPointerException if an argument is null
         * @throws IllegalArgumentException if the bytes are of another version or form, cut off or too long, on another
         *     scale than the scheme, of other periods than the options, or hold a number that cannot be
         */
        public static Tally fromBytes(byte[] bytes, Options options) {
            CountReader reader = new CountReader(bytes);
            reader.requireVersion(VERSION);
            reader.requireMark(MARK);
            Optional<Frequency> frequency = reader.frequency();
            if (!frequency.equals(options.frequency())) {
                throw reader.refused(1, "be of periods " + Options.name(options.frequency()), Options.name(frequency));
            }
            options.scheme().requireScale(reader.next(), reader.next());
            Tally tally = tally(reader.text(), reader.text(), options);
            int mostPeriods = frequency.isPresent() ? Integer.MAX_VALUE : 0;
            tally.unassigned.readBody(reader, mostPeriods);
            int size = reader.size(Integer.MAX_VALUE);
            for (int i = 0; i < size; i++) {
                String label = reader.text();
                if (!tally.segments.isEmpty() && label.compareTo(tally.segments.lastKey()) <= 0) {
                    throw reader.refused(
                            label.getBytes(StandardCharsets.UTF_8).length,
                            "be a label after '" + tally.segments.lastKey() + "'",
                            "'" + label + "'");
                }
                tally.at(label).readBody(reader, mostPeriods);
            }
            reader.requireEnd();
            return tally;
        }

        private NpsByPeriod.Tally at(String label) {
            return segments.computeIfAbsent(label, key -> newSegment());
        }

        private NpsByPeriod.Tally newSegment() {
            return NpsByPeriod.tally(
                    options.frequency().orElse(Frequency.DAILY),
                    NpsByPeriod.Options.defaults()
                            .withScheme(options.scheme())
                            .withSuppressBelow(options.suppressBelow()));
        }
    }

    /** How segments are scored and compared. */
    public static final class Options {
        private record State(
                BoxScheme scheme,
                int suppressBelow,
                Correction correction,
                NpsDifferenceMethod method,
                Optional<Frequency> frequency) {}

        private static final Options DEFAULTS = new Options(
                new State(BoxScheme.NPS, 5, Correction.HOLM, NpsDifferenceMethod.ADJUSTED_WALD, Optional.empty()));

        private final State state;

        private Options(State state) {
            this.state = state;
        }

        /**
         * Returns the defaults: the standard scheme; scores of fewer than 5 answers are withheld; adjusted Wald differences
         * with Holm's correction; no periods.
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
            Objects.requireNonNull(scheme, "scheme");
            return new Options(new State(scheme, suppressBelow(), correction(), method(), frequency()));
        }

        /**
         * Returns these options with another least number of answers.
         *
         * @param n scores of fewer answers are withheld; 0 or 1 to show all
         * @return the new options
         * @throws IllegalArgumentException if n is negative
         */
        public Options withSuppressBelow(int n) {
            RatingTally.requireCount("n", n);
            return new Options(new State(scheme(), n, correction(), method(), frequency()));
        }

        /**
         * Returns these options with another correction for several comparisons.
         *
         * @param correction the correction
         * @return the new options
         * @throws NullPointerException if correction is null
         */
        public Options withCorrection(Correction correction) {
            Objects.requireNonNull(correction, "correction");
            return new Options(new State(scheme(), suppressBelow(), correction, method(), frequency()));
        }

        /**
         * Returns these options with another comparison.
         *
         * @param method formula of the differences from the rest
         * @return the new options
         * @throws NullPointerException if method is null
         */
        public Options withMethod(NpsDifferenceMethod method) {
            Objects.requireNonNull(method, "method");
            return new Options(new State(scheme(), suppressBelow(), correction(), method, frequency()));
        }

        /**
         * Returns these options with a series for each segment.
         *
         * @param frequency length of a period
         * @return the new options
         * @throws NullPointerException if frequency is null
         */
        public Options withPeriods(Frequency frequency) {
            return new Options(new State(scheme(), suppressBelow(), correction(), method(), Optional.of(frequency)));
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
         * Returns the correction for several comparisons.
         *
         * @return the correction
         */
        public Correction correction() {
            return state.correction();
        }

        /**
         * Returns the formula of the differences from the rest.
         *
         * @return the method
         */
        public NpsDifferenceMethod method() {
            return state.method();
        }

        /**
         * Returns the length of a period.
         *
         * @return the frequency; empty when there are no periods
         */
        public Optional<Frequency> frequency() {
            return state.frequency();
        }

        /**
         * Returns the options as data.
         *
         * @return all options
         */
        public Facts facts() {
            Facts.Builder facts = Facts.builder()
                    .add("scheme", scheme().facts())
                    .add("suppressBelow", suppressBelow())
                    .add("correction", correction())
                    .add("method", method().citation());
            frequency().ifPresent(frequency -> facts.add("frequency", frequency));
            return facts.build();
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
            return "scheme " + scheme().name() + ", suppress below " + suppressBelow() + ", correction " + correction()
                    + ", method " + method() + ", periods " + name(frequency());
        }

        private static String name(Optional<Frequency> frequency) {
            return frequency.map(Enum::name).orElse("none");
        }
    }
}
