package org.cxmetrics.stats.nps;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.MayGrow;
import org.cxmetrics.stats.internal.distribution.ChiSquareTail;
import org.cxmetrics.stats.internal.distribution.NormalTail;
import org.cxmetrics.stats.internal.score.NetScore;
import org.jspecify.annotations.Nullable;

/**
 * Whether several segments or periods share one net score, and whether they follow a straight trend.
 *
 * <pre>{@code
 * NpsHomogeneity quarters = NpsHomogeneity.of(List.of(q1, q2, q3, q4));
 * quarters.pValue();              // one score for all?
 * quarters.trend().slope();       // points per quarter
 * }</pre>
 *
 * <pre>w = n/V,  pooled = sum w t / sum w,  chi-square = sum w (t - pooled)^2 on k - 1 degrees of freedom</pre>
 *
 * <p>By default n, t and V are those after adding 3/4, 3/2 and 3/4 answers to each group, so that a group of promoters only
 * has no infinite weight. With observed counts such a group makes the result NaN.
 *
 * <p>References: Grizzle, Starmer and Koch (1969), Biometrics 25, weighted least squares for categorical data.
 */
public final class NpsHomogeneity {
    private final List<Nps> groups;
    private final Options options;
    private final double[] nets;
    private final double[] weights;
    private final double pooled;
    private final double chiSquare;

    private NpsHomogeneity(List<Nps> groups, Options options) {
        this.groups = groups;
        this.options = options;
        this.nets = new double[groups.size()];
        this.weights = new double[groups.size()];
        double pseudo = options.counts() == Counts.ADJUSTED ? 0.75 : 0;
        for (int i = 0; i < nets.length; i++) {
            Nps group = groups.get(i);
            double top = group.promoters() + pseudo;
            double middle = group.passives() + 2 * pseudo;
            double bottom = group.detractors() + pseudo;
            nets[i] = NetScore.mean(top, middle, bottom);
            weights[i] = (top + middle + bottom) / NetScore.variance(top, middle, bottom);
        }
        this.pooled = weightedMean(nets);
        double sum = 0;
        for (int i = 0; i < nets.length; i++) {
            sum += weights[i] * (nets[i] - pooled) * (nets[i] - pooled);
        }
        this.chiSquare = sum;
    }

    /**
     * Returns the comparison of groups with the trend scores 1, 2, 3 ...
     *
     * @param groups two or more groups, each with at least one valid answer
     * @return the comparison
     * @throws NullPointerException if groups or one of them is null
     * @throws IllegalArgumentException if there are fewer than two groups, or one has no valid answer
     */
    public static NpsHomogeneity of(List<Nps> groups) {
        return of(groups, Options.defaults());
    }

    /**
     * Returns the comparison of groups.
     *
     * @param groups two or more groups, each with at least one valid answer
     * @param options counts and trend scores
     * @return the comparison
     * @throws NullPointerException if an argument or a group is null
     * @throws IllegalArgumentException if there are fewer than two groups, one has no valid answer, or there is not one
     *     trend score for each
     */
    public static NpsHomogeneity of(List<Nps> groups, Options options) {
        List<Nps> copy = List.copyOf(groups);
        if (copy.size() < 2) {
            throw new IllegalArgumentException("groups must be at least 2, got " + copy.size());
        }
        for (int i = 0; i < copy.size(); i++) {
            NpsDifference.requireAnswers("groups[" + i + "]", copy.get(i));
        }
        options.requireScoresFor(copy.size());
        return new NpsHomogeneity(copy, options);
    }

    /**
     * Returns the groups.
     *
     * @return the groups, in the order given
     */
    public List<Nps> groups() {
        return groups;
    }

    /**
     * Returns the options it was computed with.
     *
     * @return the options
     */
    public Options options() {
        return options;
    }

    /**
     * Returns the net score of all groups, weighted by their precision.
     *
     * @return the pooled score, in points
     */
    public double pooledScore() {
        return 100 * pooled;
    }

    /**
     * Returns the chi-square statistic of one score for all groups.
     *
     * @return the statistic, not negative
     */
    public double statistic() {
        return chiSquare;
    }

    /**
     * Returns the degrees of freedom.
     *
     * @return groups - 1
     */
    public int degreesOfFreedom() {
        return groups.size() - 1;
    }

    /**
     * Returns the p-value of one score for all groups.
     *
     * @return the p-value, in [0, 1]
     */
    public double pValue() {
        return upper(chiSquare, degreesOfFreedom());
    }

    /**
     * Returns the straight line through the groups, and how well it fits.
     *
     * @return the trend
     */
    public Trend trend() {
        double[] scores = options.scoresFor(groups.size());
        double centre = weightedMean(scores);
        double squares = 0;
        double products = 0;
        for (int i = 0; i < scores.length; i++) {
            squares += weights[i] * (scores[i] - centre) * (scores[i] - centre);
            products += weights[i] * (scores[i] - centre) * (nets[i] - pooled);
        }
        double slope = products / squares;
        double lackOfFit = 0;
        for (int i = 0; i < scores.length && scores.length > 2; i++) {
            double residual = nets[i] - pooled - slope * (scores[i] - centre);
            lackOfFit += weights[i] * residual * residual;
        }
        double z = products / Math.sqrt(squares);
        double fit = scores.length > 2 ? upper(lackOfFit, scores.length - 2.0) : Double.NaN;
        return new Trend(100 * slope, 100 / Math.sqrt(squares), z, NormalTail.twoSided(z), lackOfFit, fit);
    }

