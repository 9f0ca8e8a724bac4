package org.cxmetrics.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.cxmetrics.core.table.RatingColumn;
import org.cxmetrics.core.table.ResponseTable;
import org.cxmetrics.core.validation.Problem;
import org.cxmetrics.core.validation.ProblemCode;
import org.cxmetrics.core.validation.ReadResult;
import org.cxmetrics.core.validation.Severity;
import org.cxmetrics.core.value.InvalidPolicy;
import org.cxmetrics.core.value.MissingReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each fault is named by place and value, and costs nothing but itself. */
class BadInputTest {

    private static final ResponseCsv.Options RECOMMEND =
            ResponseCsv.Options.defaults().withColumns(CsvColumn.rating("recommend", 0, 10));

    @TempDir
    Path folder;

    @Test
    void emptyFileHasNoHeader() {
        ReadResult<ResponseTable> read = read("", ResponseCsv.Options.defaults());
        assertThat(problems(read)).containsExactly("survey.csv:1 file must begin with a header, got no line");
        assertThat(read.report().isValid()).isFalse();
        assertThat(read.value()).get().extracting(ResponseTable::rows).isEqualTo(0);
    }

    @Test
    void headerAloneIsAnEmptyTableWithItsColumns() {
        ReadResult<ResponseTable> read = read("recommend,region\n", RECOMMEND);
        assertThat(problems(read)).containsExactly("survey.csv:1 file must have rows below its header, got none");
        assertThat(read.valueOrThrow().rating("recommend").rows()).isZero();
        assertThat(read.valueOrThrow().category("region").rows()).isZero();
    }

    @Test
    void missingDeclaredColumnIsNamedWithTheNearestOnes() {
        ReadResult<ResponseTable> read = read("recomend,region\n9,North\n", RECOMMEND);
        assertThat(problems(read))
                .containsExactly(
                        "survey.csv:1 column must be in the header, got none named \"recommend\" (nearest: \"recomend\")");
        assertThat(only(read).code()).isEqualTo(ProblemCode.MISSING_COLUMN);
        assertThat(only(read).severity()).isEqualTo(Severity.ERROR);
        assertThat(read.value().orElseThrow().category("region").labels()).containsExactly("North");
    }

    @Test
    void secondOfTwoColumnsOfOneNameIsLeftOut() {
        ReadResult<ResponseTable> read = read("recommend,region,recommend\n9,North,3\n", RECOMMEND);
        assertThat(problems(read))
                .containsExactly("survey.csv:1:3 column name must be that of one column, got \"recommend\"");
        assertThat(read.report().isValid()).isFalse();
        assertThat(read.value().orElseThrow().rating("recommend").valueAt(0)).isEqualTo(9);
    }

    @Test
    void columnWithoutNameIsLeftOut() {
        ReadResult<ResponseTable> read = read("recommend,\n9,\n", RECOMMEND);
        assertThat(problems(read)).containsExactly("survey.csv:1:2 column name must not be empty, got \"\"");
        assertThat(read.valueOrThrow().columns()).hasSize(1);
    }

    @Test
    void undeclaredColumnDoesNotTakeTheNameOfADeclaredOne() {
        ReadResult<ResponseTable> read = read(
                "q1,recommend\n9,x\n",
                ResponseCsv.Options.defaults()
                        .withColumns(CsvColumn.rating("q1", 0, 10).named("recommend")));
        assertThat(problems(read))
                .containsExactly("survey.csv:1:2 column name must not be that of a declared column, got \"recommend\"");
        assertThat(read.value().orElseThrow().rating("recommend").valueAt(0)).isEqualTo(9);
    }

    @Test
    void textInARatingCostsItsCell() {
        assertBadCell("nine", "recommend must be a number in [0, 10], got \"nine\"", ProblemCode.UNPARSEABLE_NUMBER);
    }

