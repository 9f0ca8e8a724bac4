package org.cxmetrics.stats.internal.distribution;

import org.apache.commons.statistics.distribution.TDistribution;

/** Upper tail and quantile of Student's t distribution; degrees of freedom need not be whole. */
public final class StudentTTail {

    private StudentTTail() {}

    /**
     * Returns the upper tail.
     *
     * @param t point
     * @param degreesOfFreedom degrees of freedom, positive
     * @return P(T &gt; t)
     */
    public static double upper(double t, double degreesOfFreedom) {
        return TDistribution.of(degreesOfFreedom).survivalProbability(t);
    }

    /**
     * Returns the two-sided tail.
     *
     * @param t point
     * @param degreesOfFreedom degrees of freedom, positive
     * @return P(|T| &gt; |t|)
     */
    public static double twoSided(double t, double degreesOfFreedom) {
        return 2 * upper(Math.abs(t), degreesOfFreedom);
    }

    /**
     * Returns the point with the given upper tail.
     *
     * @param upperTail upper tail, in [0, 1]
     * @param degreesOfFreedom degrees of freedom, positive
     * @return t with P(T &gt; t) = upperTail
     */
    public static double quantile(double upperTail, double degreesOfFreedom) {
        return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(upperTail);
    }
}
