package org.cxmetrics.io.csv;

import org.cxmetrics.core.table.ResponseColumn;
import org.cxmetrics.core.validation.ProblemCode;
import org.cxmetrics.core.value.MissingReason;

/**
 * The cell of one column in the row being read: decoded when it is met, appended to the column when the row is accepted.
 *
 * <p>Nothing is allocated for a cell that is in order.
 */
abstract class Cell {

    private final CsvColumn declared;
    private final int column;
    private final RowProblems problems;

    /** The column number counts from 1. */
    Cell(CsvColumn declared, int column, RowProblems problems) {
        this.declared = declared;
        this.column = column;
        this.problems = problems;
    }

    static Cell of(CsvColumn declared, int column, RowProblems problems, ResponseCsv.Options options) {
        return switch (declared.kind()) {
            case RATING -> new RatingCell(declared, column, problems);
            case NUMBER, WEIGHT -> new NumberCell(declared, column, problems);
            case CATEGORY, TOUCHPOINT_ID -> new CategoryCell(declared, column, problems, Integer.MAX_VALUE);
            case RESPONSE_ID, RESPONDENT_ID, CUSTOMER_ID -> new TextCell(declared, column, problems);
            case SUBMITTED_AT -> new TimeCell(declared, column, problems, options.zone());
        };
    }

    /** Decodes the cell and reports what is wrong with it. */
    abstract void stage(char[] text, int offset, int length);

    /** Makes the cell one without an answer. */
    abstract void stageMissing();

    /** Makes the cell one without an answer, for a known reason. */
    abstract void stageMissing(MissingReason reason);

    /** Appends the staged cell to the column. */
    abstract void commit();

    /** Returns the column of all cells since the last call. */
    abstract ResponseColumn build();

    final CsvColumn declared() {
        return declared;
    }

    final String name() {
        return declared.name();
    }

    final int column() {
        return column;
    }

    /** Reports the cell as malformed text if it is, else as what its reader found; in both cases it is invalid. */
    final void refuse(ProblemCode code, String rule, char[] text, int offset, int length) {
        String shown = CellText.shown(text, offset, length);
        if (CellText.isMalformed(text, offset, length)) {
            problems.cell(this, ProblemCode.MALFORMED_TEXT, "be text in the file's character set", shown);
        } else {
            problems.cell(this, code, rule, shown);
        }
        stageMissing(MissingReason.INVALID);
    }
}
