package org.cxmetrics.stats.kano;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cxmetrics.core.value.Clamping;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Estimate;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.core.value.Note;
import org.cxmetrics.core.value.NoteCode;
import org.cxmetrics.stats.internal.distribution.NormalTail;
import org.cxmetrics.stats.proportion.CategoryShares;
import org.cxmetrics.stats.proportion.Proportion;
import org.cxmetrics.stats.proportion.ProportionIntervalMethod;
import org.jspecify.annotations.Nullable;

/**
 * How many respondents an attribute is must-be, one-dimensional, attractive, indifferent, reverse and questionable for, and
 * what follows: shares, Better and Worse, strengths, the most frequent category.
 *
 * <pre>{@code
 * KanoCounts counts = KanoCounts.ofCounts(9, 10, 1, 2, 3, 0);    // M, O, A, I, R, Q
 * counts.category();                                             // ONE_DIMENSIONAL
 * counts.better();                                               // 0.5, n=22
 * DominanceTest.of(counts).pValue();                             // 1.0: M might as well be the most frequent
 * }</pre>
 *
 * <p>Shares are over all complete pairs, reverse and questionable ones included; Better and Worse over the decided ones,
 * those that are A, O, M or I.
 */
public final class KanoCounts {

    /** The counts of no answers: neutral in {@link #plus}. */
    public static final KanoCounts EMPTY = ofCounts(0, 0, 0, 0, 0, 0);

    private static final int LEAST_BASE = 30;
    private static final double MOST_QUESTIONABLE = 0.05;
    private static final double MOST_REVERSE = 0.10;

    /** In the order of the categories. */
    private final long[] counts;

    private final long partial;
    private final long missing;

    private KanoCounts(long[] counts, long partial, long missing) {
        this.counts = counts;
        this.partial = partial;
        this.missing = missing;
    }

    /**
     * Returns the counts by category.
     *
     * @param counts six counts in the order M, O, A, I, R, Q, none negative
     * @return the counts
     * @throws NullPointerException if counts is null
     * @throws IllegalArgumentException if there are not six counts or one is negative
     * @throws ArithmeticException if their sum overflows
     */
    public static KanoCounts ofCounts(long... counts) {
        if (counts.length != KanoCategory.ALL.size()) {
            throw new IllegalArgumentException("counts must be 6, got " + counts.length);
        }
        for (KanoCategory category : KanoCategory.ALL) {
            long count = counts[category.index()];
            if (count < 0) {
                throw new IllegalArgumentException("count of " + category + " must be >= 0, got " + count);
            }
        }
        return owning(counts.clone(), 0, 0);
    }

    /**
     * Returns the counts by category.
     *
     * @param counts count of each category, none negative; a category left out has 0
     * @return the counts
     * @throws NullPointerException if counts, a category or a count is null
     * @throws IllegalArgumentException if a count is negative
     * @throws ArithmeticException if their sum overflows
     */
    public static KanoCounts ofCounts(Map<KanoCategory, Long> counts) {
        long[] all = new long[KanoCategory.ALL.size()];
        counts.forEach((category, count) -> all[category.index()] = count);
        return ofCounts(all);
    }

    /** Takes over counts that are not negative. */
    static KanoCounts owning(long[] counts, long partial, long missing) {
        long sum = 0;
        for (long count : counts) {
            sum = Math.addExact(sum, count);
        }
        return new KanoCounts(counts, partial, missing);
    }

    /**
     * Returns the number of respondents for whom the attribute is of a category.
     *
     * @param category the category
     * @return the count
     * @throws NullPointerException if category is null
     */
    public long count(KanoCategory category) {
        return counts[category.index()];
    }

    /**
     * Returns the number of complete pairs of answers.
     *
     * @return the sum of the counts
     */
    public long n() {
        return Arrays.stream(counts).sum();
    }

    /**
     * Returns the number of decided pairs: attractive, one-dimensional, must-be and indifferent ones.
     *
     * @return the base of Better and Worse
     */
    public long decided() {
        return n() - count(KanoCategory.REVERSE) - count(KanoCategory.QUESTIONABLE);
    }

