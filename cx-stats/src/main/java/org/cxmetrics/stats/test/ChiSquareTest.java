package org.cxmetrics.stats.test;

import java.util.Objects;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.MayGrow;
import org.cxmetrics.stats.internal.distribution.ChiSquareTail;

/**
 * A test whose statistic follows a chi-square distribution; {@link #of} is Pearson's test that several groups have the
 * same mix of categories.
 *
 * <pre>{@code
 * ChiSquareTest mix = ChiSquareTest.of(new long[][] {{19, 9, 8}, {12, 10, 14}, {22, 8, 6}});
 * mix.pValue();    // 0.1403...
 * }</pre>
 *
 * @param statistic the statistic, not negative; NaN when undefined
 * @param degreesOfFreedom degrees of freedom, a whole number, not negative
 * @param n observations in the table
 * @param method the test, printable, with author and year
 */
public record ChiSquareTest(double statistic, double degreesOfFreedom, long n, String method) {

    /**
     * Checks the parts.
     *
     * @param statistic the statistic, not negative; NaN when undefined
     * @param degreesOfFreedom degrees of freedom, a whole number, not negative
     * @param n observations in the table
     * @param method the test, printable, with author and year
     * @throws IllegalArgumentException if statistic or degreesOfFreedom is negative
     * @throws NullPointerException if method is null
     */
    @MayGrow
    public ChiSquareTest {
        Objects.requireNonNull(method, "method");
        if (statistic < 0) {
            throw new IllegalArgumentException("statistic must be >= 0, got " + statistic);
        }
        if (!(degreesOfFreedom >= 0)) {
            throw new IllegalArgumentException("degreesOfFreedom must be >= 0, got " + degreesOfFreedom);
        }
    }

    /**
     * Returns Pearson's test that all groups (rows) have the same shares of the categories (columns).
     *
     * <pre>sum (o - e)^2 / e,  e = row total * column total / n,  (rows - 1)(columns - 1) degrees of freedom</pre>
     *
     * <p>Rows and columns without observations are dropped first. Undefined (NaN, 0 degrees of freedom) when fewer than
     * two rows or two columns remain. O(cells).
     *
     * <p>References: Pearson (1900), Philosophical Magazine 50.
     *
     * @param table counts, one row per group, all rows of one length, none negative
     * @return the test
     * @throws NullPointerException if table or a row is null
     * @throws IllegalArgumentException if rows differ in length, a count is negative or all are 0
     * @throws ArithmeticException if a total overflows
     */
    public static ChiSquareTest of(long[][] table) {
        CountTable counts = CountTable.of(table);
        int rows = occupied(counts.rowTotals());
        int columns = occupied(counts.columnTotals());
        boolean comparable = rows >= 2 && columns >= 2;
        return new ChiSquareTest(
                comparable ? pearson(table, counts) : Double.NaN,
                comparable ? (rows - 1.0) * (columns - 1) : 0,
                counts.n(),
                "Pearson chi-square (Pearson 1900)");
    }

    /**
     * Returns the probability of a statistic at least this large when the null hypothesis holds.
     *
     * <p>Computed as the upper tail, so that tiny values keep their digits. Undefined (NaN) when the statistic is, and without degrees of freedom.
     *
     * @return the p-value, in [0, 1]
     */
    public double pValue() {
        return Double.isNaN(statistic) || degreesOfFreedom == 0
                ? Double.NaN
                : ChiSquareTail.upper(statistic, degreesOfFreedom);
    }

    /**
     * Returns the answer as data.
     *
     * @return statistic, degrees of freedom, p-value, n and method
     */
    public Facts facts() {
        return Facts.builder()
                .add("statistic", statistic)
                .add("degreesOfFreedom", degreesOfFreedom)
                .add("pValue", pValue())
                .add("n", n)
                .add("method", method)
                .build();
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code Pearson chi-square (Pearson 1900): 6.918 (df=4, p=0.1403, n=108)}
     */
    @Override
    public String toString() {
        return method + ": " + Decimals.significant(statistic, 4) + " (df=" + Decimals.significant(degreesOfFreedom, 4)
                + ", p=" + Decimals.significant(pValue(), 4) + ", n=" + n + ")";
    }

    private static int occupied(long[] totals) {
        int occupied = 0;
        for (long total : totals) {
            occupied += total > 0 ? 1 : 0;
        }
        return occupied;
    }

    /** (o - e)^2 / e = (o n - r c)^2 / (r c n); the difference of products keeps its digits where o is close to e. */
    private static double pearson(long[][] table, CountTable counts) {
        double n = counts.n();
        double statistic = 0;
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table[i].length; j++) {
                double row = counts.rowTotals()[i];
                double column = counts.columnTotals()[j];
                double expectedTimesN = row * column;
                if (expectedTimesN > 0) {
                    double rounding = Math.fma(row, column, -expectedTimesN);
                    double difference = Math.fma(table[i][j], n, -expectedTimesN) - rounding;
                    statistic += difference * (difference / expectedTimesN) / n;
                }
            }
        }
        return statistic;
    }
}
