package org.cxmetrics.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.cxmetrics.core.table.CategoryColumn;
import org.cxmetrics.core.table.NumberColumn;
import org.cxmetrics.core.table.RatingColumn;
import org.cxmetrics.core.table.ResponseColumn;
import org.cxmetrics.core.table.ResponseTable;
import org.cxmetrics.core.table.RowFlag;
import org.cxmetrics.core.table.TextColumn;
import org.cxmetrics.core.table.TimeColumn;
import org.cxmetrics.core.table.WeightKind;
import org.cxmetrics.core.validation.Problem;
import org.cxmetrics.core.validation.ProblemCode;
import org.cxmetrics.core.validation.ReadResult;
import org.cxmetrics.core.value.MissingReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResponseCsvTest {

    private static final ResponseCsv.Options DEFAULTS = ResponseCsv.Options.defaults();

    @TempDir
    Path folder;

    @Test
    void wellKnownNamesGetTheirRoles() {
        ResponseTable table = read("""
                        response_id,respondent_id,customer_id,touchpoint_id,submitted_at,weight,region
                        r1,p1,c1,call,2025-10-03T14:05:00Z,1.5,North
                        r2,p1,,web,2025-10-04,2,South
                        """, DEFAULTS).valueOrThrow();
        assertThat(table.responseIds()).contains(TextColumn.of("response_id", "r1", "r2"));
        assertThat(table.respondentIds()).contains(TextColumn.of("respondent_id", "p1", "p1"));
        assertThat(table.customerIds()).contains(TextColumn.of("customer_id", "c1", ""));
        assertThat(table.touchpointIds()).contains(CategoryColumn.of("touchpoint_id", "call", "web"));
        assertThat(table.weights()).contains(NumberColumn.of("weight", 1.5, 2));
        assertThat(table.weightKind()).contains(WeightKind.PROBABILITY);
        assertThat(table.submittedAt())
                .contains(TimeColumn.of(
                        "submitted_at",
                        ZoneOffset.UTC,
                        Instant.parse("2025-10-03T14:05:00Z"),
                        Instant.parse("2025-10-04T00:00:00Z")));
        assertThat(table.category("region")).isEqualTo(CategoryColumn.of("region", "North", "South"));
    }

    @Test
    void declaredRolesTakeAnyName() {
        ResponseTable table = read(
                        "RESPNUM,WHO,CUST,TP,WHEN,WT,weight\n1,a,b,c,03.10.2025 14:05,2,x\n",
                        DEFAULTS.withZone(ZoneId.of("Europe/Berlin"))
                                .withColumns(
                                        CsvColumn.responseId("RESPNUM"),
                                        CsvColumn.respondentId("WHO"),
                                        CsvColumn.customerId("CUST"),
                                        CsvColumn.touchpointId("TP"),
                                        CsvColumn.submittedAt("WHEN").withPattern("dd.MM.yyyy HH:mm"),
                                        CsvColumn.weight("WT", WeightKind.FREQUENCY)
                                                .named("count")))
                .valueOrThrow();
        assertThat(table.responseIds().orElseThrow().textAt(0)).isEqualTo("1");
        assertThat(table.respondentIds().orElseThrow().textAt(0)).isEqualTo("a");
        assertThat(table.customerIds().orElseThrow().textAt(0)).isEqualTo("b");
        assertThat(table.touchpointIds().orElseThrow().labelAt(0)).isEqualTo("c");
        assertThat(table.submittedAt().orElseThrow().instantAt(0)).isEqualTo("2025-10-03T12:05:00Z");
        assertThat(table.weights().orElseThrow().name()).isEqualTo("count");
        assertThat(table.weightKind()).contains(WeightKind.FREQUENCY);
        assertThat(table.category("weight").labelAt(0)).isEqualTo("x");
    }

    @Test
    void missingCodesHaveTheirReasonAndAreNoProblem() {
        CsvColumn column = CsvColumn.rating("NETPRO", 0, 10)
                .withMissing("11", MissingReason.NOT_ANSWERED)
                .withMissing("-99", MissingReason.REFUSED)
                .withMissing("Blank", MissingReason.NOT_ASKED)
                .named("recommend");
        ReadResult<ResponseTable> read = read(
                "NETPRO,x\n11,\n11.0,\n-99,\n Blank ,\n,\n  ,\n10,\n 9 ,\n8.0,\n+7,\n007,\n",
                DEFAULTS.withColumns(column));
        assertThat(read.problems()).isEmpty();
        assertThat(read.valueOrThrow().rating("recommend"))
                .isEqualTo(RatingColumn.builder("recommend", 0, 10)
                        .addMissing(MissingReason.NOT_ANSWERED)
                        .addMissing(MissingReason.NOT_ANSWERED)
                        .addMissing(MissingReason.REFUSED)
                        .addMissing(MissingReason.NOT_ASKED)
                        .addMissing()
                        .addMissing()
                        .add(10)
                        .add(9)
                        .add(8)
                        .add(7)
                        .add(7)
                        .build());
    }

    @Test
    void missingCodesOfNumbersCategoriesAndTimesHaveTheirReason() {
        ReadResult<ResponseTable> read = read(
                "minutes,region,submitted_at\n-99,n/a,never\n  ,,\n2.5,North,2025-10-03\n-99.0,South,2025-10-04\n",
                DEFAULTS.withColumns(
                        CsvColumn.number("minutes").withMissing("-99", MissingReason.DONT_KNOW),
                        CsvColumn.category("region").withMissing("n/a", MissingReason.NOT_APPLICABLE),
                        CsvColumn.submittedAt("submitted_at").withMissing("never", MissingReason.NOT_SEEN)));
        assertThat(read.problems()).isEmpty();
        ResponseTable table = read.valueOrThrow();
        assertThat(table.number("minutes").missingByReason()).isEqualTo(Map.of(MissingReason.DONT_KNOW, 2L));
        assertThat(table.number("minutes").missing()).isEqualTo(3);
        assertThat(table.category("region").missingByReason()).isEqualTo(Map.of(MissingReason.NOT_APPLICABLE, 1L));
        assertThat(table.category("region").labels()).containsExactly("North", "South");
        assertThat(table.time("submitted_at").missingReason(0)).contains(MissingReason.NOT_SEEN);
        assertThat(table.time("submitted_at").missingReason(1)).isEmpty();
    }

    @Test
    void reversedScaleTurnsNumbersAndLabels() {
        ResponseTable table = read(
                        "effort\n1\n5\nvery easy\n",
                        DEFAULTS.withColumns(CsvColumn.rating("effort", 1, 5)
                                .withLabel("very easy", 1)
                                .reversed()))
                .valueOrThrow();
        assertThat(table.rating("effort")).isEqualTo(RatingColumn.of("effort", 1, 5, 5, 1, 5));
    }

    @Test
    void scaleBelowZeroIsRead() {
        ResponseTable table = read("mood\n-3\n3\n0\n", DEFAULTS.withColumns(CsvColumn.rating("mood", -3, 3)))
                .valueOrThrow();
        assertThat(table.rating("mood")).isEqualTo(RatingColumn.of("mood", -3, 3, -3, 3, 0));
    }

    @Test
    void scaleUpToAHundredAndMoreIsRead() {
        ResponseTable table = read("score\n100\n0\n99\n", DEFAULTS.withColumns(CsvColumn.rating("score", 0, 100)))
                .valueOrThrow();
        assertThat(table.rating("score")).isEqualTo(RatingColumn.of("score", 0, 100, 100, 0, 99));
    }

    @Test
    void undeclaredColumnsCanBeIgnored() {
        ResponseTable table = read(
                        "response_id,recommend,region\nr1,9,North\nr1,8,South\n",
                        DEFAULTS.withColumns(CsvColumn.rating("recommend", 0, 10))
                                .withUndeclared(UndeclaredColumns.IGNORE))
                .valueOrThrow();
        assertThat(table.columns()).extracting(ResponseColumn::name).containsExactly("recommend");
        assertThat(table.rows()).isEqualTo(2);
    }

    @Test
    void undeclaredColumnStopsTakingLabelsAtTenThousand() {
        StringBuilder text = new StringBuilder("note,region\n");
        for (int i = 0; i < 10_002; i++) {
            text.append("note ").append(i).append(",r").append(i).append('\n');
        }
        ReadResult<ResponseTable> read = read(text.toString(), DEFAULTS.withColumns(CsvColumn.category("region")));
        assertThat(read.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "survey.csv:10002:1 note must have at most 10000 labels unless it is declared, got \"note 10000\"",
                        "survey.csv:10003:1 note must have at most 10000 labels unless it is declared, got \"note 10001\"");
        assertThat(read.valueOrThrow().category("note").labels()).hasSize(10_000);
        assertThat(read.valueOrThrow().category("region").labels()).hasSize(10_002);
    }

    @Test
    void timesAreReadInAllDocumentedForms() {
        ReadResult<ResponseTable> read = read("""
                submitted_at
                2025-10-03
                2025-10-31
                2025-10-03T14:05
                2025-10-03 14:05:30
                2025-10-03 14:05:30.250
                2025-10-03T14:05:30Z
                2025-10-03T14:05Z
                2025-10-03T14:05:30+05:30
                2025-03-30T02:30:00
                2025-10-26T02:30:00
                """, DEFAULTS.withZone(ZoneId.of("Europe/Berlin")));
        assertThat(read.problems()).isEmpty();
        TimeColumn times = read.valueOrThrow().submittedAt().orElseThrow();
        // Offsets of Berlin by hand: +02:00 until 2025-10-26T01:00Z, then +01:00; the gap on 2025-03-30 moves to 03:30.
        assertThat(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9).stream()
                        .map(times::instantAt)
                        .map(Instant::toString))
                .containsExactly(
                        "2025-10-02T22:00:00Z",
                        "2025-10-30T23:00:00Z",
                        "2025-10-03T12:05:00Z",
                        "2025-10-03T12:05:30Z",
                        "2025-10-03T12:05:30.250Z",
                        "2025-10-03T14:05:30Z",
                        "2025-10-03T14:05:00Z",
                        "2025-10-03T08:35:30Z",
                        "2025-03-30T01:30:00Z",
                        "2025-10-26T00:30:00Z");
        assertThat(times.dateAt(0)).isEqualTo(LocalDate.of(2025, 10, 3));
    }

    @Test
    void textsThatAreNoTimesAreRefused() {
        for (String text : List.of(
                "2025-13-01",
                "2025-00-10",
                "2025-10-00",
                "2025/10/03",
                "2025-10-03X14:05",
                "2025-10-03T24:00",
                "2025-10-03T14-05",
                "2025-10-03T14:60",
                "2025-10-03T14:05-30",
                "20x5-10-03",
                "2025-10-03T14:05:61",
                "2025-02-29",
                "yesterday",
                "2025-10-03T1a:05",
                "2025:10-03",
                "14:05",
                "2025-10-0x")) {
            ReadResult<ResponseTable> read = read("submitted_at\n" + text + "\n", DEFAULTS);
            assertThat(read.report().count(ProblemCode.BAD_DATE)).as(text).isEqualTo(1);
        }
    }

    @Test
    void declaredPatternIsStrict() {
        ResponseCsv.Options american =
                DEFAULTS.withColumns(CsvColumn.submittedAt("day").withPattern("MM/dd/yyyy 'day'"));
        ReadResult<ResponseTable> read = read("day\n10/03/2025 day\n02/30/2025 day\n", american);
        assertThat(read.report().count(ProblemCode.BAD_DATE)).isEqualTo(1);
        assertThat(read.valueOrThrow().submittedAt().orElseThrow().dateAt(0)).isEqualTo(LocalDate.of(2025, 10, 3));
    }

    @Test
    void separatorByteOrderMarkAndGzipAreUnderstood() throws IOException {
        ResponseTable expected = read("region,recommend\nZürich,9\n", DEFAULTS).valueOrThrow();
        String text = "region;recommend\r\n\"Zürich\";9\r\n";
        ResponseCsv.Options semicolon = DEFAULTS.withSeparator(';');
        byte[] utf8 = ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
        assertThat(read(utf8, semicolon).valueOrThrow()).isEqualTo(expected);
        assertThat(read(utf8, semicolon.withCharset(StandardCharsets.ISO_8859_1))
                        .valueOrThrow())
                .isEqualTo(expected);
        assertThat(read(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE), semicolon)
                        .valueOrThrow())
                .isEqualTo(expected);
        assertThat(read(("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE), semicolon)
                        .valueOrThrow())
                .isEqualTo(expected);
        Path packed = folder.resolve("survey.data");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(utf8);
        }
        assertThat(ResponseCsv.read(packed, semicolon).valueOrThrow()).isEqualTo(expected);
    }

    @Test
    void blankLinesAreNoRows() {
        ReadResult<ResponseTable> read = read("\nregion\n\nNorth\n\r\nSouth\n11\n\n", DEFAULTS);
        assertThat(read.valueOrThrow().rows()).isEqualTo(3);
        ReadResult<ResponseTable> bad =
                read("\nregion,q\n\nNorth,x\n", DEFAULTS.withColumns(CsvColumn.rating("q", 1, 5)));
        assertThat(bad.problems()).hasToString("[survey.csv:4:2 q must be a number in [1, 5], got \"x\"]");
        assertThat(bad.problems().get(0).location().orElseThrow().row()).hasValue(1);
    }

    @Test
    void longFileGivesOneRowPerResponseWhateverTheOrder() {
        String byQuestion = """
                response_id,question_id,value,missing_reason,region
                r1,q1,9,,North
                r2,q1,3,,South
                r3,q1,,dont_know,East
                r1,q2,web,,North
                r3,q2,shop,,East
                """;
        ReadResult<ResponseTable> read = read(byQuestion, DEFAULTS.withColumns(CsvColumn.rating("q1", 0, 10)));
        assertThat(read.problems()).isEmpty();
        ResponseTable table = read.valueOrThrow();
        assertThat(table.responseIds()).contains(TextColumn.of("response_id", "r1", "r2", "r3"));
        assertThat(table.category("region")).isEqualTo(CategoryColumn.of("region", "North", "South", "East"));
        assertThat(table.rating("q1"))
                .isEqualTo(RatingColumn.builder("q1", 0, 10)
                        .add(9)
                        .add(3)
                        .addMissing(MissingReason.DONT_KNOW)
                        .build());
        assertThat(table.category("q2"))
                .isEqualTo(CategoryColumn.builder("q2")
                        .add("web")
                        .addMissing()
                        .add("shop")
                        .build());
    }

    @Test
    void faultsOfALongFileAreNamedByQuestion() {
        ReadResult<ResponseTable> read = read("""
                response_id,question_id,value,missing_reason,region
                r1,q1,11,,"No
                rth"
                r1,q1,9,,North
                ,q1,9,,North
                r1,,9,,North
                r1,region,9,,North
                r2,q1
                r2,q1,,unknown,South
                """, DEFAULTS.withColumns(CsvColumn.rating("q1", 0, 10)));
        assertThat(read.problems())
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "survey.csv:2:3 q1 must be in [0, 10], got 11",
                        "survey.csv:4 q1 must be answered once, got \"r1\" again",
                        "survey.csv:5 response_id must not be empty, got \"\"",
                        "survey.csv:6 question_id must not be empty, got \"\"",
                        "survey.csv:7 question id must not be the name of a column, got \"region\"",
                        "survey.csv:8 row must have 5 cells as the header has, got 2",
                        "survey.csv:9:4 missing_reason must be a missing reason, got \"unknown\" (nearest: \"DONT_KNOW\")");
        assertThat(read.value().orElseThrow().rating("q1"))
                .isEqualTo(RatingColumn.builder("q1", 0, 10)
                        .addMissing(MissingReason.INVALID)
                        .addMissing()
                        .build());
    }

    @Test
    void malformedQuestionIdSetsItsRowAside() {
        byte[] bytes = "response_id,question_id,value\nr1,q\u00fc,1\nr1,q2,2\n".getBytes(StandardCharsets.ISO_8859_1);
        ReadResult<ResponseTable> read = read(bytes, DEFAULTS);
        assertThat(read.problems()).hasToString("[survey.csv:2 question_id must be text, got \"q\\xfc\"]");
        assertThat(read.valueOrThrow().category("q2").labelAt(0)).isEqualTo("2");
    }

    @Test
    void longLayoutWithoutItsColumnsIsAnError() {
        ReadResult<ResponseTable> read =
                read("response,question,val\nr1,q1,9\n", DEFAULTS.withLayout(SurveyLayout.LONG));
        assertThat(read.problems()).extracting(Problem::code).containsOnly(ProblemCode.MISSING_COLUMN);
        assertThat(read.report().count()).isEqualTo(3);
        assertThat(read.value().orElseThrow().rows()).isZero();
        assertThat(read("response_id,question_id\nr1,q1\n", DEFAULTS.withLayout(SurveyLayout.LONG))
                        .report()
                        .count())
                .isEqualTo(1);
        assertThat(read("response_id,value\nr1,q1\n", DEFAULTS.withLayout(SurveyLayout.LONG))
                        .report()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void longFileCanBeReadAsAWideOneAndIgnoreQuestions() {
        String text = "response_id,question_id,value,minutes\nr1,q1,9,2\nr1,q2,8,2\n";
        assertThat(read(text, DEFAULTS.withLayout(SurveyLayout.WIDE).withDuplicateCheck(DuplicateCheck.NEVER))
                        .valueOrThrow()
                        .rows())
                .isEqualTo(2);
        ResponseTable one = read(
                        text,
                        DEFAULTS.withUndeclared(UndeclaredColumns.IGNORE)
                                .withColumns(CsvColumn.number("q2"), CsvColumn.number("minutes")))
                .valueOrThrow();
        assertThat(one.columns()).extracting(ResponseColumn::name).containsExactly("response_id", "minutes", "q2");
        assertThat(one.number("q2").valueAt(0)).isEqualTo(8);
    }

    @Test
    void blocksOfALongFileEndWithAResponse() {
        String text = """
                response_id,question_id,value
                r1,q1,9
                r1,q2,1
                r2,q1,8
                r3,q1,7
                r3,q2,3
                r1,q3,1
                """;
        ResponseCsv.Options options = DEFAULTS.withBlockRows(2).withColumns(CsvColumn.rating("q1", 0, 10));
        List<ResponseTable> blocks = new ArrayList<>();
        ReadResult<CsvSummary> read = readBlocks(text, options, blocks);
        assertThat(read.valueOrThrow()).hasToString("4 responses in 2 blocks, 0 rows set aside");
        assertThat(blocks.get(0).rating("q1")).isEqualTo(RatingColumn.of("q1", 0, 10, 9, 8));
        assertThat(blocks.get(1).rating("q1").missing()).isEqualTo(1);
        List<ResponseTable> checked = new ArrayList<>();
        ReadResult<CsvSummary> strict = readBlocks(text, options.withDuplicateCheck(DuplicateCheck.ALWAYS), checked);
        assertThat(strict.problems())
                .hasToString("[survey.csv:7 rows of one response_id must follow each other, got \"r1\" again]");
        assertThat(strict.valueOrThrow()).isEqualTo(new CsvSummary(3, 1, 2));
    }

    @Test
    void duplicateIdsAreFoundInBlocksWhenAskedFor() {
        String text = "response_id\nr1\nr2\nr1\n";
        ResponseCsv.Options options = DEFAULTS.withBlockRows(2);
        assertThat(readBlocks(text, options, new ArrayList<>()).report().count())
                .isZero();
        assertThat(readBlocks(text, options.withDuplicateCheck(DuplicateCheck.ALWAYS), new ArrayList<>())
                        .report()
                        .count(ProblemCode.DUPLICATE_ID))
                .isEqualTo(1);
        assertThat(read(text, DEFAULTS).report().count(ProblemCode.DUPLICATE_ID))
                .isEqualTo(1);
        assertThat(read(text, DEFAULTS.withDuplicateCheck(DuplicateCheck.NEVER))
                        .report()
                        .count())
                .isZero();
    }

    @Test
    void labelsKeepTheirCodesFromBlockToBlock() throws IOException {
        Path file = Files.writeString(folder.resolve("survey.csv"), "region\nNorth\nSouth\nSouth\nNorth\nEast\n");
        List<ResponseTable> blocks = new ArrayList<>();
        ReadResult<CsvSummary> read = ResponseCsv.readBlocks(file, DEFAULTS.withBlockRows(2), blocks::add);
        assertThat(read.valueOrThrow()).isEqualTo(new CsvSummary(5, 0, 3));
        assertThat(blocks.get(1).category("region").codeAt(0)).isEqualTo(1);
        assertThat(blocks.get(2).category("region").labels()).containsExactly("North", "South", "East");
    }

    @Test
    void fileWithoutRowsGivesOneEmptyBlock() {
        List<ResponseTable> blocks = new ArrayList<>();
        assertThat(readBlocks("region\n", DEFAULTS, blocks).valueOrThrow()).isEqualTo(new CsvSummary(0, 0, 1));
        assertThat(blocks.get(0).columns()).hasSize(1);
    }

    @Test
    void writtenFileReadsBackTheSame() {
        ResponseTable table = ResponseTable.builder()
                .responseIds(TextColumn.of("response_id", "r1", "r,2", "r\"3\""))
                .submittedAt(TimeColumn.of(
                        "submitted_at",
                        ZoneOffset.UTC,
                        Instant.parse("2025-10-03T14:05:30.250Z"),
                        Instant.EPOCH,
                        Instant.parse("1969-12-31T23:59:59.999Z")))
                .weights(NumberColumn.of("weight", 0.1, Double.MIN_VALUE, Double.NaN), WeightKind.PROBABILITY)
                .column(CategoryColumn.of("region", "a\nb", " North ", "ü"))
                .column(RatingColumn.builder("q", 0, 10)
                        .add(10)
                        .addMissing()
                        .add(0)
                        .build())
                .build();
        Path file = folder.resolve("out.csv");
        ResponseCsv.write(table, file);
        assertThat(ResponseCsv.read(file, DEFAULTS.withColumns(CsvColumn.rating("q", 0, 10)))
                        .valueOrThrow())
                .isEqualTo(table);
        StringWriter out = new StringWriter();
        ResponseCsv.write(table.toBuilder().flag(0, RowFlag.TEST).build(), out);
        assertThat(out.toString())
                .startsWith("response_id,submitted_at,weight,region,q\r\nr1,2025-10-03T14:05:30.250Z,0.1,");
    }

    @Test
    void writingWhereNothingCanBeWrittenIsNamed() {
        ResponseTable table = ResponseTable.of(RatingColumn.of("q", 0, 10, 9));
        assertThatThrownBy(() -> ResponseCsv.write(table, folder))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(folder.toString());
        Writer broken = new Writer() {
            @Override
            public void write(char[] text, int offset, int length) throws IOException {
                throw new IOException("disk is full");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> ResponseCsv.write(table, broken))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("out must be writable, got java.io.IOException: disk is full");
    }

    @Test
    void nullIsRefusedByName() {
        assertThatThrownBy(() -> ResponseCsv.read(folder, null)).hasMessage("options");
        assertThatThrownBy(() -> ResponseCsv.read(new StringReader(""), null, DEFAULTS))
                .hasMessage("name");
        assertThatThrownBy(() -> ResponseCsv.readBlocks(folder, DEFAULTS, null)).hasMessage("block");
        assertThatThrownBy(() -> ResponseCsv.write(null, folder)).hasMessage("table");
    }

    private ReadResult<CsvSummary> readBlocks(String text, ResponseCsv.Options options, List<ResponseTable> blocks) {
        return ResponseCsv.readBlocks(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "survey.csv", options, blocks::add);
    }

    private static ReadResult<ResponseTable> read(String text, ResponseCsv.Options options) {
        return ResponseCsv.read(new StringReader(text), "survey.csv", options);
    }

    private static ReadResult<ResponseTable> read(byte[] bytes, ResponseCsv.Options options) {
        return ResponseCsv.read(new ByteArrayInputStream(bytes), "survey.csv", options);
    }
}
