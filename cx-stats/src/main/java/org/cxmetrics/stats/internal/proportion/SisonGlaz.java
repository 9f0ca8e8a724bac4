package org.cxmetrics.stats.internal.proportion;

import org.cxmetrics.stats.internal.distribution.PoissonMass;

/**
 * Half widths of the simultaneous intervals of Sison and Glaz for multinomial shares.
 *
 * <p>The counts of a multinomial sample are independent Poisson counts given their sum. The probability nu(c) that all
 * of them fall within c of the observed ones is therefore
 *
 * <pre>nu(c) = prod T_i * f(u) / sqrt(s2) / P(Poisson(n) = n)</pre>
 *
 * <p>with T_i the mass of Poisson(n_i) on [n_i - c, n_i + c], s2 the sum of the variances truncated to it, u = (n - sum
 * of truncated means) / sqrt(s2) and f the Edgeworth density with the truncated third and fourth cumulants. When c
 * grows by one, each truncated sum gains its two end terms, so the search costs O(1) per category and step.
 *
 * <p>References: Sison and Glaz (1995), Journal of the American Statistical Association 90; May and Johnson (2000),
 * Journal of Statistical Software 5(6).
 */
public final class SisonGlaz {

    private final long[] counts;
    /** Terms at both ends of the truncated range, relative to the mass at the count itself. */
    private final double[] below;

    private final double[] above;
    /** Sums of w d^r for r = 0..4, where d is the distance from the count and w the relative mass. */
    private final double[][] sums;
    /** Product of the masses at the counts over the mass of the total: the multinomial probability of the sample. */
    private final double sampleProbability;

    private SisonGlaz(long[] counts, long n) {
        this.counts = counts;
        below = new double[counts.length];
        above = new double[counts.length];
        sums = new double[counts.length][5];
        double product = 1 / PoissonMass.atMean(n);
        for (int i = 0; i < counts.length; i++) {
            below[i] = 1;
            above[i] = 1;
            sums[i][0] = 1;
            product *= PoissonMass.atMean(counts[i]);
        }
        sampleProbability = product;
    }

    /**
     * Returns the step c + gamma of the intervals [p_i - c/n, p_i + (c + 2 gamma)/n], with c the whole part.
     *
     * <p>c is the whole number, at least 1, with nu(c) &lt; level &le; nu(c + 1), and gamma the interpolated fraction.
     * Where nu(1) already reaches the level (a handful of answers), the step is 1; where no c below n reaches it, n.
     *
     * @param counts answers per category, not negative
     * @param n their sum, positive
     * @param level simultaneous confidence level
     * @return c + gamma, in [1, n]
     */
    public static double step(long[] counts, long n, double level) {
        SisonGlaz search = new SisonGlaz(counts, n);
        search.widen(1);
        double coverage = search.coverage();
        if (coverage >= level) {
            return 1;
        }
        for (long c = 1; c < n; c++) {
            search.widen(c + 1);
            double wider = search.coverage();
            if (wider >= level) {
                return c + (level - coverage) / (wider - coverage);
            }
            coverage = wider;
        }
        return n;
    }

    private void widen(long c) {
        for (int i = 0; i < counts.length; i++) {
            // Poisson recurrences away from the mean n_i: p(k - 1) = p(k) k / n_i, p(k + 1) = p(k) n_i / (k + 1)
            double mean = counts[i];
            below[i] = mean < c ? 0 : below[i] * ((mean - c + 1) / mean);
            above[i] *= mean / (mean + c);
            double power = 1;
            for (int r = 0; r < 5; r++) {
                sums[i][r] += power * (r % 2 == 0 ? above[i] + below[i] : above[i] - below[i]);
                power *= c;
            }
        }
    }

    private double coverage() {
        double mass = sampleProbability;
        double shift = 0;
        double variance = 0;
        double third = 0;
        double fourth = 0;
        for (double[] sum : sums) {
            mass *= sum[0];
            double m1 = sum[1] / sum[0];
            double m2 = sum[2] / sum[0];
            double m3 = sum[3] / sum[0];
            double m4 = sum[4] / sum[0];
            double var = m2 - m1 * m1;
            shift += m1;
            variance += var;
            third += m3 - 3 * m1 * m2 + 2 * m1 * m1 * m1;
            fourth += m4 - 4 * m1 * m3 + 6 * m1 * m1 * m2 - 3 * m1 * m1 * m1 * m1 - 3 * var * var;
        }
        double sd = Math.sqrt(variance);
        return mass * edgeworth(-shift / sd, third / (variance * sd), fourth / (variance * variance)) / sd;
    }

    private static double edgeworth(double u, double g1, double g2) {
        double u2 = u * u;
        double density = Math.exp(-u2 / 2) / Math.sqrt(2 * Math.PI);
        return density
                * (1
                        + g1 * u * (u2 - 3) / 6
                        + g2 * (u2 * (u2 - 6) + 3) / 24
                        + g1 * g1 * (u2 * (u2 * (u2 - 15) + 45) - 15) / 72);
    }
}
