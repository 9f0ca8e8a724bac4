package org.cxmetrics.stats.kano;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.stats.internal.category.MultinomialDraw;
import org.cxmetrics.stats.internal.category.MultinomialMode;
import org.cxmetrics.stats.proportion.Proportion;
import org.cxmetrics.stats.resample.ReplicateRandom;
import org.jspecify.annotations.Nullable;

/**
 * What resampling the respondents would say about an attribute: how often each category would be the most frequent one, and
 * how Better and Worse would spread.
 *
 * <pre>{@code
 * KanoBootstrap.of(counts).modeProbability(KanoCategory.ONE_DIMENSIONAL);
 * KanoBootstrap.of(crossTable).quadrantProbability(KanoCategory.ATTRACTIVE);
 * }</pre>
 *
 * <p>Nothing is simulated that can be computed: Better and Worse are binomial given the number of decided answers, and up to
 * {@value #MOST_EXACT} answers the most frequent category follows exactly from the multinomial distribution. Beyond that,
 * and for joint quantities, whole cross tables are drawn cell by cell, at a cost that does not depend on the sample.
 *
 * <p>References: Efron (1979), Annals of Statistics 7.
 */
public final class KanoBootstrap {

    /** The largest number of answers for which the most frequent category is computed exactly. */
    public static final int MOST_EXACT = 200;

    private static final double GUARD = 1 - 1e-12;

    private final KanoCounts counts;
    private final Options options;
    private final double[] byOrder;
    private final double[] shared;
    private final double[] quadrants;

    private KanoBootstrap(KanoCounts counts, Options options, boolean exact, double[][] simulated) {
        this.counts = counts;
        this.options = options;
        long[] byCategory = counts.toArray();
        this.byOrder = exact ? byOrder(counts, options.tieOrder()) : simulated[0];
        this.shared = exact ? MultinomialMode.shared(byCategory, (int) counts.n()) : simulated[1];
        this.quadrants = simulated[2];
    }

    /**
     * Returns the bootstrap of the category counts with the default options.
     *
     * @param counts the counts by category
     * @return the bootstrap
     * @throws NullPointerException if counts is null
     */
    public static KanoBootstrap of(KanoCounts counts) {
        return of(counts, Options.defaults());
    }

    /**
     * Returns the bootstrap of the category counts.
     *
     * <p>Undefined (NaN) when n is 0. O(n^3) up to {@value #MOST_EXACT} answers, else O(replicates).
     *
     * @param counts the counts by category
     * @param options replicates and seed of what is simulated
     * @return the bootstrap
     * @throws NullPointerException if an argument is null
     */
    public static KanoBootstrap of(KanoCounts counts, Options options) {
        Objects.requireNonNull(options, "options");
        boolean exact = counts.n() > 0 && counts.n() <= MOST_EXACT;
        return new KanoBootstrap(counts, options, exact, simulate(counts, options));
    }

    private static double[] byOrder(KanoCounts counts, List<KanoCategory> order) {
        long[] ordered = order.stream().mapToLong(counts::count).toArray();
        double[] probabilities = MultinomialMode.byOrder(ordered, (int) counts.n());
        double[] byCategory = new double[probabilities.length];
        for (int i = 0; i < probabilities.length; i++) {
            byCategory[order.get(i).index()] = probabilities[i];
        }
        return byCategory;
    }

    private static double[][] simulate(KanoCounts counts, Options options) {
        int categories = KanoCategory.ALL.size();
        double[][] sums = new double[3][categories];
        if (counts.n() == 0) {
            Arrays.stream(sums).forEach(sum -> Arrays.fill(sum, Double.NaN));
            return sums;
        }
        long[] cells = counts.toArray();
        long[] draw = new long[categories];
        for (int replicate = 0; replicate < options.replicates(); replicate++) {
            ReplicateRandom random = ReplicateRandom.of(options.seed(), replicate);
            MultinomialDraw.draw(cells, counts.n(), random::nextDouble, draw);
            addReplicate(draw, options.tieOrder(), sums);
        }
        for (double[] sum : sums) {
            for (int i = 0; i < categories; i++) {
                sum[i] /= options.replicates();
            }
        }
        return sums;
    }

