package org.cxmetrics.verify.vectors;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.stats.nps.BoxScheme;
import org.cxmetrics.stats.nps.Nps;
import org.cxmetrics.stats.nps.NpsIntervalMethod;
import org.cxmetrics.stats.nps.SurveyNps;
import org.cxmetrics.stats.nps.SurveyNpsDifference;
import org.cxmetrics.stats.nps.WeightedNps;
import org.cxmetrics.stats.weighting.Margin;
import org.cxmetrics.stats.weighting.Raking;
import org.cxmetrics.stats.weighting.SinglePsuPolicy;
import org.cxmetrics.stats.weighting.SurveyDesign;
import org.cxmetrics.stats.weighting.SurveyMean;
import org.cxmetrics.stats.weighting.SurveyProportion;
import org.cxmetrics.stats.weighting.SurveyProportionIntervalMethod;
import org.cxmetrics.stats.weighting.Weights;

/** Weighted scores, survey designs, raking and post-stratification. */
final class WeightingAdapters {

    /** The cases give the sign an answer counts with in place of its rating. */
    private static final Nps.Options SIGNS = Nps.Options.defaults()
            .withScheme(BoxScheme.ofScale("sign", -1, 1).withTop(1).withBottom(-1));

    private static final Map<String, SurveyProportionIntervalMethod> PROPORTION_METHODS = Map.of(
            "logit", SurveyProportionIntervalMethod.LOGIT,
            "beta", SurveyProportionIntervalMethod.BETA,
            "mean", SurveyProportionIntervalMethod.MEAN,
            "asin", SurveyProportionIntervalMethod.ASIN,
            // R reaches the same limits in two ways.
            "xlogit", SurveyProportionIntervalMethod.LOGIT);

    private WeightingAdapters() {}

    static Map<String, Adapter> all() {
        return Map.ofEntries(
                entry("nps_weighted", WeightingAdapters::weighted),
                entry("rake", WeightingAdapters::rake),
                entry("post_stratify", WeightingAdapters::postStratify),
                entry("nps_survey_mean", WeightingAdapters::surveyNps),
                entry("nps_survey_domain", WeightingAdapters::domain),
                entry("nps_survey_domain_difference", WeightingAdapters::domainDifference),
                entry("nps_post_stratified", input -> calibrated(input, postStratification(input, "weight"))),
                entry("nps_raked", input -> calibrated(input, raking(input, "weight"))),
                entry("survey_mean", WeightingAdapters::surveyMean),
                entry("survey_proportion_interval", WeightingAdapters::surveyProportion));
    }

    private static Output weighted(Input input) {
        WeightedNps nps = WeightedNps.of(input.numbers("category"), input.numbers("weight"), SIGNS);
        return new Output()
                .with("n", nps::n)
                .with("nps", nps::score)
                .with("promoter_share", nps::promoterShare)
                .with("passive_share", nps::passiveShare)
                .with("detractor_share", nps::detractorShare)
                .with("sum_weights", nps::sumOfWeights)
                .with("effective_n_kish", nps::effectiveN)
                .with("design_effect_kish", nps::designEffect)
                .with("variance", nps::variance)
                .with("se_kish", nps::kishStandardError)
                .with("se_linearized", nps::standardError);
    }

    private static Output rake(Input input) {
        return raked(input, raking(input, "base_weight"));
    }

    private static Output postStratify(Input input) {
        return raked(input, postStratification(input, "base_weight"));
    }

    private static Output raked(Input input, Raking raking) {
        Weights weights = raking.weights();
        return new Output()
                .with("weights", () -> list(weights))
                .with("effective_n_kish", weights::effectiveN)
                .with("cycles", raking::cycles)
                .with(
                        "nps",
                        () -> WeightedNps.of(input.numbers("category"), weights.toArray(), SIGNS)
                                .score());
    }

    private static Raking raking(Input input, String base) {
        List<Margin> margins = new ArrayList<>();
        for (int i = 1; input.has("margin_" + i); i++) {
            margins.add(Margin.of("margin_" + i, input.texts("margin_" + i), input.numbersByName("targets_" + i)));
        }
        Raking.Options options = Raking.Options.defaults();
        return Raking.of(
                weights(input, base),
                margins,
                input.flag("allow_zero_targets") ? options.allowingZeroTargets() : options);
    }

