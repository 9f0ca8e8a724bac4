package org.cxmetrics.core.table;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.cxmetrics.core.value.MissingReason;
import org.jspecify.annotations.Nullable;

/**
 * Labels such as segments, four bytes each: the code of the label in a dictionary.
 *
 * <p>Codes count from 0 in the order of first appearance; a missing cell is {@value #MISSING} in a block.
 *
 * <pre>{@code
 * CategoryColumn.of("region", "North", "South", "North").codeAt(2);  // 0
 * }</pre>
 */
public final class CategoryColumn implements ResponseColumn {

    /** The code of a missing cell in a block. */
    public static final int MISSING = -1;

    private final String name;
    private final List<String> labels;
    private final int[] codes;

    /** Codes below 0 are missing cells: {@code MISSING - offset} of the reason. */
    private CategoryColumn(String name, List<String> labels, int[] codes) {
        this.name = name;
        this.labels = labels;
        this.codes = codes;
    }

    /**
     * Returns the column of these labels, none of them missing.
     *
     * @param name the column's name, not blank
     * @param labels one label per row
     * @return the column
     * @throws NullPointerException if name, labels or a label is null
     * @throws IllegalArgumentException if name is blank
     */
    public static CategoryColumn of(String name, String... labels) {
        Builder builder = builder(name);
        for (String label : labels) {
            builder.add(label);
        }
        return builder.build();
    }

    /**
     * Returns a builder to which labels are added row by row.
     *
     * @param name the column's name, not blank
     * @return an empty builder with a dictionary of its own
     * @throws NullPointerException if name is null
     * @throws IllegalArgumentException if name is blank
     */
    public static Builder builder(String name) {
        return builder(name, new CategoryLabels());
    }

    /**
     * Returns a builder that shares a growing dictionary with others, as the blocks of one long column do.
     *
     * @param name the column's name, not blank
     * @param labels the dictionary; new labels are added to it
     * @return an empty builder
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if name is blank
     */
    public static Builder builder(String name, CategoryLabels labels) {
        return new Builder(Cells.requireName(name), Objects.requireNonNull(labels, "labels"));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int rows() {
        return codes.length;
    }

    /**
     * Returns the labels that the codes stand for.
     *
     * @return the labels in the order of their first appearance; also those that only rows left out, or earlier blocks,
     *     held
     */
    public List<String> labels() {
        return labels;
    }

    /**
     * Returns the code of a row.
     *
     * @param row the row, from 0
     * @return the position in {@link #labels()}, or {@value #MISSING} if the cell is missing
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public int codeAt(int row) {
        return Math.max(MISSING, codes[Objects.checkIndex(row, codes.length)]);
    }

    /**
     * Returns the label of a row that has one.
     *
     * @param row the row, from 0
     * @return the label
     * @throws IndexOutOfBoundsException if there is no such row
     * @throws NoSuchElementException if the cell is missing
     */
    public String labelAt(int row) {
        int code = codeAt(row);
        if (code == MISSING) {
            throw new NoSuchElementException(name + "[" + row + "] must hold a label, got a missing cell");
        }
        return labels.get(code);
    }

    /**
     * Copies codes into a block, from a row on, until the block or the column ends.
     *
     * @param firstRow the first row to copy, from 0; the number of rows is allowed and copies nothing
     * @param block takes positions in {@link #labels()}; {@value #MISSING} for missing cells
     * @return how many codes were copied
     * @throws NullPointerException if block is null
     * @throws IndexOutOfBoundsException if firstRow is negative or beyond the last row
     */
    public int copyTo(int firstRow, int[] block) {
        int length = Cells.blockLength(firstRow, block.length, codes.length);
        for (int i = 0; i < length; i++) {
            block[i] = Math.max(MISSING, codes[firstRow + i]);
        }
        return length;
    }

    @Override
    public boolean isMissing(int row) {
        return codes[Objects.checkIndex(row, codes.length)] < 0;
    }

    @Override
    public Optional<MissingReason> missingReason(int row) {
        return Cells.reasonAt(isMissing(row), MISSING - codes[row]);
    }

    @Override
    public long missing() {
        return missingCounts().total();
    }

    @Override
    public Map<MissingReason, Long> missingByReason() {
        return missingCounts().byReason();
    }

    @Override
    public CategoryColumn take(int... rows) {
        int[] taken = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            taken[i] = codes[Objects.checkIndex(rows[i], codes.length)];
        }
        return new CategoryColumn(name, labels, taken);
    }

