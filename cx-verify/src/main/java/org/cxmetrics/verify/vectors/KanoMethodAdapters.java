package org.cxmetrics.verify.vectors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.stats.kano.AnalyticalKano;
import org.cxmetrics.stats.kano.FuzzyKano;
import org.cxmetrics.stats.kano.ImpactAsymmetry;
import org.cxmetrics.stats.kano.ImportanceGrid;
import org.cxmetrics.stats.kano.KanoBootstrap;
import org.cxmetrics.stats.kano.KanoCategory;
import org.cxmetrics.stats.kano.KanoContinuous;
import org.cxmetrics.stats.kano.KanoCrossTable;
import org.cxmetrics.stats.kano.KanoDifference;
import org.cxmetrics.stats.kano.KanoHomogeneity;
import org.cxmetrics.stats.kano.KanoPlan;
import org.cxmetrics.stats.kano.KanoPriorities;
import org.cxmetrics.stats.kano.KanoTransitions;
import org.cxmetrics.stats.kano.ModeratedRegression;
import org.cxmetrics.stats.kano.PenaltyReward;
import org.cxmetrics.stats.kano.RegressionModel;
import org.cxmetrics.stats.proportion.SampleSize;
import org.jspecify.annotations.Nullable;

/** The Kano model beyond one attribute's counts: scores, segments, waves, regressions, planning. */
final class KanoMethodAdapters {

    private KanoMethodAdapters() {}

    static Map<String, Adapter> all() {
        Map<String, Adapter> all = new LinkedHashMap<>();
        all.put("kano_mode_bootstrap_exact", KanoMethodAdapters::bootstrap);
        all.put(
                "kano_continuous_scores_from_cross_table",
                input -> continuous(
                        KanoContinuous.of(KanoCrossTable.ofCounts(input.table("cross_table")), scale(input))));
        all.put("kano_continuous_scores", KanoMethodAdapters::continuousScores);
        all.put("kano_analytical", KanoMethodAdapters::analytical);
        all.put("kano_fuzzy", KanoMethodAdapters::fuzzy);
        all.put("kano_segment_homogeneity", KanoMethodAdapters::homogeneity);
        all.put("kano_segment_exact_test", KanoMethodAdapters::exactTest);
        all.put("kano_coefficient_difference", KanoMethodAdapters::difference);
        all.put("kano_transition_tests", KanoMethodAdapters::transitions);
        all.put("kano_penalty_reward", KanoMethodAdapters::penaltyReward);
        all.put("kano_impact_asymmetry", KanoMethodAdapters::impactAsymmetry);
        all.put("kano_moderated_regression", KanoMethodAdapters::moderated);
        all.put("kano_importance_grid", KanoMethodAdapters::grid);
        all.put("kano_sample_size_coefficient", KanoMethodAdapters::coefficientSize);
        all.put("kano_sample_size_dominance", KanoMethodAdapters::dominanceSize);
        all.put("kano_priority_order", KanoMethodAdapters::priorities);
        all.put("kano_cost_effectiveness", KanoMethodAdapters::costEffectiveness);
        all.put("kano_refined_categories", KanoMethodAdapters::refined);
        all.put(
                "kano_adjusted_improvement_ratio",
                input -> new Output()
                        .with(
                                "adjusted",
                                () -> KanoPriorities.adjustedImprovementRatio(
                                        input.number("ratio"), input.number("k"))));
        return all;
    }

    private static Output bootstrap(Input input) {
        List<KanoCategory> order = input.text("order", "MOAIRQ")
                .chars()
                .mapToObj(letter -> KanoCategory.ofLetter((char) letter))
                .toList();
        KanoBootstrap bootstrap = KanoBootstrap.of(
                KanoAdapters.counts(input, "counts"),
                KanoBootstrap.Options.defaults().withTieOrder(order));
        return new Output()
                .with("ties_by_order", () -> KanoAdapters.byLetter(bootstrap::modeProbability))
                .with("ties_shared", () -> KanoAdapters.byLetter(bootstrap::sharedModeProbability));
    }

    private static KanoContinuous.Scale scale(Input input) {
        return input.text("scale", "dumouchel").equals("xu") ? KanoContinuous.Scale.XU : KanoContinuous.Scale.DUMOUCHEL;
    }

    private static Output continuousScores(Input input) {
        double[] functional = input.numbers("functional");
        double[] dysfunctional = input.numbers("dysfunctional");
        return continuous(
                input.has("importance")
                        ? KanoContinuous.of(functional, dysfunctional, input.numbers("importance"), scale(input))
                        : KanoContinuous.of(KanoCrossTable.of(functional, dysfunctional), scale(input)));
    }

