package org.cxmetrics.benchmarks;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.cxmetrics.stats.nps.WeightedNps;
import org.cxmetrics.stats.weighting.Margin;
import org.cxmetrics.stats.weighting.Raking;
import org.cxmetrics.stats.weighting.SurveyDesign;
import org.cxmetrics.stats.weighting.SurveyMean;
import org.cxmetrics.stats.weighting.Weights;
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

/** Weighted answers of a sample in twenty strata, and its weights raked to two margins of six and ten levels. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class WeightingBenchmark {

    private static final int STRATA = 20;
    private static final double SETTLED = 1e-12;
    private static final double[] AGE_TARGETS = {120, 180, 200, 190, 170, 140};
    private static final double[] REGION_TARGETS = {55, 145, 60, 140, 80, 120, 90, 110, 95, 105};

    /** How many respondents. */
    @Param({"10000", "1000000"})
    public int rows;

    private double[] ratings = {};
    private double[] signs = {};
    private double[] weights = {};
    private int[] strata = {};
    private int[] ages = {};
    private int[] regions = {};
    private Weights baseWeights = Weights.equal(2);
    private SurveyDesign design = SurveyDesign.of(baseWeights);
    private List<Margin> margins = List.of();

    /** Makes the sample and checks that rivals agree. */
    @Setup
    public void sample() {
        SplittableRandom random = new SplittableRandom(20260101);
        ratings = new double[rows];
        signs = new double[rows];
        weights = new double[rows];
        strata = new int[rows];
        ages = new int[rows];
        regions = new int[rows];
        for (int row = 0; row < rows; row++) {
            int rating = Math.max(random.nextInt(11), random.nextInt(11));
            ratings[row] = rating;
            signs[row] = rating >= 9 ? 1 : rating >= 7 ? 0 : -1;
            weights[row] = 0.25 + 2 * random.nextDouble();
            strata[row] = random.nextInt(STRATA);
            ages[row] = random.nextInt(AGE_TARGETS.length);
            // Regions differ by age, as they do in surveys: that is what makes fitting take more than a few cycles.
            regions[row] = random.nextBoolean() ? ages[row] + random.nextInt(5) : random.nextInt(REGION_TARGETS.length);
        }
        baseWeights = Weights.of(weights);
        design = SurveyDesign.builder().weights(baseWeights).strata(strata).build();
        margins = List.of(Margin.of("age", ages, AGE_TARGETS), Margin.of("region", regions, REGION_TARGETS));
        SurveyMean mean = stratifiedMean();
        double[] naive = twoPassMean();
        requireClose(naive[0], mean.value());
        requireClose(naive[1], mean.standardError());
        requireClose(commonsMathMean(), mean.value());
        requireClose(exactTally().score() / 100, mean.value());
        double[] plain = rakingOfRows();
        Weights raked = raking().weights();
        for (int row = 0; row < rows; row++) {
            requireClose(plain[row], raked.get(row));
        }
    }

    private static void requireClose(double rival, double own) {
        if (!(Math.abs(rival - own) <= 1e-9 * Math.max(1, Math.abs(own)))) {
            throw new IllegalStateException("rivals must agree, got " + rival + " and " + own);
        }
    }

    /** Weighted mean with its linearised standard error, on a design that is there. */
    @Benchmark
    public SurveyMean stratifiedMean() {
        return SurveyMean.of(signs, design);
    }

    /** The same with making the design, as a first call has to. */
    @Benchmark
    public SurveyMean designAndStratifiedMean() {
        return SurveyMean.of(
                signs,
                SurveyDesign.builder().weights(baseWeights).strata(strata).build());
    }

    /** Weighted score from exact sums, which merge to the same bits in any order. */
    @Benchmark
    public WeightedNps exactTally() {
        return WeightedNps.of(ratings, weights);
    }

    /** Weights raked to both margins, on their crossed cells. */
    @Benchmark
    public Raking raking() {
        return Raking.of(baseWeights, margins);
    }

    /** Rival: mean and stratified standard error in plain loops, without compensation or checks. */
    @Benchmark
    public double[] twoPassMean() {
        double sum = 0;
        double total = 0;
        for (int row = 0; row < rows; row++) {
            sum += weights[row] * signs[row];
            total += weights[row];
        }
        double mean = sum / total;
        double[] influence = new double[STRATA];
        double[] squares = new double[STRATA];
        int[] n = new int[STRATA];
        for (int row = 0; row < rows; row++) {
            double z = weights[row] * (signs[row] - mean) / total;
            influence[strata[row]] += z;
            squares[strata[row]] += z * z;
            n[strata[row]]++;
        }
        double variance = 0;
        for (int stratum = 0; stratum < STRATA; stratum++) {
            double spread = squares[stratum] - influence[stratum] * influence[stratum] / n[stratum];
            variance += n[stratum] / (n[stratum] - 1.0) * spread;
        }
        return new double[] {mean, Math.sqrt(variance)};
    }

    /** Rival: the weighted mean of Commons Math, which has no standard error of weighted means. */
    @Benchmark
    public double commonsMathMean() {
        return new Mean().evaluate(signs, weights);
    }

    /** Rival: iterative proportional fitting over all rows in each cycle, to the same tolerance. */
    @Benchmark
    public double[] rakingOfRows() {
        double[] raked = weights.clone();
        double change;
        do {
            change = Math.max(adjust(raked, ages, AGE_TARGETS), adjust(raked, regions, REGION_TARGETS));
        } while (change >= SETTLED);
        return raked;
    }

    private static double adjust(double[] raked, int[] level, double[] targets) {
        double[] factor = new double[targets.length];
        for (int row = 0; row < raked.length; row++) {
            factor[level[row]] += raked[row];
        }
        double change = 0;
        for (int i = 0; i < factor.length; i++) {
            factor[i] = targets[i] / factor[i];
            change = Math.max(change, Math.abs(factor[i] - 1));
        }
        for (int row = 0; row < raked.length; row++) {
            raked[row] *= factor[level[row]];
        }
        return change;
    }
}