    @Test
    void elevenIsNeverBinned() {
        assertBadCell("11", "recommend must be in [0, 10], got 11", ProblemCode.VALUE_OUT_OF_RANGE);
        assertBadCell("-1", "recommend must be in [0, 10], got -1", ProblemCode.VALUE_OUT_OF_RANGE);
        assertBadCell("1e9", "recommend must be in [0, 10], got 1e9", ProblemCode.VALUE_OUT_OF_RANGE);
        assertBadCell("10.5", "recommend must be in [0, 10], got 10.5", ProblemCode.VALUE_OUT_OF_RANGE);
    }

    @Test
    void ratingBetweenTwoStepsCostsItsCell() {
        assertBadCell("8.5", "recommend must be a whole number in [0, 10], got 8.5", ProblemCode.NOT_A_WHOLE_NUMBER);
    }

    @Test
    void nulInARatingCostsItsCell() {
        assertBadCell(
                "9\0",
                "recommend must be text in the file's character set, got \"9\\u0000\"",
                ProblemCode.MALFORMED_TEXT);
    }

    @Test
    void notANumberIsNoNumber() {
        for (String text : List.of("NaN", "Infinity", "0x1p3", "9f", "1e999", "--9", "9.9.9", ".")) {
            assertBadCell(
                    text,
                    "recommend must be a number in [0, 10], got \"" + text + "\"",
                    ProblemCode.UNPARSEABLE_NUMBER);
        }
    }

    @Test
    void rowsOfWrongWidthAreSetAside() {
        ReadResult<ResponseTable> read = read("region,recommend\nNorth,9\nSouth\nEast,7,1\nWest,3\n", RECOMMEND);
        assertThat(problems(read))
                .containsExactly(
                        "survey.csv:3 row must have 2 cells as the header has, got 1",
                        "survey.csv:4 row must have 2 cells as the header has, got 3");
        assertThat(read.problems().get(0).location().orElseThrow().row()).hasValue(2);
        assertThat(read.valueOrThrow())
                .isEqualTo(
                        read("region,recommend\nNorth,9\nWest,3\n", RECOMMEND).valueOrThrow());
    }

    @Test
    void ofARowSetAsideNoCellIsReported() {
        ReadResult<ResponseTable> read = read("region,recommend\nNorth,99,1\n", RECOMMEND);
        assertThat(read.problems()).extracting(Problem::code).containsExactly(ProblemCode.ROW_WIDTH);
    }

    @Test
    void rowWithoutKeyAndRowWithKnownKeyAreSetAside() {
        ReadResult<ResponseTable> read = read("response_id,recommend\nr1,9\n,8\nr2,7\nr1,6\nrä,5\nrä,4\n", RECOMMEND);
        assertThat(problems(read))
                .containsExactly(
                        "survey.csv:3 response_id must not be empty, got \"\"",
                        "survey.csv:5 response_id must occur once, got \"r1\" again",
                        "survey.csv:7 response_id must occur once, got \"rä\" again");
        assertThat(read.valueOrThrow().rating("recommend")).isEqualTo(RatingColumn.of("recommend", 0, 10, 9, 7, 5));
    }

    @Test
    void quoteThatIsNeverClosedKeepsTheRowsBeforeIt() {
        ReadResult<ResponseTable> read = read("region,recommend\nNorth,9\nSouth,\"8\nEast,7\n", RECOMMEND);
        assertThat(problems(read))
                .containsExactly("survey.csv:3:2 quoted cell must have a closing quote, got the end of the file;"
                        + " the rows from here on are not read");
        assertThat(only(read).code()).isEqualTo(ProblemCode.UNCLOSED_QUOTE);
        assertThat(read.report().isValid()).isFalse();
        assertThat(read.value().orElseThrow().rating("recommend")).isEqualTo(RatingColumn.of("recommend", 0, 10, 9));
    }

    @Test
    void charactersAfterAClosingQuoteKeepTheRowsBeforeThem() {
        ReadResult<ResponseTable> read = read("region,recommend\nNorth,9\n\"So\"uth,8\n", RECOMMEND);
        assertThat(problems(read))
                .containsExactly("survey.csv:3:1 closing quote must end its cell, got another character;"
                        + " the rows from here on are not read");
        assertThat(only(read).code()).isEqualTo(ProblemCode.MALFORMED_QUOTE);
        assertThat(read.value().orElseThrow().rows()).isEqualTo(1);
    }

