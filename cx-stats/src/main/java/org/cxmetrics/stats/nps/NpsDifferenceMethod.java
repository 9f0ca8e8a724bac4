package org.cxmetrics.stats.nps;

import java.util.OptionalDouble;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.stats.internal.distribution.NormalTail;
import org.cxmetrics.stats.internal.distribution.StudentTTail;
import org.cxmetrics.stats.internal.score.CommonNet;
import org.cxmetrics.stats.internal.score.ConstrainedNet;
import org.cxmetrics.stats.internal.score.NetScore;

/**
 * The formulas for comparing the net scores of two independent samples.
 *
 * <p>In the formulas t1, t2 are the net scores, V1, V2 the variances of one answer, n1, n2 the sample sizes, z the upper
 * alpha/2 normal quantile.
 */
public enum NpsDifferenceMethod {
    /**
     * Wald's test and interval after adding 3/4 of a promoter, 3/2 of a passive and 3/4 of a detractor to each sample: the
     * default. Test and interval come from the same numbers.
     *
     * <pre>t1' - t2' -+ z sqrt(V1'/(n1 + 3) + V2'/(n2 + 3))</pre>
     *
     * <p>References: Rocks (2016), The American Statistician 70(4).
     */
    ADJUSTED_WALD("Adjusted Wald (Rocks 2016)") {
        @Override
        Comparison compare(Nps first, Nps second) {
            return wald(first, second, 0.75);
        }
    },

    /**
     * Wald's test and interval, as most tools have it; for comparison. No standard error when each sample is of one mind.
     *
     * <pre>t1 - t2 -+ z sqrt(V1/n1 + V2/n2)</pre>
     *
     * <p>References: textbook.
     */
    WALD("Wald (textbook)") {
        @Override
        Comparison compare(Nps first, Nps second) {
            return wald(first, second, 0);
        }
    },

    /**
     * Welch's t test on answers coded +1, 0 and -1. Undefined when each sample is of one mind or a sample has one answer.
     *
     * <pre>t1 - t2 -+ t(df) sqrt(s1^2/n1 + s2^2/n2),  s^2 = V n/(n - 1)</pre>
     *
     * <p>References: Welch (1947), Biometrika 34.
     */
    WELCH_T("Welch t (Welch 1947)") {
        @Override
        Comparison compare(Nps first, Nps second) {
            double a = first.sampleVariance() / first.n();
            double b = second.sampleVariance() / second.n();
            double difference = first.score() - second.score();
            double error = 100 * Math.sqrt(a + b);
            if (!(error > 0)) {
                return new Comparison(
                        difference, error, Double.NaN, OptionalDouble.of(Double.NaN), Double.NaN, Double.NaN);
            }
            double df = (a + b) * (a + b) / (a * a / (first.n() - 1) + b * b / (second.n() - 1));
            double t = difference / error;
            return new Comparison(
                    difference, error, t, OptionalDouble.of(df), StudentTTail.twoSided(t, df), Double.NaN);
        }

        @Override
        Interval interval(Nps first, Nps second, ConfidenceLevel level) {
            Comparison comparison = compare(first, second);
            if (!(comparison.standardError() > 0)) {
                return Interval.undefined(level);
            }
            double df = comparison.degreesOfFreedom().orElseThrow();
            return around(comparison, StudentTTail.quantile(level.complement() / 2, df), level);
        }
    },

