package org.cxmetrics.stats.internal.category;

import java.util.function.DoubleSupplier;

/**
 * Draws of a whole cross table: a multinomial vector as a chain of conditional binomial counts, at a cost that depends on the
 * number of cells, not on the sample.
 *
 * <p>A binomial count is drawn by inversion where its mean is below 10, else by transformed rejection with squeeze. Powers,
 * roots and logarithms are those of StrictMath, so that no machine draws another number.
 *
 * <p>References: Davis (1993), Computational Statistics and Data Analysis 16 (conditional binomials); Hormann (1993),
 * Journal of Statistical Computation and Simulation 46, algorithm BTRS.
 */
public final class MultinomialDraw {

    private static final double INVERSION_BELOW = 10;

    private MultinomialDraw() {}

    /**
     * Draws n cases over cells with given weights.
     *
     * @param counts weights of the cells, not negative
     * @param n their sum, and the number of cases
     * @param random uniform numbers in [0, 1)
     * @param draw receives the number of cases of each cell
     */
    public static void draw(long[] counts, long n, DoubleSupplier random, long[] draw) {
        long cases = n;
        long weight = n;
        for (int cell = 0; cell < counts.length; cell++) {
            long count = counts[cell];
            draw[cell] = count == 0 || cases == 0
                    ? 0
                    : count == weight ? cases : binomial(cases, (double) count / weight, random);
            cases -= draw[cell];
            weight -= count;
        }
    }

    /**
     * Draws a binomial count.
     *
     * @param n number of cases, positive
     * @param p probability of a success, in (0, 1)
     * @param random uniform numbers in [0, 1)
     * @return the number of successes
     */
    public static long binomial(long n, double p, DoubleSupplier random) {
        if (p > 0.5) {
            return n - binomial(n, 1 - p, random);
        }
        return n * p < INVERSION_BELOW ? inverted(n, p, random) : rejected(n, p, random);
    }

    private static long inverted(long n, double p, DoubleSupplier random) {
        double odds = p / (1 - p);
        double mass = StrictMath.exp(n * StrictMath.log1p(-p));
        double rest = random.getAsDouble();
        long x = 0;
        while (rest >= mass && x < n) {
            rest -= mass;
            x++;
            mass *= odds * (n - x + 1) / x;
        }
        return x;
    }

    /** Algorithm BTRS. */
    private static long rejected(long n, double p, DoubleSupplier random) {
        double spread = Math.sqrt(n * p * (1 - p));
        double b = 1.15 + 2.53 * spread;
        double a = -0.0873 + 0.0248 * b + 0.01 * p;
        double center = n * p + 0.5;
        double squeeze = 0.92 - 4.2 / b;
        double alpha = (2.83 + 5.1 / b) * spread;
        long mode = (long) ((n + 1) * p);
        while (true) {
            double u = random.getAsDouble() - 0.5;
            double v = random.getAsDouble();
            double us = 0.5 - Math.abs(u);
            double x = Math.floor((2 * a / us + b) * u + center);
            if (us >= 0.07 && v <= squeeze) {
                return (long) x;
            }
            if (x >= 0 && x <= n) {
                double bound = StrictMath.log(v * alpha / (a / (us * us) + b));
                if (bound <= logRatio(n, p, mode, (long) x)) {
                    return (long) x;
                }
            }
        }
    }

    /** The logarithm of the probability of x over that of the mode. */
    private static double logRatio(long n, double p, long mode, long x) {
        double logOdds = StrictMath.log(p / (1 - p));
        return logFactorial(mode)
                + logFactorial(n - mode)
                - logFactorial(x)
                - logFactorial(n - x)
                + (x - mode) * logOdds;
    }

    /** Stirling's series; for the smallest numbers by the product. */
    private static double logFactorial(long x) {
        if (x < 16) {
            double product = 1;
            for (long i = 2; i <= x; i++) {
                product *= i;
            }
            return StrictMath.log(product);
        }
        double y = x + 1;
        double inverse = 1 / (y * y);
        double tail = (1.0 / 12 - (1.0 / 360 - inverse / 1260) * inverse) / y;
        return (y - 0.5) * StrictMath.log(y) - y + 0.9189385332046727 + tail;
    }
}
