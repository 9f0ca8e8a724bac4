package org.cxmetrics.core.table;

import java.util.Map;
import java.util.Optional;
import org.cxmetrics.core.value.MissingReason;

/**
 * One column of a {@link ResponseTable}: a name and one cell per row, any of which may be missing.
 *
 * <p>Columns are immutable and equal by content. Missing cells are carried in band, as reserved codes of the column's
 * own type, so that a column is one array and nothing else. Loops over many rows copy a block with the column's
 * {@code copyTo} and work on the block.
 */
public sealed interface ResponseColumn permits RatingColumn, NumberColumn, CategoryColumn, TextColumn, TimeColumn {

    /**
     * Returns the column's name.
     *
     * @return the name, not blank
     */
    String name();

    /**
     * Returns the number of cells, missing ones included.
     *
     * @return the number of rows, at least 0
     */
    int rows();

    /**
     * Returns whether a cell holds no answer.
     *
     * @param row the row, from 0
     * @return true if the cell is missing for whatever reason
     * @throws IndexOutOfBoundsException if there is no such row
     */
    boolean isMissing(int row);

    /**
     * Returns why a cell holds no answer.
     *
     * @param row the row, from 0
     * @return the reason; empty if the cell holds an answer, or is missing for no known reason
     * @throws IndexOutOfBoundsException if there is no such row
     */
    Optional<MissingReason> missingReason(int row);

    /**
     * Returns the number of missing cells. O(rows).
     *
     * @return the number of cells without an answer, for whatever reason
     */
    long missing();

    /**
     * Returns how many cells are missing for each known reason. O(rows).
     *
     * @return counts above zero, in the order of the reasons; cells missing for no known reason are in
     *     {@link #missing()} only
     */
    Map<MissingReason, Long> missingByReason();

    /**
     * Returns the column of the given rows in the given order. O(number of rows asked for).
     *
     * @param rows the rows, from 0; a row may be given more than once
     * @return a column of the same name and type
     * @throws NullPointerException if rows is null
     * @throws IndexOutOfBoundsException if there is no such row
     */
    ResponseColumn take(int... rows);
}
