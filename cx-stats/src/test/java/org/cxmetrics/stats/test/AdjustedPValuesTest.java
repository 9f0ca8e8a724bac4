package org.cxmetrics.stats.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdjustedPValuesTest {

    /** Benjamini and Hochberg (1995), section 4. */
    private static final double[] BENJAMINI_HOCHBERG_EXAMPLE = {
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590,
        1.000
    };

    @Test
    void falseDiscoveryRateRejectsFourAndBonferroniThreeOfTheOriginalExample() {
        assertThat(rejected(Correction.BENJAMINI_HOCHBERG)).isEqualTo(4);
        assertThat(rejected(Correction.BONFERRONI)).isEqualTo(3);
    }

    private static long rejected(Correction correction) {
        return Arrays.stream(AdjustedPValues.of(BENJAMINI_HOCHBERG_EXAMPLE, correction)
                        .toArray())
                .filter(p -> p <= 0.05)
                .count();
    }

    /** By hand for p = 0.04, 0.01, 0.03, 0.02. */
    @ParameterizedTest
    @CsvSource({
        "BONFERRONI, 0.16, 0.04, 0.12, 0.08",
        "HOLM, 0.06, 0.04, 0.06, 0.06",
        "HOCHBERG, 0.04, 0.04, 0.04, 0.04",
        "BENJAMINI_HOCHBERG, 0.04, 0.04, 0.04, 0.04",
        "BENJAMINI_YEKUTIELI, 0.0833333333333333, 0.0833333333333333, 0.0833333333333333, 0.0833333333333333",
        "SIDAK, 0.15065344, 0.03940399, 0.11470719, 0.07763184",
        "HOLM_SIDAK, 0.0591, 0.03940399, 0.0591, 0.058808",
        "NONE, 0.04, 0.01, 0.03, 0.02",
    })
    void adjustsInTheOrderGiven(Correction correction, double first, double second, double third, double fourth) {
        assertThat(AdjustedPValues.of(new double[] {0.04, 0.01, 0.03, 0.02}, correction)
                        .toArray())
                .containsExactly(new double[] {first, second, third, fourth}, within(1e-15));
    }

    @Test
    void missingTestsStayNaNAndDoNotCount() {
        AdjustedPValues adjusted =
                AdjustedPValues.of(new double[] {Double.NaN, 0.2, Double.NaN, 0.01}, Correction.BONFERRONI);

        assertThat(adjusted.toArray()).containsExactly(Double.NaN, 0.4, Double.NaN, 0.02);
        assertThat(adjusted.familySize()).isEqualTo(2);
        assertThat(adjusted.size()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(Correction.class)
    void emptyFamilyGivesEmptyAnswer(Correction correction) {
        assertThat(AdjustedPValues.of(new double[0], correction).toArray()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Correction.class)
    void negativeZeroIsZero(Correction correction) {
        AdjustedPValues adjusted = AdjustedPValues.of(new double[] {-0.0, 0.0, 1}, correction);

        assertThat(Double.doubleToRawLongBits(adjusted.get(0))).isZero();
        assertThat(adjusted.get(1)).isZero();
        assertThat(adjusted.get(2)).isEqualTo(1);
    }

    @Test
    void tinyValuesKeepTheirDigits() {
        assertThat(AdjustedPValues.of(new double[] {1e-300, 0.5}, Correction.SIDAK)
                        .get(0))
                .isEqualTo(2e-300, within(1e-315));
    }

    @Test
    void holmIsTheDefault() {
        assertThat(AdjustedPValues.of(new double[] {0.04, 0.01}).correction()).isEqualTo(Correction.HOLM);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-300, 1.0000001, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void rejectsWhatIsNoProbability(double p) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AdjustedPValues.of(new double[] {0.2, p}))
                .withMessage("pValues[1] must be in [0, 1] or NaN, got " + p);
    }

    @Test
    void rejectsNullAndPositionsOutside() {
        assertThatNullPointerException()
                .isThrownBy(() -> AdjustedPValues.of(null))
                .withMessage("pValues");
        assertThatNullPointerException()
                .isThrownBy(() -> AdjustedPValues.of(new double[1], null))
                .withMessage("correction");
        assertThatThrownBy(() -> AdjustedPValues.of(new double[1]).get(1))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void equalAnswersAreEqual() {
        AdjustedPValues adjusted = AdjustedPValues.of(new double[] {0.1, 0.2});

        assertThat(adjusted)
                .isEqualTo(AdjustedPValues.of(new double[] {0.1, 0.2}))
                .hasSameHashCodeAs(AdjustedPValues.of(new double[] {0.1, 0.2}))
                .isNotEqualTo(AdjustedPValues.of(new double[] {0.1, 0.2}, Correction.NONE))
                .isNotEqualTo(AdjustedPValues.of(new double[] {0.1, 0.3}))
                .isNotEqualTo(0.1);
    }

    @Test
    void printsTheFirstSixValues() {
        assertThat(AdjustedPValues.of(new double[] {0.04, 0.01, 0.03}))
                .hasToString("AdjustedPValues: 0.06000, 0.03000, 0.06000 (HOLM, 3 tests)");
        assertThat(AdjustedPValues.of(new double[7], Correction.NONE))
                .hasToString("AdjustedPValues: 0, 0, 0, 0, 0, 0, ... (NONE, 7 tests)");
        assertThat(AdjustedPValues.of(new double[] {0.1}).facts().values())
                .containsKeys("method", "familySize", "tests");
    }

    @Provide
    Arbitrary<double[]> families() {
        return Arbitraries.oneOf(
                        Arbitraries.doubles().between(0, 1), Arbitraries.of(0.0, 0.01, 0.05, 0.5, 1.0, Double.NaN))
                .array(double[].class)
                .ofMaxSize(25);
    }

    @Property
    void adjustedValuesNeverFallBelowTheGivenOnesAndKeepTheirOrder(
            @ForAll("families") double[] p, @ForAll Correction correction) {
        AdjustedPValues adjusted = AdjustedPValues.of(p, correction);
        for (int i = 0; i < p.length; i++) {
            if (!Double.isNaN(p[i])) {
                assertThat(adjusted.get(i)).isBetween(p[i] * (1 - 1e-15), 1.0);
                for (int j = 0; j < p.length; j++) {
                    assertThat(p[j] <= p[i] && adjusted.get(j) > adjusted.get(i))
                            .isFalse();
                }
            }
        }
    }

    @Property
    void orderOfTheTestsDoesNotMatter(@ForAll("families") double[] p, @ForAll Correction correction) {
        double[] reversed = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            reversed[i] = p[p.length - 1 - i];
        }
        AdjustedPValues adjusted = AdjustedPValues.of(reversed, correction);
        double[] expected = AdjustedPValues.of(p, correction).toArray();
        for (int i = 0; i < p.length; i++) {
            assertThat(Double.compare(adjusted.get(p.length - 1 - i), expected[i]))
                    .isZero();
        }
    }

    @Property
    void powerOfTheCorrectionsIsOrdered(@ForAll("families") double[] p) {
        double[] bonferroni = AdjustedPValues.of(p, Correction.BONFERRONI).toArray();
        double[] holm = AdjustedPValues.of(p, Correction.HOLM).toArray();
        double[] hochberg = AdjustedPValues.of(p, Correction.HOCHBERG).toArray();
        double[] rate = AdjustedPValues.of(p, Correction.BENJAMINI_HOCHBERG).toArray();
        for (int i = 0; i < p.length; i++) {
            if (!Double.isNaN(p[i])) {
                assertThat(holm[i]).isLessThanOrEqualTo(bonferroni[i]);
                assertThat(hochberg[i]).isLessThanOrEqualTo(holm[i]);
                assertThat(rate[i]).isLessThanOrEqualTo(hochberg[i] * (1 + 1e-15));
            }
        }
    }
}
