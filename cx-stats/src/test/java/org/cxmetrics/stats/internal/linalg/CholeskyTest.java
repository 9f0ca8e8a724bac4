package org.cxmetrics.stats.internal.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CholeskyTest {

    @Test
    void solvesARegularSystem() {
        double[] x = {8, 13};
        int rank = Cholesky.solve(new double[][] {{4, 2}, {2, 3}}, x, 1e-14);

        assertThat(rank).isEqualTo(2);
        assertThat(x).containsExactly(new double[] {-0.25, 4.5}, within(1e-15));
    }

    @Test
    void solvesAConsistentSystemOfLowerRank() {
        double[] x = {2, 4, 6};
        int rank = Cholesky.solve(new double[][] {{1, 2, 3}, {2, 4, 6}, {3, 6, 9}}, x, 1e-14);

        assertThat(rank).isEqualTo(1);
        assertThat(x[0] + 2 * x[1] + 3 * x[2]).isEqualTo(2, within(1e-15));
    }

    @Test
    void nothingIsSolvedByNothing() {
        double[] x = {0, 0};

        assertThat(Cholesky.solve(new double[2][2], x, 1e-14)).isZero();
        assertThat(x).containsExactly(0, 0);
    }
}
