package org.cxmetrics.core.value;

import java.math.BigDecimal;

/**
 * How often an interval made this way holds the true value: a probability strictly between 0 and 1.
 *
 * <p>Always the confidence (0.95), never its complement alpha (0.05), and a proportion, never a percentage.
 *
 * @param value the level, in (0, 1)
 */
public record ConfidenceLevel(double value) implements Comparable<ConfidenceLevel> {

    /** 80%. */
    public static final ConfidenceLevel P80 = new ConfidenceLevel(0.80);

    /** 90%. */
    public static final ConfidenceLevel P90 = new ConfidenceLevel(0.90);

    /** 95%, the default of every method. */
    public static final ConfidenceLevel P95 = new ConfidenceLevel(0.95);

    /** 99%. */
    public static final ConfidenceLevel P99 = new ConfidenceLevel(0.99);

    /**
     * Checks the level.
     *
     * @param value the level, in (0, 1)
     * @throws IllegalArgumentException if {@code value} is not strictly between 0 and 1; 95 is not 0.95
     */
    public ConfidenceLevel {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException("confidence level must be in (0, 1), got " + value);
        }
    }

    /**
     * Returns the level of the given value.
     *
     * @param value the level, in (0, 1)
     * @return the level
     * @throws IllegalArgumentException if {@code value} is not strictly between 0 and 1
     */
    public static ConfidenceLevel of(double value) {
        return new ConfidenceLevel(value);
    }

    /**
     * Returns what the level leaves out.
     *
     * <pre>complement = 1 - value</pre>
     *
     * @return the probability outside the interval, in (0, 1)
     */
    public double complement() {
        return 1 - value;
    }

    @Override
    public int compareTo(ConfidenceLevel other) {
        return Double.compare(value, other.value);
    }

    /**
     * Returns the level in percent, such as {@code 95%} or {@code 99.9%}.
     *
     * @return the text
     */
    @Override
    public String toString() {
        // In decimal, so that 0.999 prints as 99.9 and not as 99.90000000000001.
        return BigDecimal.valueOf(value).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
}
