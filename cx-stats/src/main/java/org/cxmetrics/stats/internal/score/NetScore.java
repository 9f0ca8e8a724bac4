package org.cxmetrics.stats.internal.score;

/**
 * Mean and variance of a variable that is +1 (top), 0 (middle) or -1 (bottom), from its counts.
 *
 * <p>Counts are doubles: exact up to 2^53, free of overflow in the products, and open to pseudo-counts.
 */
public final class NetScore {
    private NetScore() {}

    /**
     * Returns the mean.
     *
     * @param top count of +1
     * @param middle count of 0
     * @param bottom count of -1
     * @return the mean, in [-1, 1]; NaN when all counts are 0
     */
    public static double mean(double top, double middle, double bottom) {
        return (top - bottom) / (top + middle + bottom);
    }

    /**
     * Returns the variance (divisor n) as a sum of positive terms.
     *
     * <pre>p + d - (p - d)^2 = ((P + D) Q + 4 P D) / n^2</pre>
     *
     * <p>The left form loses half of its digits when nearly all answers are alike; the right one loses none.
     *
     * @param top count of +1
     * @param middle count of 0
     * @param bottom count of -1
     * @return the variance, in [0, 1]; NaN when all counts are 0
     */
    public static double variance(double top, double middle, double bottom) {
        double n = top + middle + bottom;
        return ((top + bottom) / n) * (middle / n) + 4 * (top / n) * (bottom / n);
    }

    /**
     * Returns the third central moment.
     *
     * @param top count of +1
     * @param middle count of 0
     * @param bottom count of -1
     * @return the mean of (x - mean)^3; NaN when all counts are 0
     */
    public static double thirdMoment(double top, double middle, double bottom) {
        double n = top + middle + bottom;
        double mean = (top - bottom) / n;
        double aboveTop = (middle + 2 * bottom) / n;
        double belowBottom = (middle + 2 * top) / n;
        return top / n * aboveTop * aboveTop * aboveTop
                - middle / n * mean * mean * mean
                - bottom / n * belowBottom * belowBottom * belowBottom;
    }
}
