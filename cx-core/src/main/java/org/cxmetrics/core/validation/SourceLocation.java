package org.cxmetrics.core.validation;

import java.util.Comparator;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A place in a file: the line, and where known the column and the data row.
 *
 * <p>Lines are physical lines as an editor counts them, from 1. In a delimited file the column is the number of the
 * cell in its row, from 1, and the row is the number of the data row, from 1, the header not counted; the line is the
 * one on which the cell begins, which differs from the row as soon as a quoted cell holds line breaks. In other files
 * the column is the character in the line, from 1.
 *
 * @param file the file's name as it is to be shown
 * @param line the physical line, from 1
 * @param column the column, from 1; empty when the whole line is meant
 * @param row the data row, from 1; empty when the place is in no row
 */
public record SourceLocation(String file, long line, OptionalInt column, OptionalLong row)
        implements Comparable<SourceLocation> {

    private static final Comparator<SourceLocation> ORDER = Comparator.comparing(SourceLocation::file)
            .thenComparingLong(SourceLocation::line)
            .thenComparingInt(location -> location.column().orElse(0))
            .thenComparingLong(location -> location.row().orElse(0));

    /**
     * Checks the numbers.
     *
     * @param file the file's name as it is to be shown
     * @param line the physical line, from 1
     * @param column the column, from 1; empty when the whole line is meant
     * @param row the data row, from 1; empty when the place is in no row
     * @throws NullPointerException if file, column or row is null
     * @throws IllegalArgumentException if line, column or row is below 1
     */
    public SourceLocation {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(row, "row");
        requirePositive("line", line);
        column.ifPresent(number -> requirePositive("column", number));
        row.ifPresent(number -> requirePositive("row", number));
    }

    /**
     * Returns the place of a whole line.
     *
     * @param file the file's name as it is to be shown
     * @param line the physical line, from 1
     * @return the place
     * @throws NullPointerException if file is null
     * @throws IllegalArgumentException if line is below 1
     */
    public static SourceLocation of(String file, long line) {
        return new SourceLocation(file, line, OptionalInt.empty(), OptionalLong.empty());
    }

    /**
     * Returns the place of a cell or character.
     *
     * @param file the file's name as it is to be shown
     * @param line the physical line, from 1
     * @param column the column, from 1
     * @return the place
     * @throws NullPointerException if file is null
     * @throws IllegalArgumentException if line or column is below 1
     */
    public static SourceLocation of(String file, long line, int column) {
        return new SourceLocation(file, line, OptionalInt.of(column), OptionalLong.empty());
    }

    /**
     * Returns this place with the number of its data row.
     *
     * @param row the data row, from 1, the header not counted
     * @return the place
     * @throws IllegalArgumentException if row is below 1
     */
    public SourceLocation withRow(long row) {
        return new SourceLocation(file, line, column, OptionalLong.of(row));
    }

    /**
     * Compares by file, line, column and row; a whole line comes before its columns.
     *
     * @param other the other place
     * @return negative, zero or positive as this place is before, at or after the other
     * @throws NullPointerException if other is null
     */
    @Override
    public int compareTo(SourceLocation other) {
        return ORDER.compare(this, Objects.requireNonNull(other, "other"));
    }

    /**
     * Returns the place as compilers print it.
     *
     * @return {@code responses.csv:318:7}, or {@code responses.csv:318} for a whole line
     */
    @Override
    public String toString() {
        String text = file + ":" + line;
        return column.isPresent() ? text + ":" + column.getAsInt() : text;
    }

    private static void requirePositive(String what, long number) {
        if (number < 1) {
            throw new IllegalArgumentException(what + " must be >= 1, got " + number);
        }
    }
}
