package org.cxmetrics.stats.internal.score;

import org.apache.commons.numbers.rootfinder.BrentSolver;

/**
 * The trinomial model whose net is held at a given value: its maximum likelihood estimate, its variance, and the limits
 * that invert the score and the likelihood-ratio statistic.
 *
 * <p>For a net a &gt;= 0 the estimate of the bottom share is the larger root x of
 *
 * <pre>2 x^2 + b x + c = 0,   b = (2 - p + d) a - p - d,   c = -d a (1 - a)</pre>
 *
 * <p>and the top share is x + a. For a negative net top and bottom change places, so that neither share nor the variance
 * {@code 2 x + a (1 - a)} is ever formed by subtraction.
 *
 * <p>References: Tango (1998), Statistics in Medicine 17, section 3; May and Johnson (1997), Biometrics 53.
 */
public final class ConstrainedNet {
    private static final double ROOT_TOLERANCE = 1e-16;
    private static final BrentSolver BRENT = new BrentSolver(ROOT_TOLERANCE, ROOT_TOLERANCE, 0);

    private ConstrainedNet() {}

    /**
     * Returns the variance of one answer under the constrained estimate.
     *
     * @param p observed top share
     * @param d observed bottom share
     * @param net the net that is assumed, in [-1, 1]
     * @return the variance, in [0, 1]
     */
    public static double variance(double p, double d, double net) {
        double a = Math.abs(net);
        return 2 * smallerShare(p, d, net) + a * (1 - a);
    }

    /** Estimate of the bottom share for a net of at least 0, of the top share for a negative one. */
    private static double smallerShare(double p, double d, double net) {
        double a = Math.abs(net);
        double near = net >= 0 ? p : d;
        double far = net >= 0 ? d : p;
        double b = (2 - near + far) * a - near - far;
        double minusC = far * a * (1 - a);
        double root = Math.sqrt(b * b + 8 * minusC);
        return b > 0 ? 2 * minusC / (b + root) : (root - b) / 4;
    }

    /**
     * Returns the lower limit of the score interval: the net t0 below t with (t - t0) sqrt(n) = z sqrt(V0(t0)).
     *
     * <p>Where all answers are alike the observed net is itself a root; the limit is then Wilson's, in closed form.
     *
     * @param top count of +1
     * @param middle count of 0
     * @param bottom count of -1
     * @param z normal quantile, positive
     * @return the lower limit, in [-1, 1]
     */
    public static double scoreLower(double top, double middle, double bottom, double z) {
        double n = top + middle + bottom;
        if (bottom == n) {
            return -1;
        }
        if (top == n) {
            return (n - z * z) / (n + z * z);
        }
        if (middle == n) {
            return -z * z / (n + z * z);
        }
        double p = top / n;
        double d = bottom / n;
        double t = (top - bottom) / n;
        double scale = z / Math.sqrt(n);
        return BRENT.findRoot(net -> t - net - scale * Math.sqrt(variance(p, d, net)), -1, t);
    }

    /**
     * Returns the lower limit of the likelihood-ratio interval: the net t0 below t where twice the fall of the profile
     * log-likelihood is z^2.
     *
     * @param top count of +1
     * @param middle count of 0
     * @param bottom count of -1
     * @param z normal quantile, positive
     * @return the lower limit, in [-1, 1]
     */
    public static double likelihoodLower(double top, double middle, double bottom, double z) {
        double n = top + middle + bottom;
        if (bottom == n) {
            return -1;
        }
        double high = (top - bottom) / n;
        double low = -1;
        double middleOfBracket = (low + high) / 2;
        double excess = deviance(top, middle, bottom, middleOfBracket) - z * z;
        // The deviance is infinite at -1: halve until the lower end is finite.
        while (!(excess > 0)) {
            high = middleOfBracket;
            middleOfBracket = (low + high) / 2;
            if (middleOfBracket == low || middleOfBracket == high) {
                return middleOfBracket;
            }
            excess = deviance(top, middle, bottom, middleOfBracket) - z * z;
        }
        return BRENT.findRoot(net -> deviance(top, middle, bottom, net) - z * z, middleOfBracket, high);
    }

    private static double deviance(double top, double middle, double bottom, double net) {
        double n = top + middle + bottom;
        double a = Math.abs(net);
        double smaller = smallerShare(top / n, bottom / n, net);
        double top0 = net >= 0 ? smaller + a : smaller;
        double bottom0 = net >= 0 ? smaller : smaller + a;
        double middle0 = 1 - a - 2 * smaller;
        return 2 * (fall(top, top0, n) + fall(middle, middle0, n) + fall(bottom, bottom0, n));
    }

    /** count log(observed share / assumed share), without cancellation where the two are close. */
    private static double fall(double count, double assumed, double n) {
        return count == 0 ? 0 : -count * Math.log1p((assumed * n - count) / count);
    }
}
