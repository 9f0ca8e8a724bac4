package org.cxmetrics.io.csv;

/** What becomes of the columns, or in a long file the questions, that the options do not declare. */
public enum UndeclaredColumns {
    /**
     * The well-known names get their role ({@code response_id}, {@code respondent_id}, {@code customer_id},
     * {@code touchpoint_id}, {@code submitted_at}, {@code weight}); everything else is kept as a category.
     */
    KEEP,
    /** They are not read at all, whatever their name; the fastest way to two columns of a wide file. */
    IGNORE
}
