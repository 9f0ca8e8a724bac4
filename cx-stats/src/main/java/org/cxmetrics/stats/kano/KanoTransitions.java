package org.cxmetrics.stats.kano;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.stats.test.ChiSquareTest;
import org.cxmetrics.stats.test.MarginalHomogeneity;
import org.jspecify.annotations.Nullable;

/**
 * How the same respondents moved between categories from one wave to the next.
 *
 * <pre>{@code
 * KanoTransitions panel = KanoTransitions.ofCounts(firstBySecond);
 * panel.stuartMaxwell();    // did the shares change?
 * panel.bowker();           // is there a direction of movement?
 * panel.retention();
 * }</pre>
 *
 * <p>References: Bowker (1948), Journal of the American Statistical Association 43; Stuart (1955), Biometrika 42; Maxwell
 * (1970), British Journal of Psychiatry 116; Cohen (1960), Educational and Psychological Measurement 20.
 */
public final class KanoTransitions {

    /** Where each category stands on the way indifferent, attractive, one-dimensional, must-be; -1 beside it. */
    private static final int[] LIFE_CYCLE = {3, 2, 1, 0, -1, -1};

    private final long[][] table;
    private final long n;

    private KanoTransitions(long[][] table, long n) {
        this.table = table;
        this.n = n;
    }

    /**
     * Returns the transitions with given counts.
     *
     * @param counts people by category in the first wave (row) and in the second (column), square, at least 2 by 2, none
     *     negative; all six categories in the order M, O, A, I, R, Q for {@link #forward} and {@link #backward}
     * @return the transitions
     * @throws NullPointerException if counts or a row is null
     * @throws IllegalArgumentException if the table is not square, too small, or a count is negative
     * @throws ArithmeticException if the sum of the counts overflows
     */
    public static KanoTransitions ofCounts(long[][] counts) {
        if (counts.length < 2) {
            throw new IllegalArgumentException("counts must be at least 2 by 2, got " + counts.length + " rows");
        }
        long n = 0;
        long[][] copy = new long[counts.length][];
        for (int i = 0; i < counts.length; i++) {
            if (counts[i].length != counts.length) {
                throw new IllegalArgumentException(
                        "counts[" + i + "] must have " + counts.length + " columns, got " + counts[i].length);
            }
            for (int j = 0; j < counts.length; j++) {
                if (counts[i][j] < 0) {
                    throw new IllegalArgumentException(
                            "counts[" + i + "][" + j + "] must be >= 0, got " + counts[i][j]);
                }
                n = Math.addExact(n, counts[i][j]);
            }
            copy[i] = counts[i].clone();
        }
        return new KanoTransitions(copy, n);
    }

    /**
     * Returns the transitions of respondents.
     *
     * @param first categories in the first wave
     * @param second categories of the same respondents, in the same order, in the second wave
     * @return the transitions, six by six
     * @throws NullPointerException if an argument or a category is null
     * @throws IllegalArgumentException if the numbers of respondents differ
     */
    public static KanoTransitions of(List<KanoCategory> first, List<KanoCategory> second) {
        if (first.size() != second.size()) {
            throw new IllegalArgumentException(
                    "second must have " + first.size() + " respondents, got " + second.size());
        }
        long[][] counts = new long[KanoCategory.ALL.size()][KanoCategory.ALL.size()];
        for (int i = 0; i < first.size(); i++) {
            counts[first.get(i).index()][second.get(i).index()]++;
        }
        return ofCounts(counts);
    }

    /**
     * Returns the number of respondents.
     *
     * @return n
     */
    public long n() {
        return n;
    }

    /**
     * Returns Bowker's test that as many moved from each category to each other one as back.
     *
     * <pre>sum over i &lt; j of (n_ij - n_ji)^2 / (n_ij + n_ji)</pre>
     *
     * <p>Pairs that nobody moved between are skipped and cost no degree of freedom. With no such pair the statistic is 0 on
     * 0 degrees of freedom and the p-value NaN.
     *
     * @return the test
     */
    public ChiSquareTest bowker() {
        double statistic = 0;
        int pairs = 0;
        for (int i = 0; i < table.length; i++) {
            for (int j = i + 1; j < table.length; j++) {
                double moved = (double) table[i][j] + table[j][i];
                if (moved > 0) {
                    pairs++;
                    statistic += (table[i][j] - table[j][i]) * ((table[i][j] - table[j][i]) / moved);
                }
            }
        }
        return new ChiSquareTest(statistic, pairs, n, "Bowker symmetry (Bowker 1948)");
    }

    /**
     * Returns the Stuart-Maxwell test that each category is as frequent in both waves.
     *
     * <p>Categories that nobody entered or left are removed. Where movements fall into unconnected groups of categories,
     * one category is dropped from each.
     *
     * @return the test; empty when nobody moved
     */
    public Optional<ChiSquareTest> stuartMaxwell() {
        double statistic = 0;
        double freedom = 0;
        for (List<Integer> block : blocks()) {
            long[][] part = block.stream()
                    .map(i -> block.stream().mapToLong(j -> table[i][j]).toArray())
                    .toArray(long[][]::new);
            ChiSquareTest test = MarginalHomogeneity.of(part).stuartMaxwell();
            statistic += test.statistic();
            freedom += test.degreesOfFreedom();
        }
        return freedom == 0
                ? Optional.empty()
                : Optional.of(new ChiSquareTest(statistic, freedom, n, "Stuart-Maxwell (Stuart 1955, Maxwell 1970)"));
    }

