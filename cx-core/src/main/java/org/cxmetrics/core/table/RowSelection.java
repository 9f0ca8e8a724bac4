package org.cxmetrics.core.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rows of a {@link ResponseTable} that were kept, and for every other row why it was left out.
 *
 * <pre>{@code
 * RowSelection counted = table.excluding(RowFlag.TEST, RowFlag.SPAM);
 * counted.table();                                   // the rows kept
 * counted;                                           // kept 990 of 1000 rows; left out: TEST 3, SPAM 7
 * }</pre>
 */
public final class RowSelection {

    private final ResponseTable table;
    private final List<String> reasons;
    private final byte[] reasonByRow;

    /** reasonByRow holds 0 for a row kept, else 1 + the position of the reason. */
    RowSelection(ResponseTable table, List<String> reasons, byte[] reasonByRow) {
        this.table = table;
        this.reasons = List.copyOf(reasons);
        this.reasonByRow = reasonByRow;
    }

    /**
     * Returns the rows kept.
     *
     * @return a table with the same columns and roles
     */
    public ResponseTable table() {
        return table;
    }

    /**
     * Returns how many rows there were to choose from.
     *
     * @return the number of rows of the table selected from
     */
    public int rows() {
        return reasonByRow.length;
    }

    /**
     * Returns how many rows were left out.
     *
     * @return the number of rows not kept
     */
    public int leftOut() {
        return reasonByRow.length - table.rows();
    }

    /**
     * Returns how many rows were left out for each reason.
     *
     * <p>A row counts once, for the first reason that applies, so the counts add up to {@link #leftOut()}.
     *
     * @return counts above zero in the order of the reasons
     */
    public Map<String, Long> leftOutByReason() {
        long[] counts = new long[reasons.size() + 1];
        for (byte reason : reasonByRow) {
            counts[reason]++;
        }
        Map<String, Long> byReason = new LinkedHashMap<>();
        for (int i = 0; i < reasons.size(); i++) {
            if (counts[i + 1] > 0) {
                byReason.put(reasons.get(i), counts[i + 1]);
            }
        }
        return Collections.unmodifiableMap(byReason);
    }

    /**
     * Returns the rows left out.
     *
     * @return row numbers of the table selected from, from 0, ascending
     */
    public IntStream leftOutRows() {
        return IntStream.range(0, reasonByRow.length).filter(row -> reasonByRow[row] != 0);
    }

    /**
     * Returns why a row was left out.
     *
     * @param row the row of the table selected from, from 0
     * @return the reason; empty if the row was kept
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public Optional<String> reasonAt(int row) {
        int reason = reasonByRow[Objects.checkIndex(row, reasonByRow.length)];
        return reason == 0 ? Optional.empty() : Optional.of(reasons.get(reason - 1));
    }

    /**
     * Returns the counts in one line.
     *
     * @return for example {@code kept 990 of 1000 rows; left out: TEST 3, SPAM 7}
     */
    @Override
    public String toString() {
        String counts = leftOutByReason().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return "kept " + table.rows() + " of " + rows() + " rows" + (counts.isEmpty() ? "" : "; left out: " + counts);
    }
}
