package org.cxmetrics.stats.proportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.cxmetrics.core.value.Clamping;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProportionTest {

    /** Newcombe (1998), Statistics in Medicine 17, table I, four printed digits. */
    @ParameterizedTest
    @CsvSource({
        "WALD, 81, 263, 0.2522, 0.3638",
        "WILSON, 81, 263, 0.2553, 0.3662",
        "WILSON_CC, 81, 263, 0.2535, 0.3682",
        "CLOPPER_PEARSON, 81, 263, 0.2527, 0.3676",
        "MID_P, 81, 263, 0.2544, 0.3658",
        "WILSON, 15, 148, 0.0624, 0.1605",
        "WILSON_CC, 15, 148, 0.0598, 0.1644",
        "CLOPPER_PEARSON, 15, 148, 0.0578, 0.1617",
        "MID_P, 15, 148, 0.0601, 0.1581",
        "WILSON, 0, 20, 0, 0.1611",
        "CLOPPER_PEARSON, 0, 20, 0, 0.1684",
        "MID_P, 0, 20, 0, 0.1391",
        "WILSON_CC, 0, 20, 0, 0.2005",
        "WILSON, 1, 29, 0.0061, 0.1718",
        "MID_P, 1, 29, 0.0017, 0.1585",
    })
    void agreesWithNewcombesTable(ProportionIntervalMethod method, long successes, long n, double lower, double upper) {
        Interval interval = Proportion.ofCounts(successes, n).interval(method, ConfidenceLevel.P95);

        assertThat(interval.lower()).isEqualTo(lower, within(6e-5));
        assertThat(interval.upper()).isEqualTo(upper, within(6e-5));
    }

    @ParameterizedTest
    @EnumSource(ProportionIntervalMethod.class)
    void endsAreExactWhenNobodyOrEverybodySucceeds(ProportionIntervalMethod method) {
        for (long n : new long[] {1, 2, 7, 1_000, 10_000_000}) {
            assertThat(Proportion.ofCounts(0, n)
                            .interval(method, ConfidenceLevel.P95)
                            .lower())
                    .isZero();
            assertThat(Proportion.ofCounts(n, n)
                            .interval(method, ConfidenceLevel.P95)
                            .upper())
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(ProportionIntervalMethod.class)
    void limitsAreMirroredWhenSuccessesAndFailuresChangePlaces(ProportionIntervalMethod method) {
        for (long successes = 0; successes <= 30; successes++) {
            Interval interval = Proportion.ofCounts(successes, 30).interval(method, ConfidenceLevel.P90);
            Interval mirrored = Proportion.ofCounts(30 - successes, 30).interval(method, ConfidenceLevel.P90);

            assertThat(interval.lower()).isEqualTo(1 - mirrored.upper(), within(1e-14));
            assertThat(interval.upper()).isEqualTo(1 - mirrored.lower(), within(1e-14));
        }
    }

    /** The rule of three with 50 digits: 1 - 0.025^(1/1e7). */
    @Test
    void exactUpperLimitKeepsItsDigitsForTenMillionTrials() {
        double upper = Proportion.ofCounts(0, 10_000_000)
                .interval(ProportionIntervalMethod.CLOPPER_PEARSON, ConfidenceLevel.P95)
                .upper();

        assertThat(upper / -Math.expm1(Math.log(0.025) / 1e7)).isEqualTo(1, within(1e-12));
    }

    @Test
    void midPLimitsPutHalfOfTheCountIntoEachTail() {
        Interval interval = Proportion.ofCounts(1, 2).interval(ProportionIntervalMethod.MID_P, ConfidenceLevel.P90);
        double lower = interval.lower();

        // P(X > 1) + P(X = 1)/2 = p^2 + p (1 - p) = p for two trials
        assertThat(lower).isEqualTo(0.05, within(1e-15));
        assertThat(interval.upper()).isEqualTo(0.95, within(1e-15));
    }

    @Test
    void waldIsCutAtTheEndsAndSaysSo() {
        Interval interval = Proportion.ofCounts(1, 20).interval(ProportionIntervalMethod.WALD, ConfidenceLevel.P95);

        assertThat(interval.lower()).isZero();
        assertThat(interval.clamping()).isEqualTo(Clamping.LOWER);
    }

    @Test
    void standardErrorIsThatOfABinomialShare() {
        assertThat(Proportion.ofCounts(20, 100).standardError()).isEqualTo(0.04, within(1e-16));
    }

    @Test
    void withoutTrialsEverythingIsUndefined() {
        assertThat(Proportion.EMPTY.value()).isNaN();
        assertThat(Proportion.EMPTY.standardError()).isNaN();
        assertThat(Proportion.EMPTY.interval(ConfidenceLevel.P99)).isEqualTo(Interval.undefined(ConfidenceLevel.P99));
        assertThat(Proportion.EMPTY.estimate().interval().isDefined()).isFalse();
    }

    @Test
    void groupsAddUp() {
        assertThat(Proportion.ofCounts(3, 10).plus(Proportion.ofCounts(5, 12))).isEqualTo(Proportion.ofCounts(8, 22));
        assertThat(Proportion.EMPTY.plus(Proportion.ofCounts(5, 12))).isEqualTo(Proportion.ofCounts(5, 12));
        assertThatThrownBy(() -> Proportion.ofCounts(0, Long.MAX_VALUE).plus(Proportion.ofCounts(0, 1)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void estimateAndFactsNameTheDefaultMethod() {
        Proportion proportion = Proportion.ofCounts(81, 263);

        assertThat(proportion.estimate().method()).isEqualTo("Wilson score (Wilson 1927)");
        assertThat(proportion.estimate().interval()).isEqualTo(proportion.interval());
        assertThat(proportion.facts().values()).containsKeys("successes", "n", "value", "standardError", "interval");
        assertThat(proportion).hasToString("Proportion: 0.3080 [0.2553, 0.3662] 95% (81 of 263)");
    }

    @Test
    void rejectsCountsThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Proportion.ofCounts(1, -1))
                .withMessage("n must be >= 0, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Proportion.ofCounts(21, 20))
                .withMessage("successes must be in [0, 20], got 21");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Proportion.ofCounts(-1, 20))
                .withMessage("successes must be in [0, 20], got -1");
    }

    @Test
    void rejectsNull() {
        Proportion proportion = Proportion.ofCounts(1, 2);

        assertThatNullPointerException()
                .isThrownBy(() -> proportion.interval(null, ConfidenceLevel.P95))
                .withMessage("method");
        assertThatNullPointerException()
                .isThrownBy(() -> proportion.interval(null))
                .withMessage("level");
        assertThatNullPointerException().isThrownBy(() -> proportion.plus(null)).withMessage("other");
    }
}
