package org.cxmetrics.stats.kano;

import java.util.Arrays;
import java.util.Objects;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Estimate;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.stats.internal.distribution.NormalTail;
import org.cxmetrics.stats.internal.proportion.WilsonLimits;
import org.jspecify.annotations.Nullable;

/**
 * A cross table of answer pairs with a sum of weights in every cell.
 *
 * <pre>{@code
 * WeightedKanoCrossTable table = WeightedKanoCrossTable.of(functional, dysfunctional, weights);
 * table.share(KanoCategory.MUST_BE);
 * table.effectiveN();
 * }</pre>
 *
 * <p>Intervals take Kish's effective size, (sum w)^2 / sum w^2, in place of n. A pair of weight 0 is a valid answer without
 * mass; where all weights are 0, everything behaves as without respondents.
 *
 * <p>References: Kish (1965), Survey Sampling, section 11.7.
 */
public final class WeightedKanoCrossTable {

    private final KanoCrossTable pairs;
    private final double[] sums;
    private final double[] squares;

    private WeightedKanoCrossTable(KanoCrossTable pairs, double[] sums, double[] squares) {
        this.pairs = pairs;
        this.sums = sums;
        this.squares = squares;
    }

    /**
     * Returns the weighted cross table of pairs of codes of the standard questionnaire.
     *
     * <p>Missing values: NaN in an answer; the weight of such a pair counts nowhere. O(n).
     *
     * @param functional codes 1 to 5 of the functional answers
     * @param dysfunctional codes 1 to 5 of the dysfunctional answers, as many
     * @param weights weights of the respondents, as many, finite and not negative
     * @return the table
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if lengths differ, a code is off the scale or a weight is negative or not finite
     */
    public static WeightedKanoCrossTable of(double[] functional, double[] dysfunctional, double[] weights) {
        Tally tally = Tally.ofLevels(5);
        tally.add(functional, dysfunctional, weights);
        return tally.snapshot();
    }

    /**
     * Returns the pairs without their weights.
     *
     * @return the plain cross table, with partial and missing pairs
     */
    public KanoCrossTable pairs() {
        return pairs;
    }

    /**
     * Returns the number of complete pairs, those of weight 0 included.
     *
     * @return n
     */
    public long n() {
        return pairs.n();
    }

    /**
     * Returns Kish's effective number of complete pairs.
     *
     * <p>Undefined (NaN) when the weights sum to 0.
     *
     * @return (sum w)^2 / sum w^2
     */
    public double effectiveN() {
        double sum = Arrays.stream(sums).sum();
        return sum * (sum / Arrays.stream(squares).sum());
    }

    /**
     * Returns the weight of a category by the standard evaluation table.
     *
     * @param category the category
     * @return the sum of the weights of its pairs
     * @throws NullPointerException if category is null
     * @throws IllegalArgumentException if there are neither three nor five levels
     */
    public double weight(KanoCategory category) {
        return weight(category, KanoEvaluationTable.standard(pairs.levels()));
    }

    /**
     * Returns the weight of a category.
     *
     * @param category the category
     * @param table the evaluation table
     * @return the sum of the weights of its pairs
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the table has other levels
     */
    public double weight(KanoCategory category, KanoEvaluationTable table) {
        return sum(sums, table, category);
    }

    /**
     * Returns the weighted share of a category among all complete pairs, by the standard evaluation table.
     *
     * <p>Undefined (NaN) when the weights sum to 0.
     *
     * @param category the category
     * @return the share, in [0, 1]
     * @throws NullPointerException if category is null
     * @throws IllegalArgumentException if there are neither three nor five levels
     */
    public double share(KanoCategory category) {
        return weight(category) / Arrays.stream(sums).sum();
    }

    /**
     * Returns the weighted Better coefficient by the standard evaluation table, with a Wilson interval.
     *
     * <p>Undefined (NaN) when no decided pair has weight.
     *
     * @return the coefficient, in [0, 1]; its n is the number of decided pairs, its interval uses their effective number
     * @throws IllegalArgumentException if there are neither three nor five levels
     */
    public Estimate better() {
        return coefficient(KanoCategory.ATTRACTIVE, KanoCategory.ONE_DIMENSIONAL);
    }

