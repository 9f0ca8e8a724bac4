package org.cxmetrics.io.csv;

import java.math.BigDecimal;
import java.math.MathContext;

/** Decimal text to {@code double} and back: correctly rounded in, the shortest text that reads back the same out. */
final class NumberText {

    /** Powers of ten that a {@code double} holds exactly. */
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    /** Any whole number of so many digits is below 2^53. */
    private static final int EXACT_DIGITS = 15;

    private static final int SUFFICIENT_DIGITS = 17;

    private NumberText() {}

    /**
     * Parses a finite decimal number, spaces around it allowed; NaN if it is none.
     *
     * <p>Up to fifteen characters without an exponent are a whole number over a power of ten, both exact, so that one
     * division rounds correctly (Clinger 1990); everything else goes to the JDK.
     */
    static double parse(char[] text, int offset, int length) {
        if (length > EXACT_DIGITS) {
            return parseSlowly(text, offset, length);
        }
        long digits = 0;
        int count = 0;
        int point = -1;
        for (int i = sign(text, offset, length); i < length; i++) {
            int digit = text[offset + i] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
                count++;
            } else if (digit == '.' - '0' && point < 0) {
                point = count;
            } else {
                return parseSlowly(text, offset, length);
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        double magnitude = point < 0 ? digits : digits / POWERS[count - point];
        return text[offset] == '-' ? -magnitude : magnitude;
    }

    /** How many characters a sign takes at the beginning. */
    private static int sign(char[] text, int offset, int length) {
        return length > 0 && (text[offset] == '-' || text[offset] == '+') ? 1 : 0;
    }

    /** The JDK takes more than decimal numbers, such as NaN, 0x1p3 and 1d; those are refused first. */
    private static double parseSlowly(char[] text, int offset, int length) {
        String trimmed = new String(text, offset, length).strip();
        for (int i = 0; i < trimmed.length(); i++) {
            char c = trimmed.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return Double.NaN;
            }
        }
        try {
            double value = Double.parseDouble(trimmed);
            return Double.isInfinite(value) ? Double.NaN : value;
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    /** Returns the shortest decimal text that reads back as this finite number, without an exponent where it is short. */
    static String write(double value) {
        if (value == 0) {
            return Double.doubleToRawLongBits(value) == 0 ? "0" : "-0.0";
        }
        BigDecimal exact = new BigDecimal(value);
        int digits = Math.abs(value) < Double.MIN_NORMAL ? 1 : EXACT_DIGITS;
        BigDecimal shortest = exact.round(new MathContext(digits));
        while (shortest.doubleValue() != value && digits < SUFFICIENT_DIGITS) {
            digits++;
            shortest = exact.round(new MathContext(digits));
        }
        BigDecimal plain = shortest.stripTrailingZeros();
        boolean isShort = plain.scale() >= -EXACT_DIGITS && plain.scale() <= 2 * EXACT_DIGITS;
        return isShort ? plain.toPlainString() : plain.toString();
    }
}
