package org.cxmetrics.stats.kano;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collector;
import org.cxmetrics.core.table.KanoTable;
import org.cxmetrics.core.table.RatingColumn;
import org.cxmetrics.core.value.Estimate;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.TextTable;
import org.jspecify.annotations.Nullable;

/**
 * How often each pair of functional and dysfunctional answers was given: all that the methods of this package need to
 * know of the answers to one question.
 *
 * <pre>{@code
 * KanoCrossTable table = KanoCrossTable.of(new byte[] {1, 1, 2, 3}, new byte[] {5, 3, 5, 3});
 * table.better();                                    // share whom the attribute's presence would satisfy
 * table.category();                                  // the most frequent category
 * table.counts(KanoEvaluationTable.POULIOT).n();     // another evaluation, without the raw answers
 * }</pre>
 *
 * <p>Tables of disjoint groups add up with {@link #plus}, exactly and in any order.
 */
public final class KanoCrossTable {

    /** The table of no answers of the standard questionnaire: neutral in {@link #plus}. */
    public static final KanoCrossTable EMPTY = KanoTally.ofLevels(5).snapshot();

    private final int levels;
    /** Cells row by row, then partial, then missing. */
    private final long[] counts;

    /** Takes over checked counts. */
    KanoCrossTable(int levels, long[] counts) {
        this.levels = levels;
        this.counts = counts;
    }

    /**
     * Returns the cross table of pairs of codes of the standard questionnaire.
     *
     * <p>Missing values: codes below -100. O(n), nothing allocated per pair.
     *
     * @param functional codes 1 to 5 of the functional answers
     * @param dysfunctional codes 1 to 5 of the dysfunctional answers, as many
     * @return the table
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the lengths differ or a code is off the scale
     */
    public static KanoCrossTable of(byte[] functional, byte[] dysfunctional) {
        KanoTally tally = KanoTally.ofLevels(5);
        tally.add(functional, dysfunctional);
        return tally.snapshot();
    }

    /**
     * Returns the cross table of pairs of codes of the standard questionnaire.
     *
     * <p>Missing values: NaN.
     *
     * @param functional codes 1 to 5 of the functional answers
     * @param dysfunctional codes 1 to 5 of the dysfunctional answers, as many
     * @return the table
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the lengths differ or a code is off the scale
     */
    public static KanoCrossTable of(double[] functional, double[] dysfunctional) {
        KanoTally tally = KanoTally.ofLevels(5);
        tally.add(functional, dysfunctional);
        return tally.snapshot();
    }

    /**
     * Returns the cross table of two columns.
     *
     * <p>Missing values: missing and invalid cells of the columns.
     *
     * @param functional answers to presence, on a scale 1..k
     * @param dysfunctional answers to absence, on the same scale
     * @return the table
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a scale is not 1..k, or the numbers of rows differ
     */
    public static KanoCrossTable ofColumns(RatingColumn functional, RatingColumn dysfunctional) {
        KanoTally tally = KanoTally.ofLevels(functional.scaleMax());
        tally.add(functional, dysfunctional);
        return tally.snapshot();
    }

    /**
     * Returns the cross table of one attribute of a study.
     *
     * @param study the answers
     * @param attribute name of the attribute
     * @return the table
     * @throws NullPointerException if an argument is null
     * @throws java.util.NoSuchElementException if there is no such attribute
     */
    public static KanoCrossTable fromTable(KanoTable study, String attribute) {
        return ofColumns(study.functional(attribute), study.dysfunctional(attribute));
    }

