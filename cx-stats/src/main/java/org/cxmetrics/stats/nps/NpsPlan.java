package org.cxmetrics.stats.nps;

import java.util.Objects;
import java.util.OptionalLong;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.stats.internal.distribution.NormalTail;
import org.cxmetrics.stats.proportion.SampleSize;
import org.jspecify.annotations.Nullable;

/**
 * The assumptions of a net score study, and how many answers it needs.
 *
 * <pre>{@code
 * NpsPlan plan = NpsPlan.worstCase();
 * plan.forMargin(5).n();                                // 1537 for +-5 points at 95%
 * plan.withShares(0.5, 0.2).forDifference(10).first();  // 958 in each wave to see 10 points with power 80%
 * plan.withShares(0.5, 0.2).power(10, 500, 500);
 * }</pre>
 *
 * <p>A net score needs two to four times the sample of a top-box share for the same width. Plans are values: each
 * {@code with} makes a new one.
 *
 * <p>References: Cochran (1977), Sampling Techniques, 3rd edition, chapter 4; Rocks (2016), The American Statistician 70(4),
 * for the adjusted form.
 */
public final class NpsPlan {
    private record State(
            double firstVariance,
            double secondVariance,
            ConfidenceLevel level,
            double power,
            double allocation,
            double correlation,
            OptionalLong population) {
        State withVariances(double first, double second) {
            return new State(first, second, level, power, allocation, correlation, population);
        }

        State withLevel(ConfidenceLevel other) {
            return new State(firstVariance, secondVariance, other, power, allocation, correlation, population);
        }

        State withPower(double other) {
            return new State(firstVariance, secondVariance, level, other, allocation, correlation, population);
        }

        State withAllocation(double ratio) {
            return new State(firstVariance, secondVariance, level, power, ratio, correlation, population);
        }

        State withCorrelation(double other) {
            return new State(firstVariance, secondVariance, level, power, allocation, other, population);
        }

        State withPopulation(OptionalLong other) {
            return new State(firstVariance, secondVariance, level, power, allocation, correlation, other);
        }
    }

    private static final double PSEUDO_ANSWERS = 3;

    private static final NpsPlan WORST_CASE =
            new NpsPlan(new State(1, 1, ConfidenceLevel.P95, 0.8, 1, 0, OptionalLong.empty()));

    private final State state;

    private NpsPlan(State state) {
        this.state = state;
    }

    /**
     * Returns the plan that is safe whatever the answers: half promoters, half detractors, so that the variance of one
     * answer is 1; 95% confidence, power 80%, samples of equal size, no correlation, an endless population.
     *
     * @return the plan
     */
    public static NpsPlan worstCase() {
        return WORST_CASE;
    }

    /**
     * Returns this plan with expected shares, for both samples.
     *
     * @param promoters expected share of promoters, in [0, 1]
     * @param detractors expected share of detractors, in [0, 1]
     * @return the new plan
     * @throws IllegalArgumentException if a share is outside [0, 1] or their sum above 1
     */
    public NpsPlan withShares(double promoters, double detractors) {
        double variance = variance(promoters, detractors);
        return withVariances(variance, variance);
    }

    /**
     * Returns this plan with other expected shares for the second sample.
     *
     * @param promoters expected share of promoters, in [0, 1]
     * @param detractors expected share of detractors, in [0, 1]
     * @return the new plan
     * @throws IllegalArgumentException if a share is outside [0, 1] or their sum above 1
     */
    public NpsPlan withSecondShares(double promoters, double detractors) {
        return withVariances(state.firstVariance(), variance(promoters, detractors));
    }

    /**
     * Returns this plan with expected variances of one answer, coded +1, 0 and -1.
     *
     * @param first variance in the first sample, in [0, 1]
     * @param second variance in the second sample, in [0, 1]
     * @return the new plan
     * @throws IllegalArgumentException if a variance is outside [0, 1]
     */
    public NpsPlan withVariances(double first, double second) {
        requireWithin("first variance", first, 0, 1);
        requireWithin("second variance", second, 0, 1);
        return new NpsPlan(state.withVariances(first, second));
    }

    /**
     * Returns this plan with another confidence level; tests are at 1 - level.
     *
     * @param level confidence level
     * @return the new plan
     * @throws NullPointerException if level is null
     */
    public NpsPlan withLevel(ConfidenceLevel level) {
        return new NpsPlan(state.withLevel(Objects.requireNonNull(level, "level")));
    }

