package org.cxmetrics.stats.nps;

import java.util.Objects;
import java.util.OptionalDouble;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.stats.internal.distribution.NormalTail;
import org.cxmetrics.stats.internal.distribution.StudentTTail;

/**
 * The change of a net score when the same people answered twice, first wave minus second.
 *
 * <pre>{@code
 * PairedNpsDifference change = PairedNpsDifference.ofTable(new long[][] {{30, 6, 2}, {10, 25, 5}, {4, 8, 10}});
 * change.value();                 // -11.0
 * change.wald().pValue();
 * change.score().pValue();
 * }</pre>
 *
 * <p>Everything follows from the 3 x 3 table of both answers; the people who stayed the same count in n only. Where nobody
 * moved the difference is 0 and tests are NaN. O(1).
 *
 * <p>References: Tango (1998), Statistics in Medicine 17; Agresti and Min (2005), Statistics in Medicine 24.
 */
public final class PairedNpsDifference {
    private final NpsChangeTable table;
    private final long n;

    private PairedNpsDifference(NpsChangeTable table) {
        this.table = table;
        this.n = table.first().n();
        if (n == 0) {
            throw new IllegalArgumentException("table must count at least one pair, got 0");
        }
    }

    /**
     * Returns the change from a table of counts.
     *
     * @param counts three rows for the first wave (promoter, passive, detractor), three columns for the second
     * @return the change
     * @throws NullPointerException if counts is null
     * @throws IllegalArgumentException if the table is not 3 x 3, a count is negative or all are 0
     * @throws ArithmeticException if a sum of counts overflows
     */
    public static PairedNpsDifference ofTable(long[][] counts) {
        return new PairedNpsDifference(new NpsChangeTable(counts));
    }

    /**
     * Returns the first wave's score.
     *
     * @return the score of the rows
     */
    public Nps first() {
        return table.first();
    }

    /**
     * Returns the second wave's score.
     *
     * @return the score of the columns
     */
    public Nps second() {
        return table.second();
    }

    /**
     * Returns the number of people.
     *
     * @return pairs of answers
     */
    public long n() {
        return n;
    }

    /**
     * Returns the difference of the scores, first minus second.
     *
     * @return the difference, in points, in [-200, 200]
     */
    public double value() {
        return 100 * table.meanChange();
    }

    /**
     * Returns the standard error of the difference.
     *
     * <pre>100 sqrt(variance of the change / n)</pre>
     *
     * @return the standard error, in points
     */
    public double standardError() {
        return 100 * Math.sqrt(table.changeVariance() / n);
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
     * Returns Wald's test of no change.
     *
     * <p>Undefined (NaN) when nobody moved.
     *
     * @return z and its two-sided p-value
     */
    public Test wald() {
        return normal(value() / standardError());
    }

    /**
     * Returns Student's paired t test of no change.
     *
     * <p>Undefined (NaN) when nobody moved, or for one pair.
     *
     * @return t on n - 1 degrees of freedom and its two-sided p-value
     */
    public Test studentT() {
        if (n < 2) {
            return new Test(Double.NaN, OptionalDouble.of(n - 1.0), Double.NaN);
        }
        double t = table.meanChange() / Math.sqrt(table.changeVariance() / (n - 1));
        return new Test(t, OptionalDouble.of(n - 1.0), StudentTTail.twoSided(t, n - 1.0));
    }

    /**
     * Returns the score test of no change, whose variance is that of the moves themselves.
     *
     * <pre>z = sum of the changes / sqrt(sum of the squared changes)</pre>
     *
     * <p>Undefined (NaN) when nobody moved.
     *
     * @return z and its two-sided p-value
     */
    public Test score() {
        return normal(table.scoreStatistic());
    }

    /**
     * Returns the answer as data.
     *
     * @return difference, standard error, interval, the three tests and n
     */
    public Facts facts() {
        return Facts.builder()
                .add("value", value())
                .add("standardError", standardError())
                .add("interval", interval())
                .add("wald", wald().facts())
                .add("studentT", studentT().facts())
                .add("score", score().facts())
                .add("n", n)
                .build();
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code Paired NPS difference -11.0 [-25.10, 3.105] 95%, p=0.126 (n=100 pairs)}
     */
    @Override
    public String toString() {
        return "Paired NPS difference " + Decimals.signed(value(), 1) + " " + interval() + ", p="
                + Decimals.significant(wald().pValue(), 3) + " (n=" + n + " pairs)";
    }

    private static Test normal(double z) {
        return new Test(z, OptionalDouble.empty(), NormalTail.twoSided(z));
    }

    /**
     * A test of no change.
     *
     * @param statistic test statistic, NaN when undefined
     * @param degreesOfFreedom degrees of freedom of Student's t; empty for a normal statistic
     * @param pValue two-sided p-value, NaN when undefined
     */
    public record Test(double statistic, OptionalDouble degreesOfFreedom, double pValue) {
        /**
         * Takes the parts.
         *
         * @param statistic test statistic, NaN when undefined
         * @param degreesOfFreedom degrees of freedom of Student's t; empty for a normal statistic
         * @param pValue two-sided p-value, NaN when undefined
         * @throws NullPointerException if degreesOfFreedom is null
         */
        public Test {
            Objects.requireNonNull(degreesOfFreedom, "degreesOfFreedom");
        }

        /**
         * Returns the test as data.
         *
         * @return statistic, degrees of freedom where there are any, and p-value
         */
        public Facts facts() {
            Facts.Builder facts = Facts.builder().add("statistic", statistic);
            degreesOfFreedom.ifPresent(df -> facts.add("degreesOfFreedom", df));
            return facts.add("pValue", pValue).build();
        }
    }
}
