package org.cxmetrics.stats.internal.count;

/** Counts rating codes by group into one row of bins for each group. */
public final class GroupedCounts {
    private GroupedCounts() {}

    /**
     * Counts codes[0, length) by group and bin.
     *
     * <p>The row of group -1 (group not known) is row 0, that of group g is row g + 1.
     *
     * @param codes rating codes, any byte values
     * @param groups the group of each code, from -1 on
     * @param length how many codes there are
     * @param bins bin of each byte value c, at {@code c & 0xff}; its values are less than {@code 1 << rowBits}
     * @param counts receives the counts, added to what is there, one row of {@code 1 << rowBits} after the other
     * @param rowBits binary logarithm of the row length
     */
    public static void add(byte[] codes, int[] groups, int length, byte[] bins, long[] counts, int rowBits) {
        for (int i = 0; i < length; i++) {
            counts[((groups[i] + 1) << rowBits) + (bins[codes[i] & 0xff] & 0xff)]++;
        }
    }
}