    @Test
    void nulInALabelCostsItsCell() {
        ReadResult<ResponseTable> read = read("region,recommend\nNo\0rth,9\nNo\0rth,8\n", RECOMMEND);
        assertThat(problems(read))
                .containsExactly(
                        "survey.csv:2:1 region must be text in the file's character set, got \"No\\u0000rth\"",
                        "survey.csv:3:1 region must be text in the file's character set, got \"No\\u0000rth\"");
        assertThat(read.valueOrThrow().category("region").missingReason(1)).contains(MissingReason.INVALID);
        assertThat(read.valueOrThrow().rating("recommend").missing()).isZero();
    }

    @Test
    void latin1BytesReadAsUtf8CostTheirCellsAlone() {
        byte[] bytes = "region,recommend,note\nZürich,9,x\nBasel,8,süß\n".getBytes(StandardCharsets.ISO_8859_1);
        ResponseCsv.Options twoColumns =
                RECOMMEND.withColumns(CsvColumn.category("region")).withUndeclared(UndeclaredColumns.IGNORE);
        ReadResult<ResponseTable> read = read(bytes, twoColumns);
        assertThat(problems(read))
                .containsExactlyInAnyOrder(
                        "survey.csv:2:1 region must be text in the file's character set, got \"Z\\xfcrich\"",
                        "survey.csv:3:3 column note must be text in the file's character set, got \"s\\xfc\\xdf\"");
        assertThat(read.valueOrThrow().category("region").labels()).containsExactly("Basel");
        assertThat(read.valueOrThrow().rating("recommend")).isEqualTo(RatingColumn.of("recommend", 0, 10, 9, 8));
        assertThat(read(bytes, twoColumns.withCharset(StandardCharsets.ISO_8859_1))
                        .valueOrThrow()
                        .category("region")
                        .labels())
                .containsExactly("Zürich", "Basel");
    }

    @Test
    void bytesThatCannotBeDecodedAreFoundWhereverABufferEnds() {
        for (int size = 8_150; size < 8_200; size++) {
            byte[] bytes =
                    ("recommend,note\n9," + "x".repeat(size) + "\u00fc\n8,y\n").getBytes(StandardCharsets.ISO_8859_1);
            ReadResult<ResponseTable> read = read(bytes, RECOMMEND.withUndeclared(UndeclaredColumns.IGNORE));
            assertThat(only(read).location().orElseThrow()).hasToString("survey.csv:2:2");
        }
    }

    @Test
    void macRomanBytesAreReadInTheirCharsetAndReportedInAnother() {
        assumeThat(Charset.isSupported("x-MacRoman"))
                .as("this JDK has no Mac character set")
                .isTrue();
        byte[] bytes = "région,recommend\nNîmes,9\n".getBytes(Charset.forName("x-MacRoman"));
        assertThat(read(bytes, RECOMMEND.withCharset(Charset.forName("x-MacRoman")))
                        .valueOrThrow()
                        .category("région")
                        .labelAt(0))
                .isEqualTo("Nîmes");
        ReadResult<ResponseTable> wrong = read(bytes, RECOMMEND);
        assertThat(problems(wrong)).contains("survey.csv:1:1 column name must be text in UTF-8, got \"r\\x8egion\"");
        assertThat(wrong.report().isValid()).isFalse();
        assertThat(wrong.value().orElseThrow().rating("recommend").valueAt(0)).isEqualTo(9);
    }

    @Test
    void utf16WithoutAMarkIsNotTakenForUtf8() {
        byte[] bytes = "recommend,region\n9,North\n".getBytes(StandardCharsets.UTF_16LE);
        ReadResult<ResponseTable> read = read(bytes, RECOMMEND);
        assertThat(problems(read))
                .containsExactly("survey.csv:1 header must be text in UTF-8, got NUL characters; is the file UTF-16?");
        assertThat(read.report().isValid()).isFalse();
        assertThat(read(bytes, RECOMMEND.withCharset(StandardCharsets.UTF_16LE))
                        .valueOrThrow()
                        .rows())
                .isEqualTo(1);
    }

