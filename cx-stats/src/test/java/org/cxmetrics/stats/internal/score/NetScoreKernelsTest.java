package org.cxmetrics.stats.internal.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NetScoreKernelsTest {

    @Test
    void normalTailsKeepTheirDigits() {
        // R 4.2.2: 2 * pnorm(-28.4606412450774), qnorm(1e-300, lower = FALSE)
        assertThat(org.cxmetrics.stats.internal.distribution.NormalTail.twoSided(28.4606412450774))
                .isCloseTo(3.5986265820909723e-178, within(1e-189));
        assertThat(org.cxmetrics.stats.internal.distribution.NormalTail.quantile(1e-300))
                .isCloseTo(37.0470964, within(1e-6));
        assertThat(org.cxmetrics.stats.internal.distribution.NormalTail.quantile(Double.NaN))
                .isNaN();
    }

    @Test
    void trinomialSumOfTwoDrawsIsTheSquare() {
        // (1 + 2 x + 5 x^2)^2 / 64 by hand
        double[] squares = {1 / 64.0, 4 / 64.0, 14 / 64.0, 20 / 64.0, 25 / 64.0};
        assertThat(TrinomialSum.probabilities(5, 2, 1, 2)).containsExactly(squares, within(1e-15));
    }

    @Test
    void trinomialSumAgreesWithTheConvolutionOneDrawAtATime() {
        for (double[] counts :
                new double[][] {{3, 4, 2}, {0, 4, 2}, {3, 4, 0}, {3, 0, 2}, {0, 1, 0}, {1, 0, 0}, {1, 90, 9}}) {
            for (int n : new int[] {1, 2, 3, 7, 40}) {
                assertThat(TrinomialSum.probabilities(counts[0], counts[1], counts[2], n))
                        .as("%s, %d draws", Arrays.toString(counts), n)
                        .containsExactly(convolution(counts, n), within(1e-15));
            }
        }
    }

    @Test
    void trinomialSumOfManyDrawsStaysFiniteWhereverItsBulkLies() {
        for (double[] counts : new double[][] {{99, 1, 1}, {1, 1, 99}, {30, 40, 30}}) {
            double[] probabilities = TrinomialSum.probabilities(counts[0], counts[1], counts[2], 20_000);
            assertThat(Arrays.stream(probabilities).sum()).isCloseTo(1, within(1e-12));
            double total = counts[0] + counts[1] + counts[2];
            double mean = 0;
            for (int k = 0; k < probabilities.length; k++) {
                mean += probabilities[k] * (k - 20_000);
            }
            assertThat(mean / 20_000).isCloseTo((counts[0] - counts[2]) / total, within(1e-10));
        }
    }

    @Test
    void commonNetOfMirrorImagesIsExactlyZero() {
        assertThat(CommonNet.of(0.5, 0.2, 40, 0.2, 0.5, 40)).isZero();
    }

    @Test
    void commonNetOfAKinkIsTheKink() {
        // twelve passives against one lukewarm answer more: the passives' own net wins
        assertThat(CommonNet.of(0, 0, 1_000, 0.02, 0, 50)).isBetween(0.0, 1e-300);
    }

    @Test
    void constrainedVarianceIsTheObservedOneAtTheObservedNet() {
        assertThat(ConstrainedNet.variance(0.5, 0.2, 0.3)).isCloseTo(0.61, within(1e-15));
        assertThat(ConstrainedNet.variance(0.2, 0.5, -0.3)).isCloseTo(0.61, within(1e-15));
    }

    @Test
    void dirichletOfOnesSpreadsItsNetAsATriangle() {
        // uniform over the simplex: the density of the net is 1 - |t|, its distribution function a parabola
        DirichletNet net = new DirichletNet(1, 1, 1);
        assertThat(net.density(0.5)).isCloseTo(0.5, within(1e-12));
        assertThat(net.density(-0.25)).isCloseTo(0.75, within(1e-12));
        assertThat(net.cumulative(-0.5)).isCloseTo(0.125, within(1e-12));
        assertThat(net.cumulative(0.5)).isCloseTo(0.875, within(1e-12));
        assertThat(net.cumulative(1)).isEqualTo(1);
        assertThat(net.quantile(0.125)).isCloseTo(-0.5, within(1e-12));
        assertThat(net.greater(new DirichletNet(1, 1, 1))).isCloseTo(0.5, within(1e-10));
    }

    private static double[] convolution(double[] counts, int n) {
        double total = counts[0] + counts[1] + counts[2];
        double[] sum = {1};
        for (int draw = 0; draw < n; draw++) {
            double[] next = new double[sum.length + 2];
            for (int k = 0; k < sum.length; k++) {
                next[k] += sum[k] * counts[2] / total;
                next[k + 1] += sum[k] * counts[1] / total;
                next[k + 2] += sum[k] * counts[0] / total;
            }
            sum = next;
        }
        return sum;
    }
}
