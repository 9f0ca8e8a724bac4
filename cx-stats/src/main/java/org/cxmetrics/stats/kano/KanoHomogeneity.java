package org.cxmetrics.stats.kano;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.Note;
import org.cxmetrics.core.value.NoteCode;
import org.cxmetrics.stats.internal.category.ExactTable;
import org.cxmetrics.stats.resample.ReplicateRandom;
import org.cxmetrics.stats.test.ChiSquareTest;
import org.jspecify.annotations.Nullable;

/**
 * Whether several segments see an attribute alike.
 *
 * <pre>{@code
 * KanoHomogeneity segments = KanoHomogeneity.of(List.of(business, residential));
 * segments.test().pValue();
 * segments.exactPValue();      // when expected counts are small
 * }</pre>
 *
 * <p>An attribute that is must-be for one half and indifferent to the other is reported as something in between: test first,
 * pool afterwards. Segments and categories without answers are dropped.
 *
 * <p>References: Pearson (1900), Philosophical Magazine 50; Bergsma (2013), Journal of the Korean Statistical Society 42;
 * Haberman (1973), Biometrics 29; Freeman and Halton (1951), Biometrika 38.
 */
public final class KanoHomogeneity {

    private static final double SMALL = 5;
    private static final double MOST_SMALL = 0.2;
    private static final long MOST_TABLES = 20_000_000;

    private final long[][] used;
    private final List<Integer> usedColumns;
    private final long[] rows;
    private final long[] columns;
    private final long n;

    private KanoHomogeneity(long[][] used, List<Integer> usedColumns) {
        this.used = used;
        this.usedColumns = usedColumns;
        this.rows =
                Arrays.stream(used).mapToLong(row -> Arrays.stream(row).sum()).toArray();
        this.columns = new long[usedColumns.size()];
        for (long[] row : used) {
            for (int j = 0; j < row.length; j++) {
                columns[j] += row[j];
            }
        }
        this.n = Arrays.stream(rows).sum();
    }

    /**
     * Returns the comparison of segments.
     *
     * @param segments counts of each segment
     * @return the comparison
     * @throws NullPointerException if segments or one of them is null
     */
    public static KanoHomogeneity of(List<KanoCounts> segments) {
        return ofCounts(segments.stream().map(KanoCounts::toArray).toArray(long[][]::new));
    }

