package org.cxmetrics.stats.kano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KanoTransitionsTest {

    private static final long[][] MOVED = {{20, 1, 1, 2}, {2, 25, 1, 1}, {3, 14, 30, 2}, {1, 3, 6, 15}};

    @Test
    void testsAreThoseOfTheReference() {
        // case "attractive moves to one-dimensional"
        KanoTransitions answer = KanoTransitions.ofCounts(MOVED);
        assertThat(answer.n()).isEqualTo(127);
        assertThat(answer.bowker().statistic()).isCloseTo(15.933333333333334, within(1e-10));
        assertThat(answer.bowker().degreesOfFreedom()).isEqualTo(6);
        assertThat(answer.bowker().pValue()).isCloseTo(0.014116302775516974, within(1e-10));
        assertThat(answer.stuartMaxwell().orElseThrow().statistic()).isCloseTo(10.580987202925046, within(1e-9));
        assertThat(answer.stuartMaxwell().orElseThrow().degreesOfFreedom()).isEqualTo(3);
        assertThat(answer.retention()).isCloseTo(0.7086614173228346, within(1e-12));
        assertThat(answer.kappa()).isCloseTo(0.6049932750504371, within(1e-12));
        assertThat(answer).hasToString("KanoTransitions: 70.9% stayed, kappa 0.605, Bowker p=0.01412 (n=127)");
    }

    @Test
    void unconnectedBlocksAddUp() {
        // case "two unconnected blocks": 9/7 + 9/5
        KanoTransitions answer =
                KanoTransitions.ofCounts(new long[][] {{10, 2, 0, 0}, {5, 10, 0, 0}, {0, 0, 10, 4}, {0, 0, 1, 10}});
        assertThat(answer.stuartMaxwell().orElseThrow().statistic()).isCloseTo(9.0 / 7 + 9.0 / 5, within(1e-10));
        assertThat(answer.stuartMaxwell().orElseThrow().degreesOfFreedom()).isEqualTo(2);
    }

    @Test
    void noChangeHasNoTest() {
        // case "no change"
        KanoTransitions answer = KanoTransitions.ofCounts(new long[][] {{5, 0, 0}, {0, 6, 0}, {0, 0, 7}});
        assertThat(answer.bowker().degreesOfFreedom()).isZero();
        assertThat(answer.bowker().pValue()).isNaN();
        assertThat(answer.stuartMaxwell()).isEmpty();
        assertThat(answer.kappa()).isEqualTo(1);
        assertThat(answer.facts().values()).containsOnlyKeys("n", "bowker", "retention", "kappa");
    }

    @Test
    void factsHoldTheMarginalTest() {
        assertThat(KanoTransitions.ofCounts(MOVED).facts().values())
                .containsOnlyKeys("n", "bowker", "stuartMaxwell", "retention", "kappa");
    }

    @Test
    void respondentsMoveForwardAndBackward() {
        KanoCategory attractive = KanoCategory.ATTRACTIVE;
        KanoCategory mustBe = KanoCategory.MUST_BE;
        KanoCategory indifferent = KanoCategory.INDIFFERENT;
        KanoCategory reverse = KanoCategory.REVERSE;
        KanoTransitions answer = KanoTransitions.of(
                List.of(attractive, indifferent, mustBe, attractive, reverse, attractive),
                List.of(mustBe, attractive, attractive, attractive, mustBe, reverse));
        assertThat(answer.n()).isEqualTo(6);
        assertThat(answer.forward()).isEqualTo(2);
        assertThat(answer.backward()).isEqualTo(1);
        assertThat(answer.retention()).isCloseTo(1.0 / 6, within(1e-12));
    }

    @Test
    void rejectsMovesInATableOfOtherCategories() {
        KanoTransitions answer = KanoTransitions.ofCounts(MOVED);
        assertThatIllegalArgumentException()
                .isThrownBy(answer::forward)
                .withMessage("table must be 6 by 6, got 4 by 4");
    }

    @Test
    void rejectsTablesThatAreNotSquare() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KanoTransitions.ofCounts(new long[][] {{1}}))
                .withMessage("counts must be at least 2 by 2, got 1 rows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KanoTransitions.ofCounts(new long[][] {{1, 2}, {3}}))
                .withMessage("counts[1] must have 2 columns, got 1");
    }

    @Test
    void rejectsNegativeCount() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KanoTransitions.ofCounts(new long[][] {{1, 2}, {-3, 4}}))
                .withMessage("counts[1][0] must be >= 0, got -3");
    }

    @Test
    void rejectsWavesOfDifferentSize() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KanoTransitions.of(List.of(KanoCategory.MUST_BE), List.of()))
                .withMessage("second must have 1 respondents, got 0");
    }

    @Test
    void clearWinnersThatDifferAreAChange() {
        KanoCounts mustBe = KanoCounts.ofCounts(40, 5, 3, 2, 0, 0);
        KanoCounts oneDimensional = KanoCounts.ofCounts(0, 25, 0, 0, 0, 0);
        KanoCounts tie = KanoCounts.ofCounts(4, 12, 12, 7, 1, 0);
        assertThat(KanoTransitions.isCategoryChanged(mustBe, oneDimensional, 0.05))
                .isTrue();
        assertThat(KanoTransitions.isCategoryChanged(mustBe, mustBe, 0.05)).isFalse();
        assertThat(KanoTransitions.isCategoryChanged(tie, mustBe, 0.05)).isFalse();
        assertThat(KanoTransitions.isCategoryChanged(mustBe, tie, 0.05)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, Double.NaN})
    void rejectsAlphaOutsideUnitInterval(double alpha) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KanoTransitions.isCategoryChanged(KanoCounts.EMPTY, KanoCounts.EMPTY, alpha))
                .withMessage("alpha must be in (0, 1), got " + alpha);
    }

    @Test
    void sameTablesAreEqual() {
        KanoTransitions one = KanoTransitions.ofCounts(MOVED);
        assertThat(one).isEqualTo(KanoTransitions.ofCounts(MOVED)).hasSameHashCodeAs(KanoTransitions.ofCounts(MOVED));
        assertThat(one)
                .isNotEqualTo(KanoTransitions.ofCounts(new long[][] {{1, 2}, {3, 4}}))
                .isNotEqualTo("transitions");
    }
}
