package org.cxmetrics.stats.kano;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.stats.internal.sum.CompensatedSum;
import org.jspecify.annotations.Nullable;

/**
 * Stated against derived importance of attributes, each split into high and low.
 *
 * <pre>{@code
 * ImportanceGrid.of(new double[] {4.5, 3.1, 2.2, 4.8}, new double[] {0.4, 0.35, 0.1, 0.05}).factors();
 * }</pre>
 *
 * <p>A weak method, here for comparison: the split is relative to the attributes that happen to be in the list, and derived
 * importance at today's performance is no Kano category (Mikulic and Prebezac 2011).
 *
 * <p>References: Vavra (1997), Improving Your Measurement of Customer Satisfaction.
 */
public final class ImportanceGrid {

    private static final double SLACK = 1e-12;

    /** What the grid calls an attribute. */
    public enum Factor {
        /** Stated and derived importance are high. */
        PERFORMANCE_IMPORTANT,
        /** Stated and derived importance are low. */
        PERFORMANCE_UNIMPORTANT,
        /** Only stated importance is high. */
        BASIC,
        /** Only derived importance is high. */
        EXCITEMENT
    }

    /** Where high begins. */
    public enum Split {
        /** At the mean of the attributes, the default. */
        MEAN {
            @Override
            double cut(double[] values) {
                return mean(values);
            }
        },
        /** At the median of the attributes. */
        MEDIAN {
            @Override
            double cut(double[] values) {
                double[] sorted = values.clone();
                Arrays.sort(sorted);
                int upper = sorted.length / 2;
                return sorted.length % 2 == 1
                        ? sorted[upper]
                        : sorted[upper - 1] + (sorted[upper] - sorted[upper - 1]) / 2;
            }
        };

        abstract double cut(double[] values);
    }

    private final List<Factor> factors;
    private final double explicitCut;
    private final double implicitCut;
    private final Split split;

    private ImportanceGrid(double[] explicit, double[] implicit, Split split) {
        this.split = split;
        this.explicitCut = split.cut(explicit);
        this.implicitCut = split.cut(implicit);
        this.factors = IntStream.range(0, explicit.length)
                .mapToObj(i -> factor(isHigh(explicit[i], explicitCut), isHigh(implicit[i], implicitCut)))
                .toList();
    }

    /**
     * Returns the grid split at the means.
     *
     * @param explicit stated importance of each attribute, finite
     * @param implicit derived importance of each attribute, finite: a regression weight or a correlation
     * @return the grid
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if there is no attribute, lengths differ or a value is not finite
     */
    public static ImportanceGrid of(double[] explicit, double[] implicit) {
        return of(explicit, implicit, Split.MEAN);
    }

    /**
     * Returns the grid.
     *
     * <p>On the cut, or within 1e-12 of it, counts as high.
     *
     * @param explicit stated importance of each attribute, finite
     * @param implicit derived importance of each attribute, finite: a regression weight or a correlation
     * @param split where high begins
     * @return the grid
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if there is no attribute, lengths differ or a value is not finite
     */
    public static ImportanceGrid of(double[] explicit, double[] implicit, Split split) {
        Objects.requireNonNull(split, "split");
        if (explicit.length == 0 || explicit.length != implicit.length) {
            throw new IllegalArgumentException("explicit and implicit must have one value per attribute, got "
                    + explicit.length + " and " + implicit.length);
        }
        requireFinite("explicit", explicit);
        requireFinite("implicit", implicit);
        return new ImportanceGrid(explicit, implicit, split);
    }

    /**
     * Returns what the grid calls each attribute.
     *
     * @return one factor per attribute, in the order of the input
     */
    public List<Factor> factors() {
        return factors;
    }

    /**
     * Returns where high stated importance begins.
     *
     * @return the cut
     */
    public double explicitCut() {
        return explicitCut;
    }

    /**
     * Returns where high derived importance begins.
     *
     * @return the cut
     */
    public double implicitCut() {
        return implicitCut;
    }

    /**
     * Returns the answer as data.
     *
     * @return split, cuts, factors
     */
    public Facts facts() {
        return Facts.builder()
                .add("split", split)
                .add("explicitCut", explicitCut)
                .add("implicitCut", implicitCut)
                .add(
                        "factors",
                        factors.stream()
                                .map(factor ->
                                        Facts.builder().add("factor", factor).build())
                                .toList())
                .build();
    }

    /**
     * Returns whether the other object has the same cuts and factors.
     *
     * @param other the other object
     * @return whether both are equal
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ImportanceGrid that && facts().equals(that.facts());
    }

    @Override
    public int hashCode() {
        return facts().hashCode();
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code ImportanceGrid: 4 attributes, cuts 3.650 and 0.2250 (MEAN)}
     */
    @Override
    public String toString() {
        return "ImportanceGrid: " + factors.size() + " attributes, cuts " + Decimals.significant(explicitCut, 4)
                + " and " + Decimals.significant(implicitCut, 4) + " (" + split + ")";
    }

    static double mean(double[] values) {
        CompensatedSum sum = new CompensatedSum();
        for (double value : values) {
            sum.add(value);
        }
        return sum.value() / values.length;
    }

    /** A cut computed from the data may miss the value it stands for by rounding. */
    static boolean isHigh(double value, double cut) {
        return value >= cut - SLACK * Math.max(1, Math.abs(cut));
    }

    private static Factor factor(boolean stated, boolean derived) {
        if (stated) {
            return derived ? Factor.PERFORMANCE_IMPORTANT : Factor.BASIC;
        }
        return derived ? Factor.EXCITEMENT : Factor.PERFORMANCE_UNIMPORTANT;
    }

    private static void requireFinite(String name, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(name + "[" + i + "] must be finite, got " + values[i]);
            }
        }
    }
}