    private static Output continuous(KanoContinuous scores) {
        return new Output()
                .with("n", scores::n)
                .with("functional_mean", scores::functionalMean)
                .with("dysfunctional_mean", scores::dysfunctionalMean)
                .with("functional_sd", scores::functionalStandardDeviation)
                .with("dysfunctional_sd", scores::dysfunctionalStandardDeviation)
                .with("functional_se", scores::functionalStandardError)
                .with("dysfunctional_se", scores::dysfunctionalStandardError)
                .with("covariance", scores::covariance)
                .with("correlation", scores::correlation)
                .with("quadrant", () -> KanoAdapters.letter(scores.quadrant()))
                .with("negative_zone", scores::isInNegativeZone)
                .with("importance_mean", scores::importanceMean)
                .with("functional_weighted_mean", scores::functionalWeightedMean)
                .with("dysfunctional_weighted_mean", scores::dysfunctionalWeightedMean)
                .with("functional_scaled_mean", scores::functionalScaledMean)
                .with("dysfunctional_scaled_mean", scores::dysfunctionalScaledMean);
    }

    private static Output analytical(Input input) {
        AnalyticalKano answer = AnalyticalKano.of(
                input.numbers("functional"),
                input.numbers("dysfunctional"),
                input.numbers("importance"),
                new AnalyticalKano.Thresholds(
                        input.number("r0"),
                        input.number("alpha_low_degrees", 30),
                        input.number("alpha_high_degrees", 60)));
        return new Output()
                .with("importance_index", answer::importanceIndex)
                .with("satisfaction_angle_radians", answer::satisfactionAngle)
                .with("functional_scaled_mean", answer::functionalScaledMean)
                .with("dysfunctional_scaled_mean", answer::dysfunctionalScaledMean)
                .with("category", () -> KanoAdapters.letter(answer.category()));
    }

    private static Output fuzzy(Input input) {
        FuzzyKano fuzzy = FuzzyKano.of(
                vectors(input, "functional"),
                vectors(input, "dysfunctional"),
                FuzzyKano.Options.defaults()
                        .withTable(KanoAdapters.table(input))
                        .withAlphaCut(input.number("alpha_cut", 0.4)));
        return new Output()
                .with("memberships", () -> memberships(fuzzy))
                .with("mean_membership", () -> KanoAdapters.byLetter(fuzzy::meanMembership))
                .with("alpha_cut_counts", () -> KanoAdapters.byLetter(fuzzy::alphaCutCount))
                .with("category_by_alpha_cut", () -> KanoAdapters.letter(fuzzy.categoryByAlphaCut()))
                .with("category_by_mean", () -> KanoAdapters.letter(fuzzy.category()));
    }

    private static List<@Nullable Map<String, Double>> memberships(FuzzyKano fuzzy) {
        List<@Nullable Map<String, Double>> all = new ArrayList<>();
        for (int i = 0; i < fuzzy.n() + fuzzy.missing(); i++) {
            all.add(fuzzy.memberships(i)
                    .map(each -> KanoAdapters.byLetter(category -> each.getOrDefault(category, 0.0)))
                    .orElse(null));
        }
        return all;
    }

    private static double[][] vectors(Input input, String name) {
        return input.children(name).stream().map(Input::numbers).toArray(double[][]::new);
    }

    private static Output homogeneity(Input input) {
        KanoHomogeneity answer = KanoHomogeneity.ofCounts(input.table("counts_by_segment"));
        int rows = (int) Arrays.stream(input.table("counts_by_segment"))
                .filter(row -> Arrays.stream(row).sum() > 0)
                .count();
        int columns = answer.usedColumns().size();
        return new Output()
                .with("n", answer::n)
                .with("statistic", () -> answer.test().statistic())
                .with("df", () -> answer.test().degreesOfFreedom())
                .with("p_value", () -> answer.test().pValue())
                .with("g_statistic", () -> answer.likelihoodRatio().statistic())
                .with("g_p_value", () -> answer.likelihoodRatio().pValue())
                .with("cramers_v", answer::cramersV)
                .with("cramers_v_bias_corrected", answer::biasCorrectedV)
                .with("used_columns", answer::usedColumns)
                .with("min_expected", answer::smallestExpected)
                .with("share_expected_below_5", answer::shareOfSmallExpected)
                .with(
                        "adjusted_residuals",
                        () -> java.util.stream.IntStream.range(0, rows)
                                .mapToObj(i -> java.util.stream.IntStream.range(0, columns)
                                        .mapToObj(j -> answer.adjustedResidual(i, j))
                                        .toList())
                                .toList());
    }

