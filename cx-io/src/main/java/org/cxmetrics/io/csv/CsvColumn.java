package org.cxmetrics.io.csv;

import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cxmetrics.core.table.KanoAnswer;
import org.cxmetrics.core.table.KanoWording;
import org.cxmetrics.core.table.RatingColumn;
import org.cxmetrics.core.table.WeightKind;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.MissingReason;
import org.jspecify.annotations.Nullable;

/**
 * Says what one column of a file holds; in a long file, what one question holds.
 *
 * <p>Immutable; each {@code with} gives a new declaration.
 *
 * <pre>{@code
 * CsvColumn.rating("NETPRO", 0, 10).withMissing("11", MissingReason.NOT_ANSWERED).named("recommend");
 * CsvColumn.rating("effort", 1, 5).withLabel("very easy", 5).withLabel("very hard", 1);
 * CsvColumn.weight("WEIGHT", WeightKind.PROBABILITY);
 * }</pre>
 */
public final class CsvColumn {

    /** What a column holds. */
    public enum Kind {
        /** Answers on a whole-number scale. */
        RATING,
        /** Finite numbers. */
        NUMBER,
        /** Labels such as segments. */
        CATEGORY,
        /** The id of the response: the key of a row. */
        RESPONSE_ID,
        /** The id of the person who answered. */
        RESPONDENT_ID,
        /** The id of the customer. */
        CUSTOMER_ID,
        /** The id of the touchpoint. */
        TOUCHPOINT_ID,
        /** The time of submission. */
        SUBMITTED_AT,
        /** The weight of the response. */
        WEIGHT
    }

    private record State(
            Kind kind,
            String column,
            String name,
            Scale scale,
            Map<String, MissingReason> missing,
            Map<String, Integer> labels,
            Optional<WeightKind> weightKind,
            Optional<String> pattern,
            Optional<KanoWording> wording) {}

    /** The scale of a rating; 0..0 for everything else. */
    private record Scale(int min, int max, boolean reversed) {

        boolean holds(int value) {
            return value >= min && value <= max;
        }

        @Override
        public String toString() {
            return min + ".." + max + (reversed ? " reversed" : "");
        }
    }

    private static final Scale NO_SCALE = new Scale(0, 0, false);

    private final State state;

    private CsvColumn(State state) {
        this.state = state;
    }

    /**
     * Declares answers on a whole-number scale.
     *
     * <p>Cells may hold {@code 8} or {@code 8.0}; anything off the scale, such as 11 on 0..10 or 8.5, is invalid unless it
     * is a declared missing code.
     *
     * @param column the name in the header, or the question id in a long file
     * @param scaleMin the lowest rating, at least {@link RatingColumn#LEAST_SCALE_MIN}
     * @param scaleMax the highest rating, at most {@link RatingColumn#LARGEST_SCALE_MAX}
     * @return the declaration
     * @throws NullPointerException if column is null
     * @throws IllegalArgumentException if column is blank, or the scale is empty or too wide
     */
    public static CsvColumn rating(String column, int scaleMin, int scaleMax) {
        RatingColumn.builder(column, scaleMin, scaleMax);
        return of(Kind.RATING, column, new Scale(scaleMin, scaleMax, false), Optional.empty());
    }

    /**
     * Declares a half of a Kano question pair: codes 1 to 5, or the labels of a wording.
     *
     * @param column its name in the file
     * @param wording the labels, compared as {@link KanoWording#find} does
     * @return the declaration
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if column is blank
     */
    public static CsvColumn kanoAnswer(String column, KanoWording wording) {
        State state = rating(column, 1, KanoAnswer.values().length).state;
        return new CsvColumn(new State(
                state.kind(),
                state.column(),
                state.name(),
                state.scale(),
                state.missing(),
                state.labels(),
                state.weightKind(),
                state.pattern(),
                Optional.of(wording)));
    }

    /**
     * Declares finite numbers with a decimal point.
     *
     * @param column the name in the header, or the question id in a long file
     * @return the declaration
     * @throws NullPointerException if column is null
     * @throws IllegalArgumentException if column is blank
     */
    public static CsvColumn number(String column) {
        return of(Kind.NUMBER, column);
    }

    /**
     * Declares labels, such as a segment or the answer to a closed question without an order.
     *
     * @param column the name in the header, or the question id in a long file
     * @return the declaration
     * @throws NullPointerException if column is null
     * @throws IllegalArgumentException if column is blank
     */
    public static CsvColumn category(String column) {
        return of(Kind.CATEGORY, column);
    }

