package org.cxmetrics.stats.internal.sum;

/**
 * A running sum that keeps the rounding errors of its additions beside it.
 *
 * <p>The result is as accurate as if the sum were formed with twice the digits and rounded once: its relative error is
 * at most one unit in the last place plus about n^2 2^-106 times the condition of the sum.
 *
 * <p>References: Neumaier (1974), Zeitschrift fuer angewandte Mathematik und Mechanik 54; Ogita, Rump and Oishi (2005),
 * SIAM Journal on Scientific Computing 26 (products).
 */
public final class CompensatedSum {

    private double sum;
    private double error;

    /**
     * Adds a number.
     *
     * @param x the number
     */
    public void add(double x) {
        double next = sum + x;
        double part = next - sum;
        error += (sum - (next - part)) + (x - part);
        sum = next;
    }

    /**
     * Adds a product without its rounding error.
     *
     * @param x first factor
     * @param y second factor
     */
    public void addProduct(double x, double y) {
        double product = x * y;
        add(product);
        error += Math.fma(x, y, -product);
    }

    /**
     * Returns the sum, rounded once.
     *
     * @return the sum of the numbers added; not finite when they, or a partial sum, are not
     */
    public double value() {
        return sum + error;
    }

    /**
     * Returns what {@link #value()} leaves out.
     *
     * @return the remainder, at most half a unit in the last place of the value
     */
    public double remainder() {
        double value = sum + error;
        return (sum - value) + error;
    }
}
