package org.cxmetrics.benchmarks;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cxmetrics.io.csv.CsvColumn;
import org.cxmetrics.io.csv.ResponseCsv;
import org.cxmetrics.io.csv.UndeclaredColumns;
import org.cxmetrics.stats.nps.Nps;
import org.cxmetrics.stats.nps.NpsBySegment;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From a survey file of thirteen columns to the Net Promoter Score of each region: two columns are needed.
 *
 * <p>The rivals parse; checking the scale, naming what is wrong and keeping heap constant is left to their user. Here only
 * the last comes for free with a streaming loop, so that is what they are given.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CsvToNpsBenchmark {

    private static final ResponseCsv.Options TWO_COLUMNS = ResponseCsv.Options.defaults()
            .withColumns(CsvColumn.category("region"), CsvColumn.rating("recommend", 0, 10))
            .withUndeclared(UndeclaredColumns.IGNORE);

    private static final int REGION = 4;
    private static final int RECOMMEND = 6;

    /** How many responses the file holds. */
    @Param({"10000", "1000000"})
    public int rows;

    private Path file = Path.of("responses.csv");

    /** Writes the file and checks that every method counts alike. */
    @Setup
    public void writeFile() throws IOException {
        file = SurveyFile.write(rows);
        SortedMap<String, Nps> expected = responseCsvBlocks();
        for (SortedMap<String, Nps> scores : List.of(responseCsvWhole(), univocity(), jacksonCsv(), commonsCsv())) {
            if (!scores.equals(expected)) {
                throw new IllegalStateException("all must count alike, got " + scores + " and " + expected);
            }
        }
    }

    /** Deletes the file. */
    @TearDown
    public void deleteFile() {
        SurveyFile.delete(file);
    }

    Path file() {
        return file;
    }

    /** This library, block by block: every cell checked, heap constant, and each region compared with the rest. */
    @Benchmark
    public SortedMap<String, Nps> responseCsvBlocks() {
        NpsBySegment.Tally tally = tally();
        ResponseCsv.readBlocks(file, TWO_COLUMNS, tally::add).valueOrThrow();
        return scores(tally);
    }

    /** This library, the whole file as one table. */
    @Benchmark
    public SortedMap<String, Nps> responseCsvWhole() {
        NpsBySegment.Tally tally = tally();
        tally.add(ResponseCsv.read(file, TWO_COLUMNS).valueOrThrow());
        return scores(tally);
    }

    /** Univocity with its column selection, on one thread. */
    @Benchmark
    public SortedMap<String, Nps> univocity() throws IOException {
        CsvParserSettings settings = new CsvParserSettings();
        settings.getFormat().setLineSeparator("\n");
        settings.setHeaderExtractionEnabled(true);
        settings.setReadInputOnSeparateThread(false);
        settings.selectFields("region", "recommend");
        com.univocity.parsers.csv.CsvParser parser = new com.univocity.parsers.csv.CsvParser(settings);
        SegmentCounts counts = new SegmentCounts();
        try (InputStream in = Files.newInputStream(file)) {
            parser.beginParsing(in, StandardCharsets.UTF_8);
            for (String[] row = parser.parseNext(); row != null; row = parser.parseNext()) {
                if (row[1] != null) {
                    counts.add(row[0], Integer.parseInt(row[1]));
                }
            }
        }
        return counts.scores();
    }

    /** Jackson, rows as arrays. */
    @Benchmark
    public SortedMap<String, Nps> jacksonCsv() throws IOException {
        SegmentCounts counts = new SegmentCounts();
        CsvMapper mapper =
                CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
        try (InputStream in = Files.newInputStream(file);
                MappingIterator<String[]> lines =
                        mapper.readerFor(String[].class).readValues(in)) {
            lines.next();
            while (lines.hasNext()) {
                String[] row = lines.next();
                if (!row[RECOMMEND].isEmpty()) {
                    counts.add(row[REGION], Integer.parseInt(row[RECOMMEND]));
                }
            }
        }
        return counts.scores();
    }

    /** Commons CSV, fields by their position. */
    @Benchmark
    public SortedMap<String, Nps> commonsCsv() throws IOException {
        SegmentCounts counts = new SegmentCounts();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStream in = Files.newInputStream(file);
                CSVParser parser = CSVParser.parse(new InputStreamReader(in, StandardCharsets.UTF_8), format)) {
            for (CSVRecord row : parser) {
                if (!row.get(RECOMMEND).isEmpty()) {
                    counts.add(row.get(REGION), Integer.parseInt(row.get(RECOMMEND)));
                }
            }
        }
        return counts.scores();
    }

    private static NpsBySegment.Tally tally() {
        return NpsBySegment.tally("recommend", "region", NpsBySegment.Options.defaults());
    }

    private static SortedMap<String, Nps> scores(NpsBySegment.Tally tally) {
        SortedMap<String, Nps> scores = new TreeMap<>();
        for (NpsBySegment.Segment segment : tally.snapshot().segments()) {
            Nps nps = segment.nps();
            scores.put(segment.label(), Nps.ofCounts(nps.promoters(), nps.passives(), nps.detractors()));
        }
        return scores;
    }
}
