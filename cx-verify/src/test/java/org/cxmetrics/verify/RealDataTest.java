package org.cxmetrics.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cxmetrics.core.table.RatingColumn;
import org.cxmetrics.core.table.ResponseTable;
import org.cxmetrics.core.table.WeightKind;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Frequency;
import org.cxmetrics.core.value.MissingReason;
import org.cxmetrics.core.value.Period;
import org.cxmetrics.io.csv.CsvColumn;
import org.cxmetrics.io.csv.ResponseCsv;
import org.cxmetrics.io.csv.UndeclaredColumns;
import org.cxmetrics.stats.nps.BoxScheme;
import org.cxmetrics.stats.nps.NetBox;
import org.cxmetrics.stats.nps.Nps;
import org.cxmetrics.stats.nps.NpsByPeriod;
import org.cxmetrics.stats.nps.NpsDifference;
import org.cxmetrics.stats.nps.NpsDifferenceMethod;
import org.cxmetrics.stats.nps.NpsIntervalMethod;
import org.cxmetrics.stats.nps.RatingDistribution;
import org.cxmetrics.stats.nps.WeightedNps;
import org.cxmetrics.stats.weighting.SurveyDesign;
import org.cxmetrics.stats.weighting.SurveyMean;
import org.cxmetrics.stats.weighting.Weights;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Real survey files against the facts that other tools computed from them; runs where {@code -Dcx.data.dir} points to the
 * files, and skips otherwise.
 */
class RealDataTest {

    private static final double DIGITS = 1e-9;

    private Path data;

    @BeforeEach
    void data() {
        String directory = System.getProperty("cx.data.dir");
        Assumptions.assumeTrue(directory != null, "real data skipped: -Dcx.data.dir is not set");
        data = Path.of(directory);
    }