    /**
     * Compares name and the label or missing reason of every row; labels that no row has do not count.
     *
     * @param other the object to compare with
     * @return true if both columns have the same content
     */
    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof CategoryColumn that) || !name.equals(that.name) || codes.length != that.codes.length) {
            return false;
        }
        int[] same = new int[labels.size()];
        Arrays.fill(same, MISSING);
        for (int row = 0; row < codes.length; row++) {
            int code = codes[row];
            int thatCode = that.codes[row];
            if (code >= 0 && thatCode >= 0 && same[code] == MISSING) {
                same[code] = labels.get(code).equals(that.labels.get(thatCode)) ? thatCode : MISSING;
            }
            if (thatCode != (code < 0 ? code : same[code])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int[] hashes = labels.stream().mapToInt(String::hashCode).toArray();
        int hash = name.hashCode();
        for (int code : codes) {
            hash = 31 * hash + (code < 0 ? code : hashes[code]);
        }
        return hash;
    }

    /**
     * Returns name and counts in one line.
     *
     * @return for example {@code region, 2 labels: 3 rows, 0 missing}
     */
    @Override
    public String toString() {
        return name + ", " + labels.size() + " labels: " + rows() + " rows, " + missing() + " missing";
    }

    private MissingCounts missingCounts() {
        MissingCounts counts = new MissingCounts();
        for (int code : codes) {
            if (code < 0) {
                counts.add(MISSING - code);
            }
        }
        return counts;
    }

    /** Takes labels row by row. Not thread-safe; builds one column. */
    public static final class Builder {

        private final String name;
        private final CategoryLabels labels;
        private int[] codes = {};
        private int rows;
        private boolean built;

        private Builder(String name, CategoryLabels labels) {
            this.name = name;
            this.labels = labels;
        }

        /**
         * Adds a row with a label.
         *
         * @param label the label; may be empty
         * @return this builder
         * @throws NullPointerException if label is null
         */
        public Builder add(String label) {
            return append(labels.code(Objects.requireNonNull(label, "label")));
        }

        /**
         * Adds a row with a label whose code the dictionary has given.
         *
         * @param code the label's code in the builder's dictionary
         * @return this builder
         * @throws IndexOutOfBoundsException if the dictionary has no such code
         */
        public Builder add(int code) {
            return append(Objects.checkIndex(code, labels.size()));
        }

        /**
         * Adds a row without a label, for no known reason.
         *
         * @return this builder
         */
        public Builder addMissing() {
            return append(MISSING);
        }

        /**
         * Adds a row without a label.
         *
         * @param reason why there is none
         * @return this builder
         * @throws NullPointerException if reason is null
         */
        public Builder addMissing(MissingReason reason) {
            return append(MISSING - MissingCounts.offset(reason));
        }

        /**
         * Returns the number of rows added so far.
         *
         * @return the number of rows
         */
        public int rows() {
            return rows;
        }

        /**
         * Returns the column.
         *
         * @return the column of all rows added
         * @throws IllegalStateException if called twice
         */
        public CategoryColumn build() {
            if (built) {
                throw new IllegalStateException("builder of " + name + " must build once, got a second call");
            }
            built = true;
            return new CategoryColumn(name, labels.labels(), rows == codes.length ? codes : Arrays.copyOf(codes, rows));
        }

        private Builder append(int code) {
            if (rows == codes.length) {
                codes = Arrays.copyOf(codes, Cells.grown(rows, name));
            }
            codes[rows++] = code;
            return this;
        }
    }
}