    /**
     * Returns the number of pairs of which one half was answered.
     *
     * @return partial pairs, in no category
     */
    public long partial() {
        return partial;
    }

    /**
     * Returns the number of pairs without any answer.
     *
     * @return missing pairs, in no category
     */
    public long missing() {
        return missing;
    }

    /**
     * Returns the share of a category among all complete pairs.
     *
     * <p>Undefined (NaN) when n is 0.
     *
     * @param category the category
     * @return the share, in [0, 1]
     * @throws NullPointerException if category is null
     */
    public double share(KanoCategory category) {
        return (double) count(category) / n();
    }

    /**
     * Returns the shares of all categories, for simultaneous intervals.
     *
     * @return the shares, in the order M, O, A, I, R, Q
     */
    public CategoryShares shares() {
        return CategoryShares.ofCounts(counts);
    }

    /**
     * Returns the most frequent category; among equally frequent ones the first of M, O, A, I, R, Q.
     *
     * @return the category; empty when n is 0
     */
    public Optional<KanoCategory> category() {
        return tiedForMode().stream().findFirst();
    }

    /**
     * Returns the categories that are most frequent.
     *
     * @return one category, or all that tie, in the order M, O, A, I, R, Q; empty when n is 0
     */
    public List<KanoCategory> tiedForMode() {
        long most = Arrays.stream(counts).max().orElse(0);
        return most == 0
                ? List.of()
                : KanoCategory.ALL.stream().filter(c -> count(c) == most).toList();
    }

    /**
     * Returns how far the most frequent category is ahead of the next.
     *
     * <pre>(largest - second largest count) / n</pre>
     *
     * <p>Undefined (NaN) when n is 0.
     *
     * <p>References: Lee and Newcomb (1997).
     *
     * @return the category strength, in [0, 1]
     */
    public double categoryStrength() {
        long[] sorted = counts.clone();
        Arrays.sort(sorted);
        return (double) (sorted[sorted.length - 1] - sorted[sorted.length - 2]) / n();
    }

    /**
     * Returns the share of the categories that move satisfaction.
     *
     * <pre>(M + O + A) / n</pre>
     *
     * <p>Undefined (NaN) when n is 0.
     *
     * <p>References: Lee and Newcomb (1997).
     *
     * @return the total strength, in [0, 1]
     */
    public double totalStrength() {
        return (double) (count(KanoCategory.MUST_BE) + satisfied()) / n();
    }

    /**
     * Returns the Better coefficient: the share of decided answers that the attribute's presence would satisfy.
     *
     * <pre>better = (A + O) / (A + O + M + I)</pre>
     *
     * <p>Reverse and questionable answers are not counted. Undefined (NaN) when no answer is A, O, M or I. O(1).
     *
     * <p>References: Berger et al. (1993), Center for Quality of Management Journal 2(4), Timko's section.
     *
     * @return the coefficient, a proportion in [0, 1], with a 95% Wilson interval
     */
    public Estimate better() {
        return betterProportion().estimate();
    }

    /**
     * Returns the Worse coefficient: minus the share of decided answers that the attribute's absence would dissatisfy.
     *
     * <pre>worse = -(O + M) / (A + O + M + I)</pre>
     *
     * <p>Reverse and questionable answers are not counted. Undefined (NaN) when no answer is A, O, M or I. O(1).
     *
     * <p>References: Berger et al. (1993), Center for Quality of Management Journal 2(4), Timko's section.
     *
     * @return the coefficient, in [-1, 0], with a 95% Wilson interval
     */
    public Estimate worse() {
        Estimate size = worseProportion().estimate();
        return new Estimate(0 - size.value(), size.standardError(), negated(size.interval()), size.n(), size.method());
    }

