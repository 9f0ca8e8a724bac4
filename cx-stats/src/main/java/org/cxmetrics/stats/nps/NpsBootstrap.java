package org.cxmetrics.stats.nps;

import java.util.Objects;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.stats.internal.distribution.NormalTail;
import org.cxmetrics.stats.internal.score.NetScore;
import org.cxmetrics.stats.internal.score.TrinomialSum;

/**
 * The ideal bootstrap of a net score: what resampling the answers tends to when the replicates never end, computed exactly.
 *
 * <pre>{@code
 * NpsBootstrap bootstrap = NpsBootstrap.of(nps);
 * bootstrap.percentile(ConfidenceLevel.P95);
 * bootstrap.bca(ConfidenceLevel.P95);
 * }</pre>
 *
 * <p>Drawing n answers with replacement is a trinomial draw, so the distribution of the resampled score is the n-fold
 * convolution of the three shares. There is no seed and no simulation error. The limits are points of the lattice of
 * scores, 100/n points apart.
 *
 * <p>Undefined (NaN, undefined intervals) when there is no valid answer. O(n) time, and 16 n bytes kept.
 *
 * <p>References: Efron (1987), Journal of the American Statistical Association 82, ideal and BCa intervals.
 */
public final class NpsBootstrap {
    /** Comparisons of sums of up to 2 n + 1 probabilities with a level are to this relative accuracy. */
    private static final double GUARD = 1 - 1e-12;

    /** Beyond this many answers the lattice is finer than any use of it, and its arrays are larger than most heaps. */
    private static final long MOST = 50_000_000;

    private final Nps nps;
    private final double[] probabilities;
    private final double biasCorrection;
    private final double acceleration;

    private NpsBootstrap(Nps nps, double[] probabilities) {
        this.nps = nps;
        this.probabilities = probabilities;
        if (nps.variance() == 0) {
            biasCorrection = 0;
            acceleration = 0;
        } else {
            biasCorrection = biasCorrection(probabilities, (int) (nps.n() + nps.promoters() - nps.detractors()));
            acceleration = NetScore.thirdMoment(nps.promoters(), nps.passives(), nps.detractors())
                    / (6 * Math.sqrt(nps.n()) * Math.pow(nps.variance(), 1.5));
        }
    }

    /**
     * Returns the ideal bootstrap of a score.
     *
     * @param nps the score, of at most 50 million valid answers
     * @return the bootstrap
     * @throws NullPointerException if nps is null
     * @throws IllegalArgumentException if there are more valid answers than that
     */
    public static NpsBootstrap of(Nps nps) {
        if (nps.n() > MOST) {
            throw new IllegalArgumentException("n must be <= " + MOST + ", got " + nps.n());
        }
        double[] probabilities = nps.n() == 0
                ? new double[0]
                : TrinomialSum.probabilities(nps.promoters(), nps.passives(), nps.detractors(), (int) nps.n());
        return new NpsBootstrap(nps, probabilities);
    }

    /**
     * Returns the score that is resampled.
     *
     * @return the score
     */
    public Nps nps() {
        return nps;
    }

    /**
     * Returns the probability that a resample has a given surplus of promoters.
     *
     * <p>Undefined (NaN) when there is no valid answer. Far tails are right to about 1e-12 relative.
     *
     * @param net promoters minus detractors of the resample
     * @return the probability, in [0, 1]; 0 beyond -n and n
     */
    public double probability(long net) {
        long n = nps.n();
        if (n == 0) {
            return Double.NaN;
        }
        return Math.abs(net) > n ? 0 : probabilities[(int) (net + n)];
    }

    /**
     * Returns the percentile interval.
     *
     * <pre>smallest scores with F &gt;= alpha/2 and F &gt;= 1 - alpha/2</pre>
     *
     * <p>Undefined when there is no valid answer.
     *
     * @param level confidence level
     * @return the interval, in points
     * @throws NullPointerException if level is null
     */
    public Interval percentile(ConfidenceLevel level) {
        double tail = level.complement() / 2;
        return interval(tail, 1 - tail, level);
    }

    /**
     * Returns the bias-corrected and accelerated interval.
     *
     * <pre>percentiles at Phi(z0 + y / (1 - a y)),  y = z0 -+ z</pre>
     *
     * <p>Undefined when there is no valid answer; the score itself when all answers are alike.
     *
     * @param level confidence level
     * @return the interval, in points
     * @throws NullPointerException if level is null
     */
    public Interval bca(ConfidenceLevel level) {
        double z = NormalTail.quantile(level.complement() / 2);
        return interval(shifted(-z), shifted(z), level);
    }

    /**
     * Returns the bias correction of the BCa interval.
     *
     * <pre>z0 = quantile of F(below the score) + half the probability of the score</pre>
     *
     * <p>Undefined (NaN) when there is no valid answer; 0 when all answers are alike.
     *
     * @return z0, in standard normal units
     */
    public double biasCorrection() {
        return biasCorrection;
    }

    /**
     * Returns the acceleration of the BCa interval.
     *
     * <pre>a = m3 / (6 sqrt(n) V^1.5),  m3 and V the third and second central moments of one answer</pre>
     *
     * <p>Undefined (NaN) when there is no valid answer; 0 when all answers are alike.
     *
     * @return the acceleration
     */
    public double acceleration() {
        return acceleration;
    }

    /**
     * Returns the answer as data.
     *
     * @return n, score, both 95% intervals, bias correction and acceleration
     */
    public Facts facts() {
        return Facts.builder()
                .add("n", nps.n())
                .add("score", nps.score())
                .add("percentile", percentile(ConfidenceLevel.P95))
                .add("bca", bca(ConfidenceLevel.P95))
                .add("biasCorrection", biasCorrection)
                .add("acceleration", acceleration)
                .build();
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code NPS bootstrap: BCa [3, 34] 95%, percentile [3, 35] 95% (n=100)}
     */
    @Override
    public String toString() {
        return "NPS bootstrap: BCa " + bca(ConfidenceLevel.P95) + ", percentile " + percentile(ConfidenceLevel.P95)
                + " (n=" + nps.n() + ")";
    }

    private double shifted(double z) {
        double y = biasCorrection + z;
        return NormalTail.upper(-(biasCorrection + y / (1 - acceleration * y)));
    }

    private Interval interval(double lowerLevel, double upperLevel, ConfidenceLevel level) {
        Objects.requireNonNull(level, "level");
        if (probabilities.length == 0) {
            return Interval.undefined(level);
        }
        return Interval.of(quantile(lowerLevel), quantile(upperLevel), level);
    }

    /** The smallest score whose distribution function reaches the level. */
    private double quantile(double level) {
        double sum = 0;
        int k = -1;
        while (k < probabilities.length - 1 && !(sum >= level * GUARD && sum > 0)) {
            sum += probabilities[++k];
        }
        long n = nps.n();
        return 100.0 * (k - n) / n;
    }

    private static double biasCorrection(double[] probabilities, int observed) {
        if (probabilities.length == 0) {
            return Double.NaN;
        }
        double below = 0;
        for (int k = 0; k < observed; k++) {
            below += probabilities[k];
        }
        return -NormalTail.quantile(below + probabilities[observed] / 2);
    }
}
