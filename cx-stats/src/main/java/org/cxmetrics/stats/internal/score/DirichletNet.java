package org.cxmetrics.stats.internal.score;

import java.util.TreeSet;
import java.util.function.DoubleBinaryOperator;
import org.apache.commons.numbers.rootfinder.BrentSolver;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The distribution of top share minus bottom share when the three shares are Dirichlet(a, b, c).
 *
 * <p>The sum S of both shares is Beta(a + c, b), the top's part R of it Beta(a, c), and the two are independent; the net is
 * S (2 R - 1). One integral over S therefore gives the distribution function and the density. It runs in log s between the
 * points that cut off 1e-17 of S, by tanh-sinh quadrature, which needs no smoothness at the ends: distances from the ends
 * are carried along, so that s - |t| and 1 - s keep their digits however small they are.
 *
 * <p>References: Takahasi and Mori (1974), Publications of RIMS 9, for the quadrature.
 */
public final class DirichletNet {
    private static final double NEGLIGIBLE = 1e-17;
    private static final double QUANTILE_TOLERANCE = 1e-15;
    private static final double REACH = 9;
    private static final double CORE = 4;
    private static final TanhSinh INNER = new TanhSinh(0.05);
    private static final TanhSinh OUTER = new TanhSinh(0.1);

    private final double mean;
    private final double variance;
    private final BetaDistribution sum;
    private final BetaDistribution rest;
    private final BetaDistribution topPart;
    private final BetaDistribution bottomPart;
    private final double least;
    private final double greatest;

    /**
     * Takes the parameters.
     *
     * @param top parameter of the top share, positive
     * @param middle parameter of the middle share, positive
     * @param bottom parameter of the bottom share, positive
     */
    public DirichletNet(double top, double middle, double bottom) {
        double total = top + middle + bottom;
        mean = (top - bottom) / total;
        variance = NetScore.variance(top, middle, bottom) / (total + 1);
        sum = BetaDistribution.of(top + bottom, middle);
        rest = BetaDistribution.of(middle, top + bottom);
        topPart = BetaDistribution.of(top, bottom);
        bottomPart = BetaDistribution.of(bottom, top);
        least = sum.inverseCumulativeProbability(NEGLIGIBLE);
        greatest = sum.inverseSurvivalProbability(NEGLIGIBLE);
    }

    /**
     * Returns the mean of the net.
     *
     * @return the mean, in (-1, 1)
     */
    public double mean() {
        return mean;
    }

    /**
     * Returns the variance of the net.
     *
     * @return the variance, in (0, 1)
     */
    public double variance() {
        return variance;
    }

    /**
     * Returns the probability that the net is positive, in closed form.
     *
     * @return the probability, in [0, 1]
     */
    public double positive() {
        return bottomPart.cumulativeProbability(0.5);
    }

    /**
     * Returns the distribution function.
     *
     * @param net a net
     * @return the probability of a net up to this one
     */
    public double cumulative(double net) {
        return net < 0 ? tail(-net, topPart) : 1 - tail(net, bottomPart);
    }

    /**
     * Returns the density.
     *
     * @param net a net, not 0
     * @return the density of the net there
     */
    public double density(double net) {
        BetaDistribution part = net < 0 ? topPart : bottomPart;
        return integral(Math.abs(net), (s, beyond) -> part.density(beyond / (2 * s)) / (2 * s));
    }

    /**
     * Returns the net below which the distribution has a given probability.
     *
     * @param probability probability, in (0, 1)
     * @return the net, in [-1, 1]
     */
    public double quantile(double probability) {
        BrentSolver brent = new BrentSolver(QUANTILE_TOLERANCE, QUANTILE_TOLERANCE, 0);
        return brent.findRoot(net -> cumulative(net) - probability, -1, 1);
    }

    /**
     * Returns the probability that this net is above an independent other one.
     *
     * <p>The integral of this density times the other's distribution function is split at 0, where neither need be smooth,
     * and around the bulk of the other.
     *
     * @param other distribution of the other net
     * @return the probability, in [0, 1]
     */
    public double greater(DirichletNet other) {
        double sd = Math.sqrt(variance);
        double otherSd = Math.sqrt(other.variance);
        double low = Math.max(-1, mean - REACH * sd);
        double high = Math.min(1, mean + REACH * sd);
        TreeSet<Double> cuts = new TreeSet<>();
        for (double cut :
                new double[] {low, high, 0, mean, other.mean - CORE * otherSd, other.mean, other.mean + CORE * otherSd
                }) {
            if (cut >= low && cut <= high) {
                cuts.add(cut + 0.0);
            }
        }
        double probability = 0;
        double from = low;
        for (double to : cuts.tailSet(low, false)) {
            double start = from;
            probability += OUTER.integrate(to - from, (left, right) -> {
                double net = start >= 0 ? start + left : to - right;
                return net == 0 ? 0 : density(net) * other.cumulative(net);
            });
            from = to;
        }
        return Math.min(probability, 1);
    }

    /** Probability that the net is beyond a distance from 0, on the side whose opposite's part of S is given. */
    private double tail(double distance, BetaDistribution oppositePart) {
        return integral(distance, (s, beyond) -> oppositePart.cumulativeProbability(beyond / (2 * s)));
    }

    /** Integral over s from a distance up of the density of S times a function of s and of s - distance. */
    private double integral(double distance, DoubleBinaryOperator factor) {
        double low = Math.max(distance, least);
        if (!(low < greatest)) {
            return 0;
        }
        double offset = low - distance;
        return INNER.integrate(Math.log(greatest / low), (left, right) -> {
            double s = low * Math.exp(left);
            double complement = 1 - greatest - greatest * Math.expm1(-right);
            double density = s < 0.5 ? sum.density(s) : rest.density(complement);
            return s * density * factor.applyAsDouble(s, offset + low * Math.expm1(left));
        });
    }

    /** Double-exponential quadrature over an interval, by the distances of the nodes from its ends. */
    private static final class TanhSinh {
        private static final double LIMIT = 4.2;

        private final double[] lefts;
        private final double[] rights;
        private final double[] weights;

        TanhSinh(double step) {
            int half = (int) Math.round(LIMIT / step);
            lefts = new double[2 * half + 1];
            rights = new double[lefts.length];
            weights = new double[lefts.length];
            for (int i = 0; i < lefts.length; i++) {
                double t = (i - half) * step;
                double u = Math.PI * Math.sinh(t);
                lefts[i] = 1 / (1 + Math.exp(-u));
                rights[i] = 1 / (1 + Math.exp(u));
                weights[i] = step * Math.PI * Math.cosh(t) * lefts[i] * rights[i];
            }
        }

        double integrate(double length, DoubleBinaryOperator function) {
            double sum = 0;
            for (int i = 0; i < lefts.length; i++) {
                sum += weights[i] * function.applyAsDouble(lefts[i] * length, rights[i] * length);
            }
            return sum * length;
        }
    }
}
