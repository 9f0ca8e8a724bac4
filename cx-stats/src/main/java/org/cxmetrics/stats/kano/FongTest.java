package org.cxmetrics.stats.kano;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.MayGrow;
import org.cxmetrics.core.value.Note;
import org.cxmetrics.core.value.NoteCode;
import org.cxmetrics.stats.internal.distribution.NormalTail;

/**
 * Fong's test of a clear category, for comparison with other tools only: it rejects about twice as often as it says.
 *
 * <pre>clear if a - b &gt;= z sqrt((a + b)(2n - a - b) / (2n)),  a and b the two largest of M, O, A, I, R</pre>
 *
 * <p>The variance is that of two independent binomial counts. Counts of one sample are negatively correlated; when both
 * categories are equally likely the variance is a + b. {@link #actualLevel()} is the level the rule really has; use
 * {@link DominanceTest} instead.
 *
 * <p>References: Fong (1996), Center for Quality of Management Journal 5.
 *
 * @param counts the counts by category
 * @param criticalZ the normal quantile, positive; Fong's is 1.65
 */
public record FongTest(KanoCounts counts, double criticalZ) {

    private static final double CRITICAL_Z = 1.65;

    /**
     * Checks the quantile.
     *
     * @param counts the counts by category
     * @param criticalZ the normal quantile, positive
     * @throws NullPointerException if counts is null
     * @throws IllegalArgumentException if criticalZ is not positive and finite
     */
    @MayGrow
    public FongTest {
        Objects.requireNonNull(counts, "counts");
        requirePositive(criticalZ);
    }

    /**
     * Returns the test with Fong's quantile 1.65.
     *
     * @param counts the counts by category
     * @return the test
     * @throws NullPointerException if counts is null
     */
    public static FongTest of(KanoCounts counts) {
        return of(counts, CRITICAL_Z);
    }

    /**
     * Returns the test.
     *
     * @param counts the counts by category
     * @param criticalZ the normal quantile, positive
     * @return the test
     * @throws NullPointerException if counts is null
     * @throws IllegalArgumentException if criticalZ is not positive and finite
     */
    public static FongTest of(KanoCounts counts, double criticalZ) {
        return new FongTest(counts, criticalZ);
    }

    /**
     * Returns the true two-sided level of the rule when the two leading categories are equally likely.
     *
     * <pre>2 Phi(-z sqrt(1 - s / 2))</pre>
     *
     * @param shareOfTopTwo share s of both categories together, in [0, 1]
     * @param criticalZ the normal quantile, positive
     * @return the level, in (0, 1)
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static double actualLevel(double shareOfTopTwo, double criticalZ) {
        if (!(shareOfTopTwo >= 0 && shareOfTopTwo <= 1)) {
            throw new IllegalArgumentException("shareOfTopTwo must be in [0, 1], got " + shareOfTopTwo);
        }
        requirePositive(criticalZ);
        return NormalTail.twoSided(criticalZ * Math.sqrt(1 - shareOfTopTwo / 2));
    }

    /**
     * Returns the level the rule has at the observed shares.
     *
     * <p>Undefined (NaN) when neither category has an answer.
     *
     * @return the level, in (0, 1)
     */
    public double actualLevel() {
        TopTwo two = topTwo();
        return two.isEmpty() ? Double.NaN : actualLevel((double) (two.a() + two.b()) / n(), criticalZ);
    }

    /**
     * Returns the most frequent of M, O, A, I, R; ties in this order.
     *
     * @return the category; empty when none was given
     */
    public Optional<KanoCategory> top() {
        return Optional.of(topTwo()).filter(two -> !two.isEmpty()).map(TopTwo::top);
    }

    /**
     * Returns the second of M, O, A, I, R; ties in this order.
     *
     * @return the category, perhaps with no answer; empty when none of the five was given
     */
    public Optional<KanoCategory> second() {
        return Optional.of(topTwo()).filter(two -> !two.isEmpty()).map(TopTwo::second);
    }

    /**
     * Returns how many more answers the first has than the second.
     *
     * @return the difference, not negative
     */
    public long difference() {
        return topTwo().a() - topTwo().b();
    }

    /**
     * Returns the number of complete pairs, questionable ones included.
     *
     * @return n
     */
    public long n() {
        return counts.n();
    }

    /**
     * Returns the difference that the rule asks for, not rounded.
     *
     * <p>Undefined (NaN) when neither category has an answer.
     *
     * @return the critical difference
     */
    public double criticalDifference() {
        return criticalZ * standardDeviation();
    }

    /**
     * Returns the difference in Fong's standard deviations.
     *
     * <p>Undefined (NaN) when neither category has an answer.
     *
     * @return z, not negative
     */
    public double statistic() {
        return difference() / standardDeviation();
    }

    /**
     * Returns the two-sided p-value of z, which is too small.
     *
     * <p>Undefined (NaN) when neither category has an answer.
     *
     * @return the p-value, in [0, 1]
     */
    public double pValue() {
        return NormalTail.twoSided(statistic());
    }

    /**
     * Returns whether the rule calls the category clear.
     *
     * @return true when the difference is not below the critical one
     */
    public boolean isSignificant() {
        return difference() >= criticalDifference();
    }

    /**
     * Returns the formula.
     *
     * @return the name of the test
     */
    public String method() {
        return "Fong's test (Fong 1996)";
    }

    /**
     * Returns what to know before the result is used.
     *
     * @return ANTI_CONSERVATIVE, with the actual level
     */
    public List<Note> notes() {
        return List.of(new Note(
                NoteCode.ANTI_CONSERVATIVE,
                "true level about " + Decimals.fixed(actualLevel(), 2) + " instead of "
                        + Decimals.fixed(NormalTail.twoSided(criticalZ), 2)));
    }

    /**
     * Returns the answer as data.
     *
     * @return both categories, differences, z, p-value, verdict, actual level, n, method, notes
     */
    public Facts facts() {
        return Facts.builder()
                .add("top", top().map(Enum::name).orElse(""))
                .add("second", second().map(Enum::name).orElse(""))
                .add("difference", difference())
                .add("criticalDifference", criticalDifference())
                .add("statistic", statistic())
                .add("pValue", pValue())
                .add("significant", isSignificant())
                .add("actualLevel", actualLevel())
                .add("n", n())
                .add("method", method())
                .notes(notes())
                .build();
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code FongTest: O over M by 28, critical 19.36 (n=296, true level 0.19)}
     */
    @Override
    public String toString() {
        return "FongTest: " + DominanceTest.describe(topTwo()) + ", critical "
                + Decimals.significant(criticalDifference(), 4) + " (n=" + n() + ", true level "
                + Decimals.fixed(actualLevel(), 2) + ")";
    }

    private double standardDeviation() {
        TopTwo two = topTwo();
        double both = (double) two.a() + two.b();
        return two.isEmpty() ? Double.NaN : Math.sqrt(both * (2.0 * n() - both) / (2.0 * n()));
    }

    private TopTwo topTwo() {
        return TopTwo.of(counts);
    }

    private static void requirePositive(double criticalZ) {
        if (!(criticalZ > 0 && criticalZ < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("criticalZ must be positive and finite, got " + criticalZ);
        }
    }
}
