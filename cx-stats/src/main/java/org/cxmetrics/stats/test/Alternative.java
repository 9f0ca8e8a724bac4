package org.cxmetrics.stats.test;

/** The side of the null value on which a test looks for a difference. */
public enum Alternative {
    /** The value differs from the null value in either direction; the default everywhere. */
    TWO_SIDED,
    /** The value is greater than the null value. */
    GREATER,
    /** The value is less than the null value. */
    LESS
}
