package org.cxmetrics.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class EstimateTest {

    private static final Interval INTERVAL = Interval.of(0.532, 0.7034, ConfidenceLevel.P95);

    @Test
    void printsValueIntervalAndBase() {
        assertThat(new Estimate(0.6213, 0.04, INTERVAL, 118, "Wilson (1927)"))
                .hasToString("0.6213 [0.5320, 0.7034] 95%, n=118");
    }

    @Test
    void standsAsFacts() {
        Facts facts = new Estimate(0.6213, 0.04, INTERVAL, 118, "Wilson (1927)").facts();
        assertThat(facts.values().keySet()).containsExactly("value", "standardError", "interval", "n", "method");
        assertThat(facts.values()).containsEntry("n", new Fact.Whole(118));
    }

    @Test
    void anUndefinedEstimateIsAllowed() {
        Estimate estimate = new Estimate(Double.NaN, Double.NaN, Interval.UNDEFINED, 0, "none");
        assertThat(estimate).hasToString("NaN undefined 95%, n=0");
    }

    @Test
    void rejectsWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Estimate(1, -0.5, INTERVAL, 3, "m"))
                .withMessage("standard error must not be negative, got -0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Estimate(1, 0.5, INTERVAL, -3, "m"))
                .withMessage("n must not be negative, got -3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Estimate(1, 0.5, INTERVAL, 3, " "))
                .withMessage("method must not be blank, got \" \"");
        assertThatNullPointerException()
                .isThrownBy(() -> new Estimate(1, 0.5, null, 3, "m"))
                .withMessage("interval");
        assertThatNullPointerException()
                .isThrownBy(() -> new Estimate(1, 0.5, INTERVAL, 3, null))
                .withMessage("method");
    }
}
