package org.cxmetrics.core.table;

import java.util.Objects;
import java.util.Optional;
import org.cxmetrics.core.value.MissingReason;

/** What all columns check in the same words. */
final class Cells {

    private static final int FIRST_CAPACITY = 64;

    private Cells() {}

    static String requireName(String name) {
        Objects.requireNonNull(name, "name");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank, got \"" + name + "\"");
        }
        return name;
    }

    /** Checks that rows firstRow to firstRow + blockLength - 1 exist, as far as the column reaches. */
    static int blockLength(int firstRow, int blockLength, int rows) {
        Objects.checkIndex(firstRow, rows + 1);
        return Math.min(blockLength, rows - firstRow);
    }

    /** The next capacity of a growing array: half as much again, never beyond what an array can hold. */
    static int grown(int capacity, String name) {
        int limit = Integer.MAX_VALUE - 8;
        if (capacity >= limit) {
            throw new IllegalStateException(name + " must have at most " + limit + " rows, got one more");
        }
        return (int) Math.min(limit, Math.max(FIRST_CAPACITY, capacity + (capacity >> 1) + 1L));
    }

    static Optional<MissingReason> reasonAt(boolean missing, int offset) {
        return missing ? MissingCounts.reason(offset) : Optional.empty();
    }
}
