package org.cxmetrics.core.value;

/** What a method of several variables does with rows that lack a value. */
public enum MissingPolicy {
    /** Rows that lack any of the values are left out of everything. */
    LISTWISE,
    /** Each pair of variables uses the rows that have both. */
    PAIRWISE,
    /** A missing value is refused. */
    REJECT
}