    @Test
    void cellOfAMillionCharactersIsReadAndShownInBrief() {
        String comment = "x".repeat(1_000_000);
        ReadResult<ResponseTable> read = read("recommend,note\n" + comment + ",a\n9," + comment + "\n", RECOMMEND);
        assertThat(problems(read))
                .containsExactly("survey.csv:2:1 recommend must be a number in [0, 10], got \"" + "x".repeat(40)
                        + "\"... (1000000 characters)");
        assertThat(read.valueOrThrow().category("note").labelAt(1)).isEqualTo(comment);
        assertThat(read.valueOrThrow().rating("recommend").valueAt(1)).isEqualTo(9);
    }

    @Test
    void cellBeyondTheLimitKeepsTheRowsBeforeIt() {
        byte[] bytes = new byte[17 * 1024 * 1024];
        Arrays.fill(bytes, (byte) 'x');
        byte[] start = "recommend,note\n9,a\n8,".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(start, 0, bytes, 0, start.length);
        ReadResult<ResponseTable> read = read(bytes, RECOMMEND);
        assertThat(problems(read))
                .containsExactly("survey.csv:3:2 cell must be shorter than 16777216 characters, got a longer one;"
                        + " is a quote left open?; the rows from here on are not read");
        assertThat(only(read).code()).isEqualTo(ProblemCode.FIELD_TOO_LONG);
        assertThat(read.value().orElseThrow().rating("recommend")).isEqualTo(RatingColumn.of("recommend", 0, 10, 9));
    }

    @Test
    void directoryIsNoFile() {
        assertThatThrownBy(() -> ResponseCsv.read(folder))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(folder.toString());
    }

