package org.cxmetrics.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.cxmetrics.core.table.CategoryColumn;
import org.cxmetrics.core.table.NumberColumn;
import org.cxmetrics.core.table.RatingColumn;
import org.cxmetrics.core.table.ResponseColumn;
import org.cxmetrics.core.table.ResponseTable;
import org.cxmetrics.core.table.TextColumn;
import org.cxmetrics.core.table.TimeColumn;
import org.cxmetrics.core.validation.ReadResult;
import org.cxmetrics.core.validation.SourceLocation;

class ResponseCsvPropertyTest {

    /** One response; labels, texts and line breaks of every kind that a quoted cell may hold. */
    record Row(int rating, double number, String label, long millis) {}

    private static final ResponseCsv.Options OPTIONS = ResponseCsv.Options.defaults()
            .withColumns(
                    CsvColumn.rating("q", -5, 5),
                    CsvColumn.number("n"),
                    CsvColumn.category("c"),
                    CsvColumn.responseId("id"),
                    CsvColumn.submittedAt("t"));

    @Property(tries = 300)
    void writtenTableReadsBackTheSame(@ForAll("tables") ResponseTable table) {
        ReadResult<ResponseTable> read = ResponseCsv.read(new StringReader(written(table)), "out.csv", OPTIONS);
        assertThat(read.report().isValid()).isTrue();
        assertThat(read.valueOrThrow().columns()).containsExactlyInAnyOrderElementsOf(table.columns());
    }

    @Property(tries = 200)
    void blocksTogetherAreTheWholeFile(
            @ForAll("tables") ResponseTable table, @ForAll @IntRange(min = 1, max = 7) int blockRows) {
        String text = written(table);
        ResponseTable whole = ResponseCsv.read(new StringReader(text), "out.csv", OPTIONS)
                .value()
                .orElseThrow();
        List<ResponseTable> blocks = new ArrayList<>();
        CsvSummary summary = ResponseCsv.readBlocks(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        "out.csv",
                        OPTIONS.withBlockRows(blockRows),
                        blocks::add)
                .value()
                .orElseThrow();
        assertThat(summary.responses()).isEqualTo(whole.rows());
        int first = 0;
        for (ResponseTable block : blocks) {
            int[] rows = IntStream.range(first, first + block.rows()).toArray();
            for (ResponseColumn column : block.columns()) {
                assertThat(column).isEqualTo(column(whole, column.name()).take(rows));
            }
            first += block.rows();
        }
        assertThat(first).isEqualTo(whole.rows());
    }

    @Property(tries = 500)
    void noBytesMakeReadingFail(@ForAll byte[] bytes) {
        assertThatCode(() -> read(bytes, ResponseCsv.Options.defaults())).doesNotThrowAnyException();
        assertThatCode(() -> read(bytes, OPTIONS.withCharset(StandardCharsets.UTF_16LE)))
                .doesNotThrowAnyException();
    }

    @Property(tries = 1_000)
    void noTextMakesReadingFail(@ForAll("survey-like") String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ReadResult<ResponseTable> read = read(bytes, OPTIONS.withUndeclared(UndeclaredColumns.KEEP));
        assertThat(read.value()).isPresent();
        assertThatCode(() -> read(bytes, ResponseCsv.Options.defaults().withLayout(SurveyLayout.LONG)))
                .doesNotThrowAnyException();
    }

    @Property(tries = 300)
    void plantedFaultIsFoundWhereItIs(
            @ForAll("cells") List<String> labels, @ForAll("line ends") List<String> ends, @ForAll int seed) {
        int faulty = Math.floorMod(seed, labels.size());
        StringBuilder text = new StringBuilder("c,q,d\n");
        long line = 0;
        for (int row = 0; row < labels.size(); row++) {
            String quoted = '"' + labels.get(row) + '"';
            text.append(quoted).append(',');
            if (row == faulty) {
                line = lineAtEndOf(text);
            }
            text.append(row == faulty ? "11" : "5").append(',').append(quoted);
            text.append(ends.get(row % ends.size()));
        }
        ResponseCsv.Options options = ResponseCsv.Options.defaults().withColumns(CsvColumn.rating("q", 0, 10));
        ReadResult<ResponseTable> read = ResponseCsv.read(new StringReader(text.toString()), "f", options);
        assertThat(read.problems()).hasSize(1);
        assertThat(read.problems().get(0).location())
                .contains(SourceLocation.of("f", line, 2).withRow(faulty + 1));
        assertThat(read.valueOrThrow().rows()).isEqualTo(labels.size());
    }

