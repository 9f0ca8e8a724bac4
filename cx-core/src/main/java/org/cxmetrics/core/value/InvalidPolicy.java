package org.cxmetrics.core.value;

/** What a score does with a rating that is not a whole number of its scale. */
public enum InvalidPolicy {
    /** The rating is counted as invalid and left out. */
    LENIENT,
    /** The first such rating is refused. */
    STRICT
}
