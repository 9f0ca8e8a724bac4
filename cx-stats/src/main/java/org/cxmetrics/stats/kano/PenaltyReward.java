package org.cxmetrics.stats.kano;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.cxmetrics.core.validation.NearestNames;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.MayGrow;
import org.cxmetrics.core.value.TextTable;

/**
 * Penalty-reward contrasts: what high and low ratings of each attribute do to overall satisfaction, from performance ratings
 * alone.
 *
 * <pre>{@code
 * PenaltyReward contrasts = PenaltyReward.of(Map.of("speed", speed, "staff", staff), overall,
 *         PenaltyReward.Options.of(2, 4));
 * contrasts.attribute("speed").factor();    // BASIC
 * contrasts.attribute("speed").impact();    // impact asymmetry
 * }</pre>
 *
 * <p>One least squares fit with two columns per attribute: reward (rating at or above the upper box) and penalty (at or below
 * the lower box); the middle is the reference. Only complete rows are used. A box that nobody gave drops its column.
 *
 * <p>It finds the impact at today's performance, not design-stage Kano categories.
 *
 * <p>References: Brandt (1988), Proceedings of the AMA Services Marketing Conference; Matzler and Sauerwein (2002),
 * International Journal of Service Industry Management 13.
 */
public final class PenaltyReward {

    /** What an attribute does to overall satisfaction, by the significance of both its coefficients. */
    public enum Factor {
        /** Only low ratings matter. */
        BASIC,
        /** Low and high ratings matter. */
        PERFORMANCE,
        /** Only high ratings matter. */
        EXCITEMENT,
        /** Neither matters. */
        INDIFFERENT
    }

    /**
     * The effect of one attribute.
     *
     * @param name name of the attribute
     * @param reward effect of a high rating; all NaN where nobody gave one
     * @param penalty effect of a low rating, normally negative; all NaN where nobody gave one
     * @param contrast reward + penalty; different from 0 where the effect is asymmetric
     * @param factor the kind of attribute
     * @param impact how the impact divides
     * @param high complete rows with a high rating
     * @param low complete rows with a low rating
     */
    public record Attribute(
            String name,
            RegressionModel.Coefficient reward,
            RegressionModel.Coefficient penalty,
            RegressionModel.Coefficient contrast,
            Factor factor,
            ImpactAsymmetry impact,
            long high,
            long low) {

        /**
         * Takes the parts.
         *
         * @param name name of the attribute
         * @param reward effect of a high rating
         * @param penalty effect of a low rating
         * @param contrast reward + penalty
         * @param factor the kind of attribute
         * @param impact how the impact divides
         * @param high complete rows with a high rating
         * @param low complete rows with a low rating
         */
        @MayGrow
        public Attribute {
            Objects.requireNonNull(name, "name");
        }
    }

    private final RegressionModel model;
    private final Map<String, Attribute> attributes;
    private final long missing;
    private final Options options;

    private PenaltyReward(RegressionModel model, Map<String, Attribute> attributes, long missing, Options options) {
        this.model = model;
        this.attributes = attributes;
        this.missing = missing;
        this.options = options;
    }

    /**
     * Returns the contrasts.
     *
     * <p>Missing values: rows with a NaN are left out. O(rows columns^2).
     *
     * @param attributes ratings by name of the attribute, one per respondent, NaN where missing; take a map with an order
     * @param overall overall satisfaction, as many, NaN where missing
     * @param options boxes and error rate
     * @return the contrasts
     * @throws NullPointerException if an argument or a column is null
     * @throws IllegalArgumentException if there is no attribute, lengths differ, a value is infinite, there are too few
     *     complete rows, or columns determine each other
     */
    public static PenaltyReward of(Map<String, double[]> attributes, double[] overall, Options options) {
        if (attributes.isEmpty()) {
            throw new IllegalArgumentException("attributes must be at least 1, got 0");
        }
        int[] complete = complete(attributes, overall);
        List<String> names = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        Map<String, long[]> sizes = new LinkedHashMap<>();
        attributes.forEach((name, ratings) -> {
            double[] high = Arrays.stream(complete)
                    .mapToDouble(row -> ratings[row] >= options.rewardAtLeast() ? 1 : 0)
                    .toArray();
            double[] low = Arrays.stream(complete)
                    .mapToDouble(row -> ratings[row] <= options.penaltyAtMost() ? 1 : 0)
                    .toArray();
            sizes.put(name, new long[] {
                add(name + ":reward", high, names, columns), add(name + ":penalty", low, names, columns)
            });
        });
        double[] y = Arrays.stream(complete).mapToDouble(row -> overall[row]).toArray();
        RegressionModel model = RegressionModel.of(y, names, columns, options.standardErrors());
        Map<String, Attribute> effects = new LinkedHashMap<>();
        sizes.forEach((name, size) -> effects.put(name, effect(name, model, size, options)));
        return new PenaltyReward(model, effects, overall.length - complete.length, options);
    }