    /**
     * Returns this plan with another power.
     *
     * @param power probability of seeing a difference that is there, in (0, 1)
     * @return the new plan
     * @throws IllegalArgumentException if the power is outside (0, 1)
     */
    public NpsPlan withPower(double power) {
        if (!(power > 0 && power < 1)) {
            throw new IllegalArgumentException("power must be in (0, 1), got " + power);
        }
        return new NpsPlan(state.withPower(power));
    }

    /**
     * Returns this plan with samples of unequal size.
     *
     * @param ratio size of the second sample in units of the first, positive
     * @return the new plan
     * @throws IllegalArgumentException if the ratio is not positive and finite
     */
    public NpsPlan withAllocation(double ratio) {
        if (!(ratio > 0 && ratio < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("ratio must be positive and finite, got " + ratio);
        }
        return new NpsPlan(state.withAllocation(ratio));
    }

    /**
     * Returns this plan with a correlation between both answers of the same person.
     *
     * @param correlation expected correlation, in [-1, 1]
     * @return the new plan
     * @throws IllegalArgumentException if the correlation is outside [-1, 1]
     */
    public NpsPlan withCorrelation(double correlation) {
        requireWithin("correlation", correlation, -1, 1);
        return new NpsPlan(state.withCorrelation(correlation));
    }

    /**
     * Returns this plan for a finite population.
     *
     * @param population number of customers who could be asked, positive
     * @return the new plan
     * @throws IllegalArgumentException if the population is not positive
     */
    public NpsPlan withPopulation(long population) {
        if (population < 1) {
            throw new IllegalArgumentException("population must be >= 1, got " + population);
        }
        return new NpsPlan(state.withPopulation(OptionalLong.of(population)));
    }

    /**
     * Returns the sample size for a Wald interval of given half width.
     *
     * <pre>n0 = z^2 V / margin^2, in a population of N: n0 / (1 + (n0 - 1) / N)</pre>
     *
     * @param points half width of the interval, in points, in (0, 100]
     * @return the sample size
     * @throws IllegalArgumentException if points is outside (0, 100]
     */
    public SampleSize forMargin(double points) {
        return SampleSize.outOf(unbounded(points), state.population());
    }

    /**
     * Returns the sample size for an adjusted Wald interval of given half width; the population is not used.
     *
     * <pre>z^2 V / margin^2 - 3, at least 1</pre>
     *
     * @param points half width of the interval, in points, in (0, 100]
     * @return the sample size
     * @throws IllegalArgumentException if points is outside (0, 100]
     */
    public SampleSize forAdjustedMargin(double points) {
        return SampleSize.of(Math.max(1, unbounded(points) - PSEUDO_ANSWERS));
    }

    /**
     * Returns the sizes of two independent samples that show a difference with the planned power.
     *
     * <pre>n1 = (z + zPower)^2 (V1 + V2 / r) / difference^2,  n2 = r n1, both rounded up</pre>
     *
     * @param points difference to be seen, in points, in (0, 200]
     * @return the sizes
     * @throws IllegalArgumentException if points is outside (0, 200]
     */
    public TwoSamples forDifference(double points) {
        double share = difference(points);
        double reach = z() + zPower();
        double variance = state.firstVariance() + state.secondVariance() / state.allocation();
        SampleSize first = SampleSize.of(reach * reach * variance / (share * share));
        SampleSize second = SampleSize.of(state.allocation() * first.n());
        return new TwoSamples(first.unrounded(), first.n(), second.n());
    }

    /**
     * Returns the number of people who must answer twice to show a difference with the planned power.
     *
     * <pre>(z + zPower)^2 Vd / difference^2,  Vd = V1 + V2 - 2 correlation sqrt(V1 V2)</pre>
     *
     * @param points difference to be seen, in points, in (0, 200]
     * @return the sample size
     * @throws IllegalArgumentException if points is outside (0, 200]
     */
    public SampleSize forPairedDifference(double points) {
        double share = difference(points);
        double reach = z() + zPower();
        return SampleSize.of(reach * reach * pairedVariance() / (share * share));
    }

    /**
     * Returns the expected variance of the change of one person.
     *
     * <pre>V1 + V2 - 2 correlation sqrt(V1 V2)</pre>
     *
     * @return the variance, in [0, 4]
     */
    public double pairedVariance() {
        double both = state.firstVariance() * state.secondVariance();
        return Math.max(0, state.firstVariance() + state.secondVariance() - 2 * state.correlation() * Math.sqrt(both));
    }

    /**
     * Returns the standard error of the difference of two independent samples.
     *
     * @param n1 size of the first sample, positive
     * @param n2 size of the second sample, positive
     * @return the standard error, in points
     * @throws IllegalArgumentException if a size is not positive
     */
    public double standardError(long n1, long n2) {
        requireSize("n1", n1);
        requireSize("n2", n2);
        return 100 * Math.sqrt(state.firstVariance() / n1 + state.secondVariance() / n2);
    }

    /**
     * Returns the probability that the two-sided test sees a difference.
     *
     * <pre>Phi(d/se - z) + Phi(-d/se - z)</pre>
     *
     * @param points true difference, in points, in (0, 200]
     * @param n1 size of the first sample, positive
     * @param n2 size of the second sample, positive
     * @return the power, in (0, 1]
     * @throws IllegalArgumentException if an argument is out of range
     */
    public double power(double points, long n1, long n2) {
        double distance = 100 * difference(points) / standardError(n1, n2);
        return NormalTail.upper(z() - distance) + NormalTail.upper(z() + distance);
    }

    /**
     * Returns the smallest difference that is seen with the planned power.
     *
     * <pre>(z + zPower) se</pre>
     *
     * @param n1 size of the first sample, positive
     * @param n2 size of the second sample, positive
     * @return the difference, in points
     * @throws IllegalArgumentException if a size is not positive
     */
    public double minimumDetectable(long n1, long n2) {
        return (z() + zPower()) * standardError(n1, n2);
    }

    /**
     * Returns the plan as data.
     *
     * @return the assumptions
     */
    public Facts facts() {
        Facts.Builder facts = Facts.builder()
                .add("firstVariance", state.firstVariance())
                .add("secondVariance", state.secondVariance())
                .add("level", state.level().value())
                .add("power", state.power())
                .add("allocation", state.allocation())
                .add("correlation", state.correlation());
        state.population().ifPresent(size -> facts.add("population", size));
        return facts.build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NpsPlan that && state.equals(that.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    /**
     * Returns the assumptions in one line.
     *
     * @return a line such as {@code NPS plan: variances 1 and 1, 95%, power 0.80, allocation 1, correlation 0}
     */
    @Override
    public String toString() {
        return "NPS plan: variances " + Decimals.significant(state.firstVariance(), 4) + " and "
                + Decimals.significant(state.secondVariance(), 4) + ", " + state.level() + ", power "
                + Decimals.fixed(state.power(), 2) + ", allocation "
                + Decimals.significant(state.allocation(), 4) + ", correlation "
                + Decimals.significant(state.correlation(), 4);
    }

    private double unbounded(double points) {
        if (!(points > 0 && points <= 100)) {
            throw new IllegalArgumentException("points must be in (0, 100], got " + points);
        }
        double margin = points / 100;
        return z() * z() * state.firstVariance() / (margin * margin);
    }

    private double z() {
        return NormalTail.quantile(state.level().complement() / 2);
    }

    private double zPower() {
        return -NormalTail.quantile(state.power());
    }

    private static double difference(double points) {
        if (!(points > 0 && points <= 200)) {
            throw new IllegalArgumentException("points must be in (0, 200], got " + points);
        }
        return points / 100;
    }

    private static double variance(double promoters, double detractors) {
        requireWithin("promoters", promoters, 0, 1);
        requireWithin("detractors", detractors, 0, 1);
        if (promoters + detractors > 1) {
            throw new IllegalArgumentException(
                    "promoters and detractors must sum to at most 1, got " + (promoters + detractors));
        }
        double net = promoters - detractors;
        return promoters + detractors - net * net;
    }

    private static void requireWithin(String name, double value, double minimum, double maximum) {
        if (!(value >= minimum && value <= maximum)) {
            throw new IllegalArgumentException(name + " must be in [" + minimum + ", " + maximum + "], got " + value);
        }
    }

    private static void requireSize(String name, long n) {
        if (n < 1) {
            throw new IllegalArgumentException(name + " must be >= 1, got " + n);
        }
    }

    /**
     * The sizes of two independent samples.
     *
     * @param unrounded the solution of the formula for the first sample
     * @param first size of the first sample
     * @param second size of the second sample
     */
    public record TwoSamples(double unrounded, long first, long second) {
        /**
         * Takes the parts.
         *
         * @param unrounded the solution of the formula for the first sample
         * @param first size of the first sample
         * @param second size of the second sample
         */
        public TwoSamples {}

        /**
         * Returns the answer as data.
         *
         * @return the sizes
         */
        public Facts facts() {
            return Facts.builder()
                    .add("unrounded", unrounded)
                    .add("first", first)
                    .add("second", second)
                    .build();
        }
    }
}
