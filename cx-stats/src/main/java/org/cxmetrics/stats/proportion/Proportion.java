package org.cxmetrics.stats.proportion;

import java.util.Objects;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Estimate;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.Interval;

/**
 * A share of answers, {@code successes / n}, with its standard error and interval.
 *
 * <pre>{@code
 * Proportion satisfied = Proportion.ofCounts(81, 263);
 * satisfied.value();      // 0.30798...
 * satisfied.interval();   // Wilson, 95%
 * satisfied.interval(ProportionIntervalMethod.CLOPPER_PEARSON, ConfidenceLevel.P99);
 * }</pre>
 *
 * <p>The two counts are all there is: proportions of disjoint groups add up with {@link #plus}, exactly and in any
 * order.
 *
 * @param successes answers that have the property, in [0, n]
 * @param n answers in all, not negative
 */
public record Proportion(long successes, long n) {

    /** The proportion of no answers: undefined, and neutral in {@link #plus}. */
    public static final Proportion EMPTY = new Proportion(0, 0);

    /**
     * Checks the counts.
     *
     * @param successes answers that have the property, in [0, n]
     * @param n answers in all, not negative
     * @throws IllegalArgumentException if n is negative or successes is not in [0, n]
     */
    public Proportion {
        if (n < 0) {
            throw new IllegalArgumentException("n must be >= 0, got " + n);
        }
        if (successes < 0 || successes > n) {
            throw new IllegalArgumentException("successes must be in [0, " + n + "], got " + successes);
        }
    }

    /**
     * Returns the proportion with these counts.
     *
     * @param successes answers that have the property, in [0, n]
     * @param n answers in all, not negative
     * @return the proportion
     * @throws IllegalArgumentException if n is negative or successes is not in [0, n]
     */
    public static Proportion ofCounts(long successes, long n) {
        return new Proportion(successes, n);
    }

    /**
     * Returns the share of successes.
     *
     * <pre>successes / n</pre>
     *
     * <p>Undefined (NaN) when n is 0.
     *
     * @return the share, in [0, 1]
     */
    public double value() {
        return (double) successes / n;
    }

    /**
     * Returns the standard error of the share.
     *
     * <pre>sqrt(p (1 - p) / n)</pre>
     *
     * <p>Undefined (NaN) when n is 0.
     *
     * @return the standard error, in [0, 0.5]
     */
    public double standardError() {
        return Math.sqrt(value() * ((double) (n - successes) / n) / n);
    }

    /**
     * Returns Wilson's 95% interval of the share.
     *
     * <p>Undefined when n is 0.
     *
     * @return the interval, inside [0, 1]
     */
    public Interval interval() {
        return interval(ConfidenceLevel.P95);
    }

    /**
     * Returns Wilson's interval of the share.
     *
     * <p>Undefined when n is 0.
     *
     * @param level confidence level
     * @return the interval, inside [0, 1]
     * @throws NullPointerException if level is null
     */
    public Interval interval(ConfidenceLevel level) {
        return interval(ProportionIntervalMethod.WILSON, level);
    }

    /**
     * Returns the interval of the share by the given formula.
     *
     * <p>Undefined when n is 0. O(1); the beta quantiles of the exact methods take some microseconds.
     *
     * @param method formula of the interval
     * @param level confidence level
     * @return the interval, cut at 0 and 1 where the formula leaves [0, 1]
     * @throws NullPointerException if an argument is null
     */
    public Interval interval(ProportionIntervalMethod method, ConfidenceLevel level) {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(level, "level");
        return n == 0 ? Interval.undefined(level) : method.limits(successes, n, level);
    }

    /**
     * Returns share, standard error and 95% Wilson interval as one estimate.
     *
     * @return the estimate
     */
    public Estimate estimate() {
        return new Estimate(value(), standardError(), interval(), n, ProportionIntervalMethod.WILSON.citation());
    }

    /**
     * Returns the proportion over this group and another, disjoint one.
     *
     * @param other proportion of the other group
     * @return the proportion of both groups together
     * @throws NullPointerException if other is null
     * @throws ArithmeticException if a count overflows
     */
    public Proportion plus(Proportion other) {
        Objects.requireNonNull(other, "other");
        return new Proportion(Math.addExact(successes, other.successes), Math.addExact(n, other.n));
    }

    /**
     * Returns the answer as data.
     *
     * @return successes, n, share, standard error and 95% interval
     */
    public Facts facts() {
        return Facts.builder()
                .add("successes", successes)
                .add("n", n)
                .add("value", value())
                .add("standardError", standardError())
                .add("interval", interval())
                .add("method", ProportionIntervalMethod.WILSON.citation())
                .build();
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code Proportion: 0.3080 [0.2553, 0.3662] 95% (81 of 263)}
     */
    @Override
    public String toString() {
        Interval interval = interval();
        return "Proportion: " + Decimals.fixed(value(), 4) + " [" + Decimals.fixed(interval.lower(), 4) + ", "
                + Decimals.fixed(interval.upper(), 4) + "] " + interval.level() + " (" + successes + " of " + n + ")";
    }
}
