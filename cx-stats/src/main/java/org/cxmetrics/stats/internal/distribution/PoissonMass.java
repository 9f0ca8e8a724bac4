package org.cxmetrics.stats.internal.distribution;

import org.apache.commons.statistics.distribution.PoissonDistribution;

/** Probability of a single count under the Poisson distribution. */
public final class PoissonMass {

    private PoissonMass() {}

    /**
     * Returns the probability that a Poisson count equals its own mean.
     *
     * @param mean mean, a whole number, not negative; 0 gives 1
     * @return P(X = mean)
     */
    public static double atMean(long mean) {
        if (mean == 0) {
            return 1;
        }
        if (mean > Integer.MAX_VALUE) {
            // Stirling's series; its next term, 1 / (360 mean^3), is below 1e-30 here
            return Math.exp(-1 / (12.0 * mean)) / Math.sqrt(2 * Math.PI * mean);
        }
        return PoissonDistribution.of(mean).probability((int) mean);
    }
}
