package org.cxmetrics.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

    @ParameterizedTest
    @CsvSource({
        "39.84, 1, 39.8",
        "0.25, 1, 0.3",
        "-0.25, 1, -0.3",
        "2.675, 2, 2.68",
        "-0.04, 1, 0.0",
        "-0.4, 0, 0",
        "1e20, 0, 100000000000000000000",
        "NaN, 2, NaN",
        "-Infinity, 2, -Infinity",
    })
    void fixedRoundsHalfAwayFromZeroAndHasNoNegativeZero(double value, int places, String want) {
        assertThat(Decimals.fixed(value, places)).isEqualTo(want);
    }

    @ParameterizedTest
    @CsvSource({"12.2, 0, +12", "0, 0, 0", "-0.0, 0, 0", "-7, 0, -7", "0.004, 2, 0.00", "-0.004, 2, 0.00", "NaN, 0, NaN"
    })
    void signedShowsTheSignOfWhatIsNotZero(double value, int places, String want) {
        assertThat(Decimals.signed(value, places)).isEqualTo(want);
    }

    @Test
    void signedShowsTheSignOfInfinity() {
        assertThat(Decimals.signed(Double.POSITIVE_INFINITY, 1)).isEqualTo("+Infinity");
    }

    @ParameterizedTest
    @CsvSource({
        "0.532, 4, 0.5320",
        "95, 6, 95",
        "0, 4, 0",
        "-0.0, 4, 0",
        "39.839766933721776, 5, 39.840",
        "123456, 4, 123500",
        "0.000012345, 3, 0.0000123",
        "0.0000012345, 3, 1.23e-6",
        "-1e-178, 4, -1e-178",
        "1.5e300, 4, 1.5e300",
        "9.9996, 4, 10",
        "99.995, 4, 100",
        "Infinity, 3, Infinity",
    })
    void significantKeepsTheDigitsAsked(double value, int digits, String want) {
        assertThat(Decimals.significant(value, digits)).isEqualTo(want);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 18})
    void rejectsImpossiblePlaces(int places) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Decimals.fixed(1, places))
                .withMessage("places must be in [0, 17], got " + places);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 18})
    void rejectsImpossibleDigits(int digits) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Decimals.significant(1, digits))
                .withMessage("digits must be in [1, 17], got " + digits);
    }

    @Property
    void fixedIsWithinHalfAUnitOfTheLastPlace(
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double value, @ForAll @IntRange(max = 9) int places) {
        BigDecimal printed = new BigDecimal(Decimals.fixed(value, places));
        BigDecimal error = printed.subtract(BigDecimal.valueOf(value)).abs();
        assertThat(error).isLessThanOrEqualTo(BigDecimal.valueOf(5, places + 1));
    }

    @Property
    void seventeenSignificantDigitsReadBackTheSameNumber(@ForAll double value) {
        assertThat(Double.parseDouble(Decimals.significant(value, 17))).isEqualTo(value == 0 ? 0.0 : value);
    }
}