    /**
     * Returns the interval of the Better coefficient.
     *
     * <p>Undefined when no answer is decided.
     *
     * @param method formula of the interval
     * @param level confidence level
     * @return the interval, inside [0, 1]
     * @throws NullPointerException if an argument is null
     */
    public Interval betterInterval(ProportionIntervalMethod method, ConfidenceLevel level) {
        return betterProportion().interval(method, level);
    }

    /**
     * Returns the interval of the Worse coefficient: that of its size, negated.
     *
     * <p>Undefined when no answer is decided.
     *
     * @param method formula of the interval
     * @param level confidence level
     * @return the interval, inside [-1, 0]
     * @throws NullPointerException if an argument is null
     */
    public Interval worseInterval(ProportionIntervalMethod method, ConfidenceLevel level) {
        return negated(worseProportion().interval(method, level));
    }

    /**
     * Returns the covariance of the two coefficients.
     *
     * <pre>-(p_O - better |worse|) / N</pre>
     *
     * <p>Undefined (NaN) when no answer is decided.
     *
     * @return the covariance of Better and the (negative) Worse
     */
    public double covariance() {
        double n = decided();
        double product = betterProportion().value() * worseProportion().value();
        return -(count(KanoCategory.ONE_DIMENSIONAL) / n - product) / n;
    }

    /**
     * Returns the mean of the sizes of both coefficients.
     *
     * <p>Undefined (NaN) when no answer is decided.
     *
     * <p>References: Park et al. (2012).
     *
     * @return (better + |worse|) / 2, in [0, 1]
     */
    public double averageStrength() {
        return (double) (satisfied() + dissatisfied()) / decided() / 2;
    }

    /**
     * Returns whether presence weighs more than absence.
     *
     * <pre>better - |worse| = (A - M) / N,  standard error sqrt((p_A + p_M - (p_A - p_M)^2) / N)</pre>
     *
     * <p>Whether it differs from 0 is McNemar's question on A against M. Undefined (NaN) when no answer is decided.
     *
     * @return the difference, in [-1, 1], with a 95% Wald interval
     */
    public Estimate asymmetry() {
        double n = decided();
        double a = count(KanoCategory.ATTRACTIVE) / n;
        double m = count(KanoCategory.MUST_BE) / n;
        double value = (count(KanoCategory.ATTRACTIVE) - count(KanoCategory.MUST_BE)) / n;
        double standardError = Math.sqrt((a + m - (a - m) * (a - m)) / n);
        double margin = NormalTail.quantile(ConfidenceLevel.P95.complement() / 2) * standardError;
        Interval interval = n == 0
                ? Interval.UNDEFINED
                : Interval.of(value - margin, value + margin, ConfidenceLevel.P95)
                        .clampedTo(-1, 1);
        return new Estimate(value, standardError, interval, decided(), "Wald");
    }

    /**
     * Returns Better over all complete pairs, as some dashboards show it.
     *
     * <p>Undefined (NaN) when no answer is decided.
     *
     * @return (A + O) / n, in [0, 1]
     */
    public double betterOverAll() {
        return decided() == 0 ? Double.NaN : (double) satisfied() / n();
    }

    /**
     * Returns Worse over all complete pairs, as some dashboards show it.
     *
     * <p>Undefined (NaN) when no answer is decided.
     *
     * @return -(O + M) / n, in [-1, 0]
     */
    public double worseOverAll() {
        return decided() == 0 ? Double.NaN : 0 - (double) dissatisfied() / n();
    }

    /**
     * Returns the counts of this group and another, disjoint one.
     *
     * @param other counts of the other group
     * @return the counts of both groups together
     * @throws NullPointerException if other is null
     * @throws ArithmeticException if a count overflows
     */
    public KanoCounts plus(KanoCounts other) {
        long[] sum = new long[counts.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = Math.addExact(counts[i], other.counts[i]);
        }
        return owning(sum, Math.addExact(partial, other.partial), Math.addExact(missing, other.missing));
    }

