package org.cxmetrics.core.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The printed form of numbers: rounded half away from zero, with a decimal point in every locale, and never a negative
 * zero.
 *
 * <p>For reading by people. Rounding belongs here and nowhere else: answers keep full precision.
 */
public final class Decimals {

    private static final int LARGEST_PLACES = 17;
    private static final int SMALLEST_PLAIN_EXPONENT = -5;
    private static final int LARGEST_PLAIN_EXPONENT = 15;

    private Decimals() {}

    /**
     * Returns a number with a fixed count of decimal places.
     *
     * @param value the number
     * @param places how many decimal places, 0 to 17
     * @return the text, such as {@code 39.8}; {@code NaN}, {@code Infinity} or {@code -Infinity} where it is that
     * @throws IllegalArgumentException if {@code places} is outside 0 to 17
     */
    public static String fixed(double value, int places) {
        if (places < 0 || places > LARGEST_PLACES) {
            throw new IllegalArgumentException("places must be in [0, 17], got " + places);
        }
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal rounded = decimal(value).setScale(places, RoundingMode.HALF_UP);
        // BigDecimal has no negative zero, so -0.04 at one place prints as 0.0.
        return rounded.toPlainString();
    }

    /**
     * Returns a number with a fixed count of decimal places and its sign: {@code +12}, {@code 0}, {@code -7}.
     *
     * @param value the number
     * @param places how many decimal places, 0 to 17
     * @return the text; a value that rounds to zero has no sign
     * @throws IllegalArgumentException if {@code places} is outside 0 to 17
     */
    public static String signed(double value, int places) {
        String text = fixed(value, places);
        boolean positive = value > 0 && text.chars().anyMatch(c -> c != '0' && c != '.');
        return positive ? "+" + text : text;
    }

    /**
     * Returns a number with a fixed count of significant digits.
     *
     * @param value the number
     * @param digits how many significant digits, 1 to 17
     * @return the text, plain for magnitudes from 1e-5 to 1e15 and with an exponent beyond; trailing zeros are dropped
     *     from whole numbers only, so that 0.5320 keeps four digits and 95 stays 95
     * @throws IllegalArgumentException if {@code digits} is outside 1 to 17
     */
    public static String significant(double value, int digits) {
        if (digits < 1 || digits > LARGEST_PLACES) {
            throw new IllegalArgumentException("digits must be in [1, 17], got " + digits);
        }
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = decimal(value).round(new MathContext(digits, RoundingMode.HALF_UP));
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent < SMALLEST_PLAIN_EXPONENT || exponent > LARGEST_PLAIN_EXPONENT) {
            return scientific(rounded.stripTrailingZeros(), exponent);
        }
        BigDecimal stripped = rounded.stripTrailingZeros();
        if (stripped.scale() <= 0) {
            return stripped.toPlainString();
        }
        return rounded.setScale(Math.max(digits - 1 - exponent, 0), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /** Writes d.ddde-12: {@link BigDecimal#toString()} switches forms by scale, which reads unevenly in a column. */
    private static String scientific(BigDecimal stripped, int exponent) {
        String digits = stripped.unscaledValue().abs().toString();
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return (stripped.signum() < 0 ? "-" : "") + mantissa + "e" + exponent;
    }

    /**
     * The decimal that the shortest printed form stands for, so that 0.125 and 2.675 round as they read. Some JDKs print a
     * digit more than the shortest; the surplus lies beyond the 17 digits that can be asked for here.
     */
    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value);
    }
}
