package org.cxmetrics.stats.internal.count;

/** Counts rating codes by group into one row of bins for each group. */
public final class GroupedCounts {
    private GroupedCounts() {}

    /**
     * Counts codes[0, length), each in the row of its group and the bin of its code.
     *
     * <p>Rows are given by their first index, so that the pass that finds them is one of its own: it runs on vectors, and
     * what is left here are two loads, an addition and the count. An int holds the counts of any table.
     *
     * @param codes rating codes, any byte values
     * @param rows where the row of each code begins in counts, less what the bins have in common
     * @param length how many codes there are
     * @param bins bin of each byte value c, at {@code c & 0xff}
     * @param counts receives the counts, added to what is there
     */
    public static void add(byte[] codes, int[] rows, int length, int[] bins, int[] counts) {
        for (int i = 0; i < length; i++) {
            counts[rows[i] + bins[codes[i] & 0xff]]++;
        }
    }
}
