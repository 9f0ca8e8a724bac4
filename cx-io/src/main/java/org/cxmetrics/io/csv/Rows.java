package org.cxmetrics.io.csv;

import org.cxmetrics.core.table.ResponseTable;
import org.jspecify.annotations.Nullable;

/** Turns the cells of a file into responses, in the way of one layout. */
interface Rows {

    /** Makes the rows once the header is known. */
    @FunctionalInterface
    interface Factory {
        /** Returns the rows of a file with this header. */
        Rows of(Header header, CsvReading.Context context);
    }

    /** The cell that takes the n-th field of a row, from 0; null where the field is not read. */
    @Nullable
    Cell[] cells();

    /** Accepts the staged cells as a row, or sets the row aside. */
    void endRow(int fields);

    /** Returns a block that is full, once; null if none is. */
    @Nullable
    ResponseTable takeFull();

    /** Returns the responses since the last full block. */
    ResponseTable takeRest();

    /** Reports weights that are zero in the whole file. */
    void checkWeights();
}
