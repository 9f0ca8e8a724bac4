package org.cxmetrics.stats.kano;

import java.util.Objects;
import java.util.Optional;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.MayGrow;
import org.cxmetrics.stats.internal.distribution.BinomialHalf;
import org.cxmetrics.stats.internal.distribution.NormalTail;

/**
 * Whether the most frequent category is really the most frequent one: the exact two-sided sign test of the winner against
 * the runner-up.
 *
 * <pre>{@code
 * DominanceTest.of(KanoCounts.ofCounts(95, 123, 45, 33, 0, 0)).pValue();    // 0.0672
 * }</pre>
 *
 * <pre>p = min(1, 2 P(Binomial(a + b, 1/2) &gt;= a)),  a and b the two largest of M, O, A, I, R</pre>
 *
 * <p>Although both categories were picked from the data, the two-sided test is a valid test of "the winner is the most
 * frequent category". Questionable answers do not compete.
 *
 * <p>References: Gupta and Nagel (1967), Sankhya B 29; Hung and Fithian (2019), Annals of Statistics 47(4).
 *
 * @param counts the counts by category
 */
public record DominanceTest(KanoCounts counts) {

    /**
     * Takes the counts.
     *
     * @param counts the counts by category
     * @throws NullPointerException if counts is null
     */
    @MayGrow
    public DominanceTest {
        Objects.requireNonNull(counts, "counts");
    }

    /**
     * Returns the test.
     *
     * @param counts the counts by category
     * @return the test
     * @throws NullPointerException if counts is null
     */
    public static DominanceTest of(KanoCounts counts) {
        return new DominanceTest(counts);
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
     * Returns the exact two-sided p-value.
     *
     * <p>Undefined (NaN) when neither category has an answer. 1 at a tie. At most O(sqrt(n)), also for huge counts.
     *
     * @return the p-value, in [0, 1]
     */
    public double pValue() {
        TopTwo two = topTwo();
        return two.isEmpty() ? Double.NaN : BinomialHalf.twoSided(two.a(), two.b());
    }

    /**
     * Returns the mid-p value, which counts the observed outcome half: less conservative.
     *
     * <p>Undefined (NaN) when neither category has an answer.
     *
     * @return the p-value less the probability of the observed counts, in [0, 1]
     */
    public double midPValue() {
        TopTwo two = topTwo();
        return two.isEmpty() ? Double.NaN : BinomialHalf.midP(two.a(), two.b());
    }

    /**
     * Returns the score statistic.
     *
     * <pre>z = (a - b) / sqrt(a + b)</pre>
     *
     * <p>Undefined (NaN) when neither category has an answer.
     *
     * @return z, not negative
     */
    public double statistic() {
        TopTwo two = topTwo();
        return (two.a() - two.b()) / Math.sqrt((double) two.a() + two.b());
    }

    /**
     * Returns the two-sided p-value of the score statistic.
     *
     * <p>Undefined (NaN) when neither category has an answer.
     *
     * @return the p-value, in [0, 1]
     */
    public double scorePValue() {
        return NormalTail.twoSided(statistic());
    }

    /**
     * Returns the formula.
     *
     * @return the name of the test
     */
    public String method() {
        return "exact sign test of winner and runner-up (Hung & Fithian 2019)";
    }

    /**
     * Returns the answer as data.
     *
     * @return both categories, difference, p-values, statistic, n, method
     */
    public Facts facts() {
        return Facts.builder()
                .add("top", top().map(Enum::name).orElse(""))
                .add("second", second().map(Enum::name).orElse(""))
                .add("difference", difference())
                .add("pValue", pValue())
                .add("midPValue", midPValue())
                .add("statistic", statistic())
                .add("n", n())
                .add("method", method())
                .build();
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code DominanceTest: O over M by 28, exact p=0.06720 (n=296)}
     */
    @Override
    public String toString() {
        return "DominanceTest: " + describe(topTwo()) + ", exact p=" + Decimals.significant(pValue(), 4) + " (n=" + n()
                + ")";
    }

    static String describe(TopTwo two) {
        return two.isEmpty()
                ? "no category"
                : two.top().letter() + " over " + two.second().letter() + " by " + (two.a() - two.b());
    }

    private TopTwo topTwo() {
        return TopTwo.of(counts);
    }
}
