package org.cxmetrics.stats.nps;

import java.util.Objects;
import java.util.OptionalDouble;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Estimate;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.core.value.MayGrow;

/**
 * The difference of the net scores of two independent samples, first minus second.
 *
 * <pre>{@code
 * NpsDifference change = NpsDifference.of(thisYear, lastYear);
 * change.value();         // points, positive when the first score is higher
 * change.interval();
 * change.pValue();
 * }</pre>
 *
 * <p>For the same people asked twice there is {@link PairedNpsDifference}, for panels that overlap in part
 * {@link OverlappingNpsDifference}.
 *
 * @param first first sample, with at least one valid answer
 * @param second second sample, with at least one valid answer
 * @param method formula of standard error, test and interval
 */
public record NpsDifference(Nps first, Nps second, NpsDifferenceMethod method) {

    /**
     * Checks the samples.
     *
     * @param first first sample
     * @param second second sample
     * @param method formula of standard error, test and interval
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a sample has no valid answer
     */
    @MayGrow
    public NpsDifference {
        requireAnswers("first", first);
        requireAnswers("second", second);
        Objects.requireNonNull(method, "method");
    }

    /**
     * Returns the difference of two scores by the adjusted Wald method.
     *
     * @param first first sample
     * @param second second sample
     * @return the difference, first minus second
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a sample has no valid answer
     */
    public static NpsDifference of(Nps first, Nps second) {
        return of(first, second, NpsDifferenceMethod.ADJUSTED_WALD);
    }

    /**
     * Returns the difference of two scores.
     *
     * @param first first sample
     * @param second second sample
     * @param method formula of standard error, test and interval
     * @return the difference, first minus second
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a sample has no valid answer
     */
    public static NpsDifference of(Nps first, Nps second, NpsDifferenceMethod method) {
        return new NpsDifference(first, second, method);
    }

    /**
     * Returns the difference of the scores as they are.
     *
     * @return the difference, in points, in [-200, 200]
     */
    public double value() {
        return first.score() - second.score();
    }

    /**
     * Returns the difference that the method tests and centres its interval on: that of the adjusted scores for the
     * adjusted Wald method, else {@link #value()}.
     *
     * @return the difference, in points, in [-200, 200]
     */
    public double tested() {
        return comparison().difference();
    }

    /**
     * Returns the standard error of the tested difference.
     *
     * <p>Undefined (NaN) for MOVER_SCORE, which has none.
     *
     * @return the standard error, in points
     */
    public double standardError() {
        return comparison().standardError();
    }

    /**
     * Returns the test statistic: Student's t for WELCH_T, else a standard normal z.
     *
     * <p>Undefined (NaN) for MOVER_SCORE, and where difference and standard error are both 0.
     *
     * @return the statistic; infinite by WALD when the samples are of opposite minds without exception
     */
    public double statistic() {
        return comparison().statistic();
    }

    /**
     * Returns the degrees of freedom of Welch's t.
     *
     * @return the degrees of freedom, not whole; NaN inside when undefined; empty for the other methods
     */
    public OptionalDouble degreesOfFreedom() {
        return comparison().degreesOfFreedom();
    }

    /**
     * Returns the two-sided p-value of no difference.
     *
     * <p>Undefined (NaN) where the statistic is. Far tails keep their digits.
     *
     * @return the p-value, in [0, 1]
     */
    public double pValue() {
        return comparison().pValue();
    }

    /**
     * Returns the net score that is likeliest for both samples together, by SCORE.
     *
     * @return the common score, in points; empty for the other methods
     */
    public OptionalDouble commonScore() {
        double common = comparison().commonScore();
        return method == NpsDifferenceMethod.SCORE ? OptionalDouble.of(common) : OptionalDouble.empty();
    }

    /**
     * Returns the 95% interval of the difference.
     *
     * <p>Undefined for SCORE, and for WELCH_T without a standard error.
     *
     * @return the interval, in points, inside [-200, 200]
     */
    public Interval interval() {
        return interval(ConfidenceLevel.P95);
    }

    /**
     * Returns the interval of the difference.
     *
     * <p>Undefined for SCORE, and for WELCH_T without a standard error.
     *
     * @param level confidence level
     * @return the interval, in points, inside [-200, 200]
     * @throws NullPointerException if level is null
     */
    public Interval interval(ConfidenceLevel level) {
        Objects.requireNonNull(level, "level");
        return method.interval(first, second, level);
    }

    /**
     * Returns the tested difference with standard error and 95% interval as one estimate.
     *
     * @return the estimate, in points
     */
    public Estimate estimate() {
        return new Estimate(tested(), standardError(), interval(), n(), method.citation());
    }

    /**
     * Returns the number of valid answers of both samples.
     *
     * @return n1 + n2
     */
    public long n() {
        return Math.addExact(first.n(), second.n());
    }

    /**
     * Returns the answer as data.
     *
     * @return difference, test, interval, method and both samples
     */
    public Facts facts() {
        Facts.Builder facts = Facts.builder()
                .add("value", value())
                .add("tested", tested())
                .add("standardError", standardError())
                .add("statistic", statistic());
        degreesOfFreedom().ifPresent(df -> facts.add("degreesOfFreedom", df));
        return facts.add("pValue", pValue())
                .add("interval", interval())
                .add("method", method.citation())
                .add("first", first.facts())
                .add("second", second.facts())
                .build();
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code NPS difference +36.1 [-3.182, 69.85] 95%, p=0.0736 (n=36 and 36)}
     */
    @Override
    public String toString() {
        return "NPS difference " + Decimals.signed(value(), 1) + " " + interval() + ", p="
                + Decimals.significant(pValue(), 3) + " (n=" + first.n() + " and " + second.n() + ")";
    }

    private NpsDifferenceMethod.Comparison comparison() {
        return method.compare(first, second);
    }

    static void requireAnswers(String name, Nps nps) {
        if (nps.n() == 0) {
            throw new IllegalArgumentException(name + " must have a valid response, got none: " + nps.missing()
                    + " missing, " + nps.invalid() + " invalid");
        }
    }
}
