package org.cxmetrics.stats.kano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Interval;
import org.junit.jupiter.api.Test;

class KanoDifferenceTest {

    private static final KanoCounts C1 = KanoCounts.ofCounts(5, 6, 13, 48, 15, 4);
    private static final KanoCounts C2 = KanoCounts.ofCounts(1, 0, 15, 59, 16, 6);
    private static final KanoDifference DIFFERENCE = KanoDifference.of(C1, C2);

    // all figures of case "coefficients C1 against C2, F1"

    @Test
    void coefficientsDifferAsInTheReference() {
        assertThat(DIFFERENCE.better()).isCloseTo(0.06388888888888888, within(1e-12));
        assertThat(DIFFERENCE.betterStatistic()).isCloseTo(0.9183372532875043, within(1e-10));
        assertThat(DIFFERENCE.betterPValue()).isCloseTo(0.35844232963814027, within(1e-10));
        assertThat(DIFFERENCE.worse()).isCloseTo(-0.13944444444444445, within(1e-12));
        assertThat(DIFFERENCE.worseStatistic()).isCloseTo(-3.0867343605088013, within(1e-10));
        assertThat(DIFFERENCE.worsePValue()).isCloseTo(0.0020236835205531606, within(1e-10));
    }

    @Test
    void intervalsAreNewcombes() {
        Interval better = DIFFERENCE.betterInterval(ConfidenceLevel.P95);
        assertThat(better.lower()).isCloseTo(-0.07240080602178892, within(1e-10));
        assertThat(better.upper()).isCloseTo(0.19850549272210333, within(1e-10));
        Interval worse = DIFFERENCE.worseInterval(ConfidenceLevel.P95);
        assertThat(worse.lower()).isCloseTo(-0.24048745064667437, within(1e-10));
        assertThat(worse.upper()).isCloseTo(-0.05186099469242114, within(1e-10));
    }

    @Test
    void bothCoefficientsAreTestedTogether() {
        assertThat(DIFFERENCE.joint().statistic()).isCloseTo(9.9798749821893, within(1e-9));
        assertThat(DIFFERENCE.joint().pValue()).isCloseTo(0.006806089920164514, within(1e-10));
        assertThat(DIFFERENCE.joint().degreesOfFreedom()).isEqualTo(2);
        assertThat(DIFFERENCE.shiftLength()).isCloseTo(0.15338364713970176, within(1e-12));
    }

    @Test
    void printsBothDifferences() {
        assertThat(DIFFERENCE).hasToString("KanoDifference: better +0.064, worse -0.139, joint p=0.006806");
        assertThat(DIFFERENCE.facts().values())
                .containsOnlyKeys(
                        "better",
                        "betterInterval",
                        "betterPValue",
                        "worse",
                        "worseInterval",
                        "worsePValue",
                        "joint",
                        "shiftLength");
    }

    @Test
    void noAnswerOnEitherSideIsUndefined() {
        for (KanoDifference none :
                new KanoDifference[] {KanoDifference.of(KanoCounts.EMPTY, C2), KanoDifference.of(C1, KanoCounts.EMPTY)
                }) {
            assertThat(none.better()).isNaN();
            assertThat(none.betterStatistic()).isNaN();
            assertThat(none.worsePValue()).isNaN();
            assertThat(none.betterInterval(ConfidenceLevel.P95).isDefined()).isFalse();
            assertThat(none.worseInterval(ConfidenceLevel.P95).isDefined()).isFalse();
            assertThat(none.joint().statistic()).isNaN();
        }
    }

    @Test
    void equalCertaintyHasNoSpread() {
        // every answer is one-dimensional in both: the pooled variance is 0
        KanoCounts all = KanoCounts.ofCounts(0, 25, 0, 0, 0, 0);
        assertThat(KanoDifference.of(all, all).betterStatistic()).isNaN();
        assertThat(KanoDifference.of(all, all).joint().statistic()).isNaN();
        assertThat(KanoDifference.of(all, all).shiftLength()).isZero();
    }

    @Test
    void rejectsMissingSide() {
        assertThatThrownBy(() -> KanoDifference.of(null, C2))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("first");
        assertThatThrownBy(() -> KanoDifference.of(C1, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("second");
    }
}