    /** Adds a column unless it is empty; returns how many ones it has. */
    private static long add(String name, double[] column, List<String> names, List<double[]> columns) {
        long ones = (long) Arrays.stream(column).sum();
        if (ones > 0) {
            names.add(name);
            columns.add(column);
        }
        return ones;
    }

    private static int[] complete(Map<String, double[]> attributes, double[] overall) {
        boolean[] keep = new boolean[overall.length];
        for (int row = 0; row < keep.length; row++) {
            keep[row] = isPresent("overall", row, overall[row]);
        }
        attributes.forEach((name, ratings) -> {
            if (ratings.length != overall.length) {
                throw new IllegalArgumentException(
                        name + " must have " + overall.length + " ratings, got " + ratings.length);
            }
            for (int row = 0; row < keep.length; row++) {
                keep[row] &= isPresent(name, row, ratings[row]);
            }
        });
        return java.util.stream.IntStream.range(0, keep.length)
                .filter(row -> keep[row])
                .toArray();
    }

    static boolean isPresent(String name, int row, double value) {
        if (Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + "[" + row + "] must be finite or NaN, got " + value);
        }
        return !Double.isNaN(value);
    }

    private static Attribute effect(String name, RegressionModel model, long[] sizes, Options options) {
        String high = name + ":reward";
        String low = name + ":penalty";
        RegressionModel.Coefficient reward =
                model.coefficients().getOrDefault(high, RegressionModel.Coefficient.DROPPED);
        RegressionModel.Coefficient penalty =
                model.coefficients().getOrDefault(low, RegressionModel.Coefficient.DROPPED);
        boolean both = sizes[0] > 0 && sizes[1] > 0;
        boolean rewards = reward.isPositive(options.alpha());
        boolean punishes = penalty.isNegative(options.alpha());
        Factor factor = rewards
                ? (punishes ? Factor.PERFORMANCE : Factor.EXCITEMENT)
                : (punishes ? Factor.BASIC : Factor.INDIFFERENT);
        return new Attribute(
                name,
                reward,
                penalty,
                both ? model.combined(high, 1, low) : RegressionModel.Coefficient.DROPPED,
                factor,
                ImpactAsymmetry.of(reward.estimate(), penalty.estimate(), options.limits()),
                sizes[0],
                sizes[1]);
    }

    /**
     * Returns the fitted regression, with columns named {@code NAME:reward} and {@code NAME:penalty}.
     *
     * @return the model
     */
    public RegressionModel model() {
        return model;
    }

    /**
     * Returns the effects.
     *
     * @return one per attribute, in the order of the input
     */
    public List<Attribute> attributes() {
        return List.copyOf(attributes.values());
    }

    /**
     * Returns the effect of one attribute.
     *
     * @param name name of the attribute
     * @return the effect
     * @throws NullPointerException if name is null
     * @throws NoSuchElementException if there is no such attribute; the message names the nearest ones
     */
    public Attribute attribute(String name) {
        Attribute attribute = attributes.get(Objects.requireNonNull(name, "name"));
        if (attribute == null) {
            throw new NoSuchElementException(
                    "attribute must be in the analysis, got " + NearestNames.of(name, attributes.keySet()));
        }
        return attribute;
    }

    /**
     * Returns the number of complete rows.
     *
     * @return n
     */
    public long n() {
        return model.n();
    }

    /**
     * Returns the number of rows left out.
     *
     * @return rows with a missing value
     */
    public long missing() {
        return missing;
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
     * Returns the answer as data.
     *
     * @return n, missing, model, effects, options
     */
    public Facts facts() {
        return Facts.builder()
                .add("n", n())
                .add("missing", missing)
                .add("model", model.facts())
                .add(
                        "attributes",
                        attributes().stream()
                                .map(a -> Facts.builder()
                                        .add("name", a.name())
                                        .add("reward", a.reward().facts())
                                        .add("penalty", a.penalty().facts())
                                        .add("contrast", a.contrast().facts())
                                        .add("factor", a.factor())
                                        .add("impact", a.impact().facts())
                                        .build())
                                .toList())
                .add("options", options.facts())
                .build();
    }

    /**
     * Returns the effects for reading.
     *
     * @return one row per attribute
     */
    public TextTable toTable() {
        TextTable.Builder table = TextTable.builder("attribute", "reward", "penalty", "factor", "asymmetry", "class");
        for (Attribute a : attributes()) {
            table.row(
                    a.name(),
                    Decimals.fixed(a.reward().estimate(), 3),
                    Decimals.fixed(a.penalty().estimate(), 3),
                    a.factor().name(),
                    Decimals.fixed(a.impact().value(), 3),
                    a.impact().impactClass().map(Enum::name).orElse("-"));
        }
        return table.build();
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code PenaltyReward: 3 attributes, R squared 0.646 (n=118, missing 2)}
     */
    @Override
    public String toString() {
        return "PenaltyReward: " + attributes.size() + " attributes, R squared " + Decimals.fixed(model.rSquared(), 3)
                + " (n=" + n() + ", missing " + missing + ")";
    }

    /** Boxes, error rate, limits and standard errors. Immutable; each {@code with} gives new options. */
    public static final class Options {

        private record State(
                double penaltyAtMost,
                double rewardAtLeast,
                double alpha,
                ImpactAsymmetry.Limits limits,
                RegressionModel.StandardErrors standardErrors) {}

        private static final Options DEFAULTS = new Options(
                new State(2, 4, 0.05, ImpactAsymmetry.Limits.STANDARD, RegressionModel.StandardErrors.CLASSICAL));

        private final State state;

        private Options(State state) {
            this.state = state;
        }

        /**
         * Returns the default options for ratings 1 to 5: boxes 1-2 and 4-5, error rate 0.05, limits 0.2 and 0.7, classical
         * standard errors.
         *
         * @return the options
         */
        public static Options defaults() {
            return DEFAULTS;
        }

        /**
         * Returns the default options with other boxes; 2 and 6 are usual for ratings 1 to 7.
         *
         * @param penaltyAtMost largest rating of the lower box
         * @param rewardAtLeast smallest rating of the upper box, above the other
         * @return the options
         * @throws IllegalArgumentException if the boxes overlap or a limit is NaN
         */
        public static Options of(double penaltyAtMost, double rewardAtLeast) {
            return DEFAULTS.withBoxes(penaltyAtMost, rewardAtLeast);
        }

        /**
         * Sets the boxes.
         *
         * @param penaltyAtMost largest rating of the lower box
         * @param rewardAtLeast smallest rating of the upper box, above the other
         * @return new options
         * @throws IllegalArgumentException if the boxes overlap or a limit is NaN
         */
        public Options withBoxes(double penaltyAtMost, double rewardAtLeast) {
            if (!(penaltyAtMost < rewardAtLeast)) {
                throw new IllegalArgumentException(
                        "penaltyAtMost must be below rewardAtLeast, got " + penaltyAtMost + " and " + rewardAtLeast);
            }
            return new Options(
                    new State(penaltyAtMost, rewardAtLeast, state.alpha(), state.limits(), state.standardErrors()));
        }

        /**
         * Sets the error rate at which a coefficient counts.
         *
         * @param alpha the error rate, in (0, 1)
         * @return new options
         * @throws IllegalArgumentException if alpha is not in (0, 1)
         */
        public Options withAlpha(double alpha) {
            return new Options(new State(
                    state.penaltyAtMost(),
                    state.rewardAtLeast(),
                    requireAlpha(alpha),
                    state.limits(),
                    state.standardErrors()));
        }

        /**
         * Sets the limits of the impact classes.
         *
         * @param limits the limits
         * @return new options
         * @throws NullPointerException if limits is null
         */
        public Options withLimits(ImpactAsymmetry.Limits limits) {
            return new Options(new State(
                    state.penaltyAtMost(),
                    state.rewardAtLeast(),
                    state.alpha(),
                    Objects.requireNonNull(limits, "limits"),
                    state.standardErrors()));
        }

        /**
         * Sets how standard errors are estimated.
         *
         * @param standardErrors the kind
         * @return new options
         * @throws NullPointerException if standardErrors is null
         */
        public Options withStandardErrors(RegressionModel.StandardErrors standardErrors) {
            return new Options(new State(
                    state.penaltyAtMost(),
                    state.rewardAtLeast(),
                    state.alpha(),
                    state.limits(),
                    Objects.requireNonNull(standardErrors, "standardErrors")));
        }

        static double requireAlpha(double alpha) {
            if (!(alpha > 0 && alpha < 1)) {
                throw new IllegalArgumentException("alpha must be in (0, 1), got " + alpha);
            }
            return alpha;
        }

        /**
         * Returns the largest rating of the lower box.
         *
         * @return the rating
         */
        public double penaltyAtMost() {
            return state.penaltyAtMost();
        }

        /**
         * Returns the smallest rating of the upper box.
         *
         * @return the rating
         */
        public double rewardAtLeast() {
            return state.rewardAtLeast();
        }

        /**
         * Returns the error rate at which a coefficient counts.
         *
         * @return the error rate
         */
        public double alpha() {
            return state.alpha();
        }

        /**
         * Returns the limits of the impact classes.
         *
         * @return the limits
         */
        public ImpactAsymmetry.Limits limits() {
            return state.limits();
        }

        /**
         * Returns how standard errors are estimated.
         *
         * @return the kind
         */
        public RegressionModel.StandardErrors standardErrors() {
            return state.standardErrors();
        }

        /**
         * Returns the options as data.
         *
         * @return the facts, one for each option
         */
        public Facts facts() {
            return Facts.builder()
                    .add("penaltyAtMost", penaltyAtMost())
                    .add("rewardAtLeast", rewardAtLeast())
                    .add("alpha", alpha())
                    .add("hybridLimit", limits().hybrid())
                    .add("extremeLimit", limits().extreme())
                    .add("standardErrors", standardErrors())
                    .build();
        }

        /**
         * Compares all options.
         *
         * @param other the object to compare with
         * @return true if all are equal
         */
        @Override
        public boolean equals(@org.jspecify.annotations.Nullable Object other) {
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
