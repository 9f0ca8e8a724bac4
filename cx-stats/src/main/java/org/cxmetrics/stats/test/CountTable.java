package org.cxmetrics.stats.test;

import java.util.Objects;

/** The totals of a checked rectangular table of counts. */
final class CountTable {

    private final long[] rowTotals;
    private final long[] columnTotals;
    private final long n;

    CountTable(long[] rowTotals, long[] columnTotals, long n) {
        this.rowTotals = rowTotals;
        this.columnTotals = columnTotals;
        this.n = n;
    }

    static CountTable of(long[][] table) {
        Objects.requireNonNull(table, "table");
        int columns = table.length == 0 ? 0 : Objects.requireNonNull(table[0], "table[0]").length;
        long[] rowTotals = new long[table.length];
        long[] columnTotals = new long[columns];
        long n = 0;
        for (int i = 0; i < table.length; i++) {
            Objects.requireNonNull(table[i], "table[" + i + "]");
            if (table[i].length != columns) {
                throw new IllegalArgumentException(
                        "table[" + i + "] must have " + columns + " columns, got " + table[i].length);
            }
            for (int j = 0; j < columns; j++) {
                long count = table[i][j];
                if (count < 0) {
                    throw new IllegalArgumentException("table[" + i + "][" + j + "] must be >= 0, got " + count);
                }
                n = Math.addExact(n, count);
                rowTotals[i] += count; // at most n
                columnTotals[j] += count;
            }
        }
        if (n == 0) {
            throw new IllegalArgumentException("table must have at least 1 observation, got 0");
        }
        return new CountTable(rowTotals, columnTotals, n);
    }

    long[] rowTotals() {
        return rowTotals;
    }

    long[] columnTotals() {
        return columnTotals;
    }

    long n() {
        return n;
    }
}
