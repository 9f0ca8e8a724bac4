package org.cxmetrics.stats.kano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.cxmetrics.core.value.NoteCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FongTestTest {

    private static final FongTest SKI = FongTest.of(KanoCounts.ofCounts(493, 323, 70, 95, 3, 15));

    @Test
    void ruleIsThatOfTheReference() {
        // case "fong ski edge grip x10"
        assertThat(SKI.criticalZ()).isEqualTo(1.65);
        assertThat(SKI.top()).contains(KanoCategory.MUST_BE);
        assertThat(SKI.second()).contains(KanoCategory.ONE_DIMENSIONAL);
        assertThat(SKI.difference()).isEqualTo(170);
        assertThat(SKI.n()).isEqualTo(999);
        assertThat(SKI.criticalDifference()).isCloseTo(36.25267184934396, withinPercentage(1e-9));
        assertThat(SKI.statistic()).isCloseTo(7.737360743111021, withinPercentage(1e-9));
        assertThat(SKI.pValue()).isCloseTo(1.0150175911843538e-14, withinPercentage(1e-7));
        assertThat(SKI.isSignificant()).isTrue();
    }

    @Test
    void differenceExactlyCriticalIsSignificant() {
        // case "fong difference exactly critical"
        FongTest test = FongTest.of(KanoCounts.ofCounts(6, 2, 0, 0, 0, 0), 2);
        assertThat(test.criticalDifference()).isEqualTo(4);
        assertThat(test.isSignificant()).isTrue();
    }

    @Test
    void smallerDifferenceIsNotSignificant() {
        // case "fong guide feature 1"
        FongTest test = FongTest.of(KanoCounts.ofCounts(9, 10, 1, 2, 3, 0));
        assertThat(test.criticalDifference()).isCloseTo(5.66313075957107, withinPercentage(1e-9));
        assertThat(test.isSignificant()).isFalse();
    }

    @Test
    void actualLevelIsThatOfTheReference() {
        // cases "true two-sided level of Fong's rule ..." and "level of the rule at z 1.96, share 0.7"
        assertThat(FongTest.actualLevel(1, 1.65)).isCloseTo(0.24332096313455454, withinPercentage(1e-9));
        assertThat(FongTest.actualLevel(0.5, 1.65)).isCloseTo(0.15302092854299376, withinPercentage(1e-9));
        assertThat(FongTest.actualLevel(0.7, 1.96)).isCloseTo(0.11406049517623719, withinPercentage(1e-9));
    }

    @Test
    void notesTheTrueLevel() {
        // both categories hold every answer: the reference's level of share 1.0 is 0.243; the nominal one is 0.099
        FongTest test = FongTest.of(KanoCounts.ofCounts(13, 0, 17, 0, 0, 0));
        assertThat(test.actualLevel()).isCloseTo(0.24332096313455454, withinPercentage(1e-9));
        assertThat(test.notes()).hasSize(1);
        assertThat(test.notes().get(0).code()).isEqualTo(NoteCode.ANTI_CONSERVATIVE);
        assertThat(test.notes().get(0).text()).isEqualTo("true level about 0.24 instead of 0.10");
        assertThat(test).hasToString("FongTest: A over M by 4, critical 6.390 (n=30, true level 0.24)");
    }

    @Test
    void noAnswerHasNoWinner() {
        FongTest none = FongTest.of(KanoCounts.EMPTY);
        assertThat(none.top()).isEmpty();
        assertThat(none.second()).isEmpty();
        assertThat(none.difference()).isZero();
        assertThat(none.criticalDifference()).isNaN();
        assertThat(none.statistic()).isNaN();
        assertThat(none.pValue()).isNaN();
        assertThat(none.actualLevel()).isNaN();
        assertThat(none.isSignificant()).isFalse();
        assertThat(none).hasToString("FongTest: no category, critical NaN (n=0, true level NaN)");
        assertThat(none.facts().values().get("second")).hasToString("");
    }

    @Test
    void factsHoldTheWholeAnswer() {
        assertThat(SKI.method()).isEqualTo("Fong's test (Fong 1996)");
        assertThat(SKI.facts().values())
                .containsKeys("top", "second", "difference", "criticalDifference", "statistic", "pValue")
                .containsKeys("significant", "actualLevel", "n", "method", "notes");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void rejectsCriticalValueThatIsNotPositive(double z) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FongTest.of(KanoCounts.EMPTY, z))
                .withMessage("criticalZ must be positive and finite, got " + z);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FongTest.actualLevel(0.5, z))
                .withMessage("criticalZ must be positive and finite, got " + z);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void rejectsShareOutsideUnitInterval(double share) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FongTest.actualLevel(share, 1.65))
                .withMessage("shareOfTopTwo must be in [0, 1], got " + share);
    }

    @Test
    void rejectsMissingCounts() {
        assertThatThrownBy(() -> FongTest.of(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("counts");
    }
}
