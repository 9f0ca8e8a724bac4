package org.cxmetrics.stats.internal.distribution;

import org.apache.commons.statistics.distribution.BetaDistribution;

/** Tails and quantiles of the beta distribution, each computed in its own tail so that small values keep their digits. */
public final class BetaTail {

    private BetaTail() {}

    /**
     * Returns the lower tail, the regularised incomplete beta function I_x(a, b).
     *
     * @param x point, in [0, 1]
     * @param a first shape, positive
     * @param b second shape, positive
     * @return P(X &le; x)
     */
    public static double lower(double x, double a, double b) {
        return BetaDistribution.of(a, b).cumulativeProbability(x);
    }

    /**
     * Returns the upper tail, I_{1-x}(b, a).
     *
     * @param x point, in [0, 1]
     * @param a first shape, positive
     * @param b second shape, positive
     * @return P(X &gt; x)
     */
    public static double upper(double x, double a, double b) {
        return BetaDistribution.of(a, b).survivalProbability(x);
    }

    /**
     * Returns the point with the given lower tail.
     *
     * @param tail lower tail, in [0, 1]
     * @param a first shape, positive
     * @param b second shape, positive
     * @return x with P(X &le; x) = tail
     */
    public static double lowerQuantile(double tail, double a, double b) {
        return BetaDistribution.of(a, b).inverseCumulativeProbability(tail);
    }

    /**
     * Returns the point with the given upper tail.
     *
     * @param tail upper tail, in [0, 1]
     * @param a first shape, positive
     * @param b second shape, positive
     * @return x with P(X &gt; x) = tail
     */
    public static double upperQuantile(double tail, double a, double b) {
        return BetaDistribution.of(a, b).inverseSurvivalProbability(tail);
    }
}
