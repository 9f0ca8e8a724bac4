package org.cxmetrics.stats.internal.proportion;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.rootfinder.BrentSolver;
import org.cxmetrics.stats.internal.distribution.BetaTail;

/**
 * Limits of a proportion with half of the probability of the observed count in the tail.
 *
 * <p>The lower limit solves P(X &gt; x) + P(X = x) / 2 = tail. Both P(X &ge; x) and P(X &gt; x) are beta tails in the
 * success probability, their mean is the left side, and the two beta quantiles bracket the root.
 *
 * <p>References: Lancaster (1961), Journal of the American Statistical Association 56; Berry and Armitage (1995), The
 * Statistician 44.
 */
public final class MidPLimits {

    private static final double RELATIVE_ACCURACY = 0x1p-50;

    private MidPLimits() {}

    /**
     * Returns the lower limit.
     *
     * @param x successes, in [0, n]
     * @param n trials, positive
     * @param tail tail probability, half the error of the interval
     * @return the lower limit; 0 at x = 0
     */
    public static double lower(long x, long n, double tail) {
        if (x == 0) {
            return 0;
        }
        if (x == n) {
            return Math.pow(2 * tail, 1.0 / n);
        }
        double outer = BetaTail.lowerQuantile(tail, x, n - x + 1.0);
        double inner = BetaTail.lowerQuantile(tail, x + 1.0, n - x);
        return root(
                pi -> (BetaTail.lower(pi, x, n - x + 1.0) + BetaTail.lower(pi, x + 1.0, n - x)) / (2 * tail) - 1,
                outer,
                inner);
    }

    /**
     * Returns the upper limit.
     *
     * @param x successes, in [0, n]
     * @param n trials, positive
     * @param tail tail probability, half the error of the interval
     * @return the upper limit; 1 at x = n
     */
    public static double upper(long x, long n, double tail) {
        if (x == n) {
            return 1;
        }
        if (x == 0) {
            return -Math.expm1(Math.log(2 * tail) / n);
        }
        double inner = BetaTail.upperQuantile(tail, x, n - x + 1.0);
        double outer = BetaTail.upperQuantile(tail, x + 1.0, n - x);
        return root(
                pi -> (BetaTail.upper(pi, x, n - x + 1.0) + BetaTail.upper(pi, x + 1.0, n - x)) / (2 * tail) - 1,
                inner,
                outer);
    }

    private static double root(DoubleUnaryOperator excess, double from, double to) {
        return new BrentSolver(RELATIVE_ACCURACY, Double.MIN_NORMAL, 0).findRoot(excess, from, to);
    }
}