    /**
     * Declares the key: a row without it is set aside.
     *
     * @param column the name in the header
     * @return the declaration
     * @throws NullPointerException if column is null
     * @throws IllegalArgumentException if column is blank
     */
    public static CsvColumn responseId(String column) {
        return of(Kind.RESPONSE_ID, column);
    }

    /**
     * Declares the ids of those who answered.
     *
     * @param column the name in the header
     * @return the declaration
     * @throws NullPointerException if column is null
     * @throws IllegalArgumentException if column is blank
     */
    public static CsvColumn respondentId(String column) {
        return of(Kind.RESPONDENT_ID, column);
    }

    /**
     * Declares the ids of the customers.
     *
     * @param column the name in the header
     * @return the declaration
     * @throws NullPointerException if column is null
     * @throws IllegalArgumentException if column is blank
     */
    public static CsvColumn customerId(String column) {
        return of(Kind.CUSTOMER_ID, column);
    }

    /**
     * Declares the ids of the touchpoints.
     *
     * @param column the name in the header
     * @return the declaration
     * @throws NullPointerException if column is null
     * @throws IllegalArgumentException if column is blank
     */
    public static CsvColumn touchpointId(String column) {
        return of(Kind.TOUCHPOINT_ID, column);
    }

    /**
     * Declares the times of submission: ISO 8601 unless {@link #withPattern} says otherwise.
     *
     * <p>{@code 2025-10-03}, {@code 2025-10-03T14:05}, {@code 2025-10-03 14:05:30.250} are local times in the zone of the
     * options; {@code 2025-10-03T14:05:30Z} and {@code +02:00} say themselves what they mean.
     *
     * @param column the name in the header
     * @return the declaration
     * @throws NullPointerException if column is null
     * @throws IllegalArgumentException if column is blank
     */
    public static CsvColumn submittedAt(String column) {
        return of(Kind.SUBMITTED_AT, column);
    }

    /**
     * Declares the weights: numbers of at least 0.
     *
     * @param column the name in the header
     * @param kind what the weights mean
     * @return the declaration
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if column is blank
     */
    public static CsvColumn weight(String column, WeightKind kind) {
        return of(Kind.WEIGHT, column, NO_SCALE, Optional.of(kind));
    }

    /**
     * Declares a code that means "no answer", such as {@code 99} or {@code Blank}. Such a cell is no problem.
     *
     * @param code the cell's text; for ratings and numbers any text of the same number is meant
     * @param reason why there is no answer
     * @return the declaration
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the code is blank, lies inside the scale, or the column holds ids
     */
    public CsvColumn withMissing(String code, MissingReason reason) {
        String trimmed = code.strip();
        Objects.requireNonNull(reason, "reason");
        requireKind("missing codes", Kind.RATING, Kind.NUMBER, Kind.CATEGORY, Kind.SUBMITTED_AT, Kind.WEIGHT);
        double number = NumberText.parse(trimmed.toCharArray(), 0, trimmed.length());
        boolean onScale = kind() == Kind.RATING && number >= scaleMin() && number <= scaleMax();
        if (trimmed.isEmpty() || onScale) {
            throw new IllegalArgumentException("missing code of " + column() + " must be a text outside its scale"
                    + (onScale ? " " + state.scale() : "") + ", got \"" + code + "\"");
        }
        Map<String, MissingReason> missing = new LinkedHashMap<>(state.missing());
        missing.put(trimmed, reason);
        return with(state.name(), state.scale(), missing, state.labels(), state.pattern());
    }

    /**
     * Declares the rating that a label stands for. As soon as one is declared, other labels are unknown; numbers are read
     * as before.
     *
     * @param label the cell's text
     * @param rating the rating, before reversal
     * @return the declaration
     * @throws NullPointerException if label is null
     * @throws IllegalArgumentException if the label is blank, the rating is off the scale, or the column is no rating
     */
    public CsvColumn withLabel(String label, int rating) {
        requireKind("labels", Kind.RATING);
        String trimmed = label.strip();
        if (trimmed.isEmpty()) {
            throw new IllegalArgumentException("label of " + column() + " must not be blank, got \"" + label + "\"");
        }
        if (!state.scale().holds(rating)) {
            throw new IllegalArgumentException("rating of label \"" + label + "\" must be in [" + scaleMin() + ", "
                    + scaleMax() + "], got " + rating);
        }
        Map<String, Integer> labels = new LinkedHashMap<>(state.labels());
        labels.put(trimmed, rating);
        return with(state.name(), state.scale(), state.missing(), labels, state.pattern());
    }

    /**
     * Declares that the scale runs the other way: every rating becomes {@code max + min - rating}.
     *
     * @return the declaration
     * @throws IllegalArgumentException if the column is no rating
     */
    public CsvColumn reversed() {
        requireKind("a direction", Kind.RATING);
        Scale scale = new Scale(scaleMin(), scaleMax(), true);
        return with(state.name(), scale, state.missing(), state.labels(), state.pattern());
    }

