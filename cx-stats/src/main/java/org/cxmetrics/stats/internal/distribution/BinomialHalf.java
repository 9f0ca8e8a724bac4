package org.cxmetrics.stats.internal.distribution;

/**
 * Tails of the sign test: a against b when each of a + b cases falls to either side with probability one half.
 *
 * <p>The tail is the probability of the observed counts, by the saddle-point form, times a sum of positive terms
 *
 * <pre>P(X &gt;= a) = P(X = a) (1 + b/(a+1) + b(b-1)/((a+1)(a+2)) + ...)</pre>
 *
 * <p>so that no digit is lost for any counts; the form by log-gamma loses about log10(a + b) of them. O(sqrt(a + b)).
 *
 * <p>References: Loader (2000), Fast and Accurate Computation of Binomial Probabilities.
 */
public final class BinomialHalf {

    private static final double ENOUGH = 1e-18;
    private static final int TABULATED = 16;
    private static final double[] STIRLING = new double[TABULATED];

    static {
        // log(n!) - log(sqrt(2 pi n) (n/e)^n), exact products for small n
        double factorial = 1;
        for (int n = 1; n < TABULATED; n++) {
            factorial *= n;
            STIRLING[n] = StrictMath.log(factorial / (Math.sqrt(2 * Math.PI * n) * StrictMath.pow(n / Math.E, n)));
        }
    }

    private BinomialHalf() {}

    /**
     * Returns the exact two-sided p-value.
     *
     * @param a the larger count
     * @param b the smaller count, a + b positive
     * @return min(1, 2 P(X &ge; a)); 1 when the counts differ by at most one
     */
    public static double twoSided(long a, long b) {
        return a - b <= 1 ? 1 : Math.min(1, 2 * mass(a, b) * tailOverMass(a, b));
    }

    /**
     * Returns the two-sided p-value less the probability of the observed counts.
     *
     * @param a the larger count
     * @param b the smaller count, a + b positive
     * @return min(1, P(X &ge; a) + P(X &gt; a)); 1 when the counts are equal
     */
    public static double midP(long a, long b) {
        return a == b ? 1 : Math.min(1, mass(a, b) * (2 * tailOverMass(a, b) - 1));
    }

    /** P(X = a). */
    private static double mass(long a, long b) {
        double n = (double) a + b;
        if (b == 0) {
            return StrictMath.pow(0.5, n);
        }
        double exponent = stirling(n) - stirling(a) - stirling(b) - deviance(a, n / 2) - deviance(b, n / 2);
        return StrictMath.exp(exponent) * Math.sqrt(n / a / b / (2 * Math.PI));
    }

    private static double tailOverMass(long a, long b) {
        double sum = 1;
        double term = 1;
        for (double i = 0; term > ENOUGH * sum; i++) {
            term *= (b - i) / (a + 1 + i);
            sum += term;
        }
        return sum;
    }

    /** The error of Stirling's formula. */
    private static double stirling(double n) {
        if (n < TABULATED) {
            return STIRLING[(int) n];
        }
        double inverse = 1 / (n * n);
        return (1.0 / 12 - inverse * (1.0 / 360 - inverse * (1.0 / 1260 - inverse * (1.0 / 1680 - inverse / 1188))))
                / n;
    }

    /** x log(x / m) + m - x, by a series where x is close to m. */
    private static double deviance(double x, double m) {
        double difference = x - m;
        if (Math.abs(difference) >= 0.1 * (x + m)) {
            return x * StrictMath.log(x / m) + m - x;
        }
        double v = difference / (x + m);
        double sum = difference * v;
        double term = 2 * x * v;
        double last = Double.NaN;
        for (int k = 3; sum != last; k += 2) {
            last = sum;
            term *= v * v;
            sum += term / k;
        }
        return sum;
    }
}