    /**
     * Returns the weighted Worse coefficient by the standard evaluation table, with a Wilson interval.
     *
     * <p>Undefined (NaN) when no decided pair has weight.
     *
     * @return the coefficient, in [-1, 0]; its n is the number of decided pairs, its interval uses their effective number
     * @throws IllegalArgumentException if there are neither three nor five levels
     */
    public Estimate worse() {
        Estimate size = coefficient(KanoCategory.ONE_DIMENSIONAL, KanoCategory.MUST_BE);
        return new Estimate(
                0 - size.value(), size.standardError(), KanoCounts.negated(size.interval()), size.n(), size.method());
    }

    /**
     * Returns the table of this group and another, disjoint one.
     *
     * @param other table of the other group, of the same levels
     * @return the table of both groups together; sums of weights in double precision
     * @throws NullPointerException if other is null
     * @throws IllegalArgumentException if the levels differ
     * @throws ArithmeticException if a count overflows
     */
    public WeightedKanoCrossTable plus(WeightedKanoCrossTable other) {
        Tally sum = Tally.ofLevels(pairs.levels());
        sum.add(this);
        sum.add(other);
        return sum.snapshot();
    }

    /**
     * Returns the answer as data.
     *
     * @return n, effective n, weights by category, both coefficients
     */
    public Facts facts() {
        Facts.Builder weights = Facts.builder();
        KanoCategory.ALL.forEach(category -> weights.add(category.name(), weight(category)));
        return Facts.builder()
                .add("n", n())
                .add("effectiveN", effectiveN())
                .add("partial", pairs.partial())
                .add("missing", pairs.missing())
                .add("weights", weights.build())
                .add("better", better().facts())
                .add("worse", worse().facts())
                .build();
    }

    /**
     * Returns whether the other object holds the same counts and weights.
     *
     * @param other the other object
     * @return whether both are equal
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WeightedKanoCrossTable table
                && pairs.equals(table.pairs)
                && Arrays.equals(sums, table.sums)
                && Arrays.equals(squares, table.squares);
    }

    @Override
    public int hashCode() {
        return Objects.hash(pairs, Arrays.hashCode(sums), Arrays.hashCode(squares));
    }

    /**
     * Returns the size.
     *
     * @return a line such as {@code WeightedKanoCrossTable 5x5 (n=91, effective n=85.3)}
     */
    @Override
    public String toString() {
        return "WeightedKanoCrossTable " + pairs.levels() + "x" + pairs.levels() + " (n=" + n() + ", effective n="
                + Decimals.fixed(effectiveN(), 1) + ")";
    }

    private Estimate coefficient(KanoCategory first, KanoCategory second) {
        KanoEvaluationTable table = KanoEvaluationTable.standard(pairs.levels());
        double decided = decided(sums, table);
        double effective = decided * (decided / decided(squares, table));
        double share = (weight(first) + weight(second)) / decided;
        long n = pairs.counts(table).decided();
        if (!(decided > 0)) {
            return new Estimate(Double.NaN, Double.NaN, Interval.UNDEFINED, n, "Wilson score with effective n");
        }
        double z = NormalTail.quantile(ConfidenceLevel.P95.complement() / 2);
        double successes = Math.min(share * effective, effective);
        Interval interval = Interval.of(
                WilsonLimits.lower(successes, effective, z),
                WilsonLimits.upper(successes, effective, z),
                ConfidenceLevel.P95);
        double standardError = Math.sqrt(share * (1 - share) / effective);
        return new Estimate(share, standardError, interval, n, "Wilson score with effective n");
    }

    private static double decided(double[] cells, KanoEvaluationTable table) {
        return sum(cells, table, KanoCategory.MUST_BE)
                + sum(cells, table, KanoCategory.ONE_DIMENSIONAL)
                + sum(cells, table, KanoCategory.ATTRACTIVE)
                + sum(cells, table, KanoCategory.INDIFFERENT);
    }