    /**
     * Declares the pattern of local dates or times, as {@link DateTimeFormatter#ofPattern(String)} defines it; texts such
     * as names of months are English.
     *
     * @param pattern for example {@code dd.MM.uuuu HH:mm}
     * @return the declaration
     * @throws NullPointerException if pattern is null
     * @throws IllegalArgumentException if the pattern is not valid, or the column holds no times
     */
    public CsvColumn withPattern(String pattern) {
        requireKind("a pattern", Kind.SUBMITTED_AT);
        TimeCell.formatter(Objects.requireNonNull(pattern, "pattern"));
        return with(state.name(), state.scale(), state.missing(), state.labels(), Optional.of(pattern));
    }

    /**
     * Declares the name that the column shall have in the table.
     *
     * @param name the name, not blank
     * @return the declaration
     * @throws NullPointerException if name is null
     * @throws IllegalArgumentException if name is blank
     */
    public CsvColumn named(String name) {
        return with(requireText("name", name), state.scale(), state.missing(), state.labels(), state.pattern());
    }

    /**
     * Returns what the column holds.
     *
     * @return the kind
     */
    public Kind kind() {
        return state.kind();
    }

    /**
     * Returns the column's name in the file.
     *
     * @return the name in the header, or the question id in a long file
     */
    public String column() {
        return state.column();
    }

    /**
     * Returns the column's name in the table.
     *
     * @return the name given by {@link #named}, else the one in the file
     */
    public String name() {
        return state.name();
    }

    /**
     * Returns the declaration as data.
     *
     * @return the facts: column, name, kind, and what was declared besides
     */
    public Facts facts() {
        Facts.Builder facts =
                Facts.builder().add("column", column()).add("name", name()).add("kind", kind());
        if (kind() == Kind.RATING) {
            facts.add("scale", state.scale().toString());
        }
        if (!state.missing().isEmpty()) {
            facts.add("missing", state.missing().toString());
        }
        if (!state.labels().isEmpty()) {
            facts.add("labels", state.labels().toString());
        }
        state.wording().ifPresent(wording -> facts.add("wording", wording.name()));
        state.weightKind().ifPresent(kind -> facts.add("weightKind", kind));
        state.pattern().ifPresent(pattern -> facts.add("pattern", pattern));
        return facts.build();
    }

    /**
     * Compares what was declared.
     *
     * @param other the object to compare with
     * @return true if both declare the same
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CsvColumn that && state.equals(that.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    /**
     * Returns the declaration in one line.
     *
     * @return the facts as text
     */
    @Override
    public String toString() {
        return facts().toString();
    }

    int scaleMin() {
        return state.scale().min();
    }

    int scaleMax() {
        return state.scale().max();
    }

    /** The rating that the table shall hold for one that the file holds. */
    int turned(int rating) {
        return state.scale().reversed() ? scaleMax() + scaleMin() - rating : rating;
    }

    Map<String, MissingReason> missing() {
        return state.missing();
    }

    Map<String, Integer> labels() {
        return state.labels();
    }

    Optional<KanoWording> wording() {
        return state.wording();
    }

    Optional<WeightKind> weightKind() {
        return state.weightKind();
    }

    Optional<String> pattern() {
        return state.pattern();
    }

    private static CsvColumn of(Kind kind, String column) {
        return of(kind, column, NO_SCALE, Optional.empty());
    }

    private static CsvColumn of(Kind kind, String column, Scale scale, Optional<WeightKind> weightKind) {
        String name = requireText("column", column);
        return new CsvColumn(
                new State(kind, name, name, scale, Map.of(), Map.of(), weightKind, Optional.empty(), Optional.empty()));
    }

    private CsvColumn with(
            String name,
            Scale scale,
            Map<String, MissingReason> missing,
            Map<String, Integer> labels,
            Optional<String> pattern) {
        return new CsvColumn(new State(
                state.kind(),
                state.column(),
                name,
                scale,
                Collections.unmodifiableMap(missing),
                Collections.unmodifiableMap(labels),
                state.weightKind(),
                pattern,
                state.wording()));
    }

    private void requireKind(String what, Kind... kinds) {
        for (Kind kind : kinds) {
            if (kind == kind()) {
                return;
            }
        }
        throw new IllegalArgumentException(
                "column " + column() + " must be of a kind that has " + what + ", got " + kind());
    }

    private static String requireText(String what, String text) {
        Objects.requireNonNull(text, what);
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank, got \"" + text + "\"");
        }
        return text.strip();
    }
}
