package org.cxmetrics.stats.kano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

class DominanceTestTest {

    private static final DominanceTest SKI = DominanceTest.of(KanoCounts.ofCounts(493, 323, 70, 95, 3, 15));

    @Test
    void winnerAndRunnerUpAreTheTwoMostFrequent() {
        assertThat(SKI.top()).contains(KanoCategory.MUST_BE);
        assertThat(SKI.second()).contains(KanoCategory.ONE_DIMENSIONAL);
        assertThat(SKI.difference()).isEqualTo(170);
        assertThat(SKI.n()).isEqualTo(999);
    }

    @Test
    void pValuesAreThoseOfTheReference() {
        // case "dominance ski edge grip x10"
        assertThat(SKI.pValue()).isCloseTo(2.9019348385717864e-09, withinPercentage(1e-7));
        assertThat(SKI.midPValue()).isCloseTo(2.3910341548414396e-09, withinPercentage(1e-7));
        assertThat(SKI.statistic()).isCloseTo(5.951190357119041, withinPercentage(1e-9));
        assertThat(SKI.scorePValue()).isCloseTo(2.6619925540142507e-09, withinPercentage(1e-7));
    }

    @Test
    void equalCategoriesLeadByNothing() {
        DominanceTest tie = DominanceTest.of(KanoCounts.ofCounts(4, 12, 12, 7, 1, 0));
        assertThat(tie.top()).contains(KanoCategory.ONE_DIMENSIONAL);
        assertThat(tie.pValue()).isEqualTo(1);
        assertThat(tie.midPValue()).isEqualTo(1);
        assertThat(tie.statistic()).isZero();
    }

    @Test
    void questionableAnswersAloneHaveNoWinner() {
        DominanceTest none = DominanceTest.of(KanoCounts.ofCounts(0, 0, 0, 0, 0, 9));
        assertThat(none.top()).isEmpty();
        assertThat(none.second()).isEmpty();
        assertThat(none.difference()).isZero();
        assertThat(none.pValue()).isNaN();
        assertThat(none.midPValue()).isNaN();
        assertThat(none.statistic()).isNaN();
        assertThat(none.scorePValue()).isNaN();
        assertThat(none).hasToString("DominanceTest: no category, exact p=NaN (n=9)");
        assertThat(none.facts().values().get("top")).hasToString("");
    }

    @Test
    void printsTheLeadAndItsPValue() {
        // case "dominance only I and R": p 0.09228515625
        DominanceTest test = DominanceTest.of(KanoCounts.ofCounts(0, 0, 0, 10, 3, 1));
        assertThat(test).hasToString("DominanceTest: I over R by 7, exact p=0.09229 (n=14)");
        assertThat(test.method()).isEqualTo("exact sign test of winner and runner-up (Hung & Fithian 2019)");
        assertThat(test.facts().values())
                .containsOnlyKeys("top", "second", "difference", "pValue", "midPValue", "statistic", "n", "method");
        assertThat(test).isEqualTo(DominanceTest.of(test.counts())).isNotEqualTo(SKI);
    }

    @Test
    void rejectsMissingCounts() {
        assertThatThrownBy(() -> DominanceTest.of(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("counts");
    }
}
