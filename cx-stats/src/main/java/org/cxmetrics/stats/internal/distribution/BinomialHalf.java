package org.cxmetrics.stats.internal.distribution;

/**
 * Tails of the sign test: a against b when each of a + b cases falls to either side with probability one half.
 *
 * <p>Both tails are incomplete beta functions, which keep their digits for any counts; the mid-p value is the sum of two of
 * them rather than a difference.
 */
public final class BinomialHalf {

    private BinomialHalf() {}

    /**
     * Returns the exact two-sided p-value.
     *
     * @param a the larger count
     * @param b the smaller count, a + b positive
     * @return min(1, 2 P(X &ge; a)); 1 when the counts are equal
     */
    public static double twoSided(long a, long b) {
        return a == b ? 1 : Math.min(1, 2 * atLeast(a, b));
    }

    /**
     * Returns the two-sided p-value less the probability of the observed counts.
     *
     * @param a the larger count
     * @param b the smaller count, a + b positive
     * @return min(1, P(X &ge; a) + P(X &gt; a)); 1 when the counts are equal
     */
    public static double midP(long a, long b) {
        if (a == b) {
            return 1;
        }
        return Math.min(1, atLeast(a, b) + (b == 0 ? 0 : atLeast(a + 1, b - 1)));
    }

    private static double atLeast(long a, long b) {
        return BetaTail.lower(0.5, a, b + 1.0);
    }
}
