package org.cxmetrics.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.cxmetrics.core.table.ResponseTable;
import org.cxmetrics.core.validation.ReadResult;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.InvalidPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Reads survey responses from delimited text, whole or block by block, and writes them.
 *
 * <p>Both layouts of survey files are read: wide, with a column per question, and long, with a row per answer. Quoted
 * cells may hold separators and line breaks; a byte order mark and gzip are recognised by the first bytes. Empty cells are
 * missing.
 *
 * <p>Every problem is reported with line, column, value and rule, counted exactly per kind and column, the first hundred
 * of each kept. A cell that is off its scale or unreadable becomes
 * {@link org.cxmetrics.core.value.MissingReason#INVALID}; it is never binned. A row without key, of wrong width or with a
 * duplicate id is set aside. Only what makes the file mean nothing as declared, such as a missing column or a quote that
 * is never closed, is an error; the other problems are warnings, unless {@link InvalidPolicy#STRICT} is asked for.
 *
 * <pre>{@code
 * ResponseCsv.Options options = ResponseCsv.Options.defaults()
 *         .withColumns(CsvColumn.rating("recommend", 0, 10), CsvColumn.category("region"));
 * ResponseTable table = ResponseCsv.read(Path.of("responses.csv"), options).valueOrThrow();
 * }</pre>
 */
public final class ResponseCsv {

    private ResponseCsv() {}

    /**
     * Reads a whole file with the default options: roles by their well-known names, all other columns as categories.
     *
     * @param file the file
     * @return the responses and every problem
     * @throws NullPointerException if file is null
     * @throws UncheckedIOException if the file cannot be read; the message names its path
     */
    public static ReadResult<ResponseTable> read(Path file) {
        return read(file, Options.defaults());
    }

    /**
     * Reads a whole file.
     *
     * <p>Missing values: empty cells, and declared missing codes with their reason. Time and heap O(size of the columns
     * read): one byte for a rating, four for a category, eight for a number or a time.
     *
     * @param file the file
     * @param options what the columns hold and how the file is written
     * @return the responses and every problem; no responses if the file has no header
     * @throws NullPointerException if an argument is null
     * @throws UncheckedIOException if the file cannot be read; the message names its path
     */
    public static ReadResult<ResponseTable> read(Path file, Options options) {
        Objects.requireNonNull(options, "options");
        try (InputStream in = Files.newInputStream(file)) {
            return whole(nameOf(file), options, CsvSource.open(in, options.charset()));
        } catch (IOException failed) {
            throw unreadable(file.toString(), failed);
        }
    }

    /**
     * Reads a whole stream of bytes, which stays open.
     *
     * @param in the bytes, perhaps packed by gzip
     * @param name what problems are to call the stream
     * @param options what the columns hold and how the file is written
     * @return the responses and every problem
     * @throws NullPointerException if an argument is null
     * @throws UncheckedIOException if the stream cannot be read; the message has its name
     */
    public static ReadResult<ResponseTable> read(InputStream in, String name, Options options) {
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(name, "name");
        try {
            return whole(name, options, CsvSource.open(in, options.charset()));
        } catch (IOException failed) {
            throw unreadable(name, failed);
        }
    }

    /**
     * Reads a whole text, which stays open; the charset of the options does not matter.
     *
     * @param text the text
     * @param name what problems are to call the text
     * @param options what the columns hold and how the file is written
     * @return the responses and every problem
     * @throws NullPointerException if an argument is null
     * @throws UncheckedIOException if the text cannot be read; the message has its name
     */
    public static ReadResult<ResponseTable> read(Reader text, String name, Options options) {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(name, "name");
        try {
            return whole(name, options, text);
        } catch (IOException failed) {
            throw unreadable(name, failed);
        }
    }

    /**
     * Reads a file block by block, so that heap does not grow with its size.
     *
     * <p>All blocks but the last hold {@link Options#blockRows()} responses. They have the same columns, and a label has the
     * same code in every block. The same problems are reported as for the whole file, save two: duplicate ids are looked
     * for only with {@link DuplicateCheck#ALWAYS}, and in a long file the rows of a response must follow each other, as
     * otherwise it comes out as several. A file without responses gives one empty block.
     *
     * @param file the file
     * @param options what the columns hold and how the file is written
     * @param block takes each block in the order of the file; what it throws ends the reading
     * @return the counts and every problem
     * @throws NullPointerException if an argument is null
     * @throws UncheckedIOException if the file cannot be read; the message names its path
     */
    public static ReadResult<CsvSummary> readBlocks(Path file, Options options, Consumer<ResponseTable> block) {
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(block, "block");
        try (InputStream in = Files.newInputStream(file)) {
            return blocks(nameOf(file), options, CsvSource.open(in, options.charset()), block);
        } catch (IOException failed) {
            throw unreadable(file.toString(), failed);
        }
    }

    /**
     * Reads a stream of bytes block by block; the stream stays open.
     *
     * @param in the bytes, perhaps packed by gzip
     * @param name what problems are to call the stream
     * @param options what the columns hold and how the file is written
     * @param block takes each block in the order of the stream; what it throws ends the reading
     * @return the counts and every problem
     * @throws NullPointerException if an argument is null
     * @throws UncheckedIOException if the stream cannot be read; the message has its name
     * @see #readBlocks(Path, Options, Consumer)
     */
    public static ReadResult<CsvSummary> readBlocks(
            InputStream in, String name, Options options, Consumer<ResponseTable> block) {
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(block, "block");
        try {
            return blocks(name, options, CsvSource.open(in, options.charset()), block);
        } catch (IOException failed) {
            throw unreadable(name, failed);
        }
    }

    /**
     * Writes a table as a wide file in UTF-8: a header, a row per response, a column per column.
     *
     * <p>Read with the same declarations it gives the same table, but for what a wide file cannot hold: the reasons of
     * missing cells, the flags of rows, and labels that are empty. Times are written in UTC, numbers as the shortest text
     * that reads back as the same number.
     *
     * @param table the table
     * @param file the file, replaced if it is there
     * @throws NullPointerException if an argument is null
     * @throws UncheckedIOException if the file cannot be written; the message names its path
     */
    public static void write(ResponseTable table, Path file) {
        Objects.requireNonNull(table, "table");
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            CsvOutput.write(table, out);
        } catch (IOException failed) {
            throw new UncheckedIOException("file must be writable, got " + failed + " for " + file, failed);
        }
    }

    /**
     * Writes a table as wide text; the writer stays open.
     *
     * @param table the table
     * @param out takes the text
     * @throws NullPointerException if an argument is null
     * @throws UncheckedIOException if the writer fails
     * @see #write(ResponseTable, Path)
     */
    public static void write(ResponseTable table, Writer out) {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(out, "out");
        try {
            CsvOutput.write(table, out);
        } catch (IOException failed) {
            throw new UncheckedIOException("out must be writable, got " + failed, failed);
        }
    }

    private static ReadResult<ResponseTable> whole(String name, Options options, Reader text) throws IOException {
        boolean check = options.duplicateCheck() != DuplicateCheck.NEVER;
        List<ResponseTable> tables = new ArrayList<>();
        CsvReading reading = new CsvReading(name, options, new CsvReading.Form(Integer.MAX_VALUE, check), tables::add);
        reading.read(text);
        return ReadResult.of(tables.get(0), reading.report());
    }

    private static ReadResult<CsvSummary> blocks(
            String name, Options options, Reader text, Consumer<ResponseTable> block) throws IOException {
        boolean check = options.duplicateCheck() == DuplicateCheck.ALWAYS;
        CsvReading reading = new CsvReading(name, options, new CsvReading.Form(options.blockRows(), check), block);
        CsvSummary summary = reading.read(text);
        return ReadResult.of(summary, reading.report());
    }

    private static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    private static UncheckedIOException unreadable(String name, IOException failed) {
        return new UncheckedIOException("file must be readable, got " + failed + " for " + name, failed);
    }

    /**
     * What the columns hold and how the file is written. Immutable; each {@code with} gives new options.
     *
     * <p>Defaults: nothing declared, undeclared columns kept, layout by the header, comma, UTF-8, local times in UTC,
     * duplicate ids looked for in whole files, lenient with invalid cells, blocks of {@value #BLOCK_ROWS} responses.
     */
    public static final class Options {

        /** The default number of responses in a block. */
        public static final int BLOCK_ROWS = 8_192;

        private record State(
                List<CsvColumn> columns,
                UndeclaredColumns undeclared,
                SurveyLayout layout,
                char separator,
                Charset charset,
                ZoneId zone,
                DuplicateCheck duplicateCheck,
                InvalidPolicy invalidPolicy,
                int blockRows) {}

        private static final Options DEFAULTS = new Options(new State(
                List.of(),
                UndeclaredColumns.KEEP,
                SurveyLayout.BY_HEADER,
                ',',
                StandardCharsets.UTF_8,
                ZoneOffset.UTC,
                DuplicateCheck.WHOLE_FILES,
                InvalidPolicy.LENIENT,
                BLOCK_ROWS));

        private final State state;

        private Options(State state) {
            this.state = state;
        }

        /**
         * Returns the default options.
         *
         * @return the options with every default
         */
        public static Options defaults() {
            return DEFAULTS;
        }

        /**
         * Declares further columns.
         *
         * @param columns the declarations
         * @return new options
         * @throws NullPointerException if columns or one of them is null
         * @throws IllegalArgumentException if a column, a name in the table or a role is declared twice
         */
        public Options withColumns(CsvColumn... columns) {
            return withColumns(List.of(columns));
        }

        /**
         * Declares further columns.
         *
         * @param columns the declarations
         * @return new options
         * @throws NullPointerException if columns or one of them is null
         * @throws IllegalArgumentException if a column, a name in the table or a role is declared twice
         */
        public Options withColumns(Collection<CsvColumn> columns) {
            List<CsvColumn> all = new ArrayList<>(state.columns());
            all.addAll(List.copyOf(columns));
            Set<String> seen = new HashSet<>();
            for (CsvColumn column : all) {
                requireOnce(seen, "column", column.column());
                requireOnce(seen, "name", column.name());
                switch (column.kind()) {
                    case RATING, NUMBER, CATEGORY -> {}
                    default -> requireOnce(seen, "role", column.kind().name());
                }
            }
            return with(draft -> draft.columns = List.copyOf(all));
        }

        /**
         * Says what becomes of columns that are not declared.
         *
         * @param undeclared whether they are kept
         * @return new options
         * @throws NullPointerException if undeclared is null
         */
        public Options withUndeclared(UndeclaredColumns undeclared) {
            Objects.requireNonNull(undeclared, "undeclared");
            return with(draft -> draft.undeclared = undeclared);
        }

        /**
         * Says how the file lays out its answers.
         *
         * @param layout the layout
         * @return new options
         * @throws NullPointerException if layout is null
         */
        public Options withLayout(SurveyLayout layout) {
            Objects.requireNonNull(layout, "layout");
            return with(draft -> draft.layout = layout);
        }

        /**
         * Says what separates the cells.
         *
         * @param separator for example {@code ;} or a tab
         * @return new options
         * @throws IllegalArgumentException if separator is a quote or a line break
         */
        public Options withSeparator(char separator) {
            if (separator == '"' || separator == '\n' || separator == '\r') {
                throw new IllegalArgumentException(
                        "separator must be neither a quote nor a line break, got character " + (int) separator);
            }
            return with(draft -> draft.separator = separator);
        }

        /**
         * Says how the characters are encoded; a byte order mark in the file comes first.
         *
         * <p>Bytes that the character set does not know are reported with their place and cost their cell; they are never
         * replaced.
         *
         * @param charset the character set
         * @return new options
         * @throws NullPointerException if charset is null
         */
        public Options withCharset(Charset charset) {
            Objects.requireNonNull(charset, "charset");
            return with(draft -> draft.charset = charset);
        }

        /**
         * Says in which zone times without an offset are local, and dates are to be taken.
         *
         * @param zone the zone
         * @return new options
         * @throws NullPointerException if zone is null
         */
        public Options withZone(ZoneId zone) {
            Objects.requireNonNull(zone, "zone");
            return with(draft -> draft.zone = zone);
        }

        /**
         * Says when response ids are checked for duplicates.
         *
         * @param duplicateCheck when they are
         * @return new options
         * @throws NullPointerException if duplicateCheck is null
         */
        public Options withDuplicateCheck(DuplicateCheck duplicateCheck) {
            Objects.requireNonNull(duplicateCheck, "duplicateCheck");
            return with(draft -> draft.duplicateCheck = duplicateCheck);
        }

        /**
         * Says whether an invalid cell or a row set aside is an error.
         *
         * @param invalidPolicy LENIENT for a warning, STRICT for an error
         * @return new options
         * @throws NullPointerException if invalidPolicy is null
         */
        public Options withInvalidPolicy(InvalidPolicy invalidPolicy) {
            Objects.requireNonNull(invalidPolicy, "invalidPolicy");
            return with(draft -> draft.invalidPolicy = invalidPolicy);
        }

        /**
         * Says how many responses a block holds.
         *
         * @param blockRows the number of responses, at least 1
         * @return new options
         * @throws IllegalArgumentException if blockRows is below 1
         */
        public Options withBlockRows(int blockRows) {
            if (blockRows < 1) {
                throw new IllegalArgumentException("blockRows must be >= 1, got " + blockRows);
            }
            return with(draft -> draft.blockRows = blockRows);
        }

        /**
         * Returns the declared columns.
         *
         * @return the declarations in their order
         */
        public List<CsvColumn> columns() {
            return state.columns;
        }

        /**
         * Returns what becomes of columns that are not declared.
         *
         * @return whether they are kept
         */
        public UndeclaredColumns undeclared() {
            return state.undeclared;
        }

        /**
         * Returns how the file lays out its answers.
         *
         * @return the layout
         */
        public SurveyLayout layout() {
            return state.layout;
        }

        /**
         * Returns what separates the cells.
         *
         * @return the separator
         */
        public char separator() {
            return state.separator;
        }

        /**
         * Returns how the characters are encoded.
         *
         * @return the character set
         */
        public Charset charset() {
            return state.charset;
        }

        /**
         * Returns the zone of local times and of dates.
         *
         * @return the zone
         */
        public ZoneId zone() {
            return state.zone;
        }

        /**
         * Returns when response ids are checked for duplicates.
         *
         * @return when they are
         */
        public DuplicateCheck duplicateCheck() {
            return state.duplicateCheck;
        }

        /**
         * Returns whether an invalid cell or a row set aside is an error.
         *
         * @return the policy
         */
        public InvalidPolicy invalidPolicy() {
            return state.invalidPolicy;
        }

        /**
         * Returns how many responses a block holds.
         *
         * @return the number of responses, at least 1
         */
        public int blockRows() {
            return state.blockRows;
        }

        /**
         * Returns the options as data.
         *
         * @return the facts, one for each option
         */
        public Facts facts() {
            return Facts.builder()
                    .add("columns", state.columns.stream().map(CsvColumn::facts).toList())
                    .add("undeclared", state.undeclared)
                    .add("layout", state.layout)
                    .add("separator", String.valueOf(state.separator))
                    .add("charset", state.charset.name())
                    .add("zone", state.zone.getId())
                    .add("duplicateCheck", state.duplicateCheck)
                    .add("invalidPolicy", state.invalidPolicy)
                    .add("blockRows", state.blockRows)
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

        private Options with(Consumer<Draft> change) {
            Draft draft = new Draft(state);
            change.accept(draft);
            return new Options(draft.state());
        }

        /** A state under change: one setting differs, the others are copied in one place. */
        private static final class Draft {
            private List<CsvColumn> columns;
            private UndeclaredColumns undeclared;
            private SurveyLayout layout;
            private char separator;
            private Charset charset;
            private ZoneId zone;
            private DuplicateCheck duplicateCheck;
            private InvalidPolicy invalidPolicy;
            private int blockRows;

            Draft(State state) {
                columns = state.columns;
                undeclared = state.undeclared;
                layout = state.layout;
                separator = state.separator;
                charset = state.charset;
                zone = state.zone;
                duplicateCheck = state.duplicateCheck;
                invalidPolicy = state.invalidPolicy;
                blockRows = state.blockRows;
            }

            State state() {
                return new State(
                        columns,
                        undeclared,
                        layout,
                        separator,
                        charset,
                        zone,
                        duplicateCheck,
                        invalidPolicy,
                        blockRows);
            }
        }

        private static void requireOnce(Set<String> seen, String what, String name) {
            if (!seen.add(what + ' ' + name)) {
                throw new IllegalArgumentException(what + " must be declared once, got \"" + name + "\" again");
            }
        }
    }
}
