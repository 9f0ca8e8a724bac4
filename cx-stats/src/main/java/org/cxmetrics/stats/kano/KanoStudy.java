package org.cxmetrics.stats.kano;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.cxmetrics.core.table.KanoTable;
import org.cxmetrics.core.table.KanoWording;
import org.cxmetrics.core.validation.NearestNames;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.MayGrow;
import org.cxmetrics.core.value.Note;
import org.cxmetrics.core.value.NoteCode;
import org.cxmetrics.core.value.TextTable;
import org.cxmetrics.stats.test.AdjustedPValues;
import org.cxmetrics.stats.test.Correction;
import org.jspecify.annotations.Nullable;

/**
 * Many attributes of one study: their categories in order of priority, each with its coefficients and how sure it is.
 *
 * <pre>{@code
 * KanoStudy study = KanoStudy.fromTable(kanoTable);
 * study.toTable();
 * study.attribute("speed").adjustedP();    // dominance test, Holm over all attributes
 * }</pre>
 */
public final class KanoStudy {

    /**
     * One attribute of a study.
     *
     * @param name name of the attribute
     * @param counts its counts by category
     * @param category its category by the rule of the study; empty where there is none
     * @param dominance test of its most frequent category
     * @param adjustedP p-value of that test, adjusted over all attributes of the study
     * @param modeProbability posterior probability that its most frequent category is the most frequent one; NaN where
     *     there is none
     */
    public record Attribute(
            String name,
            KanoCounts counts,
            Optional<KanoCategory> category,
            DominanceTest dominance,
            double adjustedP,
            double modeProbability) {

        /**
         * Takes the parts.
         *
         * @param name name of the attribute
         * @param counts its counts by category
         * @param category its category by the rule of the study
         * @param dominance test of its most frequent category
         * @param adjustedP adjusted p-value
         * @param modeProbability posterior probability of its most frequent category
         * @throws NullPointerException if an argument is null
         */
        @MayGrow
        public Attribute {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(counts, "counts");
            Objects.requireNonNull(category, "category");
            Objects.requireNonNull(dominance, "dominance");
        }

        private double largestCoefficient() {
            double largest = Math.max(counts.better().value(), -counts.worse().value());
            return Double.isNaN(largest) ? -1 : largest;
        }
    }

    private final Map<String, Attribute> attributes;
    private final Options options;
    private final @Nullable KanoWording wording;

    private KanoStudy(Map<String, Attribute> attributes, Options options, @Nullable KanoWording wording) {
        this.attributes = attributes;
        this.options = options;
        this.wording = wording;
    }

    /**
     * Returns a study of tables counted elsewhere, with the default options.
     *
     * @param tables cross table of each attribute by its name
     * @return the study
     * @throws NullPointerException if tables, a name or a table is null
     * @throws IllegalArgumentException if a table has other levels than the evaluation table
     */
    public static KanoStudy of(Map<String, KanoCrossTable> tables) {
        return of(tables, Options.defaults());
    }

    /**
     * Returns a study of tables counted elsewhere.
     *
     * @param tables cross table of each attribute by its name
     * @param options evaluation table, rule, correction
     * @return the study
     * @throws NullPointerException if an argument, a name or a table is null
     * @throws IllegalArgumentException if a table has other levels than the evaluation table
     */
    public static KanoStudy of(Map<String, KanoCrossTable> tables, Options options) {
        return of(tables, options, null);
    }

    /**
     * Returns a study of a table of answers, with the default options.
     *
     * @param table the answers
     * @return the study
     * @throws NullPointerException if table is null
     * @throws IllegalArgumentException if the answers have not five levels
     */
    public static KanoStudy fromTable(KanoTable table) {
        return fromTable(table, Options.defaults());
    }

    /**
     * Returns a study of a table of answers.
     *
     * @param table the answers
     * @param options evaluation table, rule, correction
     * @return the study
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the answers have other levels than the evaluation table
     */
    public static KanoStudy fromTable(KanoTable table, Options options) {
        Map<String, KanoCrossTable> tables = new LinkedHashMap<>();
        table.attributes().forEach(name -> tables.put(name, KanoCrossTable.fromTable(table, name)));
        return of(tables, options, table.wording().orElse(null));
    }

