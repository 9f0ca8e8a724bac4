package org.cxmetrics.core.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The unit a quantity is stated in.
 *
 * <p>Ratio (0..1), percent (0..100) and parts per million never mix silently: {@link #convert(double, Unit)} turns one into
 * the other, and so it does for the durations it knows; every other pair of different units is refused.
 *
 * @param symbol the printed symbol, such as {@code %}, {@code s} or {@code GBP}
 * @param dimension what kind of quantity it measures
 * @param currency the currency, present for {@link Dimension#MONEY} and absent otherwise
 */
public record Unit(String symbol, Dimension dimension, Optional<Currency> currency) {

    /** A part of a whole, 0 to 1. */
    public static final Unit RATIO = of("1", Dimension.RATIO);

    /** A part of a whole, 0 to 100. */
    public static final Unit PERCENT = of("%", Dimension.PERCENT);

    /** A part of a whole, 0 to 1,000,000. */
    public static final Unit PER_MILLION = of("ppm", Dimension.PER_MILLION);

    /** A number of things. */
    public static final Unit COUNT = of("count", Dimension.COUNT);

    /** Points of a score, such as a net score on -100 to 100. */
    public static final Unit POINTS = of("points", Dimension.SCORE);

    /** Seconds. */
    public static final Unit SECONDS = of("s", Dimension.DURATION);

    /** Minutes. */
    public static final Unit MINUTES = of("min", Dimension.DURATION);

    /** Hours. */
    public static final Unit HOURS = of("h", Dimension.DURATION);

    /** Days of 24 hours. */
    public static final Unit DAYS = of("d", Dimension.DURATION);

    /** How many of a dimension's smallest unit each convertible unit holds; whole numbers, so that conversion is exact. */
    private static final Map<Unit, BigDecimal> SIZES = Map.of(
            PER_MILLION, BigDecimal.ONE,
            PERCENT, BigDecimal.valueOf(10_000),
            RATIO, BigDecimal.valueOf(1_000_000),
            SECONDS, BigDecimal.ONE,
            MINUTES, BigDecimal.valueOf(60),
            HOURS, BigDecimal.valueOf(3_600),
            DAYS, BigDecimal.valueOf(86_400));

    /**
     * Checks the components.
     *
     * @param symbol the printed symbol
     * @param dimension what kind of quantity it measures
     * @param currency the currency, for money alone
     * @throws IllegalArgumentException if {@code symbol} is blank, or a currency is missing for money or given for
     *     anything else
     */
    public Unit {
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(dimension, "dimension");
        Objects.requireNonNull(currency, "currency");
        if (symbol.isBlank()) {
            throw new IllegalArgumentException("symbol of a unit must not be blank, got \"" + symbol + "\"");
        }
        if ((dimension == Dimension.MONEY) != currency.isPresent()) {
            throw new IllegalArgumentException("currency must be given for MONEY alone, got "
                    + currency.map(Currency::getCurrencyCode).orElse("none") + " for " + dimension);
        }
    }

    /**
     * Returns a unit that is not money.
     *
     * @param symbol the printed symbol, not blank
     * @param dimension what kind of quantity it measures
     * @return the unit
     * @throws IllegalArgumentException if {@code symbol} is blank or {@code dimension} is {@link Dimension#MONEY}
     */
    public static Unit of(String symbol, Dimension dimension) {
        return new Unit(symbol, dimension, Optional.empty());
    }

    /**
     * Returns the unit of amounts in a currency.
     *
     * @param currency the currency
     * @return the unit, with the currency's code as symbol
     */
    public static Unit money(Currency currency) {
        return new Unit(currency.getCurrencyCode(), Dimension.MONEY, Optional.of(currency));
    }

    /**
     * Returns a quantity of this unit stated in another.
     *
     * <p>Ratio, percent and parts per million convert into each other, and so do seconds, minutes, hours and days.
     *
     * @param value the quantity in this unit
     * @param target the unit wanted
     * @return the quantity in the target unit; NaN and infinities stay what they are
     * @throws IllegalArgumentException if the units differ and there is no conversion between them
     */
    public double convert(double value, Unit target) {
        Objects.requireNonNull(target, "target");
        if (equals(target) || (!Double.isFinite(value) && convertible(target))) {
            return value;
        }
        if (!convertible(target)) {
            throw new IllegalArgumentException("unit must be convertible to " + target + ", got " + this);
        }
        // In decimal, so that 0.29 becomes 29 and not 28.999999999999996.
        return BigDecimal.valueOf(value)
                .multiply(SIZES.get(this))
                .divide(SIZES.get(target), MathContext.DECIMAL128)
                .doubleValue();
    }

    private boolean convertible(Unit target) {
        return SIZES.containsKey(this)
                && SIZES.containsKey(target)
                && (dimension == Dimension.DURATION) == (target.dimension == Dimension.DURATION);
    }

    /**
     * Returns the symbol.
     *
     * @return the symbol
     */
    @Override
    public String toString() {
        return symbol;
    }
}
