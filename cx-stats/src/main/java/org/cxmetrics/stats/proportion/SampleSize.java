package org.cxmetrics.stats.proportion;

import java.util.OptionalLong;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.MayGrow;
import org.cxmetrics.stats.internal.distribution.NormalTail;

/**
 * How many answers are needed.
 *
 * <pre>{@code
 * SampleSize.forMargin(0.03, 0.5, ConfidenceLevel.P95).n();    // 1068
 * }</pre>
 *
 * @param unrounded the solution of the formula, not negative
 * @param n the whole number of answers that reaches it
 */
public record SampleSize(double unrounded, long n) {
    /** An excess below this does not ask for one more answer: it is rounding error. */
    private static final double GUARD = 1e-9;

    /**
     * Takes the parts.
     *
     * @param unrounded the solution of the formula, not negative
     * @param n the whole number of answers that reaches it
     * @throws IllegalArgumentException if unrounded is negative or NaN
     */
    @MayGrow
    public SampleSize {
        if (!(unrounded >= 0)) {
            throw new IllegalArgumentException("unrounded must be >= 0, got " + unrounded);
        }
    }

    /**
     * Returns the smallest whole number of answers that reaches the solution of a formula; an excess below 1e-9 is ignored.
     *
     * @param unrounded the solution, not negative
     * @return the sample size
     * @throws IllegalArgumentException if unrounded is negative or NaN
     */
    public static SampleSize of(double unrounded) {
        return new SampleSize(unrounded, (long) Math.ceil(unrounded - GUARD));
    }

    /**
     * Returns the sample size for a Wald interval of given half width around a share.
     *
     * <pre>z^2 p (1 - p) / margin^2</pre>
     *
     * @param margin half width of the interval, in (0, 1]
     * @param proportion planned share, in [0, 1]; 0.5 is the worst case
     * @param level confidence level
     * @return the sample size
     * @throws NullPointerException if level is null
     * @throws IllegalArgumentException if margin or proportion is out of range
     */
    public static SampleSize forMargin(double margin, double proportion, ConfidenceLevel level) {
        return of(unbounded(margin, proportion, level));
    }

    /**
     * Returns the sample size for a Wald interval of given half width around a share, out of a finite population.
     *
     * <pre>n0 / (1 + (n0 - 1) / N),  n0 the sample size without the population</pre>
     *
     * @param margin half width of the interval, in (0, 1]
     * @param proportion planned share, in [0, 1]; 0.5 is the worst case
     * @param level confidence level
     * @param population size of the population, positive
     * @return the sample size
     * @throws NullPointerException if level is null
     * @throws IllegalArgumentException if margin, proportion or population is out of range
     */
    public static SampleSize forMargin(double margin, double proportion, ConfidenceLevel level, long population) {
        return outOf(unbounded(margin, proportion, level), OptionalLong.of(population));
    }

    /**
     * Returns the sample size out of a population that needs fewer answers than an endless one.
     *
     * @param unbounded the solution for an endless population, not negative
     * @param population size of the population, positive; empty for an endless one
     * @return the sample size
     * @throws NullPointerException if population is null
     * @throws IllegalArgumentException if unbounded is negative or NaN, or the population is not positive
     */
    public static SampleSize outOf(double unbounded, OptionalLong population) {
        if (population.isEmpty()) {
            return of(unbounded);
        }
        long size = population.getAsLong();
        if (size < 1) {
            throw new IllegalArgumentException("population must be >= 1, got " + size);
        }
        return of(unbounded / (1 + (unbounded - 1) / size));
    }

    /**
     * Returns the answer as data.
     *
     * @return both numbers
     */
    public Facts facts() {
        return Facts.builder().add("unrounded", unrounded).add("n", n).build();
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code n=1068 (1067.07)}
     */
    @Override
    public String toString() {
        return "n=" + n + " (" + Decimals.fixed(unrounded, 2) + ")";
    }

    private static double unbounded(double margin, double proportion, ConfidenceLevel level) {
        if (!(margin > 0 && margin <= 1)) {
            throw new IllegalArgumentException("margin must be in (0, 1], got " + margin);
        }
        if (!(proportion >= 0 && proportion <= 1)) {
            throw new IllegalArgumentException("proportion must be in [0, 1], got " + proportion);
        }
        double z = NormalTail.quantile(level.complement() / 2);
        return z * z * proportion * (1 - proportion) / (margin * margin);
    }
}