    @Property(tries = 2_000)
    void numbersAreWrittenToBeReadBack(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        if (Double.isFinite(value)) {
            char[] text = NumberText.write(value).toCharArray();
            assertThat(NumberText.parse(text, 0, text.length)).isEqualTo(value);
        }
    }

    @Property(tries = 2_000)
    void decimalTextIsRoundedAsTheJdkRoundsIt(@ForAll("decimals") String text) {
        char[] characters = ("x" + text + "x").toCharArray();
        assertThat(NumberText.parse(characters, 1, text.length())).isEqualTo(Double.parseDouble(text));
    }

    @Provide
    Arbitrary<String> decimals() {
        Arbitrary<String> digits =
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(18);
        return Combinators.combine(Arbitraries.of("", "-", "+"), digits, Arbitraries.of("", "."), digits, exponents())
                .as((sign, whole, point, fraction, exponent) -> sign + whole + point + fraction + exponent);
    }

    private static Arbitrary<String> exponents() {
        return Arbitraries.of("", "", "", "e5", "E-7", "e+12");
    }

    @Provide("survey-like")
    Arbitrary<String> surveyLike() {
        Arbitrary<String> piece = Arbitraries.of(
                "id",
                "q",
                "n",
                "c",
                "t",
                "question_id",
                "value",
                "response_id",
                ",",
                ",",
                ",",
                "\n",
                "\n",
                "\r\n",
                "\r",
                "\"",
                "9",
                "11",
                "-3",
                "8.5",
                "x",
                " ",
                "\0",
                "\ufeff",
                "2025-10-03",
                "ü",
                "\ud83d\ude00");
        return piece.list().ofMaxSize(60).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<List<String>> cells() {
        return Arbitraries.of("a", ",", "\n", "\r\n", "\r", "\"\"", " ", "ü", "\r\r\n", "\n\r")
                .list()
                .ofMaxSize(5)
                .map(pieces -> "x" + String.join("", pieces))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide("line ends")
    Arbitrary<List<String>> lineEnds() {
        return Arbitraries.of("\n", "\r\n", "\r", "\n\n", "\r\n\r\n")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<ResponseTable> tables() {
        Arbitrary<String> label = Arbitraries.strings()
                .withChars("ab,;\"\n\r \t'")
                .withChars('ü', '€')
                .ofMinLength(0)
                .ofMaxLength(6);
        Arbitrary<Double> number = Arbitraries.oneOf(
                Arbitraries.doubles().between(-1e15, 1e15), Arbitraries.of(Double.NaN, 0.1, -0.0, 1e-300, 1e300));
        Arbitrary<Long> millis = Arbitraries.longs().between(-60_000_000_000_000L, 200_000_000_000_000L);
        return Combinators.combine(Arbitraries.integers().between(-6, 5), number, label, millis)
                .as(Row::new)
                .list()
                .ofMaxSize(25)
                .map(ResponseCsvPropertyTest::table);
    }

    private static ResponseTable table(List<Row> rows) {
        RatingColumn.Builder ratings = RatingColumn.builder("q", -5, 5);
        NumberColumn.Builder numbers = NumberColumn.builder("n");
        CategoryColumn.Builder labels = CategoryColumn.builder("c");
        TextColumn.Builder ids = TextColumn.builder("id");
        TimeColumn.Builder times = TimeColumn.builder("t", ZoneOffset.UTC);
        for (Row row : rows) {
            ratings = row.rating() < -5 ? ratings.addMissing() : ratings.add(row.rating());
            numbers.add(row.number());
            labels = row.label().isEmpty() ? labels.addMissing() : labels.add(row.label());
            ids.add("r" + ids.rows());
            times = row.millis() % 7 == 0 ? times.addMissing() : times.add(row.millis());
        }
        return ResponseTable.builder()
                .column(ratings.build())
                .column(numbers.build())
                .column(labels.build())
                .responseIds(ids.build())
                .submittedAt(times.build())
                .build();
    }

    private static long lineAtEndOf(CharSequence text) {
        return text.toString()
                        .replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
    }

    private static ResponseColumn column(ResponseTable table, String name) {
        return table.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String written(ResponseTable table) {
        StringWriter out = new StringWriter();
        ResponseCsv.write(table, out);
        return out.toString();
    }

    private static ReadResult<ResponseTable> read(byte[] bytes, ResponseCsv.Options options) {
        return ResponseCsv.read(new ByteArrayInputStream(bytes), "any", options);
    }
}