    private static KanoStudy of(Map<String, KanoCrossTable> tables, Options options, @Nullable KanoWording wording) {
        Map<String, KanoCounts> counts = new LinkedHashMap<>();
        tables.forEach((name, table) -> counts.put(name, table.counts(options.table())));
        double[] pValues = counts.values().stream()
                .mapToDouble(each -> DominanceTest.of(each).pValue())
                .toArray();
        AdjustedPValues adjusted = AdjustedPValues.of(pValues, options.correction());
        List<Attribute> list = new ArrayList<>();
        counts.forEach((name, each) -> list.add(attribute(name, each, adjusted.get(list.size()), options)));
        list.sort(Comparator.comparing(
                        (Attribute a) -> a.category().map(KanoCategory::index).orElse(KanoCategory.ALL.size()))
                .thenComparing(Comparator.comparingDouble(Attribute::largestCoefficient)
                        .reversed())
                .thenComparing(Attribute::name));
        Map<String, Attribute> sorted = new LinkedHashMap<>();
        list.forEach(attribute -> sorted.put(attribute.name(), attribute));
        return new KanoStudy(sorted, options, wording);
    }

    private static Attribute attribute(String name, KanoCounts counts, double adjustedP, Options options) {
        return new Attribute(
                name,
                counts,
                KanoClassification.of(counts, options.rule()).category(),
                DominanceTest.of(counts),
                adjustedP,
                counts.category()
                        .map(mode -> KanoPosterior.of(counts).modeProbability(mode))
                        .orElse(Double.NaN));
    }

    /**
     * Returns the attributes by category M, O, A, I, R, Q, then larger coefficient, then name.
     *
     * @return the attributes in order
     */
    public List<Attribute> attributes() {
        return List.copyOf(attributes.values());
    }

