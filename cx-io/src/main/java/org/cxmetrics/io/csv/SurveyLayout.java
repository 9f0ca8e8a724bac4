package org.cxmetrics.io.csv;

/** How a file lays out its answers. */
public enum SurveyLayout {
    /** {@link #LONG} if the header has both {@code question_id} and {@code value}, else {@link #WIDE}. */
    BY_HEADER,
    /** One row per response, one column per question. */
    WIDE,
    /**
     * One row per answer: the columns {@code response_id}, {@code question_id} and {@code value}, and perhaps
     * {@code missing_reason}; all other columns describe the response.
     */
    LONG
}
