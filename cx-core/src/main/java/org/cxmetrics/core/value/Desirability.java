package org.cxmetrics.core.value;

/** Which way a quantity should move; fixes the sign of every gap and arrow in one place. */
public enum Desirability {
    /** More is better: satisfaction, first-visit fix. */
    HIGHER_IS_BETTER(1),
    /** Less is better: waiting time, complaints. */
    LOWER_IS_BETTER(-1),
    /** Close to the target is best, and both sides are worse. */
    TARGET_IS_BEST(0);

    private final int sign;

    Desirability(int sign) {
        this.sign = sign;
    }

    /**
     * Returns how far a performance lies from its reference, signed so that negative is always a shortfall.
     *
     * <pre>
     * HIGHER_IS_BETTER   performance - reference
     * LOWER_IS_BETTER    reference - performance
     * TARGET_IS_BEST     -|performance - reference|
     * </pre>
     *
     * @param performance what was reached
     * @param reference what it is held against, in the same unit
     * @return the gap in that unit; NaN when either is NaN
     */
    public double gap(double performance, double reference) {
        double difference = performance - reference;
        return sign == 0 ? -Math.abs(difference) : sign * difference;
    }
}
