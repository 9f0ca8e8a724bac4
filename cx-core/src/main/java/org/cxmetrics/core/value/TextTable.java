package org.cxmetrics.core.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table of texts for people to read: aligned for the console, or as Markdown.
 *
 * <p>Columns whose cells are all numbers are set to the right. The result is not a format to parse.
 */
public final class TextTable {

    private static final Pattern NUMBER = Pattern.compile("|-|NaN|-?Infinity|[+-]?\\d[\\d.,]*(?:e[+-]?\\d+)?[%*]*");

    private final List<String> header;
    private final List<List<String>> rows;

    private TextTable(List<String> header, List<List<String>> rows) {
        this.header = header;
        this.rows = List.copyOf(rows);
    }

    /**
     * Returns a builder for a table with the given column names.
     *
     * @param header the column names, at least one
     * @return the builder
     * @throws IllegalArgumentException if there is no column
     */
    public static Builder builder(String... header) {
        if (header.length == 0) {
            throw new IllegalArgumentException("table must have at least 1 column, got 0");
        }
        return new Builder(List.of(header));
    }

    /**
     * Returns the number of rows, the header not counted.
     *
     * @return the count
     */
    public int rows() {
        return rows.size();
    }

    /**
     * Returns the table in Markdown.
     *
     * @return header, rule and rows, each ending in a line feed; vertical bars in cells are escaped
     */
    public String toMarkdown() {
        StringBuilder out = new StringBuilder();
        appendMarkdown(out, header);
        for (int column = 0; column < header.size(); column++) {
            out.append(isNumeric(column) ? "| ---: " : "| --- ");
        }
        out.append("|\n");
        rows.forEach(row -> appendMarkdown(out, row));
        return out.toString();
    }

    private static void appendMarkdown(StringBuilder out, List<String> cells) {
        for (String cell : cells) {
            out.append("| ").append(cell.replace("|", "\\|").replace('\n', ' ')).append(' ');
        }
        out.append("|\n");
    }

    private boolean isNumeric(int column) {
        return !rows.isEmpty()
                && rows.stream().allMatch(row -> NUMBER.matcher(row.get(column)).matches());
    }

    private int width(int column) {
        int widest = header.get(column).length();
        for (List<String> row : rows) {
            widest = Math.max(widest, row.get(column).length());
        }
        return widest;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TextTable table && header.equals(table.header) && rows.equals(table.rows);
    }

    @Override
    public int hashCode() {
        return Objects.hash(header, rows);
    }

    /**
     * Returns the table with aligned columns, two spaces apart.
     *
     * @return header and rows, without a line feed at the end and without trailing spaces
     */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        appendAligned(out, header);
        for (List<String> row : rows) {
            out.append('\n');
            appendAligned(out, row);
        }
        return out.toString();
    }

    private void appendAligned(StringBuilder out, List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            String padding = " ".repeat(width(column) - cell.length());
            line.append(column == 0 ? "" : "  ");
            line.append(isNumeric(column) ? padding + cell : cell + padding);
        }
        out.append(line.toString().stripTrailing());
    }

    /** Collects rows; made by {@link TextTable#builder(String...)}. */
    public static final class Builder {

        private final List<String> header;
        private final List<List<String>> rows = new ArrayList<>();

        private Builder(List<String> header) {
            this.header = header;
        }

        /**
         * Adds a row.
         *
         * @param cells one cell per column
         * @return this builder
         * @throws IllegalArgumentException if there are more or fewer cells than columns
         */
        public Builder row(String... cells) {
            if (cells.length != header.size()) {
                throw new IllegalArgumentException(
                        "row[" + rows.size() + "] must have " + header.size() + " cells, got " + cells.length);
            }
            rows.add(List.of(cells));
            return this;
        }

        /**
         * Returns the table with the rows added so far.
         *
         * @return the table
         */
        public TextTable build() {
            return new TextTable(header, rows);
        }
    }
}
