package org.cxmetrics.stats.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cxmetrics.core.table.NumberColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsTest {

    /** By hand: (1 + 2 + 3)^2 / (1 + 4 + 9). */
    @Test
    void effectiveSizeIsKishs() {
        Weights weights = Weights.of(new double[] {1, 2, 0, 3});

        assertThat(weights.effectiveN()).isEqualTo(36 / 14.0, within(1e-15));
        assertThat(weights.designEffect()).isEqualTo(3 * 14 / 36.0, within(1e-15));
        assertThat(weights.sum()).isEqualTo(6);
        assertThat(weights.n()).isEqualTo(3);
        assertThat(weights.rows()).isEqualTo(4);
        assertThat(weights.get(3)).isEqualTo(3);
        assertThat(weights.toArray()).containsExactly(1, 2, 0, 3);
        assertThat(weights).hasToString("Weights: n=3, effective n=2.571, design effect 1.167");
        assertThat(weights.facts().values()).containsKeys("effectiveN", "designEffect", "maxToMedian");
    }

    @Test
    void medianIsThatOfThePositiveWeights() {
        assertThat(Weights.of(new double[] {0, 0, 1, 2, 8}).maxToMedian()).isEqualTo(4);
        assertThat(Weights.of(new double[] {0, 1, 3, 4, 8}).maxToMedian()).isEqualTo(8 / 3.5);
    }

    @Test
    void equalWeightsLoseNothing() {
        assertThat(Weights.equal(5).effectiveN()).isEqualTo(5);
        assertThat(Weights.equal(5)).isEqualTo(Weights.of(new double[] {1, 1, 1, 1, 1}));
    }

    @Test
    void columnsGiveWeights() {
        assertThat(Weights.of(NumberColumn.of("weight", 1, 2))).isEqualTo(Weights.of(new double[] {1, 2}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Weights.of(NumberColumn.of("weight", 1, Double.NaN)))
                .withMessage("weights[1] must be finite and >= 0, got NaN");
    }

    @Test
    void givenArraysAreNeitherKeptNorHandedOut() {
        double[] given = {1, 2};
        Weights weights = Weights.of(given);
        given[0] = 9;
        weights.toArray()[1] = 9;

        assertThat(weights).isEqualTo(Weights.of(new double[] {1, 2}));
        assertThat(weights).hasSameHashCodeAs(Weights.of(new double[] {1, 2})).isNotEqualTo("weights");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-300, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void rejectsWhatIsNoWeightWhereverItStands(double bad) {
        for (int row = 0; row < 3; row++) {
            double[] weights = {1, 2, 3};
            weights[row] = bad;
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Weights.of(weights))
                    .withMessage("weights[" + row + "] must be finite and >= 0, got " + bad);
        }
    }

    @Test
    void rejectsWeightsThatWeighNothingOrTooMuch() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Weights.of(new double[] {0, 0}))
                .withMessage("weights must have a positive sum, got 0 over 2 rows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Weights.of(new double[0]))
                .withMessage("weights must have a positive sum, got 0 over 0 rows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Weights.of(new double[] {1e300}))
                .withMessage("sum of weights must be in [1.0E-290, 1.0E290], got 1.0E300");
        assertThatIllegalArgumentException().isThrownBy(() -> Weights.of(new double[] {1e-300}));
        assertThatIllegalArgumentException().isThrownBy(() -> Weights.equal(0)).withMessage("rows must be >= 1, got 0");
        assertThatNullPointerException()
                .isThrownBy(() -> Weights.of((double[]) null))
                .withMessage("weights");
        assertThatThrownBy(() -> Weights.equal(2).get(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Provide
    Arbitrary<double[]> positive() {
        return Arbitraries.doubles()
                .between(0.01, 100)
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Property
    void effectiveSizeLiesBetweenOneAndNAndIgnoresTheUnit(@ForAll("positive") double[] weights) {
        double[] scaled = weights.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = Math.scalb(scaled[i], 40);
        }
        double effectiveN = Weights.of(weights).effectiveN();

        assertThat(effectiveN).isBetween(1 - 1e-15, weights.length * (1 + 1e-15));
        assertThat(Weights.of(scaled).effectiveN()).isEqualTo(effectiveN);
    }
}
