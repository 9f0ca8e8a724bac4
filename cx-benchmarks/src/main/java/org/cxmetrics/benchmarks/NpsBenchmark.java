package org.cxmetrics.benchmarks;

import static java.util.stream.Collectors.counting;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.Frequency;
import org.cxmetrics.stats.nps.Nps;
import org.cxmetrics.stats.nps.NpsIntervalMethod;
import org.cxmetrics.stats.nps.RatingTally;
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

/** From answers to a Net Promoter Score: ratings 0 to 10, one in fifty missing, one in a thousand off the scale. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class NpsBenchmark {

    private static final byte MISSING = -128;

    /** How many answers. */
    @Param({"10000", "1000000"})
    public int n;

    private byte[] codes;
    private Nps expected;

    /** Makes the answers and checks that every method gives the same counts. */
    @Setup
    public void answers() {
        codes = new byte[n];
        SplittableRandom random = new SplittableRandom(20260101);
        for (int i = 0; i < n; i++) {
            int luck = random.nextInt(1_000);
            int rating = Math.max(random.nextInt(11), random.nextInt(11));
            codes[i] = luck < 20 ? MISSING : luck == 20 ? (byte) 11 : (byte) rating;
        }
        expected = Nps.of(codes);
        requireSame(Nps.from(histogram()));
        requireSame(stream());
        Map<Integer, Long> groups = groupingBy();
        long promoters = groups.getOrDefault(9, 0L) + groups.getOrDefault(10, 0L);
        if (promoters != expected.promoters() || frequency().getCount(11) != expected.invalid()) {
            throw new IllegalStateException("rivals must count alike, got " + promoters);
        }
    }

    private void requireSame(Nps nps) {
        if (nps.promoters() != expected.promoters()
                || nps.passives() != expected.passives()
                || nps.detractors() != expected.detractors()) {
            throw new IllegalStateException("entry points must count alike, got " + nps + " and " + expected);
        }
    }

    /** Score from codes, every code checked against the scale. */
    @Benchmark
    public Nps bytes() {
        return Nps.of(codes);
    }

    /** Full histogram of the codes, from which any other box scheme, the mean and the deviation follow. */
    @Benchmark
    public RatingTally histogram() {
        RatingTally tally = RatingTally.ofScale(0, 10);
        tally.add(codes);
        return tally;
    }

    /** Score by collector from a stream of boxed answers. */
    @Benchmark
    public Nps stream() {
        return IntStream.range(0, n).mapToObj(i -> codes[i]).collect(Nps.collector(Byte::intValue));
    }

    /** Rival: the JDK's grouping collector, counts only. */
    @Benchmark
    public Map<Integer, Long> groupingBy() {
        return IntStream.range(0, n)
                .boxed()
                .collect(java.util.stream.Collectors.groupingBy(i -> (int) codes[i], counting()));
    }

    /** Rival: the frequency table of Commons Math, counts only. */
    @Benchmark
    public Frequency frequency() {
        Frequency frequency = new Frequency();
        for (byte code : codes) {
            frequency.addValue(code);
        }
        return frequency;
    }

    /** The slowest interval: inversion of the score test. */
    @Benchmark
    public Object scoreInterval() {
        return expected.interval(NpsIntervalMethod.SCORE, org.cxmetrics.core.value.ConfidenceLevel.P95);
    }
}