    /**
     * The interval that combines the score limits of both samples by square-and-add: recommended below 30 answers. It has
     * no test.
     *
     * <pre>t1 - t2 - sqrt((t1 - L1)^2 + (U2 - t2)^2),  t1 - t2 + sqrt((U1 - t1)^2 + (t2 - L2)^2)</pre>
     *
     * <p>References: Newcombe (1998), Statistics in Medicine 17, 873-890; Donner and Zou (2012), Statistical Methods in
     * Medical Research 21.
     */
    MOVER_SCORE("MOVER score (Newcombe 1998)") {
        @Override
        Comparison compare(Nps first, Nps second) {
            return new Comparison(
                    first.score() - second.score(),
                    Double.NaN,
                    Double.NaN,
                    OptionalDouble.empty(),
                    Double.NaN,
                    Double.NaN);
        }

        @Override
        Interval interval(Nps first, Nps second, ConfidenceLevel level) {
            Interval one = first.interval(NpsIntervalMethod.SCORE, level);
            Interval two = second.interval(NpsIntervalMethod.SCORE, level);
            double difference = first.score() - second.score();
            double below = Math.hypot(first.score() - one.lower(), two.upper() - second.score());
            double above = Math.hypot(one.upper() - first.score(), second.score() - two.lower());
            return Interval.of(difference - below, difference + above, level).clampedTo(-200, 200);
        }
    },

    /**
     * The score test: the standard error is that of the likeliest shares with one common net. It has no interval here, and
     * is undefined when both samples are of the same one mind.
     *
     * <pre>z = (t1 - t2) / sqrt(V01(x)/n1 + V02(x)/n2),  x the net that maximises the joint likelihood</pre>
     *
     * <p>References: Tango (1998), Statistics in Medicine 17, for one sample; Miettinen and Nurminen (1985), Statistics in
     * Medicine 4, for the principle.
     */
    SCORE("Score (Tango 1998)") {
        @Override
        Comparison compare(Nps first, Nps second) {
            double p1 = first.promoterShare();
            double d1 = first.detractorShare();
            double p2 = second.promoterShare();
            double d2 = second.detractorShare();
            double common = CommonNet.of(p1, d1, first.n(), p2, d2, second.n());
            double error = 100
                    * Math.sqrt(ConstrainedNet.variance(p1, d1, common) / first.n()
                            + ConstrainedNet.variance(p2, d2, common) / second.n());
            double difference = first.score() - second.score();
            double z = error > 0 ? difference / error : Double.NaN;
            return new Comparison(difference, error, z, OptionalDouble.empty(), NormalTail.twoSided(z), 100 * common);
        }

        @Override
        Interval interval(Nps first, Nps second, ConfidenceLevel level) {
            return Interval.undefined(level);
        }
    };

    private final String citation;

    NpsDifferenceMethod(String citation) {
        this.citation = citation;
    }

    /**
     * Returns the name of the formula with author and year.
     *
     * @return a printable name such as {@code Adjusted Wald (Rocks 2016)}
     */
    public String citation() {
        return citation;
    }

    /** What a method makes of two samples; NaN where it has no such number. */
    record Comparison(
            double difference,
            double standardError,
            double statistic,
            OptionalDouble degreesOfFreedom,
            double pValue,
            double commonScore) {}

    abstract Comparison compare(Nps first, Nps second);

    /** The interval, for methods whose statistic is normal. */
    Interval interval(Nps first, Nps second, ConfidenceLevel level) {
        return around(compare(first, second), NormalTail.quantile(level.complement() / 2), level);
    }

    private static Interval around(Comparison comparison, double quantile, ConfidenceLevel level) {
        double margin = quantile * comparison.standardError();
        return Interval.of(comparison.difference() - margin, comparison.difference() + margin, level)
                .clampedTo(-200, 200);
    }

    private static Comparison wald(Nps first, Nps second, double pseudo) {
        double difference = 100 * (mean(first, pseudo) - mean(second, pseudo));
        double error = 100 * Math.sqrt(errorSquared(first, pseudo) + errorSquared(second, pseudo));
        double z = difference / error;
        return new Comparison(difference, error, z, OptionalDouble.empty(), NormalTail.twoSided(z), Double.NaN);
    }

    private static double mean(Nps nps, double pseudo) {
        return NetScore.mean(nps.promoters() + pseudo, nps.passives() + 2 * pseudo, nps.detractors() + pseudo);
    }

    private static double errorSquared(Nps nps, double pseudo) {
        return NetScore.variance(nps.promoters() + pseudo, nps.passives() + 2 * pseudo, nps.detractors() + pseudo)
                / (nps.n() + 4 * pseudo);
    }
}
