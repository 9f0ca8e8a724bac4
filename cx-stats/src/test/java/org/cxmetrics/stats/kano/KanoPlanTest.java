package org.cxmetrics.stats.kano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.stats.proportion.SampleSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KanoPlanTest {

    /** Reference cases "half-width ... conf ... loss ...". */
    @ParameterizedTest
    @CsvSource({
        "0.1, 0.95, 0.5, 0, 97, 97",
        "0.05, 0.95, 0.5, 0.1, 385, 427",
        "0.03, 0.99, 0.5, 0.25, 1844, 2458",
        "0.06, 0.8, 0.3, 0.15, 96, 113"
    })
    void agreesWithTheReferenceOfACoefficient(
            double halfWidth, double confidence, double coefficient, double lost, long decided, long respondents) {
        SampleSize size = KanoPlan.forCoefficient(halfWidth, coefficient, ConfidenceLevel.of(confidence));

        assertThat(size.n()).isEqualTo(decided);
        assertThat(KanoPlan.respondentsFor(size, lost).n()).isEqualTo(respondents);
    }

    /** Reference cases "dominance ... over ... alpha ... power ...". */
    @ParameterizedTest
    @CsvSource({
        "0.4, 0.3, 0.95, 0.8, 547.0577740970251, 548",
        "0.35, 0.3, 0.9, 0.8, 1605.3708766200516, 1606",
        "0.6, 0.2, 0.95, 0.9, 48.242968446290874, 49",
        "0.45, 0.25, 0.8, 0.6, 40.83485582289367, 41"
    })
    void agreesWithTheReferenceOfDominance(
            double top, double second, double confidence, double power, double unrounded, long n) {
        SampleSize size = KanoPlan.forDominance(top, second, ConfidenceLevel.of(confidence), power);

        assertThat(size.unrounded()).isEqualTo(unrounded, within(1e-10 * unrounded));
        assertThat(size.n()).isEqualTo(n);
    }

    @ParameterizedTest
    @CsvSource({"-0.1", "1", "NaN"})
    void rejectsAShareLostOutsideItsRange(double share) {
        SampleSize decided = SampleSize.of(100);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> KanoPlan.respondentsFor(decided, share))
                .withMessage("shareLost must be in [0, 1), got " + share);
    }

    @ParameterizedTest
    @CsvSource({"0.3, 0.4", "0.3, 0.3", "0.7, 0.4", "0.4, -0.1", "NaN, 0.1", "0.4, NaN"})
    void rejectsSharesThatCannotBe(double top, double second) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KanoPlan.forDominance(top, second, ConfidenceLevel.P95, 0.8))
                .withMessage("shares must be in order and add up to at most 1, got " + top + " and " + second);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "NaN"})
    void rejectsAPowerOutsideItsRange(double power) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KanoPlan.forDominance(0.4, 0.3, ConfidenceLevel.P95, power))
                .withMessage("power must be in (0, 1), got " + power);
    }

    @Test
    void rejectsAHalfWidthOfZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KanoPlan.forCoefficient(0, 0.5, ConfidenceLevel.P95))
                .withMessage("margin must be in (0, 1], got 0.0");
    }
}
