package org.cxmetrics.core.value;

/**
 * Which ends of an interval were cut back to the range the quantity can take.
 *
 * <p>A cut end is the sign of a method that knows nothing of the range, not of certainty.
 */
public enum Clamping {
    /** Neither end was cut. */
    NONE,
    /** The lower end was cut. */
    LOWER,
    /** The upper end was cut. */
    UPPER,
    /** Both ends were cut. */
    BOTH;

    /**
     * Returns the union of two clampings.
     *
     * @param other the other one
     * @return which ends are cut in either
     */
    public Clamping and(Clamping other) {
        if (this == other || other == NONE) {
            return this;
        }
        return this == NONE ? other : BOTH;
    }
}