    @Test
    void missingFileIsNamed() {
        Path file = folder.resolve("nowhere.csv");
        assertThatThrownBy(() -> ResponseCsv.read(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("file must be readable, got java.nio.file.NoSuchFileException: " + file + " for " + file);
        assertThatThrownBy(() -> ResponseCsv.readBlocks(file, RECOMMEND, block -> {}))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void unreadableFileIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("secret.csv"), "recommend\n9\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(file)).as("this user may read everything").isFalse();
        assertThatThrownBy(() -> ResponseCsv.read(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void streamThatFailsHalfWayIsNamed() {
        InputStream failing = new InputStream() {
            private final InputStream start =
                    new ByteArrayInputStream("recommend\n9\n".getBytes(StandardCharsets.UTF_8));

            @Override
            public int read() throws IOException {
                return failAtEnd(start.read());
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return failAtEnd(start.read(bytes, offset, length));
            }

            private int failAtEnd(int result) throws IOException {
                if (result < 0) {
                    throw new IOException("line is down");
                }
                return result;
            }
        };
        assertThatThrownBy(() -> ResponseCsv.read(failing, "feed", RECOMMEND))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("file must be readable, got java.io.IOException: line is down for feed");
    }

    @Test
    void brokenGzipIsNamed() throws IOException {
        Path file = folder.resolve("broken.csv.gz");
        Files.write(file, new byte[] {0x1f, (byte) 0x8b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
        assertThatThrownBy(() -> ResponseCsv.read(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void consumersOwnFailureComesThroughAsItIs() {
        byte[] bytes = "recommend\n9\n8\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ResponseCsv.readBlocks(
                        new ByteArrayInputStream(bytes), "feed", RECOMMEND.withBlockRows(1), block -> {
                            throw new IllegalStateException("full");
                        }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("full");
    }

    @Test
    void strictPolicyMakesABadCellAnError() {
        ResponseCsv.Options strict = RECOMMEND.withInvalidPolicy(InvalidPolicy.STRICT);
        ReadResult<ResponseTable> read = read("recommend\n11\n", strict);
        assertThat(only(read).severity()).isEqualTo(Severity.ERROR);
        assertThat(only(read("recommend\n11\n", RECOMMEND)).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void aHundredProblemsAreKeptAndAllAreCounted() {
        String rows = "11\n".repeat(250) + "x\n".repeat(3);
        ReadResult<ResponseTable> read = read("recommend\n" + rows, RECOMMEND);
        assertThat(read.report().count(ProblemCode.VALUE_OUT_OF_RANGE)).isEqualTo(250);
        assertThat(read.report().count(ProblemCode.UNPARSEABLE_NUMBER)).isEqualTo(3);
        assertThat(read.report().count()).isEqualTo(253);
        assertThat(read.problems()).hasSize(103);
        assertThat(read.problems().get(0).details()).containsEntry("count", "250");
        assertThat(read.valueOrThrow().rating("recommend").missingByReason())
                .containsEntry(MissingReason.INVALID, 253L);
    }

    @Test
    void badDateWeightNumberAndLabelCostTheirCells() {
        ReadResult<ResponseTable> read = read(
                "submitted_at,weight,minutes,effort\n2025-02-30,-1,1e999,hardish\n2025-02-28,2,3.5,hard\n",
                ResponseCsv.Options.defaults()
                        .withColumns(
                                CsvColumn.number("minutes"),
                                CsvColumn.rating("effort", 1, 5)
                                        .withLabel("hard", 1)
                                        .withLabel("easy", 5)));
        assertThat(problems(read))
                .containsExactlyInAnyOrder(
                        "survey.csv:2:1 submitted_at must be a time of the form 2025-10-03, 2025-10-03T14:05:30 or"
                                + " 2025-10-03T14:05:30+02:00, got \"2025-02-30\"",
                        "survey.csv:2:2 weight must be >= 0, got -1",
                        "survey.csv:2:3 minutes must be a finite number, got \"1e999\"",
                        "survey.csv:2:4 effort must be a declared label or in [1, 5] (nearest: hard), got \"hardish\"");
        assertThat(read.valueOrThrow().rating("effort").valueAt(1)).isEqualTo(1);
        assertThat(read.valueOrThrow().weights().orElseThrow().valueAt(1)).isEqualTo(2);
    }

    @Test
    void weightsThatAreAllZeroAreReported() {
        ReadResult<ResponseTable> read = read("weight\n0\n0\n", ResponseCsv.Options.defaults());
        assertThat(problems(read)).containsExactly("survey.csv:1:1 sum of weight must be > 0, got 0");
    }

    private void assertBadCell(String cell, String message, ProblemCode code) {
        ReadResult<ResponseTable> read = read("region,recommend\nNorth,9\nSouth," + cell + "\nEast,7\n", RECOMMEND);
        assertThat(problems(read)).containsExactly("survey.csv:3:2 " + message);
        assertThat(only(read).code()).isEqualTo(code);
        assertThat(only(read).path().tokens()).containsExactly("recommend");
        assertThat(only(read).location().orElseThrow().row()).hasValue(2);
        ResponseTable table = read.valueOrThrow();
        assertThat(table.category("region").labels()).containsExactly("North", "South", "East");
        assertThat(table.rating("recommend"))
                .isEqualTo(RatingColumn.builder("recommend", 0, 10)
                        .add(9)
                        .addMissing(MissingReason.INVALID)
                        .add(7)
                        .build());
    }

    private static Problem only(ReadResult<?> read) {
        assertThat(read.problems()).hasSize(1);
        return read.problems().get(0);
    }

    private static List<String> problems(ReadResult<?> read) {
        return read.problems().stream().map(Problem::toString).toList();
    }

    private static ReadResult<ResponseTable> read(String text, ResponseCsv.Options options) {
        ReadResult<ResponseTable> fromText = ResponseCsv.read(new StringReader(text), "survey.csv", options);
        ReadResult<ResponseTable> fromBytes = read(text.getBytes(options.charset()), options);
        assertThat(fromBytes).isEqualTo(fromText);
        return fromText;
    }

    private static ReadResult<ResponseTable> read(byte[] bytes, ResponseCsv.Options options) {
        return ResponseCsv.read(new ByteArrayInputStream(bytes), "survey.csv", options);
    }
}
