package org.cxmetrics.core.validation;

import java.util.Comparator;
import java.util.Objects;
import org.cxmetrics.core.value.MayGrow;

/**
 * How often one kind of problem was met at one place, exactly, also beyond the problems that were kept.
 *
 * @param path the place in the model, or the column of a table
 * @param code the kind of problem
 * @param count how often, at least 1
 */
public record ProblemCount(JsonPointer path, ProblemCode code, long count) implements Comparable<ProblemCount> {

    private static final Comparator<ProblemCount> ORDER = Comparator.comparing(ProblemCount::path)
            .thenComparing(ProblemCount::code)
            .thenComparingLong(ProblemCount::count);

    /**
     * Checks the count.
     *
     * @param path the place in the model, or the column of a table
     * @param code the kind of problem
     * @param count how often, at least 1
     * @throws NullPointerException if path or code is null
     * @throws IllegalArgumentException if count is below 1
     */
    @MayGrow
    public ProblemCount {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(code, "code");
        if (count < 1) {
            throw new IllegalArgumentException("count must be >= 1, got " + count);
        }
    }

    @Override
    public int compareTo(ProblemCount other) {
        return ORDER.compare(this, Objects.requireNonNull(other, "other"));
    }

    /**
     * Returns the count in words.
     *
     * @return for example {@code /rating VALUE_OUT_OF_RANGE: 4912}
     */
    @Override
    public String toString() {
        String place = path.toString();
        return (place.isEmpty() ? "" : place + " ") + code + ": " + count;
    }
}
