package org.cxmetrics.stats.test;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Facts;
import org.jspecify.annotations.Nullable;

/**
 * The p-values of a family of tests, adjusted for their number.
 *
 * <pre>{@code
 * AdjustedPValues adjusted = AdjustedPValues.of(new double[] {0.04, 0.01, 0.03}, Correction.HOLM);
 * adjusted.get(1);    // 0.03
 * }</pre>
 */
public final class AdjustedPValues {

    private final Correction correction;
    private final double[] adjusted;
    private final int familySize;

    private AdjustedPValues(Correction correction, double[] adjusted, int familySize) {
        this.correction = correction;
        this.adjusted = adjusted;
        this.familySize = familySize;
    }

    /**
     * Returns the p-values adjusted by Holm's correction.
     *
     * @param pValues p-values of the family, each in [0, 1] or NaN
     * @return the adjusted p-values, in the same order
     * @throws NullPointerException if pValues is null
     * @throws IllegalArgumentException if a p-value is outside [0, 1]
     */
    public static AdjustedPValues of(double[] pValues) {
        return of(pValues, Correction.HOLM);
    }

    /**
     * Returns the p-values adjusted by the given correction, capped at 1.
     *
     * <p>Missing values: a NaN (a test that could not be made) stays NaN and does not count in the family. Empty input
     * gives an empty answer. O(m log m).
     *
     * @param pValues p-values of the family, each in [0, 1] or NaN
     * @param correction the correction
     * @return the adjusted p-values, in the same order
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a p-value is outside [0, 1]
     */
    public static AdjustedPValues of(double[] pValues, Correction correction) {
        Objects.requireNonNull(pValues, "pValues");
        Objects.requireNonNull(correction, "correction");
        double[] checked = new double[pValues.length];
        int familySize = 0;
        for (int i = 0; i < pValues.length; i++) {
            double p = pValues[i];
            if (p < 0 || p > 1) {
                throw new IllegalArgumentException("pValues[" + i + "] must be in [0, 1] or NaN, got " + p);
            }
            familySize += Double.isNaN(p) ? 0 : 1;
            checked[i] = p + 0.0; // -0 becomes 0
        }
        return new AdjustedPValues(correction, correction.adjust(checked), familySize);
    }

    /**
     * Returns one adjusted p-value.
     *
     * @param index position in the family, from 0
     * @return the adjusted p-value, in [0, 1], or NaN where the p-value was NaN
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public double get(int index) {
        return adjusted[Objects.checkIndex(index, adjusted.length)];
    }

    /**
     * Returns the number of p-values given, NaN included.
     *
     * @return the number of positions
     */
    public int size() {
        return adjusted.length;
    }

    /**
     * Returns the number of tests corrected for: the p-values that are not NaN.
     *
     * @return the size of the family
     */
    public int familySize() {
        return familySize;
    }

    /**
     * Returns the correction.
     *
     * @return the correction
     */
    public Correction correction() {
        return correction;
    }

    /**
     * Returns a copy of the adjusted p-values.
     *
     * @return the adjusted p-values, in the order of the input
     */
    public double[] toArray() {
        return adjusted.clone();
    }

    /**
     * Returns the answer as data.
     *
     * @return correction, size of the family and adjusted p-values
     */
    public Facts facts() {
        return Facts.builder()
                .add("method", correction.citation())
                .add("familySize", familySize)
                .add(
                        "tests",
                        Arrays.stream(adjusted)
                                .mapToObj(
                                        p -> Facts.builder().add("adjustedP", p).build())
                                .toList())
                .build();
    }

    /**
     * Returns whether the other object holds the same adjusted p-values by the same correction.
     *
     * @param other the other object
     * @return whether both are equal
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AdjustedPValues values
                && correction == values.correction
                && Arrays.equals(adjusted, values.adjusted);
    }

    /**
     * Returns a hash code of correction and values.
     *
     * @return the hash code
     */
    @Override
    public int hashCode() {
        return 31 * correction.name().hashCode() + Arrays.hashCode(adjusted);
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code AdjustedPValues: 0.06, 0.03, 0.06 (HOLM, 3 tests)}, the first six values
     */
    @Override
    public String toString() {
        return IntStream.range(0, Math.min(6, adjusted.length))
                .mapToObj(i -> Decimals.significant(adjusted[i], 4))
                .collect(Collectors.joining(
                        ", ",
                        "AdjustedPValues: ",
                        (adjusted.length > 6 ? ", ..." : "") + " (" + correction + ", " + familySize + " tests)"));
    }
}