    private static Raking postStratification(Input input, String base) {
        Raking.Options options = Raking.Options.defaults();
        return Raking.of(
                weights(input, base),
                List.of(Margin.of("stratum", input.texts("stratum"), input.numbersByName("targets"))),
                input.flag("allow_zero_targets") ? options.allowingZeroTargets() : options);
    }

    private static Weights weights(Input input, String name) {
        return Weights.of(input.numbers(name));
    }

    private static List<Double> list(Weights weights) {
        return Arrays.stream(weights.toArray()).boxed().toList();
    }

    private static SurveyDesign design(Input input) {
        SurveyDesign.Builder design = SurveyDesign.builder().weights(weights(input, "weight"));
        if (input.has("stratum")) {
            design.strata(input.texts("stratum"));
        }
        if (input.has("cluster")) {
            design.clusters(input.texts("cluster"));
        }
        if (input.has("population_size")) {
            design.populationSizes(input.numbers("population_size"));
        }
        if (input.has("single_psu")) {
            design.singlePsu(SinglePsuPolicy.valueOf(input.text("single_psu").toUpperCase(Locale.ROOT)));
        }
        return design.build();
    }

    private static SurveyDesign segment(Input input, SurveyDesign design, String name) {
        List<String> segments = input.texts("segment");
        String wanted = input.text(name);
        return design.domain(row -> segments.get(row).equals(wanted));
    }

    private static Output surveyNps(Input input) {
        return nps(input, SurveyNps.of(input.numbers("category"), design(input), SIGNS));
    }

    private static Output domain(Input input) {
        return nps(input, SurveyNps.of(input.numbers("category"), segment(input, design(input), "domain"), SIGNS));
    }

    private static Output nps(Input input, SurveyNps nps) {
        Interval t = nps.interval(NpsAdapters.level(input));
        return new Output()
                .with("n", nps::n)
                .with("nps", nps::score)
                .with("standard_error", nps::standardError)
                .with("degrees_of_freedom", nps::degreesOfFreedom)
                .with("lower_t", t::lower)
                .with("upper_t", t::upper)
                .with("effective_n", nps::effectiveN)
                .with("design_effect", nps::designEffect)
                .with(
                        "lower_effective_adjusted_wald",
                        () -> effective(input, nps).lower())
                .with(
                        "upper_effective_adjusted_wald",
                        () -> effective(input, nps).upper());
    }

    private static Interval effective(Input input, SurveyNps nps) {
        return nps.interval(NpsIntervalMethod.ADJUSTED_WALD, NpsAdapters.level(input));
    }

    private static Output domainDifference(Input input) {
        SurveyDesign design = design(input);
        SurveyNpsDifference difference = SurveyNpsDifference.of(
                input.numbers("category"), segment(input, design, "first"), segment(input, design, "second"), SIGNS);
        Interval interval = difference.interval(NpsAdapters.level(input));
        return new Output()
                .with("difference", difference::value)
                .with("standard_error", difference::standardError)
                .with("degrees_of_freedom", difference::degreesOfFreedom)
                .with("t", difference::statistic)
                .with("p_value", difference::pValue)
                .with("lower", interval::lower)
                .with("upper", interval::upper);
    }

    private static Output calibrated(Input input, Raking raking) {
        SurveyDesign design = SurveyDesign.of(raking.baseWeights()).calibrated(raking);
        SurveyNps nps = SurveyNps.of(input.numbers("category"), design, SIGNS);
        return nps(input, nps).with("weights", () -> list(raking.weights()));
    }

    private static Output surveyMean(Input input) {
        SurveyMean mean = SurveyMean.of(input.numbers("value"), design(input));
        Interval interval = mean.interval(NpsAdapters.level(input));
        return new Output()
                .with("n", mean::n)
                .with("mean", mean::value)
                .with("standard_error", mean::standardError)
                .with("degrees_of_freedom", mean::degreesOfFreedom)
                .with("lower", interval::lower)
                .with("upper", interval::upper)
                .with("effective_n", mean::effectiveN)
                .with("design_effect", mean::designEffect);
    }

    private static Output surveyProportion(Input input) {
        SurveyProportion proportion = SurveyProportion.of(input.numbers("success"), design(input));
        SurveyProportionIntervalMethod method = PROPORTION_METHODS.get(input.text("method", "logit"));
        Interval interval = proportion.interval(method, NpsAdapters.level(input));
        return new Output()
                .with("proportion", proportion::value)
                .with("standard_error", proportion::standardError)
                .with("lower", interval::lower)
                .with("upper", interval::upper);
    }
}
