package org.cxmetrics.core.validation;

/**
 * The kinds of problem, stable across releases. A constant is never reused for another meaning.
 *
 * <p>Each code has the severity that readers give it unless their options ask for more.
 */
public enum ProblemCode {
    /** The file holds no header line. Nothing could be read. */
    NO_HEADER(Severity.ERROR),
    /** The file holds a header but no row. */
    NO_ROWS(Severity.WARNING),
    /** A declared or required column is not in the header. Its answers are absent from the result. */
    MISSING_COLUMN(Severity.ERROR),
    /** Two columns have one name. The first is read, the others are left out. */
    DUPLICATE_COLUMN(Severity.ERROR),
    /** A column has no name. It is left out. */
    UNNAMED_COLUMN(Severity.WARNING),
    /** A row has more or fewer cells than the header. The row is set aside. */
    ROW_WIDTH(Severity.WARNING),
    /** A row has no key, for example no response id. The row is set aside. */
    MISSING_KEY(Severity.WARNING),
    /** An id that must be unique was met before. The row is set aside. */
    DUPLICATE_ID(Severity.WARNING),
    /** The combined key of a row, such as response and question, was met before. The row is set aside. */
    DUPLICATE_KEY(Severity.WARNING),
    /** A number lies outside the declared scale. The cell counts as invalid; it is never binned. */
    VALUE_OUT_OF_RANGE(Severity.WARNING),
    /** A cell that must hold a number holds something else. The cell counts as invalid. */
    UNPARSEABLE_NUMBER(Severity.WARNING),
    /** A rating is a number between two steps of its scale, such as 8.5. The cell counts as invalid. */
    NOT_A_WHOLE_NUMBER(Severity.WARNING),
    /** A date or time is not in the declared form or does not exist. The cell counts as invalid. */
    BAD_DATE(Severity.WARNING),
    /** A label is not in the declared map. The cell counts as invalid. */
    UNKNOWN_LABEL(Severity.WARNING),
    /** A column that nobody declared has more different texts than a category may have. The cell counts as invalid. */
    TOO_MANY_LABELS(Severity.WARNING),
    /** A name, such as a missing reason or a question id, is not known. */
    UNKNOWN_NAME(Severity.WARNING),
    /** A weight is negative, or all weights together are not above zero. */
    WEIGHT_INVALID(Severity.WARNING),
    /** Bytes that the character set does not know, or NUL characters in a text. */
    MALFORMED_TEXT(Severity.WARNING),
    /** A quote is never closed. The rows from there on could not be read. */
    UNCLOSED_QUOTE(Severity.ERROR),
    /** Characters follow a closing quote. The rows from there on could not be read. */
    MALFORMED_QUOTE(Severity.ERROR),
    /** A cell is longer than the reader can hold. The rows from there on could not be read. */
    FIELD_TOO_LONG(Severity.ERROR);

    private final Severity severity;

    ProblemCode(Severity severity) {
        this.severity = severity;
    }

    /**
     * Returns the severity that a problem of this code has unless something else is asked for.
     *
     * @return the ordinary severity
     */
    public Severity severity() {
        return severity;
    }
}