    private static double sum(double[] cells, KanoEvaluationTable table, KanoCategory category) {
        int[] categories = table.toCategoryIndexes();
        if (categories.length != cells.length) {
            table.requireLevelsOf((int) Math.sqrt(cells.length));
        }
        double sum = 0;
        for (int cell = 0; cell < cells.length; cell++) {
            sum += categories[cell] == category.index() ? cells[cell] : 0;
        }
        return sum;
    }

    /** A running weighted cross table. Not thread-safe: one tally per thread, then {@link #add(WeightedKanoCrossTable)}. */
    public static final class Tally {

        private final KanoTally pairs;
        private final double[] sums;
        private final double[] squares;

        private Tally(int levels) {
            this.pairs = KanoTally.ofLevels(levels);
            this.sums = new double[levels * levels];
            this.squares = new double[levels * levels];
        }

        /**
         * Returns an empty tally.
         *
         * @param levels number of answers to each half, 2 to 20
         * @return the tally
         * @throws IllegalArgumentException if levels is out of range
         */
        public static Tally ofLevels(int levels) {
            return new Tally(KanoEvaluationTable.requireLevels(levels));
        }

        /**
         * Counts one pair.
         *
         * @param functional code of the functional answer, from 1, or NaN where it is missing
         * @param dysfunctional code of the dysfunctional answer, from 1, or NaN where it is missing
         * @param weight weight of the respondent, finite and not negative
         * @throws IllegalArgumentException if a code is off the scale or the weight negative or not finite
         */
        public void accept(double functional, double dysfunctional, double weight) {
            requireWeight("weight", weight);
            pairs.accept(functional, dysfunctional);
            addWeight(functional, dysfunctional, weight);
        }

        /**
         * Counts pairs.
         *
         * @param functional codes of the functional answers, NaN where missing
         * @param dysfunctional codes of the dysfunctional answers, as many
         * @param weights weights of the respondents, as many, finite and not negative
         * @throws NullPointerException if an argument is null
         * @throws IllegalArgumentException if lengths differ, a code is off the scale or a weight is negative or not finite;
         *     the tally is not to be used then
         */
        public void add(double[] functional, double[] dysfunctional, double[] weights) {
            if (weights.length != functional.length) {
                throw new IllegalArgumentException(
                        "weights must have " + functional.length + " values, got " + weights.length);
            }
            for (int i = 0; i < weights.length; i++) {
                requireWeight("weights[" + i + "]", weights[i]);
            }
            pairs.add(functional, dysfunctional);
            for (int i = 0; i < weights.length; i++) {
                addWeight(functional[i], dysfunctional[i], weights[i]);
            }
        }

        /**
         * Adds everything a table holds.
         *
         * @param table table of the same levels
         * @throws NullPointerException if table is null
         * @throws IllegalArgumentException if the levels differ
         * @throws ArithmeticException if a count overflows
         */
        public void add(WeightedKanoCrossTable table) {
            pairs.add(table.pairs.toTally());
            for (int cell = 0; cell < sums.length; cell++) {
                sums[cell] += table.sums[cell];
                squares[cell] += table.squares[cell];
            }
        }

        /**
         * Returns what has been counted so far, as a value that later steps do not change.
         *
         * @return the weighted cross table
         */
        public WeightedKanoCrossTable snapshot() {
            return new WeightedKanoCrossTable(pairs.snapshot(), sums.clone(), squares.clone());
        }

        private void addWeight(double functional, double dysfunctional, double weight) {
            if (!Double.isNaN(functional) && !Double.isNaN(dysfunctional)) {
                int cell = ((int) functional - 1) * pairs.levels() + (int) dysfunctional - 1;
                sums[cell] += weight;
                squares[cell] += weight * weight;
            }
        }

        private static void requireWeight(String name, double weight) {
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(name + " must be finite and >= 0, got " + weight);
            }
        }
    }
}
