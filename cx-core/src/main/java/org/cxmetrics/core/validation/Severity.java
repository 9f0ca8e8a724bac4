package org.cxmetrics.core.validation;

/** How much a {@link Problem} spoils. The natural order goes from the worst to the mildest. */
public enum Severity {
    /** The data cannot be used as declared; {@link ReadResult#valueOrThrow()} throws. */
    ERROR,
    /** Legal but doubtful, or a loss that is limited and counted, such as one cell or one row. */
    WARNING,
    /** Worth knowing; nothing is lost. */
    INFO
}