    /** Counts mode by order, mode shared, and quadrant of one replicate. */
    private static void addReplicate(long[] draw, List<KanoCategory> order, double[][] sums) {
        long most = Arrays.stream(draw).max().orElse(0);
        long ties = Arrays.stream(draw).filter(count -> count == most).count();
        boolean first = true;
        for (KanoCategory category : order) {
            int i = category.index();
            if (draw[i] == most) {
                sums[0][i] += first ? 1 : 0;
                sums[1][i] += 1.0 / ties;
                first = false;
            }
        }
        long satisfied = draw[KanoCategory.ATTRACTIVE.index()] + draw[KanoCategory.ONE_DIMENSIONAL.index()];
        long dissatisfied = draw[KanoCategory.MUST_BE.index()] + draw[KanoCategory.ONE_DIMENSIONAL.index()];
        long decided = satisfied + draw[KanoCategory.MUST_BE.index()] + draw[KanoCategory.INDIFFERENT.index()];
        if (decided > 0) {
            sums[2][
                    KanoClassification.quadrant(2 * satisfied >= decided, 2 * dissatisfied >= decided)
                            .index()]++;
        }
    }

    /**
     * Returns the counts that are resampled.
     *
     * @return the counts by category
     */
    public KanoCounts counts() {
        return counts;
    }

    /**
     * Returns the number of complete pairs.
     *
     * @return n
     */
    public long n() {
        return counts.n();
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
     * Returns whether the probabilities of the mode are exact.
     *
     * @return true up to {@value #MOST_EXACT} answers
     */
    public boolean isExact() {
        return counts.n() <= MOST_EXACT;
    }

    /**
     * Returns the probability that a category is the most frequent one in a resample, ties going to the first in the
     * order of the options.
     *
     * <p>Undefined (NaN) when n is 0.
     *
     * @param category the category
     * @return the probability, in [0, 1]
     * @throws NullPointerException if category is null
     */
    public double modeProbability(KanoCategory category) {
        return byOrder[category.index()];
    }

    /**
     * Returns the probability that a category is the most frequent one in a resample, each of t tied categories counting
     * 1/t.
     *
     * <p>Undefined (NaN) when n is 0.
     *
     * @param category the category
     * @return the probability, in [0, 1]
     * @throws NullPointerException if category is null
     */
    public double sharedModeProbability(KanoCategory category) {
        return shared[category.index()];
    }

    /**
     * Returns the simulated probability that the coefficients of a resample lie in the quadrant of a category, cut at 0.5.
     *
     * <p>Undefined (NaN) when n is 0; 0 for reverse and questionable, which have no quadrant.
     *
     * @param category the category
     * @return the probability, in [0, 1]
     * @throws NullPointerException if category is null
     */
    public double quadrantProbability(KanoCategory category) {
        return quadrants[category.index()];
    }

    /**
     * Returns the exact percentile interval of Better, given the number of decided answers.
     *
     * <p>Undefined when no answer is decided.
     *
     * @param level confidence level
     * @return the interval, inside [0, 1]
     * @throws NullPointerException if level is null
     * @throws IllegalArgumentException if there are more than 2^31 - 1 decided answers
     */
    public Interval betterInterval(ConfidenceLevel level) {
        return percentile(counts.betterProportion(), level);
    }

    /**
     * Returns the exact percentile interval of Worse, given the number of decided answers.
     *
     * <p>Undefined when no answer is decided.
     *
     * @param level confidence level
     * @return the interval, inside [-1, 0]
     * @throws NullPointerException if level is null
     * @throws IllegalArgumentException if there are more than 2^31 - 1 decided answers
     */
    public Interval worseInterval(ConfidenceLevel level) {
        return KanoCounts.negated(percentile(counts.worseProportion(), level));
    }

    private static Interval percentile(Proportion proportion, ConfidenceLevel level) {
        double tail = level.complement() / 2;
        if (proportion.n() == 0) {
            return Interval.undefined(level);
        }
        if (proportion.n() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "decided answers must be <= " + Integer.MAX_VALUE + ", got " + proportion.n());
        }
        BinomialDistribution resample = BinomialDistribution.of((int) proportion.n(), proportion.value());
        double n = proportion.n();
        return Interval.of(
                resample.inverseCumulativeProbability(tail * GUARD) / n,
                resample.inverseCumulativeProbability((1 - tail) * GUARD) / n,
                level);
    }

    /**
     * Returns the answer as data.
     *
     * @return n, whether exact, probabilities by category, both 95% intervals, options
     */
    public Facts facts() {
        Facts.Builder modes = Facts.builder();
        KanoCategory.ALL.forEach(category -> modes.add(category.name(), modeProbability(category)));
        return Facts.builder()
                .add("n", n())
                .add("exact", isExact())
                .add("modeProbability", modes.build())
                .add("better", betterInterval(ConfidenceLevel.P95))
                .add("worse", worseInterval(ConfidenceLevel.P95))
                .add("options", options.facts())
                .build();
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code KanoBootstrap: M 0.452, O 0.546, A 0.000, I 0.000, R 0.002, Q 0.000 (n=25, exact)}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("KanoBootstrap:");
        for (KanoCategory category : KanoCategory.ALL) {
            text.append(category == KanoCategory.MUST_BE ? " " : ", ")
                    .append(category.letter())
                    .append(' ')
                    .append(Decimals.fixed(modeProbability(category), 3));
        }
        return text.append(" (n=")
                .append(n())
                .append(isExact() ? ", exact)" : ", simulated)")
                .toString();
    }

