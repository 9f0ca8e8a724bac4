package org.cxmetrics.stats.internal.score;

/**
 * The net at which two samples are together most likely if both have the same net.
 *
 * <p>The profile log-likelihood of a sample falls off from its own net t at the rate n (x - t) / V0(x); the common net is
 * where the two rates balance. Found by bisection, which starts with the midpoint: for mirror-image samples the answer is
 * exactly 0. A sample of passives only has a kink at its net, where the rates need not balance; bisection ends there too.
 */
public final class CommonNet {
    private CommonNet() {}

    /**
     * Returns the common net.
     *
     * @param p1 top share of the first sample
     * @param d1 bottom share of the first sample
     * @param n1 size of the first sample
     * @param p2 top share of the second sample
     * @param d2 bottom share of the second sample
     * @param n2 size of the second sample
     * @return the net, between the two observed ones
     */
    public static double of(double p1, double d1, double n1, double p2, double d2, double n2) {
        double low = Math.min(p1 - d1, p2 - d2);
        double high = Math.max(p1 - d1, p2 - d2);
        double middle = low + (high - low) / 2;
        while (low < middle && middle < high) {
            double slope = slope(p1, d1, n1, middle) + slope(p2, d2, n2, middle);
            if (slope == 0) {
                return middle;
            }
            if (slope > 0) {
                low = middle;
            } else {
                high = middle;
            }
            middle = low + (high - low) / 2;
        }
        return middle;
    }

    private static double slope(double p, double d, double n, double net) {
        return n * ((p - d - net) / ConstrainedNet.variance(p, d, net));
    }
}
