package org.cxmetrics.stats.internal.category;

import org.cxmetrics.stats.internal.distribution.PoissonMass;

/**
 * Probability that each category is the most frequent one in a multinomial resample of given counts.
 *
 * <p>Multinomial counts are independent Poisson counts given their sum. For every value m of the largest count, the
 * categories before k are held below m (or at most m) and those after it at most m; prefix and suffix convolutions of the
 * truncated Poisson masses meet at the sum n - m. Categories that tie at m carry a factor u, and the mean over u in [0, 1]
 * by Gauss's rule, exact for five ties, gives each of t tied categories 1/t. All terms are positive: no digit is lost.
 * O(k n^3).
 */
public final class MultinomialMode {

    /** Nodes and weights of Gauss's rule with three points on [0, 1]. */
    private static final double[] NODES = {0.5 - Math.sqrt(0.15), 0.5, 0.5 + Math.sqrt(0.15)};

    private static final double[] WEIGHTS = {5.0 / 18, 4.0 / 9, 5.0 / 18};

    private MultinomialMode() {}

    /**
     * Returns the probabilities with ties going to the first category.
     *
     * @param counts counts of at most six categories, not negative
     * @param n their sum, positive
     * @return one probability per category
     */
    public static double[] byOrder(long[] counts, int n) {
        double[][] masses = masses(counts, n);
        double[] result = new double[counts.length];
        for (int m = 1; m <= n; m++) {
            add(masses, m, 0, 1, result);
        }
        return scaled(result, n);
    }

    /**
     * Returns the probabilities with every tie shared equally.
     *
     * @param counts counts of at most six categories, not negative
     * @param n their sum, positive
     * @return one probability per category
     */
    public static double[] shared(long[] counts, int n) {
        double[][] masses = masses(counts, n);
        double[] result = new double[counts.length];
        for (int m = 1; m <= n; m++) {
            for (int node = 0; node < NODES.length; node++) {
                double[] part = new double[counts.length];
                add(masses, m, NODES[node], NODES[node], part);
                for (int k = 0; k < part.length; k++) {
                    result[k] += WEIGHTS[node] * part[k];
                }
            }
        }
        return scaled(result, n);
    }

    /** Adds the masses of "k has m, none has more"; a category at m counts by the factor of its side of k. */
    private static void add(double[][] masses, int m, double before, double after, double[] result) {
        int categories = masses.length;
        int rest = masses[0].length - 1 - m;
        double[][] suffix = new double[categories + 1][];
        suffix[categories] = new double[] {1};
        for (int k = categories - 1; k > 0; k--) {
            suffix[k] = convolved(suffix[k + 1], masses[k], m, after, rest);
        }
        double[] prefix = {1};
        for (int k = 0; k < categories; k++) {
            double sum = 0;
            for (int i = 0; i < prefix.length; i++) {
                int j = rest - i;
                sum += j >= 0 && j < suffix[k + 1].length ? prefix[i] * suffix[k + 1][j] : 0;
            }
            result[k] += masses[k][m] * sum;
            prefix = convolved(prefix, masses[k], m, before, rest);
        }
    }

    private static double[] convolved(double[] sums, double[] mass, int m, double atM, int longest) {
        double[] result = new double[Math.min(sums.length + m, longest + 1)];
        for (int i = 0; i < sums.length && i < result.length; i++) {
            int last = Math.min(m, result.length - 1 - i);
            for (int x = 0; x <= last; x++) {
                result[i + x] += sums[i] * (x == m ? atM * mass[x] : mass[x]);
            }
        }
        return result;
    }

    /** Poisson masses with the counts as means, by recurrence away from the mean. */
    private static double[][] masses(long[] counts, int n) {
        double[][] masses = new double[counts.length][n + 1];
        for (int k = 0; k < counts.length; k++) {
            int mean = (int) counts[k];
            masses[k][mean] = PoissonMass.atMean(mean);
            for (int x = mean; x < n; x++) {
                masses[k][x + 1] = masses[k][x] * mean / (x + 1);
            }
            for (int x = mean; x > 0; x--) {
                masses[k][x - 1] = masses[k][x] * x / mean;
            }
        }
        return masses;
    }

    private static double[] scaled(double[] result, int n) {
        double total = PoissonMass.atMean(n);
        for (int k = 0; k < result.length; k++) {
            result[k] /= total;
        }
        return result;
    }
}