    /** Groups of two or more categories connected by movements. */
    private List<List<Integer>> blocks() {
        List<List<Integer>> blocks = new ArrayList<>();
        boolean[] seen = new boolean[table.length];
        for (int start = 0; start < table.length; start++) {
            List<Integer> block = new ArrayList<>();
            Deque<Integer> open = new ArrayDeque<>();
            if (!seen[start]) {
                seen[start] = true;
                open.add(start);
            }
            while (!open.isEmpty()) {
                int i = open.remove();
                block.add(i);
                for (int j = 0; j < table.length; j++) {
                    if (!seen[j] && table[i][j] + table[j][i] > 0) {
                        seen[j] = true;
                        open.add(j);
                    }
                }
            }
            if (block.size() > 1) {
                blocks.add(block);
            }
        }
        return blocks;
    }

    /**
     * Returns the share of respondents who stayed in their category.
     *
     * <p>Undefined (NaN) when n is 0.
     *
     * @return the share, in [0, 1]
     */
    public double retention() {
        double same = 0;
        for (int i = 0; i < table.length; i++) {
            same += table[i][i];
        }
        return same / n;
    }

    /**
     * Returns Cohen's kappa, the agreement of both waves beyond chance.
     *
     * <p>Undefined (NaN) when n is 0 or one cell holds all.
     *
     * @return kappa, at most 1
     */
    public double kappa() {
        double chance = 0;
        for (int i = 0; i < table.length; i++) {
            int column = i;
            double first = Arrays.stream(table[i]).sum();
            double second = Arrays.stream(table).mapToLong(row -> row[column]).sum();
            chance += first / n * (second / n);
        }
        return (retention() - chance) / (1 - chance);
    }

    /**
     * Returns how many moved forward in the life cycle indifferent, attractive, one-dimensional, must-be.
     *
     * @return the count; moves from or to reverse and questionable are in neither direction
     * @throws IllegalArgumentException if the table is not six by six
     */
    public long forward() {
        return moved(1);
    }

    /**
     * Returns how many moved backward in the life cycle indifferent, attractive, one-dimensional, must-be.
     *
     * @return the count; moves from or to reverse and questionable are in neither direction
     * @throws IllegalArgumentException if the table is not six by six
     */
    public long backward() {
        return moved(-1);
    }

    private long moved(int direction) {
        if (table.length != LIFE_CYCLE.length) {
            throw new IllegalArgumentException("table must be 6 by 6, got " + table.length + " by " + table.length);
        }
        long moved = 0;
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table.length; j++) {
                boolean inCycle = LIFE_CYCLE[i] >= 0 && LIFE_CYCLE[j] >= 0;
                moved += inCycle && Integer.signum(LIFE_CYCLE[j] - LIFE_CYCLE[i]) == direction ? table[i][j] : 0;
            }
        }
        return moved;
    }

    /**
     * Returns whether an attribute changed its category between two waves beyond doubt: another category, and the dominance
     * test below the error rate in both.
     *
     * @param first counts of the first wave
     * @param second counts of the second wave
     * @param alpha error rate, in (0, 1)
     * @return whether the category changed
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if alpha is not in (0, 1)
     */
    public static boolean isCategoryChanged(KanoCounts first, KanoCounts second, double alpha) {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("alpha must be in (0, 1), got " + alpha);
        }
        DominanceTest before = DominanceTest.of(first);
        DominanceTest after = DominanceTest.of(second);
        return before.pValue() < alpha
                && after.pValue() < alpha
                && !before.top().equals(after.top());
    }

    /**
     * Returns the answer as data.
     *
     * @return n, both tests, retention, kappa
     */
    public Facts facts() {
        Facts.Builder facts = Facts.builder().add("n", n).add("bowker", bowker().facts());
        stuartMaxwell().ifPresent(test -> facts.add("stuartMaxwell", test.facts()));
        return facts.add("retention", retention()).add("kappa", kappa()).build();
    }

    /**
     * Returns whether the other object holds the same counts.
     *
     * @param other the other object
     * @return whether both are equal
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KanoTransitions that && Arrays.deepEquals(table, that.table);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(table);
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code KanoTransitions: 70.9% stayed, kappa 0.605, Bowker p=0.01410 (n=127)}
     */
    @Override
    public String toString() {
        return "KanoTransitions: " + Decimals.fixed(100 * retention(), 1) + "% stayed, kappa "
                + Decimals.fixed(kappa(), 3) + ", Bowker p=" + Decimals.significant(bowker().pValue(), 4) + " (n=" + n
                + ")";
    }
}
