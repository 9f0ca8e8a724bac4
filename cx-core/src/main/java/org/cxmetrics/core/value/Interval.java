package org.cxmetrics.core.value;

import java.util.Objects;

/**
 * A confidence or credible interval: two limits and the level they were made for.
 *
 * <p>Either both limits are NaN (there was nothing to estimate) or neither is. Infinite limits are allowed: a one-sided
 * interval has one.
 *
 * @param lower the lower limit, in the unit of the quantity
 * @param upper the upper limit, not below {@code lower}
 * @param level the level of the interval
 * @param clamping which limits were cut back to the range of the quantity
 */
public record Interval(double lower, double upper, ConfidenceLevel level, Clamping clamping) {

    /** The interval of a question without an answer, at the default level. */
    public static final Interval UNDEFINED = undefined(ConfidenceLevel.P95);

    /**
     * Checks the limits.
     *
     * @param lower the lower limit
     * @param upper the upper limit
     * @param level the level
     * @param clamping which limits were cut
     * @throws IllegalArgumentException if one limit is NaN and the other is not, or the limits are reversed
     */
    public Interval {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(clamping, "clamping");
        if (Double.isNaN(lower) != Double.isNaN(upper)) {
            throw new IllegalArgumentException(
                    "interval must have both limits or neither, got [" + lower + ", " + upper + "]");
        }
        if (lower > upper) {
            throw new IllegalArgumentException("interval must have lower <= upper, got [" + lower + ", " + upper + "]");
        }
    }

    /**
     * Returns the interval with the given limits, none of them cut.
     *
     * @param lower the lower limit, in the unit of the quantity
     * @param upper the upper limit, not below {@code lower}
     * @param level the level of the interval
     * @return the interval
     * @throws IllegalArgumentException if one limit is NaN and the other is not, or the limits are reversed
     */
    public static Interval of(double lower, double upper, ConfidenceLevel level) {
        return new Interval(lower, upper, level, Clamping.NONE);
    }

    /**
     * Returns the interval that has no limits, because there was nothing to estimate.
     *
     * @param level the level that was asked for
     * @return an interval with both limits NaN
     */
    public static Interval undefined(ConfidenceLevel level) {
        return new Interval(Double.NaN, Double.NaN, level, Clamping.NONE);
    }

    /**
     * Returns whether the interval has limits.
     *
     * @return false when both limits are NaN
     */
    public boolean isDefined() {
        return !Double.isNaN(lower);
    }

    /**
     * Returns whether a value lies in the interval, limits included.
     *
     * @param value the value to look for
     * @return true when {@code lower <= value <= upper}; false when the interval is undefined or the value NaN
     */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    /**
     * Returns the distance between the limits.
     *
     * @return upper minus lower, NaN when undefined
     */
    public double width() {
        return upper - lower;
    }

    /**
     * Returns the interval cut back to the range that the quantity can take.
     *
     * @param min the least value of the quantity
     * @param max the largest value of the quantity
     * @return an interval within [min, max] whose {@link #clamping()} says which limits were moved; itself when none was
     * @throws IllegalArgumentException if {@code min} is not below {@code max}
     */
    public Interval clampedTo(double min, double max) {
        if (!(min < max)) {
            throw new IllegalArgumentException("range must have min < max, got [" + min + ", " + max + "]");
        }
        Clamping low = lower < min || lower > max ? Clamping.LOWER : Clamping.NONE;
        Clamping high = upper > max || upper < min ? Clamping.UPPER : Clamping.NONE;
        if (low == high) { // only NONE is of both kinds
            return this;
        }
        return new Interval(
                clamp(lower, min, max),
                clamp(upper, min, max),
                level,
                clamping.and(low).and(high));
    }

    private static double clamp(double value, double min, double max) {
        return Math.min(max, Math.max(min, value));
    }

    /**
     * Returns the interval in another unit.
     *
     * @param factor how many of the new unit make one of the old, positive and finite
     * @return the interval with both limits multiplied
     * @throws IllegalArgumentException if {@code factor} is not positive and finite
     */
    public Interval times(double factor) {
        if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("factor must be positive and finite, got " + factor);
        }
        return new Interval(lower * factor, upper * factor, level, clamping);
    }

    /**
     * Returns the limits and the level, such as {@code [0.5320, 0.7034] 95%}, with an asterisk at each limit that was cut.
     *
     * @return the text; {@code undefined} in place of the limits when there are none
     */
    @Override
    public String toString() {
        if (!isDefined()) {
            return "undefined " + level;
        }
        String low = clamping == Clamping.LOWER || clamping == Clamping.BOTH ? "*" : "";
        String high = clamping == Clamping.UPPER || clamping == Clamping.BOTH ? "*" : "";
        return "[" + Decimals.significant(lower, 4) + low + ", " + Decimals.significant(upper, 4) + high + "] " + level;
    }
}