    /**
     * Returns the cross table with given counts.
     *
     * @param counts counts by functional answer (row) and dysfunctional answer (column), square, none negative
     * @return the table
     * @throws NullPointerException if counts or a row is null
     * @throws IllegalArgumentException if the table is not square, too small or too large, or a count is negative
     * @throws ArithmeticException if the sum of the counts overflows
     */
    public static KanoCrossTable ofCounts(long[][] counts) {
        KanoTally tally = KanoTally.ofLevels(counts.length);
        long[] cells = new long[counts.length * counts.length + 2];
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
                cells[i * counts.length + j] = counts[i][j];
            }
        }
        tally.addCounts(cells);
        return tally.snapshot();
    }

    /**
     * Returns a collector of answer pairs of the standard questionnaire.
     *
     * @param functional gives the code of the functional answer, 1 to 5, NaN where missing
     * @param dysfunctional gives the code of the dysfunctional answer, 1 to 5, NaN where missing
     * @param <T> type of the elements
     * @return the collector; it throws IllegalArgumentException at a code off the scale
     * @throws NullPointerException if an argument is null
     */
    public static <T> Collector<T, ?, KanoCrossTable> collector(
            ToDoubleFunction<? super T> functional, ToDoubleFunction<? super T> dysfunctional) {
        Objects.requireNonNull(functional, "functional");
        Objects.requireNonNull(dysfunctional, "dysfunctional");
        return Collector.of(
                () -> KanoTally.ofLevels(5),
                (tally, element) ->
                        tally.accept(functional.applyAsDouble(element), dysfunctional.applyAsDouble(element)),
                (left, right) -> {
                    left.add(right);
                    return left;
                },
                KanoTally::snapshot,
                Collector.Characteristics.UNORDERED);
    }

    /**
     * Returns the number of answers to each half.
     *
     * @return the levels
     */
    public int levels() {
        return levels;
    }

    /**
     * Returns how often a pair was given.
     *
     * @param functional code of the functional answer, from 1
     * @param dysfunctional code of the dysfunctional answer, from 1
     * @return the count
     * @throws IndexOutOfBoundsException if there is no such cell
     */
    public long count(int functional, int dysfunctional) {
        return counts[
                Objects.checkIndex(functional - 1, levels) * levels + Objects.checkIndex(dysfunctional - 1, levels)];
    }

    /**
     * Returns the number of complete pairs.
     *
     * @return the sum of all cells
     */
    public long n() {
        return Arrays.stream(counts, 0, levels * levels).sum();
    }

    /**
     * Returns the number of pairs of which one half was answered.
     *
     * @return partial pairs, in no cell
     */
    public long partial() {
        return counts[levels * levels];
    }

    /**
     * Returns the number of pairs without any answer.
     *
     * @return missing pairs, in no cell
     */
    public long missing() {
        return counts[levels * levels + 1];
    }

    /**
     * Returns the categories by the standard evaluation table: Berger's for five levels, its collapse for three.
     *
     * @return the counts by category
     * @throws IllegalArgumentException if there are neither three nor five levels
     */
    public KanoCounts counts() {
        return counts(KanoEvaluationTable.standard(levels));
    }

    /**
     * Returns the categories by an evaluation table.
     *
     * @param table the evaluation table
     * @return the counts by category
     * @throws NullPointerException if table is null
     * @throws IllegalArgumentException if the table has other levels
     */
    public KanoCounts counts(KanoEvaluationTable table) {
        table.requireLevelsOf(levels);
        long[] byCategory = new long[KanoCategory.ALL.size()];
        int[] categories = table.toCategoryIndexes();
        for (int cell = 0; cell < categories.length; cell++) {
            byCategory[categories[cell]] += counts[cell];
        }
        return KanoCounts.owning(byCategory, partial(), missing());
    }

    /**
     * Returns what the reverse answers say when attribute and absence are exchanged.
     *
     * @param table the evaluation table
     * @return the number of reverse answers by the category they have read the other way round; categories without any are
     *     left out
     * @throws NullPointerException if table is null
     * @throws IllegalArgumentException if the table has other levels
     */
    public Map<KanoCategory, Long> reversed(KanoEvaluationTable table) {
        table.requireLevelsOf(levels);
        Map<KanoCategory, Long> split = new EnumMap<>(KanoCategory.class);
        for (int f = 1; f <= levels; f++) {
            for (int d = 1; d <= levels; d++) {
                long count = count(f, d);
                if (count > 0) {
                    table.reversed(f, d).ifPresent(category -> split.merge(category, count, Long::sum));
                }
            }
        }
        return split;
    }

    /**
     * Returns the Better coefficient by the standard evaluation table, with a Wilson interval.
     *
     * @return the share whom the attribute's presence would satisfy
     * @see KanoCounts#better()
     */
    public Estimate better() {
        return counts().better();
    }

    /**
     * Returns the Worse coefficient by the standard evaluation table, with a Wilson interval.
     *
     * @return minus the share whom the attribute's absence would dissatisfy
     * @see KanoCounts#worse()
     */
    public Estimate worse() {
        return counts().worse();
    }

    /**
     * Returns the most frequent category by the standard evaluation table.
     *
     * @return the category; empty when there is no complete pair
     * @see KanoCounts#category()
     */
    public Optional<KanoCategory> category() {
        return counts().category();
    }

    /**
     * Returns how sure the most frequent category is.
     *
     * @return the posterior probabilities of being the most frequent
     * @see KanoPosterior
     */
    public KanoPosterior stability() {
        return KanoPosterior.of(counts());
    }

    /**
     * Returns the table of this group and another, disjoint one.
     *
     * @param other table of the other group, of the same levels
     * @return the table of both groups together
     * @throws NullPointerException if other is null
     * @throws IllegalArgumentException if the levels differ
     * @throws ArithmeticException if a count overflows
     */
    public KanoCrossTable plus(KanoCrossTable other) {
        KanoTally sum = toTally();
        sum.add(other.toTally());
        return sum.snapshot();
    }

    /**
     * Returns a tally that goes on from these counts.
     *
     * @return a new tally
     */
    public KanoTally toTally() {
        KanoTally tally = KanoTally.ofLevels(levels);
        tally.addCounts(counts);
        return tally;
    }

    /**
     * Returns the counts.
     *
     * @return a new array by functional answer (row) and dysfunctional answer (column)
     */
    public long[][] toArray() {
        long[][] cells = new long[levels][];
        for (int i = 0; i < levels; i++) {
            cells[i] = Arrays.copyOfRange(counts, i * levels, (i + 1) * levels);
        }
        return cells;
    }

    /**
     * Returns the answer as data.
     *
     * @return n, partial, missing, and the cells
     */
    public Facts facts() {
        return Facts.builder()
                .add("n", n())
                .add("partial", partial())
                .add("missing", missing())
                .add(
                        "rows",
                        Arrays.stream(toArray())
                                .map(row -> Facts.builder()
                                        .add("counts", Arrays.toString(row))
                                        .build())
                                .toList())
                .build();
    }

    /**
     * Returns the counts as a table for reading.
     *
     * @return rows by functional answer, columns by dysfunctional answer
     */
    public TextTable toTable() {
        String[] header = new String[levels + 1];
        header[0] = "functional";
        for (int d = 1; d <= levels; d++) {
            header[d] = "dysfunctional " + d;
        }
        TextTable.Builder table = TextTable.builder(header);
        for (int f = 1; f <= levels; f++) {
            String[] row = new String[levels + 1];
            row[0] = String.valueOf(f);
            for (int d = 1; d <= levels; d++) {
                row[d] = String.valueOf(count(f, d));
            }
            table.row(row);
        }
        return table.build();
    }

    /**
     * Returns whether the other object holds the same counts.
     *
     * @param other the other object
     * @return whether both are equal
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KanoCrossTable table && levels == table.levels && Arrays.equals(counts, table.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    /**
     * Returns the size.
     *
     * @return a line such as {@code KanoCrossTable 5x5 (n=91, partial 0, missing 0)}
     */
    @Override
    public String toString() {
        return "KanoCrossTable " + levels + "x" + levels + " (n=" + n() + ", partial " + partial() + ", missing "
                + missing() + ")";
    }
}
