package org.cxmetrics.stats.kano;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Facts;
import org.jspecify.annotations.Nullable;

/**
 * The fuzzy Kano questionnaire: respondents spread their answer over the five possibilities, and belong to categories in
 * part.
 *
 * <pre>{@code
 * FuzzyKano fuzzy = FuzzyKano.of(functionalWeights, dysfunctionalWeights);
 * fuzzy.meanMembership(KanoCategory.ATTRACTIVE);
 * fuzzy.category();            // the category of the largest mean membership
 * fuzzy.categoryByAlphaCut();  // the category most respondents belong to by at least 0.4
 * }</pre>
 *
 * <p>Each half is scaled to sum 1; the membership of a category is the sum of f_i d_j over its cells. The mean membership
 * needs no threshold and is what to report.
 *
 * <p>References: Lee and Huang (2009), Expert Systems with Applications 36.
 */
public final class FuzzyKano {

    private static final double SLACK = 1e-12;

    private final Options options;
    private final List<Optional<Map<KanoCategory, Double>>> memberships;
    private final long n;

    private FuzzyKano(Options options, List<Optional<Map<KanoCategory, Double>>> memberships) {
        this.options = options;
        this.memberships = List.copyOf(memberships);
        this.n = memberships.stream().filter(Optional::isPresent).count();
    }

    /**
     * Returns the analysis by Berger's table and the alpha-cut 0.4.
     *
     * @param functional one vector of weights per respondent; empty where missing
     * @param dysfunctional one vector of weights per respondent, as many; empty where missing
     * @return the analysis
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if lengths differ, a vector has not as many weights as the table has levels, or a
     *     weight is negative or not finite
     */
    public static FuzzyKano of(double[][] functional, double[][] dysfunctional) {
        return of(functional, dysfunctional, Options.defaults());
    }

    /**
     * Returns the analysis.
     *
     * <p>Missing values: a respondent without one half, or with a half whose weights are all 0, is in no count and no mean.
     * O(n levels^2).
     *
     * @param functional one vector of weights per respondent; empty where missing
     * @param dysfunctional one vector of weights per respondent, as many; empty where missing
     * @param options evaluation table and alpha-cut
     * @return the analysis
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if lengths differ, a vector has not as many weights as the table has levels, or a
     *     weight is negative or not finite
     */
    public static FuzzyKano of(double[][] functional, double[][] dysfunctional, Options options) {
        Objects.requireNonNull(options, "options");
        if (functional.length != dysfunctional.length) {
            throw new IllegalArgumentException(
                    "dysfunctional must have " + functional.length + " vectors, got " + dysfunctional.length);
        }
        int levels = options.table().levels();
        List<Optional<Map<KanoCategory, Double>>> memberships = new ArrayList<>();
        for (int i = 0; i < functional.length; i++) {
            double f = sum("functional[" + i + "]", functional[i], levels);
            double d = sum("dysfunctional[" + i + "]", dysfunctional[i], levels);
            memberships.add(
                    f == 0 || d == 0
                            ? Optional.empty()
                            : Optional.of(membership(functional[i], f, dysfunctional[i], d, options.table())));
        }
        return new FuzzyKano(options, memberships);
    }

