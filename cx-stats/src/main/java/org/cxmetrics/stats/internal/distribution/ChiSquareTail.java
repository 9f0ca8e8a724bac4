package org.cxmetrics.stats.internal.distribution;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** Upper tail and quantile of the chi-square distribution. */
public final class ChiSquareTail {

    private ChiSquareTail() {}

    /**
     * Returns the upper tail, computed without forming 1 - cdf.
     *
     * @param x point
     * @param degreesOfFreedom degrees of freedom, positive
     * @return P(X &gt; x)
     */
    public static double upper(double x, double degreesOfFreedom) {
        return ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(x);
    }

    /**
     * Returns the point with the given upper tail.
     *
     * @param upperTail upper tail, in [0, 1]
     * @param degreesOfFreedom degrees of freedom, positive
     * @return x with P(X &gt; x) = upperTail
     */
    public static double quantile(double upperTail, double degreesOfFreedom) {
        return ChiSquaredDistribution.of(degreesOfFreedom).inverseSurvivalProbability(upperTail);
    }
}
