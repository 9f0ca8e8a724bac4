package org.cxmetrics.stats.proportion;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The shares of all categories of one question, with intervals that hold together.
 *
 * <pre>{@code
 * CategoryShares shares = CategoryShares.ofCounts(19, 9, 8);
 * shares.share(0);       // 0.5277...
 * shares.interval(0);    // Goodman: with 95% confidence this and the other two contain their shares at once
 * }</pre>
 *
 * <p>For the interval of one share on its own use {@link Proportion}; {@link #proportion} gives it.
 */
public final class CategoryShares {

    private final long[] counts;
    private final long n;

    private CategoryShares(long[] counts, long n) {
        this.counts = counts;
        this.n = n;
    }

    /**
     * Returns the shares of these counts.
     *
     * <p>Complexity: O(k) for k categories.
     *
     * @param counts answers per category, at least one category, none negative
     * @return the shares, in the order of the counts
     * @throws NullPointerException if counts is null
     * @throws IllegalArgumentException if there is no category or a count is negative
     * @throws ArithmeticException if the sum of the counts overflows
     */
    public static CategoryShares ofCounts(long... counts) {
        Objects.requireNonNull(counts, "counts");
        if (counts.length == 0) {
            throw new IllegalArgumentException("counts must have at least 1 category, got 0");
        }
        long n = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < 0) {
                throw new IllegalArgumentException("counts[" + i + "] must be >= 0, got " + counts[i]);
            }
            n = Math.addExact(n, counts[i]);
        }
        return new CategoryShares(counts.clone(), n);
    }

    /**
     * Returns the number of categories.
     *
     * @return the number of categories, at least 1
     */
    public int categories() {
        return counts.length;
    }

    /**
     * Returns the number of answers in all categories.
     *
     * @return the sum of the counts
     */
    public long n() {
        return n;
    }

    /**
     * Returns the number of answers in one category.
     *
     * @param category index of the category, from 0
     * @return its count
     * @throws IndexOutOfBoundsException if there is no such category
     */
    public long count(int category) {
        return counts[Objects.checkIndex(category, counts.length)];
    }

    /**
     * Returns the share of one category.
     *
     * <p>Undefined (NaN) when n is 0.
     *
     * @param category index of the category, from 0
     * @return its share, in [0, 1]
     * @throws IndexOutOfBoundsException if there is no such category
     */
    public double share(int category) {
        return (double) count(category) / n;
    }

    /**
     * Returns one category against all others, for an interval that stands alone.
     *
     * @param category index of the category, from 0
     * @return the proportion
     * @throws IndexOutOfBoundsException if there is no such category
     */
    public Proportion proportion(int category) {
        return Proportion.ofCounts(count(category), n);
    }

    /**
     * Returns Goodman's simultaneous 95% interval of one category.
     *
     * <p>Undefined when n is 0.
     *
     * @param category index of the category, from 0
     * @return the interval, inside [0, 1]
     * @throws IndexOutOfBoundsException if there is no such category
     */
    public Interval interval(int category) {
        return intervals().get(Objects.checkIndex(category, counts.length));
    }

    /**
     * Returns Goodman's simultaneous 95% intervals.
     *
     * <p>Undefined when n is 0.
     *
     * @return one interval per category, inside [0, 1]
     */
    public List<Interval> intervals() {
        return intervals(ConfidenceLevel.P95);
    }

    /**
     * Returns Goodman's simultaneous intervals.
     *
     * <p>Undefined when n is 0.
     *
     * @param level confidence that all intervals contain their share
     * @return one interval per category, inside [0, 1]
     * @throws NullPointerException if level is null
     */
    public List<Interval> intervals(ConfidenceLevel level) {
        return intervals(SimultaneousIntervalMethod.GOODMAN, level);
    }

    /**
     * Returns the simultaneous intervals by the given formula.
     *
     * <p>Undefined when n is 0.
     *
     * @param method formula of the intervals
     * @param level confidence that all intervals contain their share
     * @return one interval per category, inside [0, 1]
     * @throws NullPointerException if an argument is null
     */
    public List<Interval> intervals(SimultaneousIntervalMethod method, ConfidenceLevel level) {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(level, "level");
        return n == 0
                ? IntStream.range(0, counts.length)
                        .mapToObj(i -> Interval.undefined(level))
                        .toList()
                : method.intervals(counts, n, level);
    }

    /**
     * Returns the answer as data.
     *
     * @return n and, per category, count, share and simultaneous 95% interval
     */
    public Facts facts() {
        List<Interval> intervals = intervals();
        return Facts.builder()
                .add("n", n)
                .add("method", SimultaneousIntervalMethod.GOODMAN.citation())
                .add(
                        "categories",
                        IntStream.range(0, counts.length)
                                .mapToObj(i -> Facts.builder()
                                        .add("count", counts[i])
                                        .add("share", share(i))
                                        .add("interval", intervals.get(i))
                                        .build())
                                .toList())
                .build();
    }

    /**
     * Returns whether the other object is the shares of the same counts.
     *
     * @param other the other object
     * @return whether the counts are equal
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CategoryShares shares && Arrays.equals(counts, shares.counts);
    }

    /**
     * Returns a hash code of the counts.
     *
     * @return the hash code
     */
    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code CategoryShares: 52.8%, 25.0%, 22.2% (n=36)}, the first eight categories
     */
    @Override
    public String toString() {
        return IntStream.range(0, counts.length)
                .limit(8)
                .mapToObj(i -> Decimals.fixed(100 * share(i), 1) + "%")
                .collect(Collectors.joining(
                        ", ", "CategoryShares: ", (counts.length > 8 ? ", ..." : "") + " (n=" + n + ")"));
    }
}
