package org.cxmetrics.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.stat.Frequency;
import org.cxmetrics.stats.kano.DominanceTest;
import org.cxmetrics.stats.kano.FongTest;
import org.cxmetrics.stats.kano.KanoBootstrap;
import org.cxmetrics.stats.kano.KanoContinuous;
import org.cxmetrics.stats.kano.KanoCounts;
import org.cxmetrics.stats.kano.KanoCrossTable;
import org.cxmetrics.stats.kano.KanoPosterior;
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
import org.openjdk.jmh.annotations.Warmup;

/** From pairs of Kano answers to a cross table, and from the table to everything else. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class KanoBenchmark {

    /** How many pairs. */
    @Param({"10000", "1000000"})
    public int n;

    private byte[] functional;
    private byte[] dysfunctional;
    private KanoCrossTable table;

    /** Makes the answers and checks that both ways to count them agree. */
    @Setup
    public void answers() {
        functional = new byte[n];
        dysfunctional = new byte[n];
        SplittableRandom random = new SplittableRandom(20260101);
        for (int i = 0; i < n; i++) {
            functional[i] = (byte) (1 + Math.min(random.nextInt(5), random.nextInt(5)));
            dysfunctional[i] = (byte) (1 + Math.max(random.nextInt(5), random.nextInt(5)));
        }
        table = tabulate();
        if (frequency().getCount(15) != table.count(1, 5)) {
            throw new IllegalStateException("rivals must count alike, got " + table.count(1, 5));
        }
    }

    /** The cross table of all pairs. */
    @Benchmark
    public KanoCrossTable tabulate() {
        return KanoCrossTable.of(functional, dysfunctional);
    }

    /** The same by Commons Math, one object per pair. */
    @Benchmark
    public Frequency frequency() {
        Frequency frequency = new Frequency();
        for (int i = 0; i < n; i++) {
            frequency.addValue(10 * functional[i] + dysfunctional[i]);
        }
        return frequency;
    }

    /** Coefficients with intervals, strengths, both tests and the continuous scores from the finished table. */
    @Benchmark
    public double statistics() {
        KanoCounts counts = table.counts();
        return counts.better().interval().lower()
                + counts.worse().interval().upper()
                + counts.categoryStrength()
                + counts.totalStrength()
                + DominanceTest.of(counts).pValue()
                + FongTest.of(counts).pValue()
                + KanoContinuous.of(table).correlation();
    }

    /** The posterior probabilities of the mode. */
    @Benchmark
    public KanoPosterior posterior() {
        return KanoPosterior.of(table.counts());
    }

    /** Ten thousand resamples. */
    @Benchmark
    public KanoBootstrap resamples() {
        return KanoBootstrap.of(table.counts());
    }
}
