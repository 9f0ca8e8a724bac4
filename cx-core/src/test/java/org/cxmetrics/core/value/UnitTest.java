package org.cxmetrics.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnitTest {

    private static final Unit POUNDS = Unit.money(Currency.getInstance("GBP"));

    @Test
    void convertsBetweenPartsOfAWholeWithoutResidue() {
        assertThat(Unit.RATIO.convert(0.29, Unit.PERCENT)).isEqualTo(29.0);
        assertThat(Unit.PERCENT.convert(7, Unit.RATIO)).isEqualTo(0.07);
        assertThat(Unit.PERCENT.convert(0.00034, Unit.PER_MILLION)).isEqualTo(3.4);
    }

    @Test
    void convertsBetweenDurations() {
        assertThat(Unit.HOURS.convert(1.5, Unit.SECONDS)).isEqualTo(5400.0);
        assertThat(Unit.SECONDS.convert(129_600, Unit.DAYS)).isEqualTo(1.5);
        assertThat(Unit.MINUTES.convert(90, Unit.HOURS)).isEqualTo(1.5);
    }

    @Test
    void leavesTheSameUnitAndTheNonFiniteAlone() {
        assertThat(POUNDS.convert(12.5, POUNDS)).isEqualTo(12.5);
        assertThat(Unit.RATIO.convert(Double.NaN, Unit.PERCENT)).isNaN();
        assertThat(Unit.RATIO.convert(Double.NEGATIVE_INFINITY, Unit.PERCENT)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void refusesUnitsThatDoNotConvert() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Unit.RATIO.convert(0.5, Unit.SECONDS))
                .withMessage("unit must be convertible to s, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Unit.POINTS.convert(Double.NaN, Unit.PERCENT))
                .withMessage("unit must be convertible to %, got points");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Unit.PERCENT.convert(1, Unit.COUNT))
                .withMessage("unit must be convertible to count, got %");
    }

    @Test
    void hasACurrencyForMoneyAlone() {
        assertThat(POUNDS).hasToString("GBP");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Unit.of("EUR", Dimension.MONEY))
                .withMessage("currency must be given for MONEY alone, got none for MONEY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Unit("s", Dimension.DURATION, Optional.of(Currency.getInstance("EUR"))))
                .withMessage("currency must be given for MONEY alone, got EUR for DURATION");
    }

    @Test
    void rejectsABlankSymbol() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Unit.of(" ", Dimension.COUNT))
                .withMessage("symbol of a unit must not be blank, got \" \"");
    }
}
