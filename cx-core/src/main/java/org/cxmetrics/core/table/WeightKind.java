package org.cxmetrics.core.table;

/** What the weight of a response means. The kind decides the standard error, not the estimate. */
public enum WeightKind {
    /** The response stands for this many members of the population, as sampling or raking made it. */
    PROBABILITY,
    /** The row stands for this many identical responses. */
    FREQUENCY,
    /** The response counts this much because someone said so; there is no sampling theory behind it. */
    IMPORTANCE
}
