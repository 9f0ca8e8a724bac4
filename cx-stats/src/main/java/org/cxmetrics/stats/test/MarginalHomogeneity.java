package org.cxmetrics.stats.test;

import org.cxmetrics.core.value.Facts;
import org.cxmetrics.stats.internal.linalg.Cholesky;

/**
 * The tests that the same people, asked twice, gave each category equally often both times.
 *
 * <pre>{@code
 * MarginalHomogeneity panel = MarginalHomogeneity.of(new long[][] {{30, 6, 2}, {10, 25, 5}, {4, 8, 10}});
 * panel.stuartMaxwell().pValue();    // 0.3185...
 * }</pre>
 *
 * @param stuartMaxwell the test with the variance estimated as if the margins were equal
 * @param bhapkar the test with the variance estimated without that assumption, always the larger statistic
 */
public record MarginalHomogeneity(ChiSquareTest stuartMaxwell, ChiSquareTest bhapkar) {

    private static final double SINGULAR = 1e-14;

    /**
     * Returns both tests for a square table of paired answers.
     *
     * <pre>Stuart-Maxwell: Q = d' S^-1 d,  d_i = n_i+ - n_+i,  S_ii = n_i+ + n_+i - 2 n_ii,  S_ij = -(n_ij + n_ji)
     * Bhapkar:        Q / (1 - Q / n)</pre>
     *
     * <p>One category is left out of d and S; which one does not matter. Both have categories - 1 degrees of freedom.
     * Undefined (NaN, same degrees of freedom) when S is singular: nobody moved, or nobody between two groups of
     * categories. Bhapkar's statistic is infinite when Q = n. O(k^3).
     *
     * <p>References: Stuart (1955), Biometrika 42; Maxwell (1970), British Journal of Psychiatry 116; Bhapkar (1966),
     * Journal of the American Statistical Association 61.
     *
     * @param table counts of people by first answer (row) and second answer (column), at least 2 by 2, none negative
     * @return the tests
     * @throws NullPointerException if table or a row is null
     * @throws IllegalArgumentException if the table is not square, smaller than 2 by 2, a count is negative or all are 0
     * @throws ArithmeticException if a total overflows
     */
    public static MarginalHomogeneity of(long[][] table) {
        CountTable counts = CountTable.of(table);
        int categories = table.length;
        if (categories < 2 || counts.columnTotals().length != categories) {
            throw new IllegalArgumentException("table must be square and at least 2 by 2, got " + categories + " by "
                    + counts.columnTotals().length);
        }
        double q = quadraticForm(table, counts);
        double df = categories - 1.0;
        long n = counts.n();
        return new MarginalHomogeneity(
                new ChiSquareTest(q, df, n, "Stuart-Maxwell (Stuart 1955, Maxwell 1970)"),
                new ChiSquareTest(
                        q < n || Double.isNaN(q) ? q / (1 - q / n) : Double.POSITIVE_INFINITY,
                        df,
                        n,
                        "Bhapkar (Bhapkar 1966)"));
    }

    private static double quadraticForm(long[][] table, CountTable counts) {
        int k = table.length - 1;
        double[][] covariance = new double[k][k];
        double[] difference = new double[k];
        for (int i = 0; i < k; i++) {
            difference[i] = counts.rowTotals()[i] - counts.columnTotals()[i];
            for (int j = 0; j < k; j++) {
                covariance[i][j] = i == j
                        ? (double) (counts.rowTotals()[i] - table[i][i]) + (counts.columnTotals()[i] - table[i][i])
                        : -((double) table[i][j] + table[j][i]);
            }
        }
        double[] solution = difference.clone();
        if (Cholesky.solve(covariance, solution, SINGULAR) < k) {
            return Double.NaN;
        }
        double q = 0;
        for (int i = 0; i < k; i++) {
            q += difference[i] * solution[i];
        }
        return Math.max(0, q);
    }

    /**
     * Returns the answer as data.
     *
     * @return both tests
     */
    public Facts facts() {
        return Facts.builder()
                .add("stuartMaxwell", stuartMaxwell.facts())
                .add("bhapkar", bhapkar.facts())
                .build();
    }

    /**
     * Returns the headline, for people.
     *
     * @return the line of the Stuart-Maxwell test
     */
    @Override
    public String toString() {
        return stuartMaxwell.toString();
    }
}
