package org.cxmetrics.io.csv;

import org.cxmetrics.core.table.ResponseTable;
import org.jspecify.annotations.Nullable;

/** The rows of a file whose header does not allow reading them. */
final class NoRows implements Rows {

    private final @Nullable Cell[] cells;

    NoRows(int width) {
        cells = new Cell[width];
    }

    @Override
    public @Nullable Cell[] cells() {
        return cells;
    }

    @Override
    public void endRow(int fields) {}

    @Override
    public @Nullable ResponseTable takeFull() {
        return null;
    }

    @Override
    public ResponseTable takeRest() {
        return ResponseTable.of();
    }

    @Override
    public void checkWeights() {}
}
