package org.cxmetrics.stats.internal.category;

import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Probability that each component of a Dirichlet vector is the largest.
 *
 * <pre>P(k largest) = integral of g(x; a_k) prod_{j != k} G(x; a_j) dx</pre>
 *
 * <p>with g and G the density and distribution function of the standard gamma distribution, as independent gamma variables
 * over their sum are Dirichlet. With x = e^t the integrand is analytic and falls off on both sides at least exponentially,
 * so the trapezoidal rule converges geometrically; its step follows the width of the sharpest factor.
 *
 * <p>References: Trefethen and Weideman (2014), SIAM Review 56(3), section 4.
 */
public final class DirichletMode {

    private static final double STEP = 0.3;
    private static final double NEGLIGIBLE = 1e-19;
    private static final int MOST_NODES = 100_000;

    private DirichletMode() {}

    /**
     * Returns the probabilities.
     *
     * @param alpha parameters, two or more, positive
     * @return one probability per component; their sum is 1 but for rounding
     */
    public static double[] probabilities(double[] alpha) {
        double largest = 0;
        GammaDistribution[] gammas = new GammaDistribution[alpha.length];
        for (int k = 0; k < alpha.length; k++) {
            gammas[k] = GammaDistribution.of(alpha[k], 1);
            largest = Math.max(largest, alpha[k]);
        }
        double step = STEP / Math.sqrt(largest + 1);
        double start = Math.log(largest);
        double[] sums = new double[alpha.length];
        for (int node = 0; node < MOST_NODES && add(gammas, start + node * step, sums) > NEGLIGIBLE; node++) {
            // the loop's condition adds
        }
        for (int node = 1; node < MOST_NODES && add(gammas, start - node * step, sums) > NEGLIGIBLE; node++) {
            // the loop's condition adds
        }
        for (int k = 0; k < sums.length; k++) {
            sums[k] *= step;
        }
        return sums;
    }

    /** Adds the integrands at t and returns their sum, the density of the largest log gamma variable. */
    private static double add(GammaDistribution[] gammas, double t, double[] sums) {
        double x = Math.exp(t);
        double density = 0;
        for (int k = 0; k < gammas.length; k++) {
            double term = x * gammas[k].density(x);
            for (int j = 0; j < gammas.length && term > 0; j++) {
                term *= j == k ? 1 : gammas[j].cumulativeProbability(x);
            }
            sums[k] += term;
            density += term;
        }
        return density;
    }
}
