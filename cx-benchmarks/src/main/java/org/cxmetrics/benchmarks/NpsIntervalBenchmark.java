package org.cxmetrics.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Gamma;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.stats.nps.Nps;
import org.cxmetrics.stats.nps.NpsBootstrap;
import org.cxmetrics.stats.nps.NpsIntervalMethod;
import org.cxmetrics.stats.nps.NpsPosterior;
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

/**
 * Intervals of one score of 45% promoters, 30% passives and 25% detractors. The exact bootstrap has two rivals by simulation,
 * 2,000 replicates each: rows drawn with replacement, as general bootstrap software does, and counts drawn at once.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class NpsIntervalBenchmark {

    private static final int REPLICATES = 2_000;
    private static final long SEED = 20260101;

    /** How many answers. */
    @Param({"10000", "1000000"})
    public int n;

    private Nps nps = Nps.EMPTY;
    private byte[] signs = {};

    /** Makes the answers and checks that simulated limits are near the exact ones. */
    @Setup
    public void answers() {
        nps = Nps.ofCounts(n * 9L / 20, n * 3L / 10, n / 4);
        signs = new byte[n];
        Arrays.fill(signs, 0, n * 9 / 20, (byte) 1);
        Arrays.fill(signs, n - n / 4, n, (byte) -1);
        requireNear(bca(drawsOfCounts(REPLICATES)), 0.25);
        requireNear(bca(drawsOfRows(REPLICATES / 10)), 1);
    }

    private void requireNear(Interval simulated, double standardErrors) {
        Interval exact = idealBca();
        double most = standardErrors * nps.standardError();
        if (Math.abs(simulated.lower() - exact.lower()) > most || Math.abs(simulated.upper() - exact.upper()) > most) {
            throw new IllegalStateException("simulated limits must be near " + exact + ", got " + simulated);
        }
    }

    /** The default: adjusted Wald. */
    @Benchmark
    public Interval adjustedWald() {
        return nps.interval();
    }

    /** Inversion of the score test. */
    @Benchmark
    public Interval score() {
        return nps.interval(NpsIntervalMethod.SCORE, ConfidenceLevel.P95);
    }

    /** The bias-corrected and accelerated bootstrap of endless replicates, without simulation. */
    @Benchmark
    public Interval idealBca() {
        return NpsBootstrap.of(nps).bca(ConfidenceLevel.P95);
    }

    /** The credible interval under a uniform prior, by quadrature. */
    @Benchmark
    public Interval posterior() {
        return NpsPosterior.of(nps).interval();
    }

    /** Rival: bootstrap by drawing n rows for each replicate. */
    @Benchmark
    public Interval simulatedFromRows() {
        return bca(drawsOfRows(REPLICATES));
    }

    /** Rival: bootstrap by one trinomial draw for each replicate, the best a simulation can do. */
    @Benchmark
    public Interval simulatedFromCounts() {
        return bca(drawsOfCounts(REPLICATES));
    }

    private double[] drawsOfRows(int replicates) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] scores = new double[replicates];
        for (int replicate = 0; replicate < replicates; replicate++) {
            long net = 0;
            for (int i = 0; i < n; i++) {
                net += signs[random.nextInt(n)];
            }
            scores[replicate] = 100.0 * net / n;
        }
        return scores;
    }

    private double[] drawsOfCounts(int replicates) {
        SplittableRandom random = new SplittableRandom(SEED);
        double promoters = (double) nps.promoters() / n;
        double detractors = nps.detractors() / (double) (n - nps.promoters());
        double[] scores = new double[replicates];
        for (int replicate = 0; replicate < replicates; replicate++) {
            int up = binomial(n, promoters, random);
            scores[replicate] = 100.0 * (up - binomial(n - up, detractors, random)) / n;
        }
        return scores;
    }

    /** A binomial draw by transformed rejection, for share up to one half and ten expected (Hoermann 1993, BTRS). */
    private static int binomial(int n, double share, SplittableRandom random) {
        double spread = Math.sqrt(n * share * (1 - share));
        double b = 1.15 + 2.53 * spread;
        double a = -0.0873 + 0.0248 * b + 0.01 * share;
        double alpha = (2.83 + 5.1 / b) * spread;
        int mode = (int) ((n + 1) * share);
        while (true) {
            double u = random.nextDouble() - 0.5;
            double v = random.nextDouble();
            double room = 0.5 - Math.abs(u);
            int k = (int) Math.floor((2 * a / room + b) * u + n * share + 0.5);
            if (room >= 0.07 && v <= 0.92 - 4.2 / b) {
                return k;
            }
            double height = Math.log(v * alpha / (a / (room * room) + b));
            if (k >= 0
                    && k <= n
                    && height
                            <= logFactorials(mode, n)
                                    - logFactorials(k, n)
                                    + (k - mode) * Math.log(share / (1 - share))) {
                return k;
            }
        }
    }

    private static double logFactorials(int k, int n) {
        return Gamma.logGamma(k + 1.0) + Gamma.logGamma(n - k + 1.0);
    }

    /** Limits of the replicates, bias-corrected by their share below the score, accelerated by the third moment. */
    private Interval bca(double[] scores) {
        Arrays.sort(scores);
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        double below = 0;
        for (double score : scores) {
            below += score < nps.score() ? 1 : score == nps.score() ? 0.5 : 0;
        }
        double bias = normal.inverseCumulativeProbability(below / scores.length);
        double t = nps.score() / 100;
        double p = (double) nps.promoters() / n;
        double d = (double) nps.detractors() / n;
        double third = p * Math.pow(1 - t, 3) + (1 - p - d) * Math.pow(-t, 3) + d * Math.pow(-1 - t, 3);
        double acceleration = third / (6 * Math.sqrt(n) * Math.pow(nps.variance(), 1.5));
        double[] limits = new double[2];
        for (int side = 0; side < 2; side++) {
            double z = bias + normal.inverseCumulativeProbability(side == 0 ? 0.025 : 0.975);
            double level = normal.cumulativeProbability(bias + z / (1 - acceleration * z));
            limits[side] = scores[(int) Math.min(scores.length - 1, level * scores.length)];
        }
        return Interval.of(limits[0], limits[1], ConfidenceLevel.P95);
    }
}
