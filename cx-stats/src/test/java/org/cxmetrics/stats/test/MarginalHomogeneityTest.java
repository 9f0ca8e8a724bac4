package org.cxmetrics.stats.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MarginalHomogeneityTest {

    /** Unaided vision of 7477 women: Stuart (1955), Bhapkar (1966). */
    @Test
    void agreesWithTheVisionData() {
        MarginalHomogeneity vision = MarginalHomogeneity.of(
                new long[][] {{1520, 266, 124, 66}, {234, 1512, 432, 78}, {117, 362, 1772, 205}, {36, 82, 179, 492}});

        assertThat(vision.stuartMaxwell().statistic()).isEqualTo(11.957, within(6e-4));
        assertThat(vision.bhapkar().statistic()).isEqualTo(11.976, within(6e-4));
        assertThat(vision.stuartMaxwell().degreesOfFreedom()).isEqualTo(3);
        assertThat(vision).hasToString("Stuart-Maxwell (Stuart 1955, Maxwell 1970): 11.96 (df=3, p=0.007533, n=7477)");
        assertThat(vision.facts().values()).containsOnlyKeys("stuartMaxwell", "bhapkar");
    }

    /** For two categories Stuart-Maxwell is McNemar's (b - c)^2 / (b + c). */
    @Test
    void isMcNemarsTestForTwoCategories() {
        MarginalHomogeneity change = MarginalHomogeneity.of(new long[][] {{40, 12}, {5, 43}});

        assertThat(change.stuartMaxwell().statistic()).isEqualTo(49 / 17.0, within(1e-14));
        assertThat(change.bhapkar().statistic()).isEqualTo(49 / 17.0 / (1 - 49 / 1700.0), within(1e-14));
    }

    @Test
    void isUndefinedWhenNobodyMoved() {
        MarginalHomogeneity still = MarginalHomogeneity.of(new long[][] {{5, 0, 0}, {0, 3, 0}, {0, 0, 2}});

        assertThat(still.stuartMaxwell().statistic()).isNaN();
        assertThat(still.bhapkar().pValue()).isNaN();
        assertThat(still.bhapkar().degreesOfFreedom()).isEqualTo(2);
    }

    @Test
    void isUndefinedWhenNobodyMovedBetweenTwoGroupsOfCategories() {
        assertThat(MarginalHomogeneity.of(new long[][] {{5, 3, 0}, {1, 4, 0}, {0, 0, 7}})
                        .stuartMaxwell()
                        .statistic())
                .isNaN();
    }

    @Test
    void bhapkarIsInfiniteWhenEverybodyMovedTheSameWay() {
        ChiSquareTest bhapkar =
                MarginalHomogeneity.of(new long[][] {{0, 5}, {0, 0}}).bhapkar();

        assertThat(bhapkar.statistic()).isInfinite();
        assertThat(bhapkar.pValue()).isZero();
    }

    @Test
    void rejectsTablesThatAreNotSquare() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MarginalHomogeneity.of(new long[][] {{1, 2, 3}, {4, 5, 6}}))
                .withMessage("table must be square and at least 2 by 2, got 2 by 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MarginalHomogeneity.of(new long[][] {{1}}))
                .withMessage("table must be square and at least 2 by 2, got 1 by 1");
    }

    @Provide
    Arbitrary<long[][]> squares() {
        return Arbitraries.integers()
                .between(2, 5)
                .flatMap(k -> Arbitraries.longs()
                        .between(1, 40)
                        .array(long[].class)
                        .ofSize(k)
                        .array(long[][].class)
                        .ofSize(k));
    }

    @Property
    void leavingOutAnotherCategoryChangesNothing(@ForAll("squares") long[][] table) {
        int k = table.length;
        long[][] rotated = new long[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                rotated[(i + 1) % k][(j + 1) % k] = table[i][j];
            }
        }
        double statistic = MarginalHomogeneity.of(table).stuartMaxwell().statistic();

        assertThat(MarginalHomogeneity.of(rotated).stuartMaxwell().statistic())
                .isEqualTo(statistic, within(1e-10 * (1 + statistic)));
        assertThat(MarginalHomogeneity.of(table).bhapkar().statistic()).isGreaterThanOrEqualTo(statistic);
    }
}