    /**
     * Returns the answer as data.
     *
     * @return pooled score, test, trend and options
     */
    public Facts facts() {
        return Facts.builder()
                .add("pooledScore", pooledScore())
                .add("statistic", statistic())
                .add("degreesOfFreedom", degreesOfFreedom())
                .add("pValue", pValue())
                .add("trend", trend().facts())
                .add("options", options.facts())
                .build();
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code NPS homogeneity: chi-square 6.708 (df 2), p=0.035; slope +7.0 per step, p=0.43}
     */
    @Override
    public String toString() {
        Trend trend = trend();
        return "NPS homogeneity: chi-square " + Decimals.significant(chiSquare, 4) + " (df " + degreesOfFreedom()
                + "), p="
                + Decimals.significant(pValue(), 3) + "; slope " + Decimals.signed(trend.slope(), 1) + " per step, p="
                + Decimals.significant(trend.pValue(), 3);
    }

    private double weightedMean(double[] values) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
            weight += weights[i];
        }
        return sum / weight;
    }

    private static double upper(double statistic, double degreesOfFreedom) {
        return Double.isNaN(statistic) ? Double.NaN : ChiSquareTail.upper(statistic, degreesOfFreedom);
    }

    /** Which counts weigh the groups. */
    public enum Counts {
        /** With 3/4 of a promoter, 3/2 of a passive and 3/4 of a detractor added to each group: the default. */
        ADJUSTED,
        /** As they are. */
        OBSERVED
    }

    /**
     * A straight line through the net scores.
     *
     * @param slope change per unit of the trend scores, in points
     * @param standardError standard error of the slope, in points
     * @param statistic slope / standard error, a z
     * @param pValue two-sided p-value of no slope
     * @param lackOfFit chi-square of the groups about the line, on groups - 2 degrees of freedom; 0 for two groups
     * @param lackOfFitPValue its p-value; NaN for two groups
     */
    public record Trend(
            double slope,
            double standardError,
            double statistic,
            double pValue,
            double lackOfFit,
            double lackOfFitPValue) {
        /**
         * Takes the parts.
         *
         * @param slope change per unit of the trend scores, in points
         * @param standardError standard error of the slope, in points
         * @param statistic slope / standard error, a z
         * @param pValue two-sided p-value of no slope
         * @param lackOfFit chi-square of the groups about the line; 0 for two groups
         * @param lackOfFitPValue its p-value; NaN for two groups
         */
        @MayGrow
        public Trend {}

        /**
         * Returns the trend as data.
         *
         * @return all parts
         */
        public Facts facts() {
            return Facts.builder()
                    .add("slope", slope)
                    .add("standardError", standardError)
                    .add("statistic", statistic)
                    .add("pValue", pValue)
                    .add("lackOfFit", lackOfFit)
                    .add("lackOfFitPValue", lackOfFitPValue)
                    .build();
        }
    }

    /** How groups are weighed and where they stand on the trend. */
    public static final class Options {
        private record State(Counts counts, Optional<List<Double>> trendScores) {}

        private static final Options DEFAULTS = new Options(new State(Counts.ADJUSTED, Optional.empty()));

        private final State state;

        private Options(State state) {
            this.state = state;
        }

        /**
         * Returns the defaults: adjusted counts; groups one step apart.
         *
         * @return the defaults
         */
        public static Options defaults() {
            return DEFAULTS;
        }

        /**
         * Returns these options with other counts.
         *
         * @param counts which counts weigh the groups
         * @return the new options
         * @throws NullPointerException if counts is null
         */
        public Options withCounts(Counts counts) {
            return new Options(new State(Objects.requireNonNull(counts, "counts"), state.trendScores()));
        }

        /**
         * Returns these options with other trend scores.
         *
         * @param scores where each group stands on the trend, finite and not all equal
         * @return the new options
         * @throws NullPointerException if scores is null
         * @throws IllegalArgumentException if a score is not finite, or all are equal
         */
        public Options withTrendScores(double... scores) {
            for (int i = 0; i < scores.length; i++) {
                if (!Double.isFinite(scores[i])) {
                    throw new IllegalArgumentException("scores[" + i + "] must be finite, got " + scores[i]);
                }
            }
            if (Arrays.stream(scores).distinct().count() < 2) {
                throw new IllegalArgumentException("scores must not all be equal, got " + Arrays.toString(scores));
            }
            List<Double> copy = Arrays.stream(scores).boxed().toList();
            return new Options(new State(state.counts(), Optional.of(copy)));
        }

        /**
         * Returns which counts weigh the groups.
         *
         * @return the counts
         */
        public Counts counts() {
            return state.counts();
        }

        /**
         * Returns where each group stands on the trend.
         *
         * @return the trend scores; empty when the groups are one step apart
         */
        public List<Double> trendScores() {
            return state.trendScores().orElse(List.of());
        }

        /**
         * Returns the options as data.
         *
         * @return counts and trend scores
         */
        public Facts facts() {
            return Facts.builder()
                    .add("counts", counts())
                    .add("trendScores", state.trendScores().map(List::toString).orElse("1, 2, 3 ..."))
                    .build();
        }

        private void requireScoresFor(int groups) {
            state.trendScores().ifPresent(scores -> {
                if (scores.size() != groups) {
                    throw new IllegalArgumentException(
                            "trend scores must be one for each of " + groups + " groups, got " + scores.size());
                }
            });
        }

        private double[] scoresFor(int groups) {
            double[] scores = new double[groups];
            for (int i = 0; i < groups; i++) {
                scores[i] = trendScores().isEmpty() ? i + 1.0 : trendScores().get(i);
            }
            return scores;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Options that && state.equals(that.state);
        }

        @Override
        public int hashCode() {
            return state.hashCode();
        }

        @Override
        public String toString() {
            return "counts " + counts() + ", trend scores "
                    + state.trendScores().map(List::toString).orElse("1, 2, 3 ...");
        }
    }
}
