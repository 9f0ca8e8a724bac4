package org.cxmetrics.stats.internal.score;

/**
 * The exact distribution of a sum of n draws of +1, 0 and -1: the coefficients g of (d + q x + p x^2)^n, g(k) belonging to
 * the net k - n.
 *
 * <p>The three-term recurrence
 *
 * <pre>k d g(k) = q (n - k + 1) g(k - 1) + p (2 n - k + 2) g(k - 2)</pre>
 *
 * <p>has no negative term up to the middle k = n + 1, so it is run inward from the lower end, and from the upper end with p
 * and d exchanged. Far tails keep their digits: values carry an exponent of their own, the halves are matched in the middle
 * and the whole is divided by its sum, so that no power d^n is ever formed. O(n).
 *
 * <p>References: Henrici (1974), Applied and Computational Complex Analysis 1, section 1.6, powers of a series.
 */
public final class TrinomialSum {
    /** Narrow enough that products and quotients of two scaled values stay finite. */
    private static final int STEP = 200;

    private static final double LARGE = 0x1p200;
    private static final double SMALL = 0x1p-200;

    private TrinomialSum() {}

    /**
     * Returns the probabilities of the nets -n to n.
     *
     * @param top weight of +1, a count
     * @param middle weight of 0, a count
     * @param bottom weight of -1, a count
     * @param n number of draws, positive
     * @return 2 n + 1 probabilities
     */
    public static double[] probabilities(double top, double middle, double bottom, int n) {
        double[] g = new double[2 * n + 1];
        if (top == 0 && bottom == 0) {
            g[n] = 1;
            return g;
        }
        int[] exponents = new int[g.length];
        if (bottom > 0) {
            run(g, exponents, false, top, middle, bottom);
        }
        if (top > 0) {
            double[] upper = new double[g.length];
            int[] upperExponents = new int[g.length];
            run(upper, upperExponents, true, bottom, middle, top);
            join(g, exponents, upper, upperExponents, bottom > 0);
        }
        normalise(g, exponents);
        return g;
    }

    /** Fills one half of the coefficients, up to one step beyond the middle, from index 0 or from the last one down. */
    private static void run(double[] g, int[] exponents, boolean fromAbove, double p, double q, double d) {
        int n = g.length / 2;
        int last = g.length - 1;
        double before = 0;
        double current = 1;
        int exponent = 0;
        int first = fromAbove ? last : 0;
        g[first] = 1;
        for (int k = 1; k <= n + 1; k++) {
            double next = (q * (n - k + 1) * current + p * (2.0 * n - k + 2) * before) / (k * d);
            before = current;
            current = next;
            double larger = Math.max(before, current);
            if (larger > LARGE) {
                before *= SMALL;
                current *= SMALL;
                exponent += STEP;
            } else if (larger < SMALL && larger > 0) {
                before *= LARGE;
                current *= LARGE;
                exponent -= STEP;
            }
            int index = fromAbove ? last - k : k;
            g[index] = current;
            exponents[index] = exponent;
        }
    }

    /** Puts the upper half above the middle, scaled so that both halves agree where they meet. */
    private static void join(double[] g, int[] exponents, double[] upper, int[] upperExponents, boolean hasLower) {
        int n = g.length / 2;
        double ratio = 1;
        int shift = 0;
        if (hasLower) {
            int meeting = g[n] > 0 ? n : n + 1;
            ratio = g[meeting] / upper[meeting];
            shift = exponents[meeting] - upperExponents[meeting];
        }
        for (int k = hasLower ? n + 1 : n; k < g.length; k++) {
            g[k] = upper[k] * ratio;
            exponents[k] = upperExponents[k] + shift;
        }
    }

    private static void normalise(double[] g, int[] exponents) {
        int largest = Integer.MIN_VALUE;
        for (int k = 0; k < g.length; k++) {
            if (g[k] > 0) {
                largest = Math.max(largest, exponents[k] + Math.getExponent(g[k]));
            }
        }
        double sum = 0;
        for (int k = 0; k < g.length; k++) {
            g[k] = Math.scalb(g[k], exponents[k] - largest);
            sum += g[k];
        }
        for (int k = 0; k < g.length; k++) {
            g[k] /= sum;
        }
    }
}
