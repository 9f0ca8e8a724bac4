package org.cxmetrics.io.csv;

import org.cxmetrics.core.table.CategoryColumn;
import org.cxmetrics.core.table.CategoryLabels;
import org.cxmetrics.core.table.ResponseColumn;
import org.cxmetrics.core.validation.ProblemCode;
import org.cxmetrics.core.value.MissingReason;
import org.jspecify.annotations.Nullable;

/** Labels, by one dictionary for the whole file, so that a label has the same code in every block. */
final class CategoryCell extends Cell {

    private final MissingCodes missing;
    private final CategoryLabels labels = new CategoryLabels();
    private final int labelLimit;
    private CategoryColumn.Builder builder;
    private int staged;
    private @Nullable MissingReason reason;

    CategoryCell(CsvColumn declared, int column, RowProblems problems, int labelLimit) {
        super(declared, column, problems);
        missing = new MissingCodes(declared.missing());
        this.labelLimit = labelLimit;
        builder = CategoryColumn.builder(name(), labels);
    }

    @Override
    void stage(char[] text, int offset, int length) {
        staged = length == 0 ? CategoryColumn.MISSING : labels.find(text, offset, length);
        reason = null;
        if (staged < 0 && length > 0) {
            stageNew(text, offset, length);
        }
    }

    @Override
    void stageMissing() {
        staged = CategoryColumn.MISSING;
        reason = null;
    }

    @Override
    void stageMissing(MissingReason why) {
        staged = CategoryColumn.MISSING;
        reason = why;
    }

    @Override
    void commit() {
        if (staged >= 0) {
            builder.add(staged);
        } else if (reason == null) {
            builder.addMissing();
        } else {
            builder.addMissing(reason);
        }
    }

    @Override
    ResponseColumn build() {
        CategoryColumn column = builder.build();
        builder = CategoryColumn.builder(name(), labels);
        return column;
    }

    private void stageNew(char[] text, int offset, int length) {
        reason = missing.byText(text, offset, length);
        if (reason != null) {
            return;
        }
        if (CellText.isMalformed(text, offset, length)) {
            refuse(ProblemCode.MALFORMED_TEXT, "be text", text, offset, length);
        } else if (labels.size() >= labelLimit) {
            String rule = "have at most " + labelLimit + " labels unless it is declared";
            refuse(ProblemCode.TOO_MANY_LABELS, rule, text, offset, length);
        } else {
            staged = labels.code(text, offset, length);
        }
    }
}
