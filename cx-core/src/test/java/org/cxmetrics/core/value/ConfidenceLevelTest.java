package org.cxmetrics.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidenceLevelTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 95, Double.NaN, Double.POSITIVE_INFINITY})
    void rejectsLevelsThatAreNoProbability(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfidenceLevel.of(value))
                .withMessage("confidence level must be in (0, 1), got " + value);
    }

    @Test
    void printsAsPercent() {
        assertThat(ConfidenceLevel.P95).hasToString("95%");
        assertThat(ConfidenceLevel.of(0.999)).hasToString("99.9%");
    }

    @Test
    void complementIsWhatTheLevelLeavesOut() {
        assertThat(ConfidenceLevel.of(0.75).complement()).isEqualTo(0.25);
    }

    @Test
    void ordersByLevel() {
        assertThat(ConfidenceLevel.P90)
                .isLessThan(ConfidenceLevel.P95)
                .isGreaterThan(ConfidenceLevel.P80)
                .isEqualByComparingTo(ConfidenceLevel.of(0.9));
        assertThat(ConfidenceLevel.P99.value()).isEqualTo(0.99);
    }
}
