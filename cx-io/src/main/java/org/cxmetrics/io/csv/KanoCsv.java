package org.cxmetrics.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cxmetrics.core.table.KanoTable;
import org.cxmetrics.core.table.KanoWording;
import org.cxmetrics.core.table.ResponseColumn;
import org.cxmetrics.core.table.ResponseTable;
import org.cxmetrics.core.validation.ReadResult;
import org.cxmetrics.core.value.Facts;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answers of a Kano study from delimited text.
 *
 * <p>Wide files have a row per respondent and a pair of columns per attribute, found by their names, in any order; long files
 * have a row per respondent and attribute, with the columns {@value #RESPONDENT_ID}, {@value #ATTRIBUTE_ID},
 * {@value #FUNCTIONAL}, {@value #DYSFUNCTIONAL} and perhaps {@value #IMPORTANCE}. Answers are codes 1 to 5 or labels of the
 * wording. All other columns are kept.
 *
 * <p>Every problem is reported with line, column, value and rule, as {@link ResponseCsv} does: an unknown label names the
 * nearest ones and costs its cell; a respondent who judges an attribute twice loses the second row.
 *
 * <pre>{@code
 * KanoCsv.Options options = KanoCsv.Options.of(KanoWording.LIKE_EXPECT).withAttributes("speed", "staff");
 * KanoTable study = KanoCsv.read(Path.of("kano.csv"), options).valueOrThrow();
 * }</pre>
 */
public final class KanoCsv {

    static final String RESPONDENT_ID = "respondent_id";
    static final String ATTRIBUTE_ID = "attribute_id";
    static final String FUNCTIONAL = "functional";
    static final String DYSFUNCTIONAL = "dysfunctional";
    static final String IMPORTANCE = "importance";

    private KanoCsv() {}

    /**
     * Reads a file.
     *
     * @param file the file
     * @param options attributes, wording and how the file is written
     * @return the study and every problem; no study if no attribute could be read
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the layout is wide and no attribute is declared
     * @throws UncheckedIOException if the file cannot be read; the message names its path
     */
    public static ReadResult<KanoTable> read(Path file, Options options) {
        Path name = file.getFileName();
        try (InputStream in = Files.newInputStream(file)) {
            return read(CsvSource.open(in, options.csv().charset()), (name == null ? file : name).toString(), options);
        } catch (IOException failed) {
            throw new UncheckedIOException("file must be readable, got " + failed + " for " + file, failed);
        }
    }

    /**
     * Reads a text, which stays open.
     *
     * @param text the text
     * @param name what problems are to call the text
     * @param options attributes, wording and how the text is written
     * @return the study and every problem; no study if no attribute could be read
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the layout is wide and no attribute is declared
     * @throws UncheckedIOException if the text cannot be read; the message has its name
     */
    public static ReadResult<KanoTable> read(Reader text, String name, Options options) {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(name, "name");
        return options.csv().layout() == SurveyLayout.LONG
                ? readLong(text, name, options)
                : readWide(text, name, options);
    }

    private static ReadResult<KanoTable> readWide(Reader text, String name, Options options) {
        if (options.attributes().isEmpty()) {
            throw new IllegalArgumentException("attributes of a wide file must be declared, got none");
        }
        List<CsvColumn> columns = new ArrayList<>();
        for (String attribute : options.attributes()) {
            columns.add(CsvColumn.kanoAnswer(attribute + "_" + FUNCTIONAL, options.wording()));
            columns.add(CsvColumn.kanoAnswer(attribute + "_" + DYSFUNCTIONAL, options.wording()));
            if (options.hasImportance()) {
                columns.add(options.importance(attribute + "_" + IMPORTANCE));
            }
        }
        ResponseCsv.Options csv = options.csv().withLayout(SurveyLayout.WIDE).withColumns(columns);
        ReadResult<ResponseTable> read = ResponseCsv.read(text, name, csv);
        return bound(read, options.attributes(), "_", options);
    }

    private static ReadResult<KanoTable> readLong(Reader text, String name, Options options) {
        Map<String, List<Question>> attributes = KanoLongRows.noAttributes();
        List<ResponseTable> tables = new ArrayList<>();
        CsvReading.Form form = new CsvReading.Form(
                Integer.MAX_VALUE, true, (header, context) -> KanoLongRows.of(header, context, options, attributes));
        CsvReading reading = new CsvReading(name, options.csv(), form, tables::add);
        try {
            reading.read(text);
        } catch (IOException failed) {
            throw new UncheckedIOException("file must be readable, got " + failed + " for " + name, failed);
        }
        ReadResult<ResponseTable> read = ReadResult.of(tables.get(0), reading.report());
        return bound(read, List.copyOf(attributes.keySet()), " ", options);
    }

    /** Binds the attributes both of whose columns were found. */
    private static ReadResult<KanoTable> bound(
            ReadResult<ResponseTable> read, List<String> attributes, String joint, Options options) {
        if (read.value().isEmpty()) {
            return ReadResult.failed(read.report());
        }
        ResponseTable table = read.value().get();
        Set<String> present = table.columns().stream().map(ResponseColumn::name).collect(Collectors.toSet());
        KanoTable.Builder study = KanoTable.builder(table).wording(options.wording());
        int found = 0;
        for (String attribute : attributes) {
            String functional = attribute + joint + FUNCTIONAL;
            String dysfunctional = attribute + joint + DYSFUNCTIONAL;
            String importance = attribute + joint + IMPORTANCE;
            if (present.contains(functional) && present.contains(dysfunctional)) {
                found++;
                if (present.contains(importance) && (options.hasImportance() || joint.isBlank())) {
                    study.attribute(attribute, functional, dysfunctional, importance);
                } else {
                    study.attribute(attribute, functional, dysfunctional);
                }
            }
        }
        return found > 0 || read.report().isValid()
                ? ReadResult.of(study.build(), read.report())
                : ReadResult.failed(read.report());
    }

    /**
     * Attributes, wording, importance, and how the file is written. Immutable; each {@code with} gives new options.
     *
     * <p>Importance is read from 1 to 9; labels such as {@code 5 - Important} can be declared.
     */
    public static final class Options {

        private record State(
                KanoWording wording,
                List<String> attributes,
                boolean importance,
                Map<String, Integer> importanceLabels,
                ResponseCsv.Options csv) {}

        private static final int MOST_IMPORTANT = 9;

        private static final Options DEFAULTS = new Options(
                new State(KanoWording.LIKE_MUST_BE, List.of(), false, Map.of(), ResponseCsv.Options.defaults()));

        private final State state;

        private Options(State state) {
            this.state = state;
        }

        /**
         * Returns the default options: the wording {@link KanoWording#LIKE_MUST_BE}, no attribute declared, no importance.
         *
         * @return the options
         */
        public static Options defaults() {
            return DEFAULTS;
        }

        /**
         * Returns the default options with another wording.
         *
         * @param wording the labels of the answers
         * @return the options
         * @throws NullPointerException if wording is null
         */
        public static Options of(KanoWording wording) {
            State state = DEFAULTS.state;
            Objects.requireNonNull(wording, "wording");
            return new Options(new State(wording, state.attributes(), false, state.importanceLabels(), state.csv()));
        }

        /**
         * Declares the attributes. Those of a wide file have columns such as {@code speed_functional} and
         * {@code speed_dysfunctional}; those of a long file may stay undeclared.
         *
         * @param names names of the attributes, each another one
         * @return new options
         * @throws NullPointerException if names or one of them is null
         */
        public Options withAttributes(String... names) {
            return new Options(new State(
                    state.wording(), List.of(names), state.importance(), state.importanceLabels(), state.csv()));
        }

        /**
         * Says that a wide file has columns such as {@code speed_importance}.
         *
         * @return new options
         */
        public Options withImportance() {
            return new Options(
                    new State(state.wording(), state.attributes(), true, state.importanceLabels(), state.csv()));
        }

        /**
         * Declares a label of an importance.
         *
         * @param label the label
         * @param importance the importance it stands for, 1 to 9
         * @return new options, with importance
         * @throws NullPointerException if label is null
         * @throws IllegalArgumentException if importance is not in [1, 9]
         */
        public Options withImportanceLabel(String label, int importance) {
            Objects.requireNonNull(label, "label");
            if (importance < 1 || importance > MOST_IMPORTANT) {
                throw new IllegalArgumentException("importance must be in [1, 9], got " + importance);
            }
            Map<String, Integer> labels = new LinkedHashMap<>(state.importanceLabels());
            labels.put(label, importance);
            return new Options(new State(
                    state.wording(), state.attributes(), true, Collections.unmodifiableMap(labels), state.csv()));
        }

        /**
         * Says how the file is written: layout, separator, character set, policy. A layout by header counts as wide.
         *
         * @param csv the options of the file
         * @return new options
         * @throws NullPointerException if csv is null
         */
        public Options withCsv(ResponseCsv.Options csv) {
            Objects.requireNonNull(csv, "csv");
            return new Options(
                    new State(state.wording(), state.attributes(), state.importance(), state.importanceLabels(), csv));
        }

        /**
         * Returns the labels of the answers.
         *
         * @return the wording
         */
        public KanoWording wording() {
            return state.wording();
        }

        /**
         * Returns the declared attributes.
         *
         * @return their names
         */
        public List<String> attributes() {
            return state.attributes();
        }

        /**
         * Returns whether importance is read from a wide file.
         *
         * @return whether it is
         */
        public boolean hasImportance() {
            return state.importance();
        }

        /**
         * Returns how the file is written.
         *
         * @return the options of the file
         */
        public ResponseCsv.Options csv() {
            return state.csv();
        }

        /**
         * Returns the options as data.
         *
         * @return the facts, one for each option
         */
        public Facts facts() {
            return Facts.builder()
                    .add("wording", state.wording().name())
                    .add("attributes", String.join(", ", state.attributes()))
                    .add("importance", state.importance())
                    .add("importanceLabels", state.importanceLabels().toString())
                    .add("csv", state.csv().facts())
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

        CsvColumn importance(String column) {
            CsvColumn rating = CsvColumn.rating(column, 1, MOST_IMPORTANT);
            for (Map.Entry<String, Integer> label : state.importanceLabels().entrySet()) {
                rating = rating.withLabel(label.getKey(), label.getValue());
            }
            return rating;
        }
    }
}