    /**
     * Returns one attribute.
     *
     * @param name its name
     * @return the attribute
     * @throws NullPointerException if name is null
     * @throws NoSuchElementException if there is no such attribute; the message names the nearest ones
     */
    public Attribute attribute(String name) {
        Attribute attribute = attributes.get(Objects.requireNonNull(name, "name"));
        if (attribute == null) {
            throw new NoSuchElementException(
                    "attribute must be in the study, got " + NearestNames.of(name, attributes.keySet()));
        }
        return attribute;
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
     * Returns the wording of the answers.
     *
     * @return the wording, if it was recorded
     */
    public Optional<KanoWording> wording() {
        return Optional.ofNullable(wording);
    }

    /**
     * Returns what to know before this study is compared with another one.
     *
     * <p>Other words for the same five answers have moved Worse by as much as 0.3.
     *
     * @param other the other study
     * @return WORDING_DIFFERS when the wordings differ or one of two is not recorded; empty when they are the same
     * @throws NullPointerException if other is null
     */
    public List<Note> comparisonNotes(KanoStudy other) {
        Optional<KanoWording> theirs = other.wording();
        return wording().equals(theirs)
                ? List.of()
                : List.of(new Note(
                        NoteCode.WORDING_DIFFERS,
                        "answers were worded " + describe(wording()) + " here and " + describe(theirs) + " there"));
    }

    private static String describe(Optional<KanoWording> wording) {
        return wording.map(each -> "\"" + each.name() + "\"").orElse("in unknown words");
    }

    /**
     * Returns the answer as data.
     *
     * @return options, wording, attributes in order
     */
    public Facts facts() {
        return Facts.builder()
                .add("options", options.facts())
                .add("wording", wording == null ? "" : wording.name())
                .add(
                        "attributes",
                        attributes().stream()
                                .map(a -> Facts.builder()
                                        .add("name", a.name())
                                        .add(
                                                "category",
                                                a.category().map(Enum::name).orElse(""))
                                        .add("counts", a.counts().facts())
                                        .add("dominance", a.dominance().facts())
                                        .add("adjustedP", a.adjustedP())
                                        .add("modeProbability", a.modeProbability())
                                        .build())
                                .toList())
                .build();
    }

    /**
     * Returns the attributes in order, for reading.
     *
     * @return one row per attribute: category, coefficients with 95% limits, share of reverse answers, adjusted p of the
     *     dominance test, posterior probability of the mode, notes
     */
    public TextTable toTable() {
        TextTable.Builder table = TextTable.builder(
                "attribute", "category", "better", "worse", "reverse", "p (adj.)", "P(mode)", "n", "notes");
        for (Attribute a : attributes.values()) {
            KanoCounts counts = a.counts();
            table.row(
                    a.name(),
                    KanoCounts.letters(a.category().stream().toList()),
                    Decimals.fixed(counts.better().value(), 2) + " "
                            + limits(counts.better().interval()),
                    Decimals.fixed(counts.worse().value(), 2) + " "
                            + limits(counts.worse().interval()),
                    Decimals.fixed(100 * counts.share(KanoCategory.REVERSE), 1) + "%",
                    Decimals.fixed(a.adjustedP(), 4),
                    Decimals.fixed(a.modeProbability(), 3),
                    String.valueOf(counts.n()),
                    String.join(
                            ", ",
                            counts.notes().stream()
                                    .map(note -> note.code().name())
                                    .toList()));
        }
        return table.build();
    }

    private static String limits(org.cxmetrics.core.value.Interval interval) {
        return "[" + Decimals.fixed(interval.lower(), 2) + ", " + Decimals.fixed(interval.upper(), 2) + "]";
    }

    /**
     * Returns whether the other object is the same study.
     *
     * @param other the other object
     * @return whether attributes, options and wording are equal
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KanoStudy that
                && attributes.equals(that.attributes)
                && options.equals(that.options)
                && Objects.equals(wording, that.wording);
    }

    @Override
    public int hashCode() {
        return Objects.hash(attributes, options, wording);
    }

    /**
     * Returns the attributes by category.
     *
     * @return a line such as {@code KanoStudy 5 attributes: F4 O, F3 O, F2 O, F5 O, F1 I}, the first eight attributes
     */
    @Override
    public String toString() {
        List<String> first = attributes().stream()
                .limit(8)
                .map(a -> a.name() + " "
                        + KanoCounts.letters(a.category().stream().toList()))
                .toList();
        return "KanoStudy " + attributes.size() + " attributes: " + String.join(", ", first)
                + (attributes.size() > 8 ? ", ..." : "");
    }

    /** Evaluation table, rule and correction. Immutable; each {@code with} gives new options. */
    public static final class Options {

        private record State(KanoEvaluationTable table, KanoClassification.Rule rule, Correction correction) {}

        private static final Options DEFAULTS =
                new Options(new State(KanoEvaluationTable.BERGER, KanoClassification.Rule.mode(), Correction.HOLM));

        private final State state;

        private Options(State state) {
            this.state = state;
        }

        /**
         * Returns the default options: Berger's table, the most frequent category, Holm's correction.
         *
         * @return the options
         */
        public static Options defaults() {
            return DEFAULTS;
        }

        /**
         * Sets the evaluation table.
         *
         * @param table the table
         * @return new options
         * @throws NullPointerException if table is null
         */
        public Options withTable(KanoEvaluationTable table) {
            return new Options(new State(Objects.requireNonNull(table, "table"), state.rule(), state.correction()));
        }

        /**
         * Sets the rule that gives the category.
         *
         * @param rule the rule
         * @return new options
         * @throws NullPointerException if rule is null
         */
        public Options withRule(KanoClassification.Rule rule) {
            return new Options(new State(state.table(), Objects.requireNonNull(rule, "rule"), state.correction()));
        }

        /**
         * Sets the correction of the dominance tests over all attributes.
         *
         * @param correction the correction
         * @return new options
         * @throws NullPointerException if correction is null
         */
        public Options withCorrection(Correction correction) {
            return new Options(
                    new State(state.table(), state.rule(), Objects.requireNonNull(correction, "correction")));
        }

        /**
         * Returns the evaluation table.
         *
         * @return the table
         */
        public KanoEvaluationTable table() {
            return state.table();
        }

        /**
         * Returns the rule that gives the category.
         *
         * @return the rule
         */
        public KanoClassification.Rule rule() {
            return state.rule();
        }

        /**
         * Returns the correction of the dominance tests.
         *
         * @return the correction
         */
        public Correction correction() {
            return state.correction();
        }

        /**
         * Returns the options as data.
         *
         * @return the facts, one for each option
         */
        public Facts facts() {
            return Facts.builder()
                    .add("table", table().toString())
                    .add("rule", rule().toString())
                    .add("correction", correction())
                    .build();
        }

        /**
         * Compares all options.
         *
         * @param other the object to compare with
         * @return true if all are equal
         */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Options that && state.equals(that.state);
        }

        @Override
        public int hashCode() {
            return state.hashCode();
        }

        /**
         * Returns the options in one line.
         *
         * @return the facts as text
         */
        @Override
        public String toString() {
            return facts().toString();
        }
    }
}
