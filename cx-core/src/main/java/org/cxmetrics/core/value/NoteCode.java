package org.cxmetrics.core.value;

/**
 * The kinds of {@link Note}, one list for all methods. Constants are never reused for another meaning.
 */
public enum NoteCode {
    /** There was nothing to estimate, and the number is NaN. */
    UNDEFINED,
    /** The sample is small; the interval is honest, but wide. */
    LOW_BASE,
    /** The number is withheld because too few people stand behind it. */
    SUPPRESSED,
    /** A limit was cut back to the range the quantity can take. */
    CLAMPED_BOUNDS,
    /** Some answers were off their scale and were left out. */
    INVALID_ANSWERS,
    /** An iteration ended before it reached its goal. */
    NOT_CONVERGED,
    /** Some weights were cut at a cap. */
    TRIMMED_WEIGHTS,
    /** The number is positive infinity, which the format cannot say. */
    POSITIVE_INFINITY,
    /** The number is negative infinity, which the format cannot say. */
    NEGATIVE_INFINITY,
    /** Two or more categories are equally frequent; the one named is the first by convention. */
    TIED,
    /** So many respondents want the opposite that the attribute should be asked about the other way round. */
    REVERSED,
    /** So many answers contradict themselves that the question, not the attribute, is in doubt. */
    DEFECTIVE_QUESTION,
    /** Groups were asked with different answer wordings; what differs may be the words. */
    WORDING_DIFFERS,
    /** The method rejects more often than its nominal level says; it is offered for comparison only. */
    ANTI_CONSERVATIVE,
    /** Expected counts are too small for the approximation; an exact or permutation p-value is to be preferred. */
    SPARSE_TABLE
}