    private static Output exactTest(Input input) {
        OptionalDouble p =
                KanoHomogeneity.ofCounts(input.table("counts_by_segment")).exactPValue();
        return new Output().with("p_value", () -> p.orElse(Double.NaN));
    }

    private static Output difference(Input input) {
        KanoDifference difference =
                KanoDifference.of(KanoAdapters.counts(input, "counts_1"), KanoAdapters.counts(input, "counts_2"));
        ConfidenceLevel level = KanoAdapters.level(input);
        return new Output()
                .with("better_difference", difference::better)
                .with("better_z", difference::betterStatistic)
                .with("better_p_value", difference::betterPValue)
                .with("better_newcombe_ci", () -> KanoAdapters.pair(difference.betterInterval(level)))
                .with("worse_difference", difference::worse)
                .with("worse_z", difference::worseStatistic)
                .with("worse_p_value", difference::worsePValue)
                .with("worse_newcombe_ci", () -> KanoAdapters.pair(difference.worseInterval(level)))
                .with("joint_wald_chi2", () -> difference.joint().statistic())
                .with("joint_wald_p_value", () -> difference.joint().pValue())
                .with("shift_length", difference::shiftLength);
    }

    private static Output transitions(Input input) {
        KanoTransitions answer = KanoTransitions.ofCounts(input.table("transitions_rows_first_wave"));
        Output output = new Output()
                .with("n", answer::n)
                .with("bowker_statistic", () -> answer.bowker().statistic())
                .with("bowker_df", () -> answer.bowker().degreesOfFreedom())
                .with("bowker_p_value", () -> answer.bowker().pValue())
                .with("retention", answer::retention)
                .with("cohen_kappa", answer::kappa);
        answer.stuartMaxwell()
                .ifPresent(test -> output.with("stuart_maxwell_statistic", test::statistic)
                        .with("stuart_maxwell_df", test::degreesOfFreedom)
                        .with("stuart_maxwell_p_value", test::pValue));
        return output;
    }

    private static Map<String, Object> coefficient(RegressionModel.Coefficient c) {
        return Map.of("estimate", c.estimate(), "se", c.standardError(), "t", c.statistic(), "p_value", c.pValue());
    }

    private static Map<String, Object> model(RegressionModel model, Map<String, Object> coefficients) {
        return Map.of(
                "n", model.n(),
                "df_residual", model.degreesOfFreedom(),
                "r_squared", model.rSquared(),
                "adjusted_r_squared", model.adjustedRSquared(),
                "residual_se", model.residualStandardError(),
                "f_statistic", model.fStatistic(),
                "f_p_value", model.fPValue(),
                "coefficients", coefficients);
    }

    private static Map<String, Object> coefficients(RegressionModel model) {
        Map<String, Object> all = new LinkedHashMap<>();
        model.coefficients().forEach((name, c) -> all.put(name, coefficient(c)));
        return all;
    }

    private static ImpactAsymmetry.Limits limits(Input input) {
        return new ImpactAsymmetry.Limits(input.number("hybrid_limit", 0.2), input.number("extreme_limit", 0.7));
    }

    private static Output penaltyReward(Input input) {
        Map<String, double[]> ratings = new LinkedHashMap<>();
        Input attributes = input.child("attributes");
        attributes.names().forEach(name -> ratings.put(name, attributes.numbers(name)));
        PenaltyReward answer = PenaltyReward.of(
                ratings,
                input.numbers("overall"),
                PenaltyReward.Options.of(input.number("penalty_at_most", 2), input.number("reward_at_least", 4))
                        .withAlpha(input.number("alpha", 0.05))
                        .withLimits(limits(input)));
        Map<String, Object> coefficients = coefficients(answer.model());
        Map<String, Object> effects = new LinkedHashMap<>();
        for (PenaltyReward.Attribute each : answer.attributes()) {
            coefficients.put(each.name() + ":reward", coefficient(each.reward()));
            coefficients.put(each.name() + ":penalty", coefficient(each.penalty()));
            effects.put(each.name(), effect(each));
        }
        return new Output()
                .with("model", () -> model(answer.model(), coefficients))
                .with("attributes", () -> effects);
    }

    private static Map<String, @Nullable Object> effect(PenaltyReward.Attribute each) {
        Map<String, @Nullable Object> effect = new LinkedHashMap<>(impact(each.impact()));
        effect.put("reward", each.reward().estimate());
        effect.put("penalty", each.penalty().estimate());
        effect.put("symmetry_contrast", each.contrast().estimate());
        effect.put("symmetry_se", each.contrast().standardError());
        effect.put("symmetry_t", each.contrast().statistic());
        effect.put("symmetry_p_value", each.contrast().pValue());
        effect.put("factor", each.factor().name());
        return effect;
    }

