package org.cxmetrics.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {

    private static Interval of(double lower, double upper) {
        return Interval.of(lower, upper, ConfidenceLevel.P95);
    }

    @Test
    void containsItsLimitsAndNothingBeyond() {
        Interval interval = of(-1, 2);
        assertThat(interval.contains(-1)).isTrue();
        assertThat(interval.contains(2)).isTrue();
        assertThat(interval.contains(Math.nextUp(2.0))).isFalse();
        assertThat(interval.contains(Math.nextDown(-1.0))).isFalse();
        assertThat(interval.contains(Double.NaN)).isFalse();
    }

    @Test
    void undefinedHasNoLimitsButItsLevel() {
        Interval undefined = Interval.undefined(ConfidenceLevel.P90);
        assertThat(undefined.isDefined()).isFalse();
        assertThat(undefined.level()).isEqualTo(ConfidenceLevel.P90);
        assertThat(undefined.contains(0)).isFalse();
        assertThat(undefined.width()).isNaN();
        assertThat(undefined).hasToString("undefined 90%");
        assertThat(undefined.clampedTo(0, 1)).isEqualTo(undefined);
        assertThat(Interval.UNDEFINED.level()).isEqualTo(ConfidenceLevel.P95);
    }

    @Test
    void rejectsHalfAnInterval() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(Double.NaN, 1))
                .withMessage("interval must have both limits or neither, got [NaN, 1.0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(1, Double.NaN))
                .withMessage("interval must have both limits or neither, got [1.0, NaN]");
    }

    @Test
    void rejectsReversedLimits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(2, 1))
                .withMessage("interval must have lower <= upper, got [2.0, 1.0]");
    }

    @Test
    void namesTheMissingComponent() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Interval(0, 1, null, Clamping.NONE))
                .withMessage("level");
        assertThatNullPointerException()
                .isThrownBy(() -> new Interval(0, 1, ConfidenceLevel.P95, null))
                .withMessage("clamping");
    }

    @ParameterizedTest
    @CsvSource({
        "0.2, 0.8, 0.2, 0.8, NONE",
        "-0.1, 0.8, 0, 0.8, LOWER",
        "0.2, 1.1, 0.2, 1, UPPER",
        "-0.1, 1.1, 0, 1, BOTH",
        "1.5, 2, 1, 1, BOTH",
        "-3, -2, 0, 0, BOTH",
        "-Infinity, Infinity, 0, 1, BOTH",
    })
    void clampingKeepsTheRangeAndSaysWhichEndWasCut(
            double lower, double upper, double wantLower, double wantUpper, Clamping want) {
        assertThat(of(lower, upper).clampedTo(0, 1))
                .isEqualTo(new Interval(wantLower, wantUpper, ConfidenceLevel.P95, want));
    }

    @Test
    void clampingTwiceRemembersBothCuts() {
        assertThat(of(-5, 5).clampedTo(-2, 9).clampedTo(-3, 3).clamping()).isEqualTo(Clamping.BOTH);
        assertThat(of(-5, 2).clampedTo(-2, 9).clampedTo(-1, 9).clamping()).isEqualTo(Clamping.LOWER);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, Double.NaN})
    void rejectsAnEmptyRange(double min) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(0, 1).clampedTo(min, 1))
                .withMessage("range must have min < max, got [" + min + ", 1.0]");
    }

    @Test
    void scalesToAnotherUnit() {
        assertThat(of(0.25, 0.5).times(100)).isEqualTo(of(25, 50));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void rejectsAFactorThatWouldTurnOrLoseTheLimits(double factor) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(0, 1).times(factor))
                .withMessage("factor must be positive and finite, got " + factor);
    }

    @Test
    void printsLimitsLevelAndCuts() {
        assertThat(of(0.532, 0.70341)).hasToString("[0.5320, 0.7034] 95%");
        assertThat(of(-120, 30).clampedTo(-100, 100)).hasToString("[-100*, 30] 95%");
        assertThat(of(20, 130).clampedTo(-100, 100)).hasToString("[20, 100*] 95%");
        assertThat(of(-120, 130).clampedTo(-100, 100)).hasToString("[-100*, 100*] 95%");
    }

    @Property
    void clampedIntervalLiesInTheRange(
            @ForAll @DoubleRange(min = -10, max = 10) double a, @ForAll @DoubleRange(min = -10, max = 10) double b) {
        Interval clamped = of(Math.min(a, b), Math.max(a, b)).clampedTo(-1, 1);
        assertThat(clamped.lower()).isBetween(-1.0, 1.0);
        assertThat(clamped.upper()).isBetween(clamped.lower(), 1.0);
    }
}
