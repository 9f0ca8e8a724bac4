package org.cxmetrics.stats.internal.category;

/**
 * The exact test of a table of counts given its margins, by enumeration of all tables column by column.
 *
 * <p>Probabilities are those of Fisher's conditional distribution, relative to the observed table; a table counts when it is
 * not more probable than the observed one but for rounding.
 *
 * <p>References: Freeman and Halton (1951), Biometrika 38.
 */
public final class ExactTable {

    private static final double SLACK = 1e-7;

    private final long[][] table;
    private final double[] logFactorial;
    private final long[] rest;
    private final long[] columns;
    private final long most;
    private final double observed;
    private long visited;
    private double below;
    private double total;

    private ExactTable(long[][] table, long[] rows, long[] columns, long most) {
        this.table = table;
        this.rest = rows;
        this.columns = columns;
        this.most = most;
        long n = 0;
        for (long row : rows) {
            n += row;
        }
        logFactorial = new double[(int) n + 1];
        for (int i = 1; i <= n; i++) {
            logFactorial[i] = logFactorial[i - 1] + Math.log(i);
        }
        double sum = 0;
        for (long[] row : table) {
            for (long count : row) {
                sum -= logFactorial[(int) count];
            }
        }
        observed = sum;
    }

    /**
     * Returns the p-value.
     *
     * @param table counts, at least 2 by 2, every row and column with an observation
     * @param most how many partial tables may be visited
     * @return the probability of a table at most as probable as the observed one; NaN when more tables would have to be visited
     */
    public static double pValue(long[][] table, long most) {
        long[] rows = new long[table.length];
        long[] columns = new long[table[0].length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                rows[i] += table[i][j];
                columns[j] += table[i][j];
            }
        }
        ExactTable search = new ExactTable(table, rows, columns, most);
        search.fill(0, 0, columns[0], 0);
        return search.visited > most ? Double.NaN : Math.min(1, search.below / search.total);
    }

    /** Chooses the cell (row, column), of which column cases are left to place; log is minus the sum of log factorials. */
    private void fill(int row, int column, long left, double log) {
        if (++visited > most) {
            return;
        }
        if (column == columns.length - 1) {
            finish(log);
            return;
        }
        if (row == table.length - 1) {
            if (left <= rest[row]) {
                rest[row] -= left;
                fill(0, column + 1, columns[column + 1], log - logFactorial[(int) left]);
                rest[row] += left;
            }
            return;
        }
        long largest = Math.min(left, rest[row]);
        for (long count = 0; count <= largest; count++) {
            rest[row] -= count;
            fill(row + 1, column, left - count, log - logFactorial[(int) count]);
            rest[row] += count;
        }
    }

    /** The last column takes what the rows have left. */
    private void finish(double log) {
        double probability = log;
        for (long count : rest) {
            probability -= logFactorial[(int) count];
        }
        double relative = Math.exp(probability - observed);
        total += relative;
        below += probability <= observed + SLACK ? relative : 0;
    }
}