    private static Map<String, @Nullable Object> impact(ImpactAsymmetry impact) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("range_of_impact", impact.range());
        values.put("satisfaction_generating", impact.satisfactionGenerating());
        values.put("dissatisfaction_generating", impact.dissatisfactionGenerating());
        values.put("impact_asymmetry", impact.value());
        values.put("impact_class", impact.impactClass().map(Enum::name).orElse(null));
        return values;
    }

    private static Output impactAsymmetry(Input input) {
        Map<String, @Nullable Object> values =
                impact(ImpactAsymmetry.of(input.number("reward"), input.number("penalty"), limits(input)));
        Output output = new Output();
        values.forEach((name, value) -> output.with(name, () -> value));
        return output;
    }

    private static Output moderated(Input input) {
        ModeratedRegression answer = ModeratedRegression.of(
                input.numbers("performance"),
                input.numbers("overall"),
                input.number("midpoint"),
                input.number("alpha", 0.05));
        return new Output()
                .with("moderated", () -> model(answer.moderated(), coefficients(answer.moderated())))
                .with("hinge", () -> model(answer.hinge(), coefficients(answer.hinge())))
                .with("slope_sufficient", () -> answer.slopeSufficient().estimate())
                .with("slope_sufficient_se", () -> answer.slopeSufficient().standardError())
                .with("slope_sufficient_t", () -> answer.slopeSufficient().statistic())
                .with("slope_sufficient_p_value", () -> answer.slopeSufficient().pValue())
                .with("hinge_slope_change", () -> answer.hingeSlopeChange().estimate())
                .with("hinge_slope_change_t", () -> answer.hingeSlopeChange().statistic())
                .with(
                        "hinge_slope_change_p_value",
                        () -> answer.hingeSlopeChange().pValue())
                .with("category", () -> String.valueOf(answer.category().letter()));
    }

    private static Output grid(Input input) {
        ImportanceGrid grid = ImportanceGrid.of(
                input.numbers("explicit"),
                input.numbers("implicit"),
                input.text("split", "mean").equals("median") ? ImportanceGrid.Split.MEDIAN : ImportanceGrid.Split.MEAN);
        return new Output()
                .with("explicit_cut", grid::explicitCut)
                .with("implicit_cut", grid::implicitCut)
                .with("factors", () -> grid.factors().stream().map(Enum::name).toList());
    }

    private static Output coefficientSize(Input input) {
        SampleSize decided = KanoPlan.forCoefficient(
                input.number("half_width"), input.number("coefficient", 0.5), KanoAdapters.level(input));
        return new Output()
                .with("n_valid", decided::n)
                .with(
                        "n_respondents",
                        () -> KanoPlan.respondentsFor(decided, input.number("share_reverse_questionable", 0))
                                .n());
    }

    private static Output dominanceSize(Input input) {
        SampleSize size = KanoPlan.forDominance(
                input.number("share_top"),
                input.number("share_second"),
                ConfidenceLevel.of(1 - input.number("alpha", 0.05)),
                input.number("power", 0.8));
        return new Output().with("n", size::n).with("n_unrounded", size::unrounded);
    }

    private static KanoPriorities features(Input input) {
        return KanoPriorities.of(input.children("features").stream()
                .map(feature -> new KanoPriorities.Feature(
                        feature.text("feature"),
                        KanoCategory.ofLetter(feature.text("category").charAt(0)),
                        feature.number("better", Double.NaN),
                        feature.number("worse", Double.NaN),
                        feature.number("importance", Double.NaN),
                        feature.number("cost", Double.NaN)))
                .toList());
    }

    private static List<String> ids(List<KanoPriorities.Feature> features) {
        return features.stream().map(KanoPriorities.Feature::id).toList();
    }

    private static Output priorities(Input input) {
        KanoPriorities priorities = features(input);
        return new Output().with("order", () -> ids(priorities.order()));
    }

    private static Output costEffectiveness(Input input) {
        KanoPriorities priorities = features(input);
        return new Output()
                .with("ratio", priorities::costEffectiveness)
                .with("order", () -> ids(priorities.byCostEffectiveness()));
    }

    private static Output refined(Input input) {
        KanoPriorities priorities = features(input);
        Map<String, String> names = new LinkedHashMap<>();
        priorities
                .refined()
                .forEach((id, category) -> names.put(
                        id,
                        switch (category) {
                            case REVERSE -> "R";
                            case QUESTIONABLE -> "Q";
                            default -> category.name();
                        }));
        return new Output().with("importance_cut", priorities::importanceCut).with("refined", () -> names);
    }
}
