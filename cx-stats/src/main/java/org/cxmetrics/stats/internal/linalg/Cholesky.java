package org.cxmetrics.stats.internal.linalg;

/**
 * Solution of a small symmetric positive semidefinite system.
 *
 * <p>A = L L' is formed row by row. A pivot that has shrunk to rounding of its diagonal element marks an equation that
 * depends on the earlier ones; its unknown is set to 0, which solves a consistent system whatever its rank.
 *
 * <p>References: Golub and Van Loan (2013), Matrix Computations, section 4.2.
 */
public final class Cholesky {

    private Cholesky() {}

    /**
     * Solves A x = b in place.
     *
     * @param a symmetric matrix, k by k; overwritten with its factor
     * @param b right side; overwritten with the solution
     * @param tolerance size of a pivot, relative to its diagonal element, at or below which it counts as 0
     * @return the rank of A
     */
    public static int solve(double[][] a, double[] b, double tolerance) {
        int rank = factor(a, tolerance);
        substitute(a, b);
        return rank;
    }

    private static int factor(double[][] a, double tolerance) {
        int rank = 0;
        for (int i = 0; i < a.length; i++) {
            double diagonal = a[i][i];
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int m = 0; m < j; m++) {
                    sum -= a[i][m] * a[j][m];
                }
                if (j < i) {
                    a[i][j] = a[j][j] == 0 ? 0 : sum / a[j][j];
                } else {
                    a[i][i] = sum > tolerance * diagonal ? Math.sqrt(sum) : 0;
                }
            }
            rank += a[i][i] > 0 ? 1 : 0;
        }
        return rank;
    }

    /** Solves L y = b, then L' x = y. */
    private static void substitute(double[][] l, double[] b) {
        for (int i = 0; i < b.length; i++) {
            for (int m = 0; m < i; m++) {
                b[i] -= l[i][m] * b[m];
            }
            b[i] = l[i][i] == 0 ? 0 : b[i] / l[i][i];
        }
        for (int i = b.length - 1; i >= 0; i--) {
            for (int m = i + 1; m < b.length; m++) {
                b[i] -= l[m][i] * b[m];
            }
            b[i] = l[i][i] == 0 ? 0 : b[i] / l[i][i];
        }
    }
}
