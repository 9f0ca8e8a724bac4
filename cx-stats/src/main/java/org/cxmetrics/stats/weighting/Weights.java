package org.cxmetrics.stats.weighting;

import java.util.Arrays;
import java.util.Objects;
import org.cxmetrics.core.table.NumberColumn;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.stats.internal.sum.CompensatedSum;
import org.jspecify.annotations.Nullable;

/**
 * The weights of the rows of a sample, as given: never rescaled.
 *
 * <pre>{@code
 * Weights weights = Weights.of(new double[] {0.8, 1.2, 1.0});
 * weights.effectiveN();     // 2.92...
 * weights.designEffect();   // 1.02...
 * }</pre>
 */
public final class Weights {

    /** Sums beyond these would let weighted values leave the range of a double. */
    private static final double SMALLEST_SUM = 1e-290;

    private static final double LARGEST_SUM = 1e290;

    private final double[] values;
    private final long n;
    private final double sum;
    private final double effectiveN;

    /** Takes over an array of checked weights. */
    private Weights(double[] values) {
        this.values = values;
        // a power of two near the largest weight keeps squares in range and changes no digit
        int exponent = Math.getExponent(largest(values));
        double perUnit = Math.scalb(1.0, -exponent);
        CompensatedSum total = new CompensatedSum();
        CompensatedSum squares = new CompensatedSum();
        long positive = 0;
        for (double value : values) {
            double weight = value * perUnit;
            total.add(weight);
            squares.addProduct(weight, weight);
            positive += value > 0 ? 1 : 0;
        }
        n = positive;
        sum = Math.scalb(total.value(), exponent);
        effectiveN = total.value() * (total.value() / squares.value());
    }

    /**
     * Returns these weights.
     *
     * <p>O(rows); the array is copied.
     *
     * @param weights one weight per row, finite, not negative, not all 0
     * @return the weights
     * @throws NullPointerException if weights is null
     * @throws IllegalArgumentException if a weight is negative, NaN or infinite, none is positive, or their sum
     *     is not in [1e-290, 1e290]
     */
    public static Weights of(double[] weights) {
        Objects.requireNonNull(weights, "weights");
        return owning(weights.clone());
    }

    /**
     * Returns the weights of a column.
     *
     * @param weights one weight per row, finite, not negative, not all 0, none missing
     * @return the weights
     * @throws NullPointerException if weights is null
     * @throws IllegalArgumentException as {@link #of(double[])}; a missing weight counts as NaN
     */
    public static Weights of(NumberColumn weights) {
        Objects.requireNonNull(weights, "weights");
        double[] values = new double[weights.rows()];
        for (int row = 0; row < values.length; row++) {
            values[row] = weights.valueAt(row);
        }
        return owning(values);
    }

    /**
     * Returns the same weight, 1, for every row.
     *
     * @param rows number of rows, at least 1
     * @return the weights
     * @throws IllegalArgumentException if rows is not positive
     */
    public static Weights equal(int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("rows must be >= 1, got " + rows);
        }
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        return new Weights(ones);
    }

    /** Checks weights and takes over their array. */
    static Weights owning(double[] weights) {
        double largest = 0;
        for (int row = 0; row < weights.length; row++) {
            double weight = weights[row];
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("weights[" + row + "] must be finite and >= 0, got " + weight);
            }
            largest = Math.max(largest, weight);
        }
        if (!(largest > 0)) {
            throw new IllegalArgumentException(
                    "weights must have a positive sum, got 0 over " + weights.length + " rows");
        }
        Weights checked = new Weights(weights);
        if (!(checked.sum >= SMALLEST_SUM && checked.sum <= LARGEST_SUM)) {
            throw new IllegalArgumentException(
                    "sum of weights must be in [" + SMALLEST_SUM + ", " + LARGEST_SUM + "], got " + checked.sum);
        }
        return checked;
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        return largest;
    }

    /**
     * Returns the number of rows.
     *
     * @return the number of rows, those of weight 0 included
     */
    public int rows() {
        return values.length;
    }

    /**
     * Returns the weight of one row.
     *
     * @param row the row, from 0
     * @return its weight
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public double get(int row) {
        return values[Objects.checkIndex(row, values.length)];
    }

    /**
     * Returns the number of rows with positive weight.
     *
     * @return the number of respondents that count
     */
    public long n() {
        return n;
    }

    /**
     * Returns the sum of the weights.
     *
     * @return the sum, positive and finite
     */
    public double sum() {
        return sum;
    }

    /**
     * Returns Kish's effective sample size.
     *
     * <pre>(sum w)^2 / sum w^2</pre>
     *
     * <p>References: Kish (1965), Survey Sampling, section 11.7.
     *
     * @return the effective sample size, in [1, n]
     */
    public double effectiveN() {
        return effectiveN;
    }

    /**
     * Returns Kish's design effect of unequal weights.
     *
     * <pre>n / effective n</pre>
     *
     * @return the design effect, at least 1
     */
    public double designEffect() {
        return n / effectiveN;
    }

    /**
     * Returns how many times the median the largest weight is, a usual warning figure for extreme weights.
     *
     * <p>The median is that of the positive weights. O(rows log rows).
     *
     * @return the ratio, at least 1
     */
    public double maxToMedian() {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int first = sorted.length - Math.toIntExact(n);
        int middle = first + Math.toIntExact(n) / 2;
        double median = n % 2 == 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2;
        return sorted[sorted.length - 1] / median;
    }

    /**
     * Returns a copy of the weights.
     *
     * @return one weight per row
     */
    public double[] toArray() {
        return values.clone();
    }

    /** The weights themselves, for the loops of this package, which only read them. */
    double[] values() {
        return values;
    }

    /**
     * Returns the answer as data.
     *
     * @return rows, n, sum, effective n, design effect and largest to median weight
     */
    public Facts facts() {
        return Facts.builder()
                .add("rows", rows())
                .add("n", n)
                .add("sum", sum)
                .add("effectiveN", effectiveN)
                .add("designEffect", designEffect())
                .add("maxToMedian", maxToMedian())
                .build();
    }

    /**
     * Returns whether the other object is the same weights in the same order.
     *
     * @param other the other object
     * @return whether both are equal
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Weights weights && Arrays.equals(values, weights.values);
    }

    /**
     * Returns a hash code of the weights.
     *
     * @return the hash code
     */
    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code Weights: n=10, effective n=8.121, design effect 1.231}
     */
    @Override
    public String toString() {
        return "Weights: n=" + n + ", effective n=" + Decimals.significant(effectiveN, 4) + ", design effect "
                + Decimals.significant(designEffect(), 4);
    }
}