    /**
     * Returns the comparison of a table of counts, such as one of other categories.
     *
     * <p>Undefined (NaN, 0 degrees of freedom) when fewer than two rows or two columns have an observation.
     *
     * @param counts counts by segment (row) and category (column), none negative
     * @return the comparison
     * @throws NullPointerException if counts or a row is null
     * @throws IllegalArgumentException if rows differ in length or a count is negative
     * @throws ArithmeticException if the sum of the counts overflows
     */
    public static KanoHomogeneity ofCounts(long[][] counts) {
        int width = counts.length == 0 ? 0 : counts[0].length;
        long[] totals = new long[width];
        long sum = 0;
        List<long[]> kept = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i].length != width) {
                throw new IllegalArgumentException(
                        "counts[" + i + "] must have " + width + " columns, got " + counts[i].length);
            }
            for (int j = 0; j < width; j++) {
                if (counts[i][j] < 0) {
                    throw new IllegalArgumentException(
                            "counts[" + i + "][" + j + "] must be >= 0, got " + counts[i][j]);
                }
                sum = Math.addExact(sum, counts[i][j]);
                totals[j] += counts[i][j];
            }
            if (Arrays.stream(counts[i]).anyMatch(count -> count > 0)) {
                kept.add(counts[i]);
            }
        }
        List<Integer> columns = new ArrayList<>();
        for (int j = 0; j < width; j++) {
            if (totals[j] > 0) {
                columns.add(j);
            }
        }
        long[][] used = kept.stream()
                .map(row -> columns.stream().mapToLong(j -> row[j]).toArray())
                .toArray(long[][]::new);
        return new KanoHomogeneity(used, List.copyOf(columns));
    }

    /**
     * Returns the number of answers in all segments.
     *
     * @return n
     */
    public long n() {
        return n;
    }

    /**
     * Returns the categories with an answer.
     *
     * @return their positions in the input, from 0
     */
    public List<Integer> usedColumns() {
        return usedColumns;
    }

    /**
     * Returns Pearson's test that all segments have the same shares.
     *
     * @return the test; NaN with 0 degrees of freedom when there is nothing to compare
     */
    public ChiSquareTest test() {
        return isComparable()
                ? ChiSquareTest.of(used)
                : new ChiSquareTest(Double.NaN, 0, n, "Pearson chi-square (Pearson 1900)");
    }

    /**
     * Returns the likelihood ratio test that all segments have the same shares.
     *
     * <pre>G = 2 sum o log(o / e)</pre>
     *
     * @return the test; NaN with 0 degrees of freedom when there is nothing to compare
     */
    public ChiSquareTest likelihoodRatio() {
        double g = 0;
        for (int i = 0; i < used.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                g += used[i][j] == 0 ? 0 : 2 * used[i][j] * Math.log(used[i][j] / expected(i, j));
            }
        }
        return new ChiSquareTest(
                isComparable() ? Math.max(0, g) : Double.NaN, degreesOfFreedom(), n, "likelihood ratio (Wilks 1938)");
    }

    /**
     * Returns Cramer's V.
     *
     * <p>Undefined (NaN) when there is nothing to compare.
     *
     * @return sqrt(chi-square / (n (min(rows, columns) - 1))), in [0, 1]
     */
    public double cramersV() {
        return Math.sqrt(test().statistic() / n / (Math.min(rows.length, columns.length) - 1.0));
    }

    /**
     * Returns Cramer's V without the bias that sampling error gives it.
     *
     * <p>Undefined (NaN) when there is nothing to compare, or a corrected dimension is not above 1.
     *
     * @return Bergsma's V, in [0, 1]
     */
    public double biasCorrectedV() {
        double r = rows.length;
        double c = columns.length;
        double excess = (r - 1) * (c - 1) / (n - 1.0);
        double phi = Math.max(0, test().statistic() / n - excess);
        double correctedRows = r - (r - 1) * (r - 1) / (n - 1.0);
        double correctedColumns = c - (c - 1) * (c - 1) / (n - 1.0);
        double freedom = Math.min(correctedRows, correctedColumns) - 1;
        return isComparable() && freedom > 0 ? Math.sqrt(phi / freedom) : Double.NaN;
    }

    /**
     * Returns how far a count is from what equal shares would give, in standard deviations.
     *
     * <pre>(o - e) / sqrt(e (1 - row/n)(1 - column/n))</pre>
     *
     * @param segment row among those with an answer, from 0
     * @param category column among {@link #usedColumns()}, from 0
     * @return the adjusted residual; NaN when there is nothing to compare
     * @throws IndexOutOfBoundsException if there is no such cell
     */
    public double adjustedResidual(int segment, int category) {
        Objects.checkIndex(segment, rows.length);
        Objects.checkIndex(category, columns.length);
        double e = expected(segment, category);
        double spread = e * ((double) (n - rows[segment]) / n) * ((double) (n - columns[category]) / n);
        return (used[segment][category] - e) / Math.sqrt(spread);
    }

    /**
     * Returns the smallest expected count.
     *
     * @return the count; NaN when there is no answer
     */
    public double smallestExpected() {
        return rows.length == 0
                ? Double.NaN
                : (double) Arrays.stream(rows).min().orElse(0)
                        * Arrays.stream(columns).min().orElse(0)
                        / n;
    }

    /**
     * Returns the share of cells whose expected count is below 5.
     *
     * @return the share, in [0, 1]; NaN when there is no answer
     */
    public double shareOfSmallExpected() {
        double small = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                small += expected(i, j) < SMALL ? 1 : 0;
            }
        }
        return small / (rows.length * (double) columns.length);
    }

    /**
     * Returns the exact p-value given both margins (Fisher, Freeman, Halton).
     *
     * <p>All tables with these margins are enumerated: meant for small samples.
     *
     * @return the p-value, in [0, 1]; empty when there is nothing to compare or more than 20 million tables would have to be
     *     visited: then take {@link #permutationPValue}
     */
    public OptionalDouble exactPValue() {
        if (!isComparable() || n > Integer.MAX_VALUE / 2) {
            return OptionalDouble.empty();
        }
        double p = ExactTable.pValue(used, MOST_TABLES);
        return Double.isNaN(p) ? OptionalDouble.empty() : OptionalDouble.of(p);
    }

    /**
     * Returns the p-value of Pearson's statistic when answers are dealt to the segments at random.
     *
     * <pre>(1 + replicates with a statistic not below the observed) / (1 + replicates)</pre>
     *
     * <p>Undefined (NaN) when there is nothing to compare. O(replicates n).
     *
     * @param replicates how often answers are dealt, at least 1
     * @param seed the seed; the same one gives the same number on any machine
     * @return the p-value, in (0, 1]
     * @throws IllegalArgumentException if replicates is below 1 or there are more than 2^31 - 1 answers
     */
    public double permutationPValue(int replicates, long seed) {
        if (replicates < 1) {
            throw new IllegalArgumentException("replicates must be >= 1, got " + replicates);
        }
        if (n > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("answers must be <= " + Integer.MAX_VALUE + ", got " + n);
        }
        if (!isComparable()) {
            return Double.NaN;
        }
        int[] answers = new int[(int) n];
        int filled = 0;
        for (int j = 0; j < columns.length; j++) {
            Arrays.fill(answers, filled, filled + (int) columns[j], j);
            filled += (int) columns[j];
        }
        double observed = statistic(used) * (1 - 1e-12);
        long extreme = 0;
        for (int replicate = 0; replicate < replicates; replicate++) {
            extreme += statistic(dealt(answers, ReplicateRandom.of(seed, replicate))) >= observed ? 1 : 0;
        }
        return (1.0 + extreme) / (1.0 + replicates);
    }

    private long[][] dealt(int[] answers, ReplicateRandom random) {
        int[] deck = answers.clone();
        long[][] table = new long[rows.length][columns.length];
        int top = deck.length;
        for (int i = 0; i < rows.length; i++) {
            for (long k = 0; k < rows[i]; k++) {
                int at = random.nextInt(top--);
                table[i][deck[at]]++;
                deck[at] = deck[top];
            }
        }
        return table;
    }

    private double statistic(long[][] table) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                double e = expected(i, j);
                sum += (table[i][j] - e) * (table[i][j] - e) / e;
            }
        }
        return sum;
    }

    /**
     * Returns what to know before the test is used.
     *
     * @return UNDEFINED when there is nothing to compare, SPARSE_TABLE when more than 20% of the cells expect less than 5
     */
    public List<Note> notes() {
        if (!isComparable()) {
            return List.of(new Note(NoteCode.UNDEFINED, "fewer than two segments or categories with answers"));
        }
        return shareOfSmallExpected() > MOST_SMALL
                ? List.of(new Note(
                        NoteCode.SPARSE_TABLE,
                        Decimals.fixed(100 * shareOfSmallExpected(), 0)
                                + "% of the cells expect less than 5: prefer the exact or the permutation p-value"))
                : List.of();
    }

    /**
     * Returns the answer as data.
     *
     * @return n, both tests, effect sizes, expected counts, notes
     */
    public Facts facts() {
        return Facts.builder()
                .add("n", n)
                .add("test", test().facts())
                .add("likelihoodRatio", likelihoodRatio().facts())
                .add("cramersV", cramersV())
                .add("biasCorrectedV", biasCorrectedV())
                .add("smallestExpected", smallestExpected())
                .add("shareOfSmallExpected", shareOfSmallExpected())
                .notes(notes())
                .build();
    }

    /**
     * Returns whether the other object compares the same counts.
     *
     * @param other the other object
     * @return whether both are equal
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KanoHomogeneity that
                && Arrays.deepEquals(used, that.used)
                && usedColumns.equals(that.usedColumns);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(used);
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code KanoHomogeneity: chi-square 10.19 (df=5, p=0.06999), V 0.233 (n=188)}
     */
    @Override
    public String toString() {
        ChiSquareTest test = test();
        return "KanoHomogeneity: chi-square " + Decimals.significant(test.statistic(), 4) + " (df="
                + Decimals.fixed(test.degreesOfFreedom(), 0) + ", p=" + Decimals.significant(test.pValue(), 4) + "), V "
                + Decimals.fixed(cramersV(), 3) + " (n=" + n + ")";
    }

    private boolean isComparable() {
        return rows.length >= 2 && columns.length >= 2;
    }

    private double degreesOfFreedom() {
        return isComparable() ? (rows.length - 1.0) * (columns.length - 1) : 0;
    }

    private double expected(int row, int column) {
        return (double) rows[row] * columns[column] / n;
    }
}