    /**
     * Returns what to know before the category is used.
     *
     * @return UNDEFINED without a decided answer, LOW_BASE below 30 of them, TIED, DEFECTIVE_QUESTION above 5%
     *     questionable, REVERSED above 10% reverse answers
     */
    public List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        long n = n();
        if (decided() == 0) {
            notes.add(new Note(NoteCode.UNDEFINED, "no decided answer: Better and Worse are NaN"));
        } else if (decided() < LEAST_BASE) {
            notes.add(new Note(NoteCode.LOW_BASE, decided() + " decided answers are below " + LEAST_BASE));
        }
        if (tiedForMode().size() > 1) {
            notes.add(new Note(NoteCode.TIED, "equally frequent: " + letters(tiedForMode())));
        }
        if (count(KanoCategory.QUESTIONABLE) > MOST_QUESTIONABLE * n) {
            notes.add(new Note(
                    NoteCode.DEFECTIVE_QUESTION, percent(KanoCategory.QUESTIONABLE) + " of the answers contradict"));
        }
        if (count(KanoCategory.REVERSE) > MOST_REVERSE * n) {
            notes.add(new Note(
                    NoteCode.REVERSED,
                    percent(KanoCategory.REVERSE) + " want the opposite: ask the attribute negated"));
        }
        return List.copyOf(notes);
    }

    /**
     * Returns the answer as data.
     *
     * @return n, decided, partial, missing, category, strengths, both coefficients, counts and notes
     */
    public Facts facts() {
        Facts.Builder byCategory = Facts.builder();
        KanoCategory.ALL.forEach(c -> byCategory.add(c.name(), count(c)));
        return Facts.builder()
                .add("n", n())
                .add("decided", decided())
                .add("partial", partial)
                .add("missing", missing)
                .add("category", category().map(Enum::name).orElse(""))
                .add("categoryStrength", categoryStrength())
                .add("totalStrength", totalStrength())
                .add("better", better().facts())
                .add("worse", worse().facts())
                .add("counts", byCategory.build())
                .notes(notes())
                .build();
    }

    /**
     * Returns whether the other object holds the same counts.
     *
     * @param other the other object
     * @return whether both are equal, partial and missing included
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KanoCounts that
                && Arrays.equals(counts, that.counts)
                && partial == that.partial
                && missing == that.missing;
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(counts), partial, missing);
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code Kano O: better 0.500, worse -0.864 (M 9, O 10, A 1, I 2, R 3, Q 0; n=25)}
     */
    @Override
    public String toString() {
        return "Kano " + letters(tiedForMode()) + ": better " + Decimals.fixed(better().value(), 3) + ", worse "
                + Decimals.fixed(worse().value(), 3) + " ("
                + KanoCategory.ALL.stream()
                        .map(c -> c.letter() + " " + count(c))
                        .collect(Collectors.joining(", "))
                + "; n=" + n() + ")";
    }

    Proportion betterProportion() {
        return Proportion.ofCounts(satisfied(), decided());
    }

    /** The size of the Worse coefficient. */
    Proportion worseProportion() {
        return Proportion.ofCounts(dissatisfied(), decided());
    }

    /** The counts in the order of the categories. */
    long[] toArray() {
        return counts.clone();
    }

    static Interval negated(Interval interval) {
        Clamping clamping = switch (interval.clamping()) {
            case LOWER -> Clamping.UPPER;
            case UPPER -> Clamping.LOWER;
            case NONE, BOTH -> interval.clamping();
        };
        return new Interval(0 - interval.upper(), 0 - interval.lower(), interval.level(), clamping);
    }

    static String letters(List<KanoCategory> categories) {
        return categories.isEmpty()
                ? "-"
                : categories.stream().map(c -> String.valueOf(c.letter())).collect(Collectors.joining("="));
    }

    private String percent(KanoCategory category) {
        return Decimals.fixed(100 * share(category), 1) + "%";
    }

    private long satisfied() {
        return count(KanoCategory.ATTRACTIVE) + count(KanoCategory.ONE_DIMENSIONAL);
    }

    private long dissatisfied() {
        return count(KanoCategory.ONE_DIMENSIONAL) + count(KanoCategory.MUST_BE);
    }
}
