package org.cxmetrics.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesirabilityTest {

    @ParameterizedTest
    @CsvSource({
        "HIGHER_IS_BETTER, 80, 90, -10",
        "HIGHER_IS_BETTER, 95, 90, 5",
        "LOWER_IS_BETTER, 80, 90, 10",
        "LOWER_IS_BETTER, 95, 90, -5",
        "TARGET_IS_BEST, 95, 90, -5",
        "TARGET_IS_BEST, 85, 90, -5",
    })
    void aNegativeGapIsAlwaysAShortfall(Desirability desirability, double performance, double reference, double want) {
        assertThat(desirability.gap(performance, reference)).isEqualTo(want);
    }
}
