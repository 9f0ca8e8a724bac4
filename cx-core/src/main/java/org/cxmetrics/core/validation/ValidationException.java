package org.cxmetrics.core.validation;

import java.util.Objects;

/** Thrown when a value was required although its {@link ValidationReport} holds errors. */
public final class ValidationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ValidationReport report;

    /**
     * Creates the exception; its message is the printed report.
     *
     * @param report what was found
     * @throws NullPointerException if report is null
     */
    public ValidationException(ValidationReport report) {
        super(Objects.requireNonNull(report, "report").toString());
        this.report = report;
    }

    /**
     * Returns what was found.
     *
     * @return the whole report
     */
    public ValidationReport report() {
        return report;
    }
}
