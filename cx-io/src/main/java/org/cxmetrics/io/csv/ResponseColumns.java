package org.cxmetrics.io.csv;

import java.util.ArrayList;
import java.util.List;
import org.cxmetrics.core.table.CategoryColumn;
import org.cxmetrics.core.table.NumberColumn;
import org.cxmetrics.core.table.ResponseColumn;
import org.cxmetrics.core.table.ResponseTable;
import org.cxmetrics.core.table.TextColumn;
import org.cxmetrics.core.table.TimeColumn;
import org.cxmetrics.core.table.WeightKind;
import org.cxmetrics.core.validation.JsonPointer;
import org.cxmetrics.core.validation.Problem;
import org.cxmetrics.core.validation.ProblemCode;

/** The cells that describe a response, in the order of their columns, and the table they become. */
final class ResponseColumns {

    private final List<Cell> cells = new ArrayList<>();

    void add(Cell cell) {
        cells.add(cell);
    }

    void commit() {
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).commit();
        }
    }

    /** Builds a block of every column and gives each its role. */
    ResponseTable.Builder build() {
        ResponseTable.Builder table = ResponseTable.builder();
        for (Cell cell : cells) {
            add(table, cell.declared(), cell.build());
        }
        return table;
    }

    /** Reports weights that are zero in the whole file. */
    void checkWeights(RowProblems problems) {
        for (Cell cell : cells) {
            if (cell.declared().kind() == CsvColumn.Kind.WEIGHT && !((NumberCell) cell).anyPositive()) {
                problems.file(Problem.of(
                                ProblemCode.WEIGHT_INVALID,
                                JsonPointer.of(cell.name()),
                                "sum of " + cell.name() + " must be > 0, got 0")
                        .at(problems.place(1, cell.column())));
            }
        }
    }

    private static void add(ResponseTable.Builder table, CsvColumn declared, ResponseColumn column) {
        switch (declared.kind()) {
            case RESPONSE_ID -> table.responseIds((TextColumn) column);
            case RESPONDENT_ID -> table.respondentIds((TextColumn) column);
            case CUSTOMER_ID -> table.customerIds((TextColumn) column);
            case TOUCHPOINT_ID -> table.touchpointIds((CategoryColumn) column);
            case SUBMITTED_AT -> table.submittedAt((TimeColumn) column);
            case WEIGHT ->
                table.weights((NumberColumn) column, declared.weightKind().orElse(WeightKind.PROBABILITY));
            case RATING, NUMBER, CATEGORY -> table.column(column);
        }
    }
}
