package org.cxmetrics.verify.vectors;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.stats.kano.DominanceTest;
import org.cxmetrics.stats.kano.FongTest;
import org.cxmetrics.stats.kano.KanoCategory;
import org.cxmetrics.stats.kano.KanoClassification;
import org.cxmetrics.stats.kano.KanoCounts;
import org.cxmetrics.stats.kano.KanoCrossTable;
import org.cxmetrics.stats.kano.KanoEvaluationTable;
import org.cxmetrics.stats.kano.KanoPosterior;
import org.cxmetrics.stats.kano.KanoTally;
import org.cxmetrics.stats.kano.WeightedKanoCrossTable;
import org.cxmetrics.stats.proportion.CategoryShares;
import org.cxmetrics.stats.proportion.ProportionIntervalMethod;
import org.cxmetrics.stats.proportion.SimultaneousIntervalMethod;
import org.jspecify.annotations.Nullable;

/** The Kano questionnaire: tables, counts, categories, coefficients, tests of one attribute. */
final class KanoAdapters {

    private static final Map<String, KanoEvaluationTable> TABLES = Map.of(
            "berger_1993", KanoEvaluationTable.BERGER,
            "pouliot_1993", KanoEvaluationTable.POULIOT,
            "three_level", KanoEvaluationTable.THREE_LEVEL,
            "three_level_short", KanoEvaluationTable.THREE_LEVEL_SHORT);

    private KanoAdapters() {}

    static Map<String, Adapter> all() {
        Map<String, Adapter> all = new LinkedHashMap<>();
        all.put("kano_evaluation_table", KanoAdapters::evaluationTable);
        all.put("kano_resolve_reverse_table", KanoAdapters::reverseTable);
        all.put("kano_evaluate_pair", KanoAdapters::evaluatePair);
        all.put(
                "kano_counts_from_cross_table",
                input -> counts(
                        KanoCrossTable.ofCounts(input.table("cross_table")).counts(table(input))));
        all.put("kano_category_counts", KanoAdapters::categoryCounts);
        all.put("kano_weighted_category_counts", KanoAdapters::weightedCounts);
        all.put("kano_classify", KanoAdapters::classify);
        all.put("kano_better_worse", KanoAdapters::betterWorse);
        all.put("kano_simultaneous_share_intervals", KanoAdapters::shareIntervals);
        all.put("kano_fong_test", KanoAdapters::fong);
        all.put("kano_fong_actual_level", KanoAdapters::fongLevel);
        all.put("kano_dominance_test", KanoAdapters::dominance);
        all.put("kano_mode_posterior", KanoAdapters::posterior);
        return all;
    }

    static KanoEvaluationTable table(Input input) {
        if (!input.has("table")) {
            return KanoEvaluationTable.BERGER;
        }
        List<String> rows = input.children("table").stream()
                .map(row -> row.elements().stream().map(KanoAdapters::letter).collect(Collectors.joining()))
                .toList();
        if (!rows.isEmpty()) {
            return KanoEvaluationTable.of(rows.toArray(String[]::new));
        }
        KanoEvaluationTable table = TABLES.get(input.text("table"));
        if (table == null) {
            throw new IllegalArgumentException("table must be known, got " + input.text("table"));
        }
        return table;
    }

    private static String letter(Input letter) {
        return letter.asText();
    }

    /** The counts of an object of letters. */
    static KanoCounts counts(Input input, String name) {
        Map<KanoCategory, Long> counts = new EnumMap<>(KanoCategory.class);
        Input object = input.child(name);
        for (String letter : object.names()) {
            counts.put(KanoCategory.ofLetter(letter.charAt(0)), object.whole(letter));
        }
        return KanoCounts.ofCounts(counts);
    }

    static ConfidenceLevel level(Input input) {
        return ConfidenceLevel.of(input.number("confidence", 0.95));
    }

    static @Nullable String letter(Optional<KanoCategory> category) {
        return category.map(c -> String.valueOf(c.letter())).orElse(null);
    }

