package org.cxmetrics.core.value;

import java.util.Objects;

/**
 * An estimated quantity with everything needed to judge it: value, standard error, interval, sample size and method.
 *
 * @param value the estimate, full precision, in its stated unit; NaN when there is nothing to estimate
 * @param standardError the standard error in the same unit; NaN where the method has none
 * @param interval the interval, {@link Interval#UNDEFINED} where there is none
 * @param n the number of observations used, at least 0
 * @param method the formula used, printable, with author and year where it has one
 */
public record Estimate(double value, double standardError, Interval interval, long n, String method) {

    /**
     * Checks the components.
     *
     * @param value the estimate
     * @param standardError the standard error, NaN or at least 0
     * @param interval the interval
     * @param n the number of observations used
     * @param method the formula used
     * @throws IllegalArgumentException if {@code standardError} or {@code n} is negative, or {@code method} is blank
     */
    @MayGrow
    public Estimate {
        Objects.requireNonNull(interval, "interval");
        Objects.requireNonNull(method, "method");
        if (standardError < 0) {
            throw new IllegalArgumentException("standard error must not be negative, got " + standardError);
        }
        if (n < 0) {
            throw new IllegalArgumentException("n must not be negative, got " + n);
        }
        if (method.isBlank()) {
            throw new IllegalArgumentException("method must not be blank, got \"" + method + "\"");
        }
    }

    /**
     * Returns this estimate as data.
     *
     * @return value, standard error, interval, n and method, under those names
     */
    public Facts facts() {
        return Facts.builder()
                .add("value", value)
                .add("standardError", standardError)
                .add("interval", interval)
                .add("n", n)
                .add("method", method)
                .build();
    }

    /**
     * Returns one line such as {@code 0.6213 [0.5320, 0.7034] 95%, n=118}.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return Decimals.significant(value, 4) + " " + interval + ", n=" + n;
    }
}
