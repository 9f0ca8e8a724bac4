package org.cxmetrics.io.csv;

/** Looks at the characters of a cell: what cannot be text, and how a cell is shown in a message. */
final class CellText {

    /** Bytes that could not be decoded arrive as this character plus the first of them; no text decodes to it alone. */
    static final char UNDECODABLE = '\uDC00';

    private static final int SHOWN = 40;
    private static final int BYTE = 0xff;

    private CellText() {}

    /** Whether the cell holds a NUL or a byte that could not be decoded. */
    static boolean isMalformed(char[] text, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            char c = text[i];
            if (c == 0 || (isUndecodable(c) && !(i > offset && Character.isHighSurrogate(text[i - 1])))) {
                return true;
            }
        }
        return false;
    }

    /** The cell as a message shows it: a number bare, text in quotes, what cannot be printed as an escape. */
    static String shown(char[] text, int offset, int length) {
        if (!Double.isNaN(NumberText.parse(text, offset, Math.min(length, SHOWN))) && length <= SHOWN) {
            return new String(text, offset, length).strip();
        }
        StringBuilder shown = new StringBuilder("\"");
        for (int i = offset; i < offset + Math.min(length, SHOWN); i++) {
            char c = text[i];
            boolean pair = i > offset && Character.isHighSurrogate(text[i - 1]);
            if (isUndecodable(c) && !pair) {
                shown.append("\\x").append(hex(c & BYTE, 2));
            } else if (Character.isISOControl(c)) {
                shown.append("\\u").append(hex(c, 4));
            } else {
                shown.append(c);
            }
        }
        shown.append('"');
        return length > SHOWN ? shown + "... (" + length + " characters)" : shown.toString();
    }

    static String shown(String text) {
        return shown(text.toCharArray(), 0, text.length());
    }

    private static boolean isUndecodable(char c) {
        return c >= UNDECODABLE && c <= UNDECODABLE + BYTE;
    }

    private static String hex(int value, int digits) {
        String hex = Integer.toHexString(value);
        return "0".repeat(digits - hex.length()) + hex;
    }
}
