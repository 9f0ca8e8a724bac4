package org.cxmetrics.core.value;

/** Why an answer is missing. Kept apart because the denominators differ. */
public enum MissingReason {
    /** The respondent was routed past the question. */
    NOT_ASKED,
    /** The respondent never saw the question, for example after breaking off. */
    NOT_SEEN,
    /** The respondent saw the question and skipped it. */
    NOT_ANSWERED,
    /** The respondent said "don't know". */
    DONT_KNOW,
    /** The respondent said that the question does not apply. */
    NOT_APPLICABLE,
    /** The respondent refused to answer. */
    REFUSED,
    /** There was an answer, but it was unreadable or off its scale. */
    INVALID
}