    /** Replicates, seed and order of ties. Immutable; each {@code with} gives new options. */
    public static final class Options {

        private record State(int replicates, long seed, List<KanoCategory> tieOrder) {}

        private static final Options DEFAULTS =
                new Options(new State(10_000, ReplicateRandom.DEFAULT_SEED, KanoCategory.ALL));

        private final State state;

        private Options(State state) {
            this.state = state;
        }

        /**
         * Returns the default options: 10,000 replicates, the library's seed, ties in the order M, O, A, I, R, Q.
         *
         * @return the options
         */
        public static Options defaults() {
            return DEFAULTS;
        }

        /**
         * Sets the number of replicates.
         *
         * @param replicates how many resamples are drawn, at least 1
         * @return new options
         * @throws IllegalArgumentException if replicates is below 1
         */
        public Options withReplicates(int replicates) {
            if (replicates < 1) {
                throw new IllegalArgumentException("replicates must be >= 1, got " + replicates);
            }
            return new Options(new State(replicates, state.seed(), state.tieOrder()));
        }

        /**
         * Sets the seed.
         *
         * @param seed the seed; the same one gives the same numbers on any machine
         * @return new options
         */
        public Options withSeed(long seed) {
            return new Options(new State(state.replicates(), seed, state.tieOrder()));
        }

        /**
         * Sets which of several equally frequent categories counts as the most frequent one.
         *
         * @param order all six categories, the preferred one first
         * @return new options
         * @throws NullPointerException if order or a category is null
         * @throws IllegalArgumentException if order does not hold every category once
         */
        public Options withTieOrder(List<KanoCategory> order) {
            if (order.size() != KanoCategory.ALL.size() || !order.containsAll(KanoCategory.ALL)) {
                throw new IllegalArgumentException("order must hold every category once, got " + order);
            }
            return new Options(new State(state.replicates(), state.seed(), List.copyOf(order)));
        }

        /**
         * Returns which of several equally frequent categories counts as the most frequent one.
         *
         * @return all six categories, the preferred one first; M, O, A, I, R, Q by default
         */
        public List<KanoCategory> tieOrder() {
            return state.tieOrder();
        }

        /**
         * Returns the number of replicates.
         *
         * @return the replicates
         */
        public int replicates() {
            return state.replicates();
        }

        /**
         * Returns the seed.
         *
         * @return the seed
         */
        public long seed() {
            return state.seed();
        }

        /**
         * Returns the options as data.
         *
         * @return replicates, seed and order of ties
         */
        public Facts facts() {
            return Facts.builder()
                    .add("replicates", replicates())
                    .add("seed", seed())
                    .add("tieOrder", KanoCounts.letters(tieOrder()).replace("=", ""))
                    .build();
        }

        /**
         * Compares all options.
         *
         * @param other the object to compare with
         * @return true if all are equal
         */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Options that && state.equals(that.state);
        }

        @Override
        public int hashCode() {
            return state.hashCode();
        }

        /**
         * Returns the options in one line.
         *
         * @return the facts as text
         */
        @Override
        public String toString() {
            return facts().toString();
        }
    }
}
