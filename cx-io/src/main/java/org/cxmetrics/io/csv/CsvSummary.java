package org.cxmetrics.io.csv;

import org.cxmetrics.core.value.MayGrow;

/**
 * How much of a file was delivered in blocks.
 *
 * @param responses the responses delivered in all blocks together
 * @param setAside the rows of the file that were set aside: without key, of wrong width, or with a duplicate id
 * @param blocks the blocks delivered
 */
public record CsvSummary(long responses, long setAside, long blocks) {

    /**
     * Checks the counts.
     *
     * @param responses the responses delivered
     * @param setAside the rows set aside
     * @param blocks the blocks delivered
     * @throws IllegalArgumentException if a count is negative
     */
    @MayGrow
    public CsvSummary {
        if (responses < 0 || setAside < 0 || blocks < 0) {
            throw new IllegalArgumentException(
                    "counts must be >= 0, got " + responses + ", " + setAside + " and " + blocks);
        }
    }

    /**
     * Returns the counts in one line.
     *
     * @return for example {@code 1000000 responses in 16 blocks, 3 rows set aside}
     */
    @Override
    public String toString() {
        return responses + " responses in " + blocks + " blocks, " + setAside + " rows set aside";
    }
}
