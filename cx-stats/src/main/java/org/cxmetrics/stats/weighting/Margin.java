package org.cxmetrics.stats.weighting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cxmetrics.core.table.CategoryColumn;
import org.cxmetrics.core.value.Decimals;

/**
 * A margin that weights should meet: a level per row of the sample, and what each level weighs in the population.
 *
 * <pre>{@code
 * Margin age = Margin.of("age", ageGroups, Map.of("18-34", 500.0, "35-54", 300.0, "55+", 200.0));
 * }</pre>
 *
 * <p>Targets may be counts or shares, as long as the targets of all margins have the same total.
 */
public final class Margin {

    private final String name;
    private final List<String> levels;
    private final double[] targets;
    private final int[] levelOfRow;

    private Margin(String name, List<String> levels, double[] targets, int[] levelOfRow) {
        this.name = name;
        this.levels = levels;
        this.targets = targets;
        this.levelOfRow = levelOfRow;
    }

    /**
     * Returns the margin of labelled levels.
     *
     * <p>O(rows).
     *
     * @param name name of the margin, for messages
     * @param level level per row
     * @param targets target per level, finite and not negative; every level of the rows needs one
     * @return the margin
     * @throws NullPointerException if an argument, a level or a target is null
     * @throws IllegalArgumentException if a level has no target or a target is negative, NaN or infinite
     */
    public static Margin of(String name, List<String> level, Map<String, Double> targets) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(targets, "targets");
        return of(name, Codes.of(level, "level"), targets);
    }

    /**
     * Returns the margin of a column's labels.
     *
     * <p>O(rows).
     *
     * @param column level per row, none missing
     * @param targets target per level, finite and not negative; every label of the column needs one
     * @return the margin, named as the column
     * @throws NullPointerException if an argument or a target is null
     * @throws IllegalArgumentException if a row has no level, a label has no target or a target is negative, NaN or
     *     infinite
     */
    public static Margin of(CategoryColumn column, Map<String, Double> targets) {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(targets, "targets");
        return of(column.name(), Codes.of(column), targets);
    }

    private static Margin of(String name, Codes codes, Map<String, Double> targets) {
        List<String> levels = new ArrayList<>(codes.labels());
        targets.keySet().stream()
                .filter(label -> !codes.labels().contains(label))
                .sorted(Comparator.naturalOrder())
                .forEach(levels::add);
        double[] targetOfLevel = new double[levels.size()];
        for (int i = 0; i < targetOfLevel.length; i++) {
            Double target = targets.get(levels.get(i));
            if (target == null) {
                throw new IllegalArgumentException("margin \"" + name + "\" must have a target for every level of the "
                        + "sample, got none for \"" + levels.get(i) + "\"");
            }
            targetOfLevel[i] = target;
        }
        return new Margin(name, List.copyOf(levels), targetOfLevel, codes.codes()).checked();
    }

    /**
     * Returns the margin of levels coded 0, 1, ...
     *
     * <p>O(rows).
     *
     * @param name name of the margin, for messages
     * @param level level per row, in [0, number of targets)
     * @param targets target per level, finite and not negative
     * @return the margin
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a level has no target or a target is negative, NaN or infinite
     */
    public static Margin of(String name, int[] level, double[] targets) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(targets, "targets");
        for (int row = 0; row < level.length; row++) {
            if (level[row] < 0 || level[row] >= targets.length) {
                throw new IllegalArgumentException("level[" + row + "] of margin \"" + name + "\" must be in [0, "
                        + targets.length + "), got " + level[row]);
            }
        }
        List<String> levels = new ArrayList<>();
        for (int i = 0; i < targets.length; i++) {
            levels.add(Integer.toString(i));
        }
        return new Margin(name, List.copyOf(levels), targets.clone(), level.clone()).checked();
    }

    private Margin checked() {
        for (int i = 0; i < targets.length; i++) {
            if (!(targets[i] >= 0 && targets[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "target of " + describe(i) + " must be finite and >= 0, got " + targets[i]);
            }
        }
        return this;
    }

    /**
     * Returns the name of the margin.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Returns the levels: those of the sample, then those with a target only.
     *
     * @return the levels
     */
    public List<String> levels() {
        return levels;
    }

    /**
     * Returns the target of a level.
     *
     * @param level index of the level in {@link #levels()}
     * @return its target
     * @throws IndexOutOfBoundsException if there is no such level
     */
    public double target(int level) {
        return targets[Objects.checkIndex(level, targets.length)];
    }

    /**
     * Returns the total of the targets.
     *
     * @return the sum over all levels
     */
    public double total() {
        double total = 0;
        for (double target : targets) {
            total += target;
        }
        return total;
    }

    /**
     * Returns the number of rows.
     *
     * @return the number of rows of the sample
     */
    public int rows() {
        return levelOfRow.length;
    }

    /** The level of each row as codes into {@link #levels()}; not to be changed. */
    Codes codes() {
        return new Codes(levelOfRow, levels);
    }

    String describe(int level) {
        return "level \"" + levels.get(level) + "\" of margin \"" + name + "\"";
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code Margin age: 3 levels, total 1000}
     */
    @Override
    public String toString() {
        return "Margin " + name + ": " + levels.size() + " levels, total " + Decimals.significant(total(), 6);
    }
}