    static <T> Map<String, T> byLetter(java.util.function.Function<KanoCategory, T> value) {
        Map<String, T> map = new LinkedHashMap<>();
        for (KanoCategory category : KanoCategory.values()) {
            map.put(String.valueOf(category.letter()), value.apply(category));
        }
        return map;
    }

    static List<Double> pair(Interval interval) {
        return List.of(interval.lower(), interval.upper());
    }

    private static Output evaluationTable(Input input) {
        KanoEvaluationTable table = table(input);
        return new Output()
                .with(
                        "rows_functional_columns_dysfunctional",
                        () -> cells(
                                table,
                                (f, d) -> String.valueOf(table.evaluate(f, d).letter())));
    }

    private static Output reverseTable(Input input) {
        KanoEvaluationTable table = table(input);
        return new Output().with("rows", () -> cells(table, (f, d) -> letter(table.reversed(f, d))));
    }

    private static List<List<@Nullable String>> cells(
            KanoEvaluationTable table, BiFunction<Integer, Integer, @Nullable String> cell) {
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (int f = 1; f <= table.levels(); f++) {
            List<@Nullable String> row = new ArrayList<>();
            for (int d = 1; d <= table.levels(); d++) {
                row.add(cell.apply(f, d));
            }
            rows.add(row);
        }
        return rows;
    }

    private static Output evaluatePair(Input input) {
        KanoEvaluationTable table = table(input);
        double f = input.number("functional");
        double d = input.number("dysfunctional");
        KanoTally tally = KanoTally.ofLevels(table.levels());
        tally.accept(f, d);
        return new Output()
                .with("category", () -> letter(tally.snapshot().counts(table).category()));
    }

    private static Output counts(KanoCounts counts) {
        return new Output()
                .with("counts", () -> byLetter(counts::count))
                .with("shares", () -> byLetter(counts::share))
                .with("valid", counts::n)
                .with("partial", counts::partial)
                .with("missing", counts::missing);
    }

    private static Output categoryCounts(Input input) {
        KanoEvaluationTable table = table(input);
        KanoTally tally = KanoTally.ofLevels(table.levels());
        tally.add(input.numbers("functional"), input.numbers("dysfunctional"));
        return counts(tally.snapshot().counts(table));
    }

    private static Output weightedCounts(Input input) {
        KanoEvaluationTable table = table(input);
        WeightedKanoCrossTable.Tally tally = WeightedKanoCrossTable.Tally.ofLevels(table.levels());
        tally.add(input.numbers("functional"), input.numbers("dysfunctional"), input.numbers("weights"));
        WeightedKanoCrossTable weighted = tally.snapshot();
        return new Output()
                .with("counts", () -> byLetter(category -> weighted.weight(category, table)))
                .with("valid", weighted::n)
                .with("partial", () -> weighted.pairs().partial())
                .with("missing", () -> weighted.pairs().missing())
                .with("kish_effective_n", weighted::effectiveN);
    }

    private static KanoClassification.Rule rule(Input input) {
        String rule = input.text("rule", "mode");
        return switch (rule) {
            case "mode" -> KanoClassification.Rule.mode();
            case "moa_irq" -> KanoClassification.Rule.moaIrq();
            case "hierarchy" -> KanoClassification.Rule.hierarchy(input.number("threshold", 0.05));
            case "lee_newcomb" ->
                KanoClassification.Rule.leeNewcomb(
                        input.number("category_strength_max", 0.06), input.number("total_strength_min", 0.60));
            case "better_worse_quadrant" -> KanoClassification.Rule.quadrant(input.number("cut", 0.5));
            default -> throw new IllegalArgumentException("rule must be known, got " + rule);
        };
    }

