package org.cxmetrics.stats.internal.count;

/** The byte values that stand for a missing answer in a block of rating codes: -128 up to {@link #LAST}. */
public final class MissingCodes {
    /** The last code of a missing answer; the next one, -121, stands for an invalid answer. */
    public static final int LAST = -122;

    private MissingCodes() {}
}
