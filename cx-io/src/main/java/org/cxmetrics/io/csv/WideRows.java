package org.cxmetrics.io.csv;

import org.cxmetrics.core.table.ResponseTable;
import org.cxmetrics.core.validation.JsonPointer;
import org.cxmetrics.core.validation.ProblemCode;
import org.jspecify.annotations.Nullable;

/** One row per response, one column per question. */
final class WideRows implements Rows {

    private final @Nullable Cell[] cells;
    private final ResponseColumns columns = new ResponseColumns();
    private final RowProblems problems;
    private final int blockRows;
    private final @Nullable TextCell key;
    private final @Nullable IdIndex ids;
    private int rows;
    private @Nullable ResponseTable full;

    WideRows(Header header, CsvReading.Context context) {
        this.problems = context.problems();
        this.blockRows = context.form().blockRows();
        cells = header.cells(context.options().columns());
        TextCell responseId = null;
        for (Cell cell : cells) {
            if (cell != null) {
                columns.add(cell);
                if (cell.declared().kind() == CsvColumn.Kind.RESPONSE_ID) {
                    responseId = (TextCell) cell;
                }
            }
        }
        key = responseId;
        ids = context.form().checkDuplicates() ? new IdIndex() : null;
    }

    @Override
    public @Nullable Cell[] cells() {
        return cells;
    }

    @Override
    public void endRow(int fields) {
        if (fields != cells.length) {
            problems.setRowAside(
                    ProblemCode.ROW_WIDTH,
                    JsonPointer.ROOT,
                    "row must have " + cells.length + " cells as the header has, got " + fields);
        } else if (key == null || accepts(key)) {
            columns.commit();
            problems.acceptRow();
            if (++rows == blockRows) {
                full = takeRest();
            }
        }
    }

    @Override
    public @Nullable ResponseTable takeFull() {
        ResponseTable table = full;
        full = null;
        return table;
    }

    @Override
    public ResponseTable takeRest() {
        rows = 0;
        return columns.build().build();
    }

    @Override
    public void checkWeights() {
        columns.checkWeights(problems);
    }

    private boolean accepts(TextCell id) {
        if (id.length() == 0) {
            problems.setRowAside(
                    ProblemCode.MISSING_KEY, JsonPointer.of(id.name()), id.name() + " must not be empty, got \"\"");
            return false;
        }
        if (ids != null) {
            int before = ids.size();
            if (ids.indexOf(id.characters(), 0, id.length()) < before) {
                problems.setRowAside(
                        ProblemCode.DUPLICATE_ID,
                        JsonPointer.of(id.name()),
                        id.name() + " must occur once, got " + id.shown() + " again");
                return false;
            }
        }
        return true;
    }
}
