package org.cxmetrics.stats.kano;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cxmetrics.core.table.KanoAnswer;
import org.jspecify.annotations.Nullable;

/**
 * The table that turns a pair of answers into a Kano category: rows are the functional answer, columns the dysfunctional.
 *
 * <pre>{@code
 * KanoEvaluationTable.BERGER.evaluate(KanoAnswer.LIKE, KanoAnswer.DISLIKE);    // ONE_DIMENSIONAL
 * KanoEvaluationTable ours = KanoEvaluationTable.of("QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ");
 * }</pre>
 */
public final class KanoEvaluationTable {

    /** The largest number of answer levels. */
    public static final int LARGEST_LEVELS = 20;

    /**
     * The table of the English-language literature, the default for five answers.
     *
     * <p>References: Berger et al. (1993), Center for Quality of Management Journal 2(4).
     */
    public static final KanoEvaluationTable BERGER = named("Berger 1993", "QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ");

    /**
     * A stricter table: expecting, or tolerating, both presence and absence is a contradiction, too.
     *
     * <p>References: Pouliot (1993), Center for Quality of Management Journal 2(4).
     */
    public static final KanoEvaluationTable POULIOT =
            named("Pouliot 1993", "QAAAO", "RQIIM", "RIIIM", "RIIQM", "RRRRQ");

    /** The collapse of the standard table to like, neutral and dislike; the default for three answers. */
    public static final KanoEvaluationTable THREE_LEVEL = named("three-level", "QAO", "RIM", "RRQ");

    /** A short form for three answers that knows neither reverse nor questionable answers. */
    public static final KanoEvaluationTable THREE_LEVEL_SHORT = named("three-level short", "AAO", "IIM", "IIM");

    private final String name;
    private final List<String> rows;

    private KanoEvaluationTable(String name, List<String> rows) {
        this.name = name;
        this.rows = rows;
    }

    /**
     * Returns a table of one's own.
     *
     * @param rows one text per functional answer, with one letter of M, O, A, I, R, Q per dysfunctional answer; from 2 to 20
     *     rows of as many letters
     * @return the table
     * @throws NullPointerException if rows or a row is null
     * @throws IllegalArgumentException if the table is not square, too small or too large, or holds another letter
     */
    public static KanoEvaluationTable of(String... rows) {
        return named("user table", rows);
    }

    /** The table that is used where none is given. */
    static KanoEvaluationTable standard(int levels) {
        return switch (levels) {
            case 3 -> THREE_LEVEL;
            case 5 -> BERGER;
            default ->
                throw new IllegalArgumentException(
                        "levels must be 3 or 5 where no evaluation table is given, got " + levels);
        };
    }

    private static KanoEvaluationTable named(String name, String... rows) {
        List<String> copy = List.of(rows);
        requireLevels(copy.size());
        for (int i = 0; i < copy.size(); i++) {
            if (copy.get(i).length() != copy.size()) {
                throw new IllegalArgumentException(
                        "rows[" + i + "] must have " + copy.size() + " letters, got \"" + copy.get(i) + "\"");
            }
            for (int j = 0; j < copy.size(); j++) {
                if ("MOAIRQ".indexOf(copy.get(i).charAt(j)) < 0) {
                    throw new IllegalArgumentException("rows[" + i + "][" + j + "] must be one of MOAIRQ, got "
                            + copy.get(i).charAt(j));
                }
            }
        }
        return new KanoEvaluationTable(name, copy);
    }

    static int requireLevels(int levels) {
        if (levels < 2 || levels > LARGEST_LEVELS) {
            throw new IllegalArgumentException("levels must be in [2, " + LARGEST_LEVELS + "], got " + levels);
        }
        return levels;
    }

    /**
     * Returns the number of answers to each half.
     *
     * @return the levels, 2 to 20
     */
    public int levels() {
        return rows.size();
    }

    /**
     * Returns the category of a pair of codes.
     *
     * @param functional code of the functional answer, from 1
     * @param dysfunctional code of the dysfunctional answer, from 1
     * @return the category
     * @throws IllegalArgumentException if a code is not in [1, levels]
     */
    public KanoCategory evaluate(int functional, int dysfunctional) {
        return KanoCategory.ofLetter(
                rows.get(index("functional", functional)).charAt(index("dysfunctional", dysfunctional)));
    }

    /**
     * Returns the category of a pair of the five standard answers.
     *
     * @param functional answer to presence
     * @param dysfunctional answer to absence
     * @return the category
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the table is not one of five answers
     */
    public KanoCategory evaluate(KanoAnswer functional, KanoAnswer dysfunctional) {
        if (levels() != 5) {
            throw new IllegalArgumentException("table must have 5 levels for KanoAnswer, got " + levels());
        }
        return evaluate(functional.code(), dysfunctional.code());
    }

    /**
     * Returns what a reverse answer says when attribute and absence of the attribute are exchanged.
     *
     * <p>A cell (f, d) that is REVERSE is read as cell (d, f). Undefined (empty) for every other cell.
     *
     * @param functional code of the functional answer, from 1
     * @param dysfunctional code of the dysfunctional answer, from 1
     * @return the category of the negated attribute
     * @throws IllegalArgumentException if a code is not in [1, levels]
     */
    public Optional<KanoCategory> reversed(int functional, int dysfunctional) {
        return evaluate(functional, dysfunctional) == KanoCategory.REVERSE
                ? Optional.of(evaluate(dysfunctional, functional))
                : Optional.empty();
    }

    /**
     * Returns the rows of letters.
     *
     * @return one text per functional answer, in the order of the codes
     */
    public List<String> rows() {
        return rows;
    }

    /** The category index of every cell, row by row. */
    int[] toCategoryIndexes() {
        List<Integer> cells = new ArrayList<>();
        for (String row : rows) {
            row.chars()
                    .forEach(letter ->
                            cells.add(KanoCategory.ofLetter((char) letter).index()));
        }
        return cells.stream().mapToInt(Integer::intValue).toArray();
    }

    void requireLevelsOf(int levels) {
        if (levels != levels()) {
            throw new IllegalArgumentException("evaluation table must have " + levels + " levels, got " + levels());
        }
    }

    /**
     * Returns whether the other object has the same rows.
     *
     * @param other the other object
     * @return whether both are equal, whatever they are called
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KanoEvaluationTable table && rows.equals(table.rows);
    }

    @Override
    public int hashCode() {
        return rows.hashCode();
    }

    /**
     * Returns name and rows.
     *
     * @return a line such as {@code Berger 1993: QAAAO RIIIM RIIIM RIIIM RRRRQ}
     */
    @Override
    public String toString() {
        return name + ": " + String.join(" ", rows);
    }

    String name() {
        return name;
    }

    private int index(String what, int code) {
        if (code < 1 || code > levels()) {
            throw new IllegalArgumentException(what + " must be in [1, " + levels() + "], got " + code);
        }
        return Objects.checkIndex(code - 1, levels());
    }
}
