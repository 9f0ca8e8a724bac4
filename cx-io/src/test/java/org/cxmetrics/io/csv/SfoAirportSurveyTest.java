package org.cxmetrics.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cxmetrics.core.table.NumberColumn;
import org.cxmetrics.core.table.RatingColumn;
import org.cxmetrics.core.table.ResponseTable;
import org.cxmetrics.core.table.WeightKind;
import org.cxmetrics.core.validation.ProblemCode;
import org.cxmetrics.core.validation.ReadResult;
import org.cxmetrics.core.value.MissingReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A survey file as cities publish it: 84 recommendations coded 11 for "no answer", ratings with 0 for blank and 6 for
 * "never used", one column that says Blank in words. Expected figures: counted with Python 3.11 (csv, numpy).
 */
class SfoAirportSurveyTest {

    private static final List<String> RATINGS = List.of("Q7ART", "Q7FOOD", "Q7STORE", "Q7SIGN", "Q7ALL");

    private static Path file = Path.of("2017_SFO_Customer_Survey.csv.gz");

    @BeforeEach
    void findFile() {
        String folder = System.getProperty("cx.data.dir");
        assumeThat(folder)
                .as("cx.data.dir does not name a folder of survey files")
                .isNotNull();
        file = Path.of(folder).resolve("sfo-airport-survey").resolve("2017_SFO_Customer_Survey.csv.gz");
        assumeThat(Files.exists(file)).as("no " + file).isTrue();
    }

    @Test
    void everyCellIsEitherAnAnswerOrADeclaredBlank() {
        ReadResult<ResponseTable> read = ResponseCsv.read(file, options());
        assertThat(read.problems()).isEmpty();
        ResponseTable table = read.valueOrThrow();
        assertThat(table.rows()).isEqualTo(2831);
        assertThat(table.columns()).hasSize(97);
        assertThat(table.category("BAREA").labels()).containsExactlyInAnyOrder("A", "B", "C", "D", "E", "F", "G");
    }

    @Test
    void elevenIsABlankAndNoPromoter() {
        RatingColumn recommend =
                ResponseCsv.read(file, options()).valueOrThrow().rating("NETPRO");
        assertThat(recommend.missingByReason()).containsOnly(Map.entry(MissingReason.NOT_ANSWERED, 84L));
        assertThat(recommend.missing()).isEqualTo(85);
        assertThat(count(recommend, 9, 10)).isEqualTo(1436);
        assertThat(count(recommend, 7, 8)).isEqualTo(968);
        assertThat(count(recommend, 0, 6)).isEqualTo(342);
    }

    @Test
    void undeclaredElevenIsRefusedAndStillNoPromoter() {
        ResponseCsv.Options careless = ResponseCsv.Options.defaults()
                .withColumns(CsvColumn.rating("NETPRO", 0, 10))
                .withUndeclared(UndeclaredColumns.IGNORE);
        ReadResult<ResponseTable> read = ResponseCsv.read(file, careless);
        assertThat(read.report().count(ProblemCode.VALUE_OUT_OF_RANGE)).isEqualTo(84);
        assertThat(read.report().count()).isEqualTo(84);
        assertThat(count(read.valueOrThrow().rating("NETPRO"), 9, 10)).isEqualTo(1436);
        assertThat(read.problems().get(0))
                .asString()
                .matches("2017_SFO_Customer_Survey\\.csv\\.gz:97:81 NETPRO must be in \\[0, 10], got 11");
    }

    @Test
    void blankIsUnderstoodAsNumberAndAsWord() {
        ResponseTable table = ResponseCsv.read(file, options()).valueOrThrow();
        RatingColumn overall = table.rating("Q7ALL");
        assertThat(overall.missingByReason()).containsOnly(Map.entry(MissingReason.NOT_ANSWERED, 143L));
        assertThat(mean(overall)).isCloseTo(4.064360119047619, within(1e-12));
        RatingColumn art = table.rating("Q7ART");
        assertThat(art.missingByReason())
                .containsOnly(
                        Map.entry(MissingReason.NOT_ANSWERED, 102L), Map.entry(MissingReason.NOT_APPLICABLE, 445L));
        assertThat(mean(art)).isCloseTo(3.9925569176882663, within(1e-12));
    }

    @Test
    void weightsAddUpToTheNumberOfResponses() {
        NumberColumn weights =
                ResponseCsv.read(file, options()).valueOrThrow().weights().orElseThrow();
        double sum =
                IntStream.range(0, weights.rows()).mapToDouble(weights::valueAt).sum();
        assertThat(sum).isCloseTo(2830.9999999969, within(1e-8));
    }

    @Test
    void blocksTogetherAreTheWholeFile() {
        List<ResponseTable> blocks = new ArrayList<>();
        ReadResult<CsvSummary> read = ResponseCsv.readBlocks(file, options().withBlockRows(1_000), blocks::add);
        assertThat(read.valueOrThrow()).isEqualTo(new CsvSummary(2831, 0, 3));
        ResponseTable whole = ResponseCsv.read(file, options()).valueOrThrow();
        int[] second = IntStream.range(1_000, 2_000).toArray();
        assertThat(blocks.get(1).rating("NETPRO"))
                .isEqualTo(whole.rating("NETPRO").take(second));
        assertThat(blocks.get(1).category("BAREA"))
                .isEqualTo(whole.category("BAREA").take(second));
    }

    private static long count(RatingColumn ratings, int from, int to) {
        return answers(ratings).filter(rating -> rating >= from && rating <= to).count();
    }

    private static double mean(RatingColumn ratings) {
        return answers(ratings).average().orElseThrow();
    }

    private static IntStream answers(RatingColumn ratings) {
        return IntStream.range(0, ratings.rows())
                .filter(row -> !ratings.isMissing(row))
                .map(ratings::valueAt);
    }

    private static ResponseCsv.Options options() {
        Stream<CsvColumn> ratings = RATINGS.stream()
                .map(name -> CsvColumn.rating(name, 1, 5)
                        .withMissing("0", MissingReason.NOT_ANSWERED)
                        .withMissing("Blank", MissingReason.NOT_ANSWERED)
                        .withMissing("6", MissingReason.NOT_APPLICABLE));
        return ResponseCsv.Options.defaults()
                .withColumns(ratings.toList())
                .withColumns(
                        CsvColumn.responseId("RESPNUM"),
                        CsvColumn.category("BAREA"),
                        CsvColumn.rating("NETPRO", 0, 10).withMissing("11", MissingReason.NOT_ANSWERED),
                        CsvColumn.weight("WEIGHT", WeightKind.PROBABILITY));
    }
}
