package org.cxmetrics.stats.nps;

import java.util.Objects;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.stats.internal.distribution.NormalTail;

/**
 * The difference of the net scores of two waves when only some people answered both, first minus second.
 *
 * <pre>{@code
 * OverlappingNpsDifference change = OverlappingNpsDifference.of(firstOnly, secondOnly, both);
 * change.value();
 * change.pValue();
 * }</pre>
 *
 * <pre>Var = V1/n1 + V2/n2 - 2 m cov / (n1 n2),  m people in both waves, cov their covariance</pre>
 *
 * <p>Each wave is its own people plus those in both. To ignore the overlap usually overstates the error. O(1).
 *
 * <p>References: Kish (1965), Survey Sampling, section 12.4.
 */
public final class OverlappingNpsDifference {
    private final Nps first;
    private final Nps second;
    private final double covariance;
    private final double variance;

    private OverlappingNpsDifference(Nps first, Nps second, NpsChangeTable both) {
        NpsDifference.requireAnswers("first wave", first);
        NpsDifference.requireAnswers("second wave", second);
        this.first = first;
        this.second = second;
        this.covariance = both.covariance();
        double shared = (double) both.first().n() / first.n() / second.n();
        this.variance =
                Math.max(0, first.variance() / first.n() + second.variance() / second.n() - 2 * shared * covariance);
    }

    /**
     * Returns the difference.
     *
     * @param firstOnly answers of those who were in the first wave only
     * @param secondOnly answers of those who were in the second wave only
     * @param both those in both waves: three rows for the first wave (promoter, passive, detractor), three columns for the
     *     second
     * @return the difference
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the table is not 3 x 3, a count is negative, or a wave has no answer
     * @throws ArithmeticException if a sum of counts overflows
     */
    public static OverlappingNpsDifference of(Nps firstOnly, Nps secondOnly, long[][] both) {
        NpsChangeTable table = new NpsChangeTable(both);
        return new OverlappingNpsDifference(firstOnly.plus(table.first()), secondOnly.plus(table.second()), table);
    }

    /**
     * Returns the first wave's score.
     *
     * @return the score of all who answered the first wave
     */
    public Nps first() {
        return first;
    }

    /**
     * Returns the second wave's score.
     *
     * @return the score of all who answered the second wave
     */
    public Nps second() {
        return second;
    }

    /**
     * Returns the difference of the scores, first minus second.
     *
     * @return the difference, in points, in [-200, 200]
     */
    public double value() {
        return first.score() - second.score();
    }

    /**
     * Returns the standard error of the difference.
     *
     * @return the standard error, in points
     */
    public double standardError() {
        return 100 * Math.sqrt(variance);
    }

    /**
     * Returns the covariance of both answers of those who gave two, coded +1, 0 and -1, with divisor m.
     *
     * @return the covariance, in [-1, 1]; 0 when nobody answered twice
     */
    public double overlapCovariance() {
        return covariance;
    }

    /**
     * Returns Wald's statistic of no difference.
     *
     * <p>Undefined (NaN) when difference and standard error are both 0.
     *
     * @return z
     */
    public double statistic() {
        return value() / standardError();
    }

    /**
     * Returns the two-sided p-value of no difference.
     *
     * <p>Undefined (NaN) where the statistic is.
     *
     * @return the p-value, in [0, 1]
     */
    public double pValue() {
        return NormalTail.twoSided(statistic());
    }

    /**
     * Returns the 95% Wald interval.
     *
     * @return the interval, in points, inside [-200, 200]
     */
    public Interval interval() {
        return interval(ConfidenceLevel.P95);
    }

    /**
     * Returns the Wald interval.
     *
     * @param level confidence level
     * @return the interval, in points, inside [-200, 200]
     * @throws NullPointerException if level is null
     */
    public Interval interval(ConfidenceLevel level) {
        Objects.requireNonNull(level, "level");
        double margin = NormalTail.quantile(level.complement() / 2) * standardError();
        return Interval.of(value() - margin, value() + margin, level).clampedTo(-200, 200);
    }

    /**
     * Returns the answer as data.
     *
     * @return difference, standard error, test, interval, covariance and both waves
     */
    public Facts facts() {
        return Facts.builder()
                .add("value", value())
                .add("standardError", standardError())
                .add("statistic", statistic())
                .add("pValue", pValue())
                .add("interval", interval())
                .add("overlapCovariance", covariance)
                .add("first", first.facts())
                .add("second", second.facts())
                .build();
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code Overlapping NPS difference +2.5 [-10.91, 15.99] 95%, p=0.712 (n=190 and 195)}
     */
    @Override
    public String toString() {
        return "Overlapping NPS difference " + Decimals.signed(value(), 1) + " " + interval() + ", p="
                + Decimals.significant(pValue(), 3) + " (n=" + first.n() + " and " + second.n() + ")";
    }
}
