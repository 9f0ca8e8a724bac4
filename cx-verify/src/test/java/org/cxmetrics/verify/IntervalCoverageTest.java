package org.cxmetrics.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.stats.nps.Nps;
import org.cxmetrics.stats.nps.NpsIntervalMethod;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The table of coverage that chose the default interval, computed again: every sample of n answers at every point of the
 * simplex of shares with step 0.05 and no share 0, weighted by its probability.
 */
class IntervalCoverageTest {

    private static final Path PAGE = Path.of("../docs/methods/net-scores.md");
    private static final int STEPS = 20;

    /** Mean coverage, least coverage, mean width in points. */
    private record Coverage(double mean, double least, double width) {}

    @TestFactory
    Stream<DynamicTest> thePageStatesTheExactCoverage() throws IOException {
        List<String> rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.matches("\\| `[A-Z_]+` \\|( [.0-9]+ / [.0-9]+ / [.0-9]+ \\|){3}"))
                .toList();
        assertThat(rows).hasSize(NpsIntervalMethod.values().length);
        return rows.stream().flatMap(row -> {
            List<String> cells = List.of(row.split(" *\\| *", -1));
            NpsIntervalMethod method = NpsIntervalMethod.valueOf(cells.get(1).replace("`", ""));
            return IntStream.of(0, 1, 2).mapToObj(i -> {
                int n = List.of(10, 30, 100).get(i);
                return DynamicTest.dynamicTest(method + ", n=" + n, () -> compare(method, n, cells.get(2 + i)));
            });
        });
    }

    private static void compare(NpsIntervalMethod method, int n, String printed) {
        double[] want = Arrays.stream(printed.split(" / ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        Coverage got = coverage(method, n);
        assertThat(got.mean()).isCloseTo(want[0], within(0.00051));
        assertThat(got.least()).isCloseTo(want[1], within(0.00051));
        assertThat(got.width()).isCloseTo(want[2], within(0.051));
    }

    @Test
    void theDefaultIsTheNarrowestThatNeverFallsBelow93Percent() {
        List<NpsIntervalMethod> honest = Arrays.stream(NpsIntervalMethod.values())
                .filter(method -> coverage(method, 10).least() >= 0.9295)
                .sorted((a, b) ->
                        Double.compare(coverage(a, 10).width(), coverage(b, 10).width()))
                .toList();
        assertThat(honest).first().isEqualTo(NpsIntervalMethod.ADJUSTED_WALD);
    }

    private static Coverage coverage(NpsIntervalMethod method, int n) {
        Interval[][] intervals = new Interval[n + 1][n + 1];
        for (int p = 0; p <= n; p++) {
            for (int d = 0; d <= n - p; d++) {
                intervals[p][d] = Nps.ofCounts(p, n - p - d, d).interval(method, ConfidenceLevel.P95);
            }
        }
        double[] logFactorial = new double[n + 1];
        for (int i = 1; i <= n; i++) {
            logFactorial[i] = logFactorial[i - 1] + Math.log(i);
        }
        double mean = 0;
        double least = 1;
        double width = 0;
        int points = 0;
        for (int i = 1; i < STEPS; i++) {
            for (int j = 1; j < STEPS - i; j++) {
                double[] at = coverageAt(i, j, intervals, logFactorial);
                mean += at[0];
                least = Math.min(least, at[0]);
                width += at[1];
                points++;
            }
        }
        assertThat(points).isEqualTo(171);
        return new Coverage(mean / points, least, width / points);
    }

    private static double[] coverageAt(int i, int j, Interval[][] intervals, double[] logFactorial) {
        int n = intervals.length - 1;
        double logP = Math.log((double) i / STEPS);
        double logD = Math.log((double) j / STEPS);
        double logQ = Math.log((double) (STEPS - i - j) / STEPS);
        double truth = 100.0 * (i - j) / STEPS;
        double covered = 0;
        double width = 0;
        for (int p = 0; p <= n; p++) {
            for (int d = 0; d <= n - p; d++) {
                int q = n - p - d;
                double probability = Math.exp(logFactorial[n]
                        - logFactorial[p]
                        - logFactorial[q]
                        - logFactorial[d]
                        + p * logP
                        + q * logQ
                        + d * logD);
                Interval interval = intervals[p][d];
                // A limit that meets the truth to rounding counts as holding it.
                boolean holds = interval.lower() <= truth + 1e-9 && truth - 1e-9 <= interval.upper();
                covered += holds ? probability : 0;
                width += probability * interval.width();
            }
        }
        return new double[] {covered, width};
    }
}
