package org.cxmetrics.core.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.cxmetrics.core.value.MissingReason;
import org.jspecify.annotations.Nullable;

/**
 * Identifiers: one text per row, mostly a different one in each, held as UTF-8 in one array.
 *
 * <p>A row costs the bytes of its text and four more. Empty text means missing; no reason is known for it.
 *
 * <pre>{@code
 * TextColumn.of("response_id", "r1", "r2");
 * }</pre>
 */
public final class TextColumn implements ResponseColumn {

    private final String name;
    private final byte[] bytes;
    private final int[] ends;

    private TextColumn(String name, byte[] bytes, int[] ends) {
        this.name = name;
        this.bytes = bytes;
        this.ends = ends;
    }

    /**
     * Returns the column of these texts.
     *
     * @param name the column's name, not blank
     * @param texts one text per row; empty means missing
     * @return the column
     * @throws NullPointerException if name, texts or a text is null
     * @throws IllegalArgumentException if name is blank
     */
    public static TextColumn of(String name, String... texts) {
        Builder builder = builder(name);
        for (String text : texts) {
            builder.add(text);
        }
        return builder.build();
    }

    /**
     * Returns a builder to which texts are added row by row.
     *
     * @param name the column's name, not blank
     * @return an empty builder
     * @throws NullPointerException if name is null
     * @throws IllegalArgumentException if name is blank
     */
    public static Builder builder(String name) {
        return new Builder(Cells.requireName(name));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int rows() {
        return ends.length;
    }

    /**
     * Returns the text of a row that has one.
     *
     * @param row the row, from 0
     * @return the text, not empty
     * @throws IndexOutOfBoundsException if there is no such row
     * @throws NoSuchElementException if the cell is missing
     */
    public String textAt(int row) {
        if (isMissing(row)) {
            throw new NoSuchElementException(name + "[" + row + "] must hold a text, got a missing cell");
        }
        return new String(bytes, start(row), ends[row] - start(row), StandardCharsets.UTF_8);
    }

    @Override
    public boolean isMissing(int row) {
        return ends[Objects.checkIndex(row, ends.length)] == start(row);
    }

    /**
     * Returns nothing, as no reason is known for a missing text.
     *
     * @param row the row, from 0
     * @return empty
     * @throws IndexOutOfBoundsException if there is no such row
     */
    @Override
    public Optional<MissingReason> missingReason(int row) {
        Objects.checkIndex(row, ends.length);
        return Optional.empty();
    }

    @Override
    public long missing() {
        long missing = 0;
        for (int row = 0; row < ends.length; row++) {
            missing += isMissing(row) ? 1 : 0;
        }
        return missing;
    }

    /**
     * Returns nothing, as no reason is known for a missing text.
     *
     * @return an empty map
     */
    @Override
    public Map<MissingReason, Long> missingByReason() {
        return Map.of();
    }

    @Override
    public TextColumn take(int... rows) {
        Builder builder = builder(name);
        for (int row : rows) {
            Objects.checkIndex(row, ends.length);
            builder.append(bytes, start(row), ends[row] - start(row));
        }
        return builder.build();
    }

    /**
     * Compares name and every text.
     *
     * @param other the object to compare with
     * @return true if both columns have the same content
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TextColumn that
                && name.equals(that.name)
                && Arrays.equals(ends, that.ends)
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, Arrays.hashCode(ends), Arrays.hashCode(bytes));
    }

    /**
     * Returns name and counts in one line.
     *
     * @return for example {@code response_id: 3 rows, 0 missing}
     */
    @Override
    public String toString() {
        return name + ": " + rows() + " rows, " + missing() + " missing";
    }

    private int start(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    /** Takes texts row by row. Not thread-safe; builds one column. */
    public static final class Builder {

        private final String name;
        private byte[] bytes = {};
        private int length;
        private int[] ends = {};
        private int rows;
        private boolean built;

        private Builder(String name) {
            this.name = name;
        }

        /**
         * Adds a row.
         *
         * @param text the text; empty means missing
         * @return this builder
         * @throws NullPointerException if text is null
         * @throws IllegalStateException if all texts together exceed two gigabytes
         */
        public Builder add(String text) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            return append(utf8, 0, utf8.length);
        }

        /**
         * Adds a row without making a {@code String} of it where all its characters are ASCII.
         *
         * @param characters holds the text
         * @param offset where the text begins
         * @param count how many characters it has; none means missing
         * @return this builder
         * @throws NullPointerException if characters is null
         * @throws IndexOutOfBoundsException if the text does not lie within the characters
         * @throws IllegalStateException if all texts together exceed two gigabytes
         */
        public Builder add(char[] characters, int offset, int count) {
            Objects.checkFromIndexSize(offset, count, characters.length);
            ensure(count);
            for (int i = 0; i < count; i++) {
                char character = characters[offset + i];
                if (character > 0x7f) {
                    return add(new String(characters, offset, count));
                }
                bytes[length + i] = (byte) character;
            }
            return ended(count);
        }

        /**
         * Adds a row without a text.
         *
         * @return this builder
         */
        public Builder addMissing() {
            return ended(0);
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
        public TextColumn build() {
            if (built) {
                throw new IllegalStateException("builder of " + name + " must build once, got a second call");
            }
            built = true;
            return new TextColumn(
                    name,
                    length == bytes.length ? bytes : Arrays.copyOf(bytes, length),
                    rows == ends.length ? ends : Arrays.copyOf(ends, rows));
        }

        private Builder append(byte[] utf8, int offset, int count) {
            ensure(count);
            System.arraycopy(utf8, offset, bytes, length, count);
            return ended(count);
        }

        private Builder ended(int count) {
            if (rows == ends.length) {
                ends = Arrays.copyOf(ends, Cells.grown(rows, name));
            }
            length += count;
            ends[rows++] = length;
            return this;
        }

        private void ensure(int count) {
            while (bytes.length - length < count) {
                bytes = Arrays.copyOf(bytes, Cells.grown(bytes.length, name));
            }
        }
    }
}