    private static Output classify(Input input) {
        KanoClassification answer = KanoClassification.of(counts(input, "counts"), rule(input));
        return new Output()
                .with("category", () -> answer.isMixed() ? "MIXED" : letter(answer.category()))
                .with(
                        "tied_for_mode",
                        () -> answer.tiedForMode().stream()
                                .map(c -> String.valueOf(c.letter()))
                                .toList())
                .with("category_strength", () -> answer.counts().categoryStrength())
                .with("total_strength", () -> answer.counts().totalStrength());
    }

    private static Output betterWorse(Input input) {
        KanoCounts counts = counts(input, "counts");
        ConfidenceLevel level = level(input);
        return new Output()
                .with("n", counts::decided)
                .with("better", () -> counts.better().value())
                .with("worse", () -> counts.worse().value())
                .with("better_se", () -> counts.better().standardError())
                .with("worse_se", () -> counts.worse().standardError())
                .with("cov_better_worse", counts::covariance)
                .with("average_strength", counts::averageStrength)
                .with("asymmetry", () -> counts.asymmetry().value())
                .with("asymmetry_se", () -> counts.asymmetry().standardError())
                .with("better_over_all", counts::betterOverAll)
                .with("worse_over_all", counts::worseOverAll)
                .with("better_ci", () -> intervals(method -> counts.betterInterval(method, level)))
                .with("worse_ci", () -> intervals(method -> counts.worseInterval(method, level)));
    }

    private static Map<String, List<Double>> intervals(
            java.util.function.Function<ProportionIntervalMethod, Interval> interval) {
        Map<String, List<Double>> intervals = new LinkedHashMap<>();
        for (ProportionIntervalMethod method : ProportionIntervalMethod.values()) {
            intervals.put(method.name().toLowerCase(Locale.ROOT), pair(interval.apply(method)));
        }
        return intervals;
    }

    private static Output shareIntervals(Input input) {
        CategoryShares shares = CategoryShares.ofCounts(input.wholes("counts"));
        Output output = new Output();
        for (SimultaneousIntervalMethod method : SimultaneousIntervalMethod.values()) {
            output.with(
                    method.name().toLowerCase(Locale.ROOT),
                    () -> shares.intervals(method, level(input)).stream()
                            .map(KanoAdapters::pair)
                            .toList());
        }
        return output;
    }

    private static Output fong(Input input) {
        FongTest test = FongTest.of(counts(input, "counts"), input.number("z_critical", 1.65));
        return new Output()
                .with("top", () -> letter(test.top()))
                .with("second", () -> letter(test.second()))
                .with("n", test::n)
                .with("difference", test::difference)
                .with("critical_difference", test::criticalDifference)
                .with("z", test::statistic)
                .with("p_two_sided", test::pValue)
                .with("significant", test::isSignificant);
    }

    private static Output fongLevel(Input input) {
        return new Output()
                .with(
                        "level",
                        () -> FongTest.actualLevel(input.number("share_of_top_two"), input.number("z_critical", 1.65)));
    }

    private static Output dominance(Input input) {
        DominanceTest test = DominanceTest.of(counts(input, "counts"));
        return new Output()
                .with("top", () -> letter(test.top()))
                .with("second", () -> letter(test.second()))
                .with("n", test::n)
                .with("difference", test::difference)
                .with("p_exact", test::pValue)
                .with("p_mid", test::midPValue)
                .with("z", test::statistic)
                .with("p_score", test::scorePValue);
    }

    private static Output posterior(Input input) {
        KanoPosterior posterior = KanoPosterior.of(counts(input, "counts"), input.number("prior_per_category", 0.5));
        ToDoubleFunction<KanoCategory> mean = posterior::mean;
        return new Output()
                .with("mode_probability", () -> byLetter(posterior::modeProbability))
                .with("posterior_mean", () -> byLetter(mean::applyAsDouble))
                .with("prob_moa_exceeds_irq", posterior::movesMost)
                .with("prob_better_exceeds_worse", posterior::betterExceedsWorse)
                .with("prob_better_above_half", posterior::betterAboveHalf)
                .with("prob_worse_above_half", posterior::worseAboveHalf);
    }
}
