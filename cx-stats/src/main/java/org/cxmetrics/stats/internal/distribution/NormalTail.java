package org.cxmetrics.stats.internal.distribution;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Tails of the standard normal distribution.
 *
 * <p>Everything goes through the complementary error function and its inverse, never through {@code 1 - cdf}: a
 * two-sided p of 1e-178 keeps its digits, and quantiles of tiny tails do too.
 */
public final class NormalTail {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private NormalTail() {}

    /**
     * Returns the point above which the standard normal distribution has the given probability.
     *
     * @param upperTailProbability the probability above the point, in [0, 1]
     * @return the point; infinite at 0 and 1, NaN for NaN
     */
    public static double quantile(double upperTailProbability) {
        return Double.isNaN(upperTailProbability)
                ? Double.NaN
                : STANDARD.inverseSurvivalProbability(upperTailProbability);
    }

    /**
     * Returns the probability above a point.
     *
     * @param z the point
     * @return P(Z &gt; z), in [0, 1]; NaN for NaN
     */
    public static double upper(double z) {
        return STANDARD.survivalProbability(z);
    }

    /**
     * Returns the probability of being at least as far from 0 as the given point.
     *
     * @param z the point
     * @return P(|Z| &gt;= |z|), in [0, 1]; NaN for NaN
     */
    public static double twoSided(double z) {
        return 2 * STANDARD.survivalProbability(Math.abs(z));
    }
}
