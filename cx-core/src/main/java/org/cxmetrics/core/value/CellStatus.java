package org.cxmetrics.core.value;

/** Whether a cell of a table or series can be shown. */
public enum CellStatus {
    /** There is a number. */
    OK,
    /** Nobody answered: the cell is empty, not zero. */
    NO_DATA,
    /** Too few people answered for the number to be shown. */
    SUPPRESSED
}
