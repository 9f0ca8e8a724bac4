package org.cxmetrics.stats.internal.proportion;

/**
 * Wilson's score limits of a proportion, in closed form, for counts that need not be whole.
 *
 * <p>The limits are the roots of
 *
 * <pre>(n + z^2) pi^2 - (2 x + z^2) pi + x^2 / n = 0</pre>
 *
 * <p>Halves of a count give the continuity correction (Newcombe), an effective sample size gives weighted shares.
 *
 * <p>References: Wilson (1927), Journal of the American Statistical Association 22; Newcombe (1998), Statistics in
 * Medicine 17, methods 3 and 4.
 */
public final class WilsonLimits {

    private WilsonLimits() {}

    /**
     * Returns the smaller root, from the product of the roots: no cancellation for small x, exactly 0 at x = 0.
     *
     * @param x successes, in [0, n]
     * @param n trials, positive
     * @param z normal quantile, not negative
     * @return the lower limit
     */
    public static double lower(double x, double n, double z) {
        return 2 * x * (x / n) / (2 * x + z * z + z * root(x, n, z));
    }

    /**
     * Returns the larger root, all of whose terms are positive; exactly 1 at x = n.
     *
     * @param x successes, in [0, n]
     * @param n trials, positive
     * @param z normal quantile, not negative
     * @return the upper limit
     */
    public static double upper(double x, double n, double z) {
        return x >= n ? 1 : (2 * x + z * z + z * root(x, n, z)) / (2 * (n + z * z));
    }

    private static double root(double x, double n, double z) {
        return Math.sqrt(z * z + 4 * x * ((n - x) / n));
    }
}
