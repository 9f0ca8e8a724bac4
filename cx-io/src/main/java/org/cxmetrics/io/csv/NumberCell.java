package org.cxmetrics.io.csv;

import org.cxmetrics.core.table.NumberColumn;
import org.cxmetrics.core.table.ResponseColumn;
import org.cxmetrics.core.validation.ProblemCode;
import org.cxmetrics.core.value.MissingReason;
import org.jspecify.annotations.Nullable;

/** Finite numbers; those of weights at least 0. */
final class NumberCell extends Cell {

    private final MissingCodes missing;
    private final boolean weight;
    private NumberColumn.Builder builder;
    private double staged;
    private @Nullable MissingReason reason;
    private boolean positive;

    NumberCell(CsvColumn declared, int column, RowProblems problems) {
        super(declared, column, problems);
        missing = new MissingCodes(declared.missing());
        weight = declared.kind() == CsvColumn.Kind.WEIGHT;
        builder = NumberColumn.builder(name());
    }

    /** Whether a number above 0 was committed so far. */
    boolean anyPositive() {
        return positive;
    }

    @Override
    void stage(char[] text, int offset, int length) {
        if (length == 0) {
            stageMissing();
            return;
        }
        staged = NumberText.parse(text, offset, length);
        MissingReason byText = missing.byText(text, offset, length);
        reason = byText != null ? byText : missing.byNumber(staged);
        if (reason != null) {
            stageMissing(reason);
        } else if (Double.isNaN(staged)) {
            refuseOrSkip(text, offset, length);
        } else if (weight && staged < 0) {
            refuse(ProblemCode.WEIGHT_INVALID, "be >= 0", text, offset, length);
        }
    }

    @Override
    void stageMissing() {
        staged = Double.NaN;
        reason = null;
    }

    @Override
    void stageMissing(MissingReason why) {
        staged = Double.NaN;
        reason = why;
    }

    @Override
    void commit() {
        if (reason == null) {
            builder.add(staged);
            positive |= staged > 0;
        } else {
            builder.addMissing(reason);
        }
    }

    @Override
    ResponseColumn build() {
        NumberColumn column = builder.build();
        builder = NumberColumn.builder(name());
        return column;
    }

    private void refuseOrSkip(char[] text, int offset, int length) {
        if (new String(text, offset, length).isBlank()) {
            stageMissing();
        } else {
            refuse(ProblemCode.UNPARSEABLE_NUMBER, "be a finite number", text, offset, length);
        }
    }
}