    private static double sum(String name, double[] weights, int levels) {
        if (weights.length == 0) {
            return 0;
        }
        if (weights.length != levels) {
            throw new IllegalArgumentException(name + " must have " + levels + " weights, got " + weights.length);
        }
        double sum = 0;
        for (int i = 0; i < levels; i++) {
            if (!(weights[i] >= 0 && weights[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(name + "[" + i + "] must be finite and >= 0, got " + weights[i]);
            }
            sum += weights[i];
        }
        return sum;
    }

    private static Map<KanoCategory, Double> membership(
            double[] present, double f, double[] absent, double d, KanoEvaluationTable table) {
        Map<KanoCategory, Double> membership = new EnumMap<>(KanoCategory.class);
        KanoCategory.ALL.forEach(category -> membership.put(category, 0.0));
        for (int i = 0; i < present.length; i++) {
            for (int j = 0; j < absent.length; j++) {
                membership.merge(table.evaluate(i + 1, j + 1), present[i] / f * (absent[j] / d), Double::sum);
            }
        }
        return membership;
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
     * Returns the number of respondents used.
     *
     * @return those with both halves
     */
    public long n() {
        return n;
    }

    /**
     * Returns the number of respondents left out.
     *
     * @return those without one half, or with a half whose weights are all 0
     */
    public long missing() {
        return memberships.size() - n;
    }

    /**
     * Returns the memberships of one respondent.
     *
     * @param respondent position in the data, from 0
     * @return membership by category, their sum is 1; empty where missing
     * @throws IndexOutOfBoundsException if there is no such respondent
     */
    public Optional<Map<KanoCategory, Double>> memberships(int respondent) {
        return memberships.get(respondent).map(EnumMap::new);
    }

    /**
     * Returns the mean membership of a category.
     *
     * <p>Undefined (NaN) when n is 0.
     *
     * @param category the category
     * @return the mean, in [0, 1]
     * @throws NullPointerException if category is null
     */
    public double meanMembership(KanoCategory category) {
        Objects.requireNonNull(category, "category");
        double sum = 0;
        for (Optional<Map<KanoCategory, Double>> each : memberships) {
            sum += each.map(map -> map.getOrDefault(category, 0.0)).orElse(0.0);
        }
        return sum / n;
    }

    /**
     * Returns how many respondents belong to a category by at least the alpha-cut.
     *
     * <p>A respondent counts for every category that reaches the cut, perhaps for none; a membership within 1e-12 of it
     * reaches it.
     *
     * @param category the category
     * @return the count
     * @throws NullPointerException if category is null
     */
    public long alphaCutCount(KanoCategory category) {
        Objects.requireNonNull(category, "category");
        return memberships.stream()
                .filter(each ->
                        each.isPresent() && each.get().getOrDefault(category, 0.0) >= options.alphaCut() - SLACK)
                .count();
    }

    /**
     * Returns the category of the largest mean membership; means within 1e-12 tie in the order M, O, A, I, R, Q.
     *
     * @return the category; empty when n is 0
     */
    public Optional<KanoCategory> category() {
        if (n == 0) {
            return Optional.empty();
        }
        double largest = KanoCategory.ALL.stream()
                .mapToDouble(this::meanMembership)
                .max()
                .orElse(0);
        return KanoCategory.ALL.stream()
                .filter(category -> meanMembership(category) >= largest - SLACK)
                .findFirst();
    }

    /**
     * Returns the category that most respondents belong to by at least the alpha-cut; ties in the order M, O, A, I, R, Q.
     *
     * @return the category; empty when nobody reaches the cut
     */
    public Optional<KanoCategory> categoryByAlphaCut() {
        long largest =
                KanoCategory.ALL.stream().mapToLong(this::alphaCutCount).max().orElse(0);
        return KanoCategory.ALL.stream()
                .filter(category -> largest > 0 && alphaCutCount(category) == largest)
                .findFirst();
    }

    /**
     * Returns the answer as data.
     *
     * @return n, missing, mean memberships, alpha-cut counts, both categories, options
     */
    public Facts facts() {
        Facts.Builder means = Facts.builder();
        Facts.Builder cuts = Facts.builder();
        for (KanoCategory category : KanoCategory.ALL) {
            means.add(category.name(), meanMembership(category));
            cuts.add(category.name(), alphaCutCount(category));
        }
        return Facts.builder()
                .add("n", n)
                .add("missing", missing())
                .add("meanMembership", means.build())
                .add("alphaCutCounts", cuts.build())
                .add("category", category().map(Enum::name).orElse(""))
                .add("categoryByAlphaCut", categoryByAlphaCut().map(Enum::name).orElse(""))
                .add("options", options.facts())
                .build();
    }

    /**
     * Returns whether the other object holds the same memberships by the same options.
     *
     * @param other the other object
     * @return whether both are equal
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FuzzyKano that && options.equals(that.options) && memberships.equals(that.memberships);
    }

    @Override
    public int hashCode() {
        return Objects.hash(options, memberships);
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code FuzzyKano: R 0.860, by alpha-cut 0.4 R (n=1)}
     */
    @Override
    public String toString() {
        return "FuzzyKano: " + KanoCounts.letters(category().stream().toList()) + " "
                + Decimals.fixed(category().map(this::meanMembership).orElse(Double.NaN), 3) + ", by alpha-cut "
                + options.alphaCut() + " "
                + KanoCounts.letters(categoryByAlphaCut().stream().toList()) + " (n=" + n + ")";
    }

    /** Evaluation table and alpha-cut. Immutable; each {@code with} gives new options. */
    public static final class Options {

        private record State(KanoEvaluationTable table, double alphaCut) {}

        private static final Options DEFAULTS = new Options(new State(KanoEvaluationTable.BERGER, 0.4));

        private final State state;

        private Options(State state) {
            this.state = state;
        }

        /**
         * Returns the default options: Berger's table, alpha-cut 0.4.
         *
         * @return the options
         */
        public static Options defaults() {
            return DEFAULTS;
        }

        /**
         * Sets the evaluation table.
         *
         * @param table the table
         * @return new options
         * @throws NullPointerException if table is null
         */
        public Options withTable(KanoEvaluationTable table) {
            return new Options(new State(Objects.requireNonNull(table, "table"), state.alphaCut()));
        }

        /**
         * Sets the alpha-cut.
         *
         * @param alphaCut least membership that counts, in [0, 1]
         * @return new options
         * @throws IllegalArgumentException if alphaCut is not in [0, 1]
         */
        public Options withAlphaCut(double alphaCut) {
            if (!(alphaCut >= 0 && alphaCut <= 1)) {
                throw new IllegalArgumentException("alphaCut must be in [0, 1], got " + alphaCut);
            }
            return new Options(new State(state.table(), alphaCut));
        }

        /**
         * Returns the evaluation table.
         *
         * @return the table
         */
        public KanoEvaluationTable table() {
            return state.table();
        }

        /**
         * Returns the alpha-cut.
         *
         * @return least membership that counts
         */
        public double alphaCut() {
            return state.alphaCut();
        }

        /**
         * Returns the options as data.
         *
         * @return table and alpha-cut
         */
        public Facts facts() {
            return Facts.builder()
                    .add("table", table().toString())
                    .add("alphaCut", alphaCut())
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
