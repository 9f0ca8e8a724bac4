package org.cxmetrics.core.table;

/** Why a response should perhaps not be counted. Rows are flagged, never silently dropped. */
public enum RowFlag {
    /** Answered by someone who tried the questionnaire out. */
    TEST,
    /** Answered in the preview of the questionnaire. */
    PREVIEW,
    /** Taken for spam or for the answer of a machine. */
    SPAM,
    /** Brought in from elsewhere instead of answered in the survey. */
    IMPORTED,
    /** Broken off before the end. */
    INCOMPLETE,
    /** Answered faster than one can read. */
    SPEEDER,
    /** The same answer all the way down a list of questions. */
    STRAIGHT_LINER,
    /** One more response of someone who has answered before. */
    DUPLICATE
}
