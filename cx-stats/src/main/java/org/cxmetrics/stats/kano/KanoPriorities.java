package org.cxmetrics.stats.kano;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.MayGrow;
import org.cxmetrics.core.value.TextTable;

/**
 * What to build first: features in order of category and coefficients, by cost, and split by importance.
 *
 * <pre>{@code
 * KanoPriorities priorities = KanoPriorities.of(List.of(
 *         KanoPriorities.Feature.of("search", KanoCategory.MUST_BE, 0.3, -0.8).withImportance(7.5).withCost(5),
 *         KanoPriorities.Feature.of("themes", KanoCategory.ATTRACTIVE, 0.9, -0.1).withImportance(6).withCost(3)));
 * priorities.order();                 // search, themes
 * priorities.byCostEffectiveness();   // themes, search
 * }</pre>
 *
 * <p>The order of the categories is a convention of the literature, not inference.
 *
 * <p>References: Berger et al. (1993), Center for Quality of Management Journal 2(4); Yang (2005), Total Quality Management
 * 16; Tan and Shen (2000), Total Quality Management 11.
 *
 * @param features the features, each of another id
 */
public record KanoPriorities(List<Feature> features) {

    private static final Comparator<Double> LARGEST_FIRST = (a, b) -> {
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return Boolean.compare(Double.isNaN(a), Double.isNaN(b));
        }
        return Double.compare(b + 0.0, a + 0.0);
    };

    /** The categories of the refined model. */
    public enum RefinedCategory {
        /** Must-be of high importance. */
        CRITICAL,
        /** Must-be of low importance. */
        NECESSARY,
        /** One-dimensional of high importance. */
        HIGH_VALUE_ADDED,
        /** One-dimensional of low importance. */
        LOW_VALUE_ADDED,
        /** Attractive of high importance. */
        HIGHLY_ATTRACTIVE,
        /** Attractive of low importance. */
        LESS_ATTRACTIVE,
        /** Indifferent of high importance. */
        POTENTIAL,
        /** Indifferent of low importance. */
        CARE_FREE,
        /** Reverse, whatever the importance. */
        REVERSE,
        /** Questionable, whatever the importance. */
        QUESTIONABLE
    }

    /**
     * A feature to decide on.
     *
     * @param id what the feature is called
     * @param category its category
     * @param better its Better coefficient; NaN where unknown
     * @param worse its Worse coefficient, at most 0; NaN where unknown
     * @param importance its mean importance; NaN where unknown
     * @param cost its cost, positive; NaN where unknown
     */
    public record Feature(
            String id, KanoCategory category, double better, double worse, double importance, double cost) {

        /**
         * Checks the cost.
         *
         * @param id what the feature is called
         * @param category its category
         * @param better its Better coefficient; NaN where unknown
         * @param worse its Worse coefficient; NaN where unknown
         * @param importance its mean importance; NaN where unknown
         * @param cost its cost, positive; NaN where unknown
         * @throws NullPointerException if id or category is null
         * @throws IllegalArgumentException if cost is 0, negative or infinite
         */
        @MayGrow
        public Feature {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(category, "category");
            if (cost <= 0 || Double.isInfinite(cost)) {
                throw new IllegalArgumentException("cost of " + id + " must be positive and finite, got " + cost);
            }
        }

        /**
         * Returns a feature without importance and cost.
         *
         * @param id what the feature is called
         * @param category its category
         * @param better its Better coefficient; NaN where unknown
         * @param worse its Worse coefficient; NaN where unknown
         * @return the feature
         * @throws NullPointerException if id or category is null
         */
        public static Feature of(String id, KanoCategory category, double better, double worse) {
            return new Feature(id, category, better, worse, Double.NaN, Double.NaN);
        }

        /**
         * Returns this feature with its importance.
         *
         * @param mean mean importance; NaN where unknown
         * @return the feature
         */
        public Feature withImportance(double mean) {
            return new Feature(id, category, better, worse, mean, cost);
        }

        /**
         * Returns this feature with its cost.
         *
         * @param price cost, positive; NaN where unknown
         * @return the feature
         * @throws IllegalArgumentException if price is 0, negative or infinite
         */
        public Feature withCost(double price) {
            return new Feature(id, category, better, worse, importance, price);
        }

        /** The larger coefficient by size; NaN when both are unknown. */
        double largestCoefficient() {
            double size = Math.abs(worse);
            return Double.isNaN(better) ? size : Double.isNaN(size) ? better : Math.max(better, size);
        }
    }

    /**
     * Checks the ids.
     *
     * @param features the features, each of another id
     * @throws NullPointerException if features or one of them is null
     * @throws IllegalArgumentException if two features have one id
     */
    @MayGrow
    public KanoPriorities {
        features = List.copyOf(features);
        Map<String, Feature> ids = new LinkedHashMap<>();
        for (Feature feature : features) {
            if (ids.put(feature.id(), feature) != null) {
                throw new IllegalArgumentException("id of a feature must be new, got \"" + feature.id() + "\" again");
            }
        }
    }

    /**
     * Returns the priorities of features.
     *
     * @param features the features, each of another id
     * @return the priorities
     * @throws NullPointerException if features or one of them is null
     * @throws IllegalArgumentException if two features have one id
     */
    public static KanoPriorities of(List<Feature> features) {
        return new KanoPriorities(features);
    }

    /**
     * Returns the features by category M, O, A, I, R, Q, then larger coefficient, then importance, then id.
     *
     * <p>Missing values: NaN comes after every number. The order is total and does not depend on that of the input.
     *
     * @return the features in order
     */
    public List<Feature> order() {
        return features.stream()
                .sorted(Comparator.comparing(Feature::category)
                        .thenComparing(Feature::largestCoefficient, LARGEST_FIRST)
                        .thenComparing(Feature::importance, LARGEST_FIRST)
                        .thenComparing(Feature::id))
                .toList();
    }

    /**
     * Returns what a feature gains per unit of cost.
     *
     * <pre>(better + |worse|) / cost</pre>
     *
     * @return the ratio by id, in the order of the features; NaN where something is unknown
     */
    public Map<String, Double> costEffectiveness() {
        return costEffectiveness(KanoPriorities::gain);
    }

    /**
     * Returns what a feature gains per unit of cost, by a gain of one's own.
     *
     * @param gain what a feature gains
     * @return the ratio by id, in the order of the features; NaN where something is unknown
     * @throws NullPointerException if gain is null
     */
    public Map<String, Double> costEffectiveness(ToDoubleFunction<Feature> gain) {
        Map<String, Double> ratios = new LinkedHashMap<>();
        features.forEach(feature -> ratios.put(feature.id(), gain.applyAsDouble(feature) / feature.cost()));
        return ratios;
    }

    /**
     * Returns the features by what they gain per unit of cost, NaN last, then by id.
     *
     * @return the features in order
     */
    public List<Feature> byCostEffectiveness() {
        return features.stream()
                .sorted(Comparator.comparing((Feature feature) -> gain(feature) / feature.cost(), LARGEST_FIRST)
                        .thenComparing(Feature::id))
                .toList();
    }

    /**
     * Returns where high importance begins: at the mean over all features, reverse and questionable ones included.
     *
     * <p>Undefined (NaN) without features, or when the importance of one is unknown.
     *
     * @return the cut
     */
    public double importanceCut() {
        return ImportanceGrid.mean(
                features.stream().mapToDouble(Feature::importance).toArray());
    }

    /**
     * Returns the refined categories of Yang: each split by importance.
     *
     * <p>On the cut, or within 1e-12 of it, counts as high.
     *
     * @return the refined category by id, in the order of the features
     */
    public Map<String, RefinedCategory> refined() {
        double cut = importanceCut();
        Map<String, RefinedCategory> refined = new LinkedHashMap<>();
        for (Feature feature : features) {
            boolean high = ImportanceGrid.isHigh(feature.importance(), cut);
            refined.put(feature.id(), refined(feature.category(), high));
        }
        return refined;
    }

    private static RefinedCategory refined(KanoCategory category, boolean high) {
        return switch (category) {
            case MUST_BE -> high ? RefinedCategory.CRITICAL : RefinedCategory.NECESSARY;
            case ONE_DIMENSIONAL -> high ? RefinedCategory.HIGH_VALUE_ADDED : RefinedCategory.LOW_VALUE_ADDED;
            case ATTRACTIVE -> high ? RefinedCategory.HIGHLY_ATTRACTIVE : RefinedCategory.LESS_ATTRACTIVE;
            case INDIFFERENT -> high ? RefinedCategory.POTENTIAL : RefinedCategory.CARE_FREE;
            case REVERSE -> RefinedCategory.REVERSE;
            case QUESTIONABLE -> RefinedCategory.QUESTIONABLE;
        };
    }

    /**
     * Returns the improvement ratio of a requirement adjusted for its category, for quality function deployment.
     *
     * <pre>ratio^(1/k),  k = 0.5 must-be, 1 one-dimensional, 2 attractive</pre>
     *
     * @param ratio target over present level, positive
     * @param k parameter of the category, positive
     * @return the adjusted ratio
     * @throws IllegalArgumentException if ratio or k is not positive and finite
     */
    public static double adjustedImprovementRatio(double ratio, double k) {
        if (!(ratio > 0 && ratio < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("ratio must be positive and finite, got " + ratio);
        }
        if (!(k > 0 && k < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("k must be positive and finite, got " + k);
        }
        return Math.pow(ratio, 1 / k);
    }

    /**
     * Returns the priorities as data.
     *
     * @return the features in order
     */
    public Facts facts() {
        return Facts.builder()
                .add(
                        "order",
                        order().stream()
                                .map(feature -> Facts.builder()
                                        .add("id", feature.id())
                                        .add("category", feature.category())
                                        .add("better", feature.better())
                                        .add("worse", feature.worse())
                                        .add("importance", feature.importance())
                                        .add("cost", feature.cost())
                                        .build())
                                .toList())
                .build();
    }

    /**
     * Returns the features in order, for reading.
     *
     * @return one row per feature
     */
    public TextTable toTable() {
        TextTable.Builder table =
                TextTable.builder("feature", "category", "better", "worse", "importance", "gain/cost");
        Map<String, Double> ratios = costEffectiveness();
        for (Feature feature : order()) {
            table.row(
                    feature.id(),
                    String.valueOf(feature.category().letter()),
                    Decimals.fixed(feature.better(), 3),
                    Decimals.fixed(feature.worse(), 3),
                    Decimals.fixed(feature.importance(), 2),
                    Decimals.fixed(ratios.getOrDefault(feature.id(), Double.NaN), 3));
        }
        return table.build();
    }

    private static double gain(Feature feature) {
        return feature.better() + Math.abs(feature.worse());
    }
}