    private JsonNode expected(String folder) throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(data.resolve(folder).resolve("expected.json").toFile());
    }

    private ResponseTable read(String file, CsvColumn... columns) {
        return ResponseCsv.read(
                        data.resolve(file),
                        ResponseCsv.Options.defaults().withColumns(columns).withUndeclared(UndeclaredColumns.IGNORE))
                .valueOrThrow();
    }

    private static void close(double got, JsonNode want) {
        assertThat(want.isNumber()).isTrue();
        assertThat(got).isCloseTo(want.doubleValue(), within(DIGITS * Math.max(1, Math.abs(want.doubleValue()))));
    }

    /** Counts, score, both standard errors, the Wald interval, mean and deviation. */
    private static void facts(Nps nps, RatingDistribution ratings, JsonNode want) {
        assertThat(nps.n()).isEqualTo(want.get("n").longValue());
        assertThat(nps.promoters()).isEqualTo(want.get("promoters").longValue());
        assertThat(nps.passives()).isEqualTo(want.get("passives").longValue());
        assertThat(nps.detractors()).isEqualTo(want.get("detractors").longValue());
        close(nps.score(), want.get("nps"));
        close(nps.standardError(), want.get("se_population_variance"));
        close(100 * Math.sqrt(nps.sampleVariance() / nps.n()), want.get("se_sample_variance"));
        close(
                nps.interval(NpsIntervalMethod.WALD, ConfidenceLevel.P95).lower(),
                want.get("wald95").get(0));
        close(
                nps.interval(NpsIntervalMethod.WALD, ConfidenceLevel.P95).upper(),
                want.get("wald95").get(1));
        close(ratings.mean(), want.get("mean"));
        close(ratings.standardDeviation(), want.get("sd"));
    }

    private static void facts(ResponseTable table, String column, BoxScheme scheme, JsonNode want) {
        facts(
                Nps.fromTable(table, column, Nps.Options.defaults().withScheme(scheme)),
                NetBox.fromTable(table, column, scheme).distribution(),
                want);
    }

    private static void bySegment(ResponseTable table, String column, String segment, JsonNode want) {
        assertThat(want.size()).isPositive();
        want.fieldNames().forEachRemaining(label -> {
            ResponseTable part = table.selecting(segment, label).table();
            facts(part, column, schemeOf(table.rating(column)), want.get(label));
        });
    }

    /** The airline file codes its answers from 1 to 11, and its facts were computed on the codes as they stand. */
    private static final BoxScheme CODES_1_TO_11 =
            BoxScheme.ofScale("codes 1-11", 1, 11).withTop(9, 10, 11).withBottom(1, 2, 3, 4, 5, 6);

    private static BoxScheme schemeOf(RatingColumn column) {
        return column.scaleMax() == 11 ? CODES_1_TO_11 : BoxScheme.NPS;
    }

    @Test
    void airportOf2017() throws IOException {
        JsonNode want = expected("sfo-airport-survey").path("years").path("2017");
        ResponseTable table = read(
                "sfo-airport-survey/2017_SFO_Customer_Survey.csv.gz",
                CsvColumn.rating("NETPRO", 0, 10).withMissing("11", MissingReason.NOT_ANSWERED),
                CsvColumn.category("BAREA"),
                CsvColumn.category("DAY"),
                CsvColumn.weight("WEIGHT", WeightKind.PROBABILITY));
        assertThat(table.rows()).isEqualTo(want.get("rows").intValue());
        facts(table, "NETPRO", BoxScheme.NPS, want.get("nps"));
        bySegment(table, "NETPRO", "BAREA", want.get("nps_by_area"));
        bySegment(table, "NETPRO", "DAY", want.get("nps_by_day"));
        JsonNode weighted = want.get("nps_weighted");
        WeightedNps nps = WeightedNps.fromTable(table, "NETPRO");
        assertThat(nps.n()).isEqualTo(weighted.get("n").longValue());
        close(nps.score(), weighted.get("nps"));
        close(nps.standardError(), weighted.get("se_linearized"));
        close(nps.effectiveN(), weighted.get("kish_effective_n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2011", "2013", "2015", "2017"})
    void airportRatingsOverTheYears(String year) throws IOException {
        JsonNode want = expected("sfo-airport-survey").path("years").path(year);
        List<CsvColumn> columns = new ArrayList<>();
        want.get("items")
                .fieldNames()
                .forEachRemaining(item -> columns.add(CsvColumn.rating(item, 1, 5)
                        .withMissing("0", MissingReason.NOT_ANSWERED)
                        .withMissing("6", MissingReason.NOT_APPLICABLE)
                        .withMissing("Blank", MissingReason.NOT_ANSWERED)));
        boolean weighted = want.has("weight_sum");
        if (weighted) {
            columns.add(CsvColumn.weight("WEIGHT", WeightKind.PROBABILITY));
        }
        ResponseTable table =
                read("sfo-airport-survey/" + year + "_SFO_Customer_Survey.csv.gz", columns.toArray(CsvColumn[]::new));
        assertThat(table.rows()).isEqualTo(want.get("rows").intValue());
        want.get("items").fieldNames().forEachRemaining(item -> {
            JsonNode facts = want.get("items").get(item);
            NetBox box = NetBox.fromTable(table, item, BoxScheme.CSAT);
            assertThat(box.n()).isEqualTo(facts.get("n").longValue());
            assertThat(box.invalid()).as(item).isZero();
            close(box.distribution().mean(), facts.get("mean"));
            close(box.distribution().standardDeviation(), facts.get("sd"));
            close(box.topShare() / 100, facts.get("top2box"));
            if (weighted) {
                close(weightedMean(table, item).value(), facts.get("weighted_mean"));
            }
        });
        if (weighted) {
            close(Weights.of(table.weights().orElseThrow()).sum(), want.get("weight_sum"));
        }
    }

    private static SurveyMean weightedMean(ResponseTable table, String item) {
        RatingColumn column = table.rating(item);
        double[] values = IntStream.range(0, table.rows())
                .mapToDouble(row -> column.isMissing(row) ? Double.NaN : column.valueAt(row))
                .toArray();
        return SurveyMean.of(values, SurveyDesign.of(Weights.of(table.weights().orElseThrow())));
    }

    @Test
    void airlineWhoseFactsCountTheCode11() throws IOException {
        JsonNode want = expected("oddjob-airline");
        ResponseTable table = read(
                "oddjob-airline/airlinesat.csv",
                CsvColumn.rating("nps", 1, 11),
                CsvColumn.category("status"),
                CsvColumn.category("flight_class"));
        assertThat(table.rows()).isEqualTo(want.get("rows").intValue());
        facts(table, "nps", CODES_1_TO_11, want.get("nps"));
        bySegment(table, "nps", "status", want.get("nps_by_status"));
        bySegment(table, "nps", "flight_class", want.get("nps_by_class"));
    }

    /** Declared as 0-10 the same file has 23 answers off the scale, and they are refused, not promoted. */
    @Test
    void airlineReadAsZeroToTenRefusesTheCode11() {
        ResponseTable table = read("oddjob-airline/airlinesat.csv", CsvColumn.rating("nps", 0, 10));
        Nps nps = Nps.fromTable(table, "nps");
        assertThat(nps.invalid()).isEqualTo(23);
        assertThat(nps.n()).isEqualTo(1_042);
        assertThat(nps.promoters()).isEqualTo(187 + 215);
    }

    @Test
    void marketsAndMonths() throws IOException {
        JsonNode want = expected("nps-by-market-synthetic");
        ResponseTable table = ResponseCsv.read(
                        data.resolve("nps-by-market-synthetic/NPS_timeseries_data.csv.gz"),
                        ResponseCsv.Options.defaults()
                                .withZone(ZoneOffset.UTC)
                                .withColumns(
                                        CsvColumn.rating("NPS", 0, 10),
                                        CsvColumn.category("Market"),
                                        CsvColumn.submittedAt("Survey date").withPattern("dd/MM/uuuu"))
                                .withUndeclared(UndeclaredColumns.IGNORE))
                .valueOrThrow();
        assertThat(table.rows()).isEqualTo(want.get("rows").intValue());
        facts(table, "NPS", BoxScheme.NPS, want.get("overall"));
        bySegment(table, "NPS", "Market", want.get("by_market"));
        NpsByPeriod months = NpsByPeriod.fromTable(table, "NPS", Frequency.MONTHLY);
        want.get("by_month").fieldNames().forEachRemaining(month -> {
            Nps nps = months.cell(Period.parse(month)).nps();
            JsonNode facts = want.get("by_month").get(month);
            assertThat(nps.n()).isEqualTo(facts.get("n").longValue());
            close(nps.score(), facts.get("nps"));
            close(nps.standardError(), facts.get("se_population_variance"));
        });
        assertThat(months.cells()).hasSize(want.get("by_month").size());
        want.get("tests").fieldNames().forEachRemaining(pair -> {
            List<String> markets = List.of(pair.split("_vs_", -1));
            NpsDifference difference = NpsDifference.of(
                    market(table, markets.get(0)), market(table, markets.get(1)), NpsDifferenceMethod.WALD);
            JsonNode facts = want.get("tests").get(pair);
            close(difference.value(), facts.get("diff"));
            close(difference.statistic(), facts.get("z"));
            close(difference.pValue(), facts.get("p"));
        });
    }

    private static Nps market(ResponseTable table, String market) {
        return Nps.fromTable(table.selecting("Market", market).table(), "NPS");
    }
}
