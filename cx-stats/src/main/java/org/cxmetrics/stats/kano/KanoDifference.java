package org.cxmetrics.stats.kano;

import java.util.Objects;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.core.value.MayGrow;
import org.cxmetrics.stats.internal.distribution.NormalTail;
import org.cxmetrics.stats.proportion.Proportion;
import org.cxmetrics.stats.proportion.ProportionIntervalMethod;
import org.cxmetrics.stats.test.ChiSquareTest;

/**
 * How the coefficients of two independent groups, or of two waves with different people, differ: first minus second.
 *
 * <pre>{@code
 * KanoDifference shift = KanoDifference.of(thisYear, lastYear);
 * shift.better();           // difference of Better
 * shift.joint().pValue();   // did the attribute move at all?
 * }</pre>
 *
 * <p>Two attributes judged by the same people are no independent groups: there the dominance test on those who judge them
 * differently applies. Two studies with different answer wordings differ by their words, too.
 *
 * <p>References: Newcombe (1998), Statistics in Medicine 17, method 10; Wald (1943), Transactions of the American
 * Mathematical Society 54.
 *
 * @param first counts of the first group
 * @param second counts of the second group
 */
public record KanoDifference(KanoCounts first, KanoCounts second) {

    private static final double SINGULAR = 1e-12;

    /**
     * Takes the groups.
     *
     * @param first counts of the first group
     * @param second counts of the second group
     * @throws NullPointerException if an argument is null
     */
    @MayGrow
    public KanoDifference {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
    }

    /**
     * Returns the difference of two groups.
     *
     * @param first counts of the first group
     * @param second counts of the second group
     * @return the difference, first minus second
     * @throws NullPointerException if an argument is null
     */
    public static KanoDifference of(KanoCounts first, KanoCounts second) {
        return new KanoDifference(first, second);
    }

    /**
     * Returns the difference of the Better coefficients.
     *
     * <p>Undefined (NaN) when a group has no decided answer.
     *
     * @return the difference, in [-1, 1]
     */
    public double better() {
        return first.betterProportion().value() - second.betterProportion().value();
    }

    /**
     * Returns the difference of the Worse coefficients, with their negative sign.
     *
     * <p>Undefined (NaN) when a group has no decided answer.
     *
     * @return the difference, in [-1, 1]; negative where absence dissatisfies the first group more
     */
    public double worse() {
        return second.worseProportion().value() - first.worseProportion().value();
    }

    /**
     * Returns the statistic that the Better coefficients are equal, with the pooled share.
     *
     * <p>Undefined (NaN) when a group has no decided answer or neither has variation.
     *
     * @return z
     */
    public double betterStatistic() {
        return pooled(first.betterProportion(), second.betterProportion());
    }

    /**
     * Returns the statistic that the Worse coefficients are equal, with the pooled share.
     *
     * <p>Undefined (NaN) when a group has no decided answer or neither has variation.
     *
     * @return z, of the sign of {@link #worse()}
     */
    public double worseStatistic() {
        return pooled(second.worseProportion(), first.worseProportion());
    }

    /**
     * Returns the two-sided p-value that the Better coefficients are equal.
     *
     * <p>Undefined (NaN) as the statistic is.
     *
     * @return the p-value, in [0, 1]
     */
    public double betterPValue() {
        return NormalTail.twoSided(betterStatistic());
    }

    /**
     * Returns the two-sided p-value that the Worse coefficients are equal.
     *
     * <p>Undefined (NaN) as the statistic is.
     *
     * @return the p-value, in [0, 1]
     */
    public double worsePValue() {
        return NormalTail.twoSided(worseStatistic());
    }

    /**
     * Returns Newcombe's hybrid score interval of the difference of Better.
     *
     * <p>Undefined when a group has no decided answer.
     *
     * @param level confidence level
     * @return the interval, inside [-1, 1]
     * @throws NullPointerException if level is null
     */
    public Interval betterInterval(ConfidenceLevel level) {
        return newcombe(first.betterProportion(), second.betterProportion(), level);
    }

    /**
     * Returns Newcombe's hybrid score interval of the difference of Worse.
     *
     * <p>Undefined when a group has no decided answer.
     *
     * @param level confidence level
     * @return the interval, inside [-1, 1]
     * @throws NullPointerException if level is null
     */
    public Interval worseInterval(ConfidenceLevel level) {
        return KanoCounts.negated(newcombe(first.worseProportion(), second.worseProportion(), level));
    }

    /**
     * Returns the joint test that neither coefficient differs.
     *
     * <pre>(dB, dW) S^-1 (dB, dW)',  S the sum of both groups' covariance matrices, 2 degrees of freedom</pre>
     *
     * <p>Undefined (NaN) when a group has no decided answer or S is singular, as where both know two categories only.
     *
     * @return the test
     */
    public ChiSquareTest joint() {
        double bb =
                square(first.better().standardError()) + square(second.better().standardError());
        double ww =
                square(first.worse().standardError()) + square(second.worse().standardError());
        double bw = first.covariance() + second.covariance();
        double determinant = bb * ww - bw * bw;
        double b = better();
        double w = worse();
        double statistic = determinant > SINGULAR * bb * ww
                ? Math.max(0, (b * b * ww - 2 * b * w * bw + w * w * bb) / determinant)
                : Double.NaN;
        return new ChiSquareTest(
                statistic, 2, first.decided() + second.decided(), "joint Wald test of Better and Worse (Wald 1943)");
    }

    /**
     * Returns how far the point (Better, Worse) moved.
     *
     * <p>Undefined (NaN) when a group has no decided answer.
     *
     * @return sqrt(dB^2 + dW^2)
     */
    public double shiftLength() {
        return Math.hypot(better(), worse());
    }

    /**
     * Returns the answer as data.
     *
     * @return both differences with intervals and p-values, joint test, length of the shift
     */
    public Facts facts() {
        return Facts.builder()
                .add("better", better())
                .add("betterInterval", betterInterval(ConfidenceLevel.P95))
                .add("betterPValue", betterPValue())
                .add("worse", worse())
                .add("worseInterval", worseInterval(ConfidenceLevel.P95))
                .add("worsePValue", worsePValue())
                .add("joint", joint().facts())
                .add("shiftLength", shiftLength())
                .build();
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code KanoDifference: better +0.064, worse -0.139, joint p=0.006806}
     */
    @Override
    public String toString() {
        return "KanoDifference: better " + Decimals.signed(better(), 3) + ", worse " + Decimals.signed(worse(), 3)
                + ", joint p=" + Decimals.significant(joint().pValue(), 4);
    }

    private static double pooled(Proportion a, Proportion b) {
        Proportion both = a.plus(b);
        double share = both.value();
        double rest = (double) (both.n() - both.successes()) / both.n();
        double variance = share * rest * (1.0 / a.n() + 1.0 / b.n());
        return variance > 0 && a.n() > 0 && b.n() > 0 ? (a.value() - b.value()) / Math.sqrt(variance) : Double.NaN;
    }

    private static Interval newcombe(Proportion a, Proportion b, ConfidenceLevel level) {
        if (a.n() == 0 || b.n() == 0) {
            return Interval.undefined(level);
        }
        Interval first = a.interval(ProportionIntervalMethod.WILSON, level);
        Interval second = b.interval(ProportionIntervalMethod.WILSON, level);
        double difference = a.value() - b.value();
        return Interval.of(
                difference - Math.hypot(a.value() - first.lower(), second.upper() - b.value()),
                difference + Math.hypot(first.upper() - a.value(), b.value() - second.lower()),
                level);
    }

    private static double square(double x) {
        return x * x;
    }
}
