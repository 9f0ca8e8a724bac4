package org.cxmetrics.core.value;

/** What kind of quantity a {@link Unit} measures. */
public enum Dimension {
    /** A number of things: calls, visits, complaints. */
    COUNT,
    /** A part of a whole, 0 to 1. */
    RATIO,
    /** A part of a whole, 0 to 100. */
    PERCENT,
    /** A part of a whole, 0 to 1,000,000, as in defects per million opportunities. */
    PER_MILLION,
    /** A length of time. */
    DURATION,
    /** An amount of one currency. */
    MONEY,
    /** A score on a scale of its own: a rating, a net score. */
    SCORE,
    /** A number without unit, relative to a base. */
    INDEX
}
