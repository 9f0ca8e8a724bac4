package org.cxmetrics.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.cxmetrics.stats.nps.Nps;
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

/** The work of {@link CsvToNpsBenchmark} done by a database engine, on one thread; built with the profile duckdb only. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CsvToNpsDuckDbBenchmark {

    /** How many responses the file holds. */
    @Param({"10000", "1000000"})
    public int rows;

    private CsvToNpsBenchmark others = new CsvToNpsBenchmark();
    private Path file = Path.of("responses.csv");

    /** Writes the file and checks that the engine counts as this library does. */
    @Setup
    public void writeFile() throws Exception {
        others = new CsvToNpsBenchmark();
        others.rows = rows;
        others.writeFile();
        file = others.file();
        if (!duckDb().equals(others.responseCsvBlocks())) {
            throw new IllegalStateException("all must count alike, got " + duckDb());
        }
    }

    /** Deletes the file. */
    @TearDown
    public void deleteFile() {
        others.deleteFile();
    }

    /** DuckDB, one thread, types stated as they are to this library. */
    @Benchmark
    public SortedMap<String, Nps> duckDb() throws SQLException {
        SortedMap<String, Nps> scores = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            try (ResultSet counts = statement.executeQuery("SELECT region, count(*) FILTER (recommend >= 9),"
                    + " count(*) FILTER (recommend BETWEEN 7 AND 8), count(*) FILTER (recommend <= 6) FROM read_csv('"
                    + file + "', header = true, types = {'recommend': 'TINYINT'}) GROUP BY region")) {
                while (counts.next()) {
                    scores.put(
                            counts.getString(1), Nps.ofCounts(counts.getLong(2), counts.getLong(3), counts.getLong(4)));
                }
            }
        }
        return scores;
    }
}
