package org.cxmetrics.verify.vectors;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.cxmetrics.core.value.CellStatus;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Estimate;
import org.cxmetrics.core.value.Frequency;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.core.value.Period;
import org.cxmetrics.stats.nps.BoxScheme;
import org.cxmetrics.stats.nps.ExperienceIndex;
import org.cxmetrics.stats.nps.LinearRescale;
import org.cxmetrics.stats.nps.NetBox;
import org.cxmetrics.stats.nps.Nps;
import org.cxmetrics.stats.nps.NpsBootstrap;
import org.cxmetrics.stats.nps.NpsByPeriod;
import org.cxmetrics.stats.nps.NpsDifference;
import org.cxmetrics.stats.nps.NpsDifferenceMethod;
import org.cxmetrics.stats.nps.NpsHomogeneity;
import org.cxmetrics.stats.nps.NpsIntervalMethod;
import org.cxmetrics.stats.nps.NpsPlan;
import org.cxmetrics.stats.nps.NpsPosterior;
import org.cxmetrics.stats.nps.OverlappingNpsDifference;
import org.cxmetrics.stats.nps.PairedNpsDifference;
import org.cxmetrics.stats.nps.RatingDistribution;
import org.cxmetrics.stats.proportion.SampleSize;

/** Adapters of the score metrics: scores, intervals, comparisons, planning, boxes and periods. */
final class NpsAdapters {

    private static final Map<String, BoxScheme> SCHEMES =
            Map.of("standard", BoxScheme.NPS, "european", BoxScheme.NPS_EUROPEAN);

    private NpsAdapters() {}

    static Map<String, Adapter> all() {
        return Map.ofEntries(
                entry("nps_score", NpsAdapters::score),
                entry("nps_from_scores", NpsAdapters::fromScores),
                entry("nps_interval", NpsAdapters::interval),
                entry("nps_interval_finite_population", NpsAdapters::finitePopulation),
                entry("nps_bootstrap_distribution", NpsAdapters::bootstrapDistribution),
                entry("nps_bootstrap_ideal_percentile", NpsAdapters::bootstrapPercentile),
                entry("nps_bootstrap_ideal_bca", NpsAdapters::bootstrapBca),
                entry("nps_dirichlet", NpsAdapters::posterior),
                entry("nps_dirichlet_probability_greater", NpsAdapters::posteriorGreater),
                entry("nps_difference", NpsAdapters::difference),
                entry("nps_paired_difference", NpsAdapters::pairedDifference),
                entry("nps_overlapping_difference", NpsAdapters::overlappingDifference),
                entry("nps_homogeneity_trend", NpsAdapters::homogeneity),
                entry("nps_sample_size_margin", NpsAdapters::sampleSizeMargin),
                entry("nps_sample_size_difference", NpsAdapters::sampleSizeDifference),
                entry("nps_sample_size_paired", NpsAdapters::sampleSizePaired),
                entry("nps_power_difference", NpsAdapters::power),
                entry("proportion_sample_size_margin", NpsAdapters::proportionSampleSize),
                entry("net_box_score", NpsAdapters::netBox),
                entry("mean_of_net_scores", NpsAdapters::experienceIndex),
                entry("graded_score", NpsAdapters::gradedScore),
                entry("rescale_linear", NpsAdapters::rescale),
                entry("nps_by_period", NpsAdapters::byPeriod),
                entry("iso_week_label", NpsAdapters::isoWeekLabel));
    }

    static Nps counts(Input input) {
        return Nps.ofCounts(input.whole("promoters"), input.whole("passives"), input.whole("detractors"));
    }

    static ConfidenceLevel level(Input input) {
        return ConfidenceLevel.of(input.number("level", 0.95));
    }

    private static Output score(Input input) {
        return score(counts(input));
    }

    private static Output score(Nps nps) {
        return new Output()
                .with("n", nps::n)
                .with("nps", nps::score)
                .with("promoters", nps::promoters)
                .with("passives", nps::passives)
                .with("detractors", nps::detractors)
                .with("missing", nps::missing)
                .with("invalid", nps::invalid)
                .with("promoter_share", nps::promoterShare)
                .with("passive_share", nps::passiveShare)
                .with("detractor_share", nps::detractorShare)
                .with("variance", nps::variance)
                .with("sample_variance", nps::sampleVariance)
                .with("standard_error", nps::standardError)
                .with("adjusted_nps", nps::adjustedScore);
    }

    private static Output fromScores(Input input) {
        BoxScheme scheme = SCHEMES.get(input.text("breaks", "standard"));
        return score(Nps.of(input.numbers("scores"), Nps.Options.defaults().withScheme(scheme)));
    }

    private static Output interval(Input input) {
        String name = input.text("method", "adjusted_wald").toUpperCase(Locale.ROOT);
        return limits(counts(input).interval(NpsIntervalMethod.valueOf(name), level(input)));
    }

    static Output limits(Interval interval) {
        return new Output().with("lower", interval::lower).with("upper", interval::upper);
    }

    private static Output finitePopulation(Input input) {
        Estimate estimate = counts(input).finitePopulation(input.whole("population"), level(input));
        return limits(estimate.interval()).with("standard_error", estimate::standardError);
    }

    private static Output bootstrapDistribution(Input input) {
        Nps nps = counts(input);
        NpsBootstrap bootstrap = NpsBootstrap.of(nps);
        List<Long> nets = LongStream.rangeClosed(-nps.n(), nps.n()).boxed().toList();
        return new Output()
                .with("net_count", () -> nets)
                .with(
                        "probability",
                        () -> nets.stream().map(bootstrap::probability).toList());
    }

    private static Output bootstrapPercentile(Input input) {
        return limits(NpsBootstrap.of(counts(input)).percentile(level(input)));
    }

    private static Output bootstrapBca(Input input) {
        NpsBootstrap bootstrap = NpsBootstrap.of(counts(input));
        return limits(bootstrap.bca(level(input)))
                .with("z0", bootstrap::biasCorrection)
                .with("acceleration", bootstrap::acceleration);
    }

    private static NpsPosterior.Prior prior(Input input) {
        double[] prior = input.has("prior") ? input.numbers("prior") : new double[] {1, 1, 1};
        return new NpsPosterior.Prior(prior[0], prior[1], prior[2]);
    }

    private static Output posterior(Input input) {
        NpsPosterior posterior = NpsPosterior.of(counts(input), prior(input));
        return limits(posterior.interval(level(input)))
                .with("mean", posterior::mean)
                .with("sd", posterior::standardDeviation)
                .with("probability_positive", posterior::probabilityPositive);
    }

    private static Output posteriorGreater(Input input) {
        NpsPosterior first = NpsPosterior.of(counts(input.child("first")), prior(input));
        NpsPosterior second = NpsPosterior.of(counts(input.child("second")), prior(input));
        return new Output().with("probability", () -> first.probabilityGreaterThan(second));
    }

    private static Output difference(Input input) {
        String method = input.text("method", "adjusted_wald").toUpperCase(Locale.ROOT);
        NpsDifference difference = NpsDifference.of(
                counts(input.child("first")), counts(input.child("second")), NpsDifferenceMethod.valueOf(method));
        return limits(difference.interval(level(input)))
                .with("difference", difference::tested)
                .with("standard_error", difference::standardError)
                .with("z", difference::statistic)
                .with("t", difference::statistic)
                .with("df", () -> difference.degreesOfFreedom().orElseThrow())
                .with("p_value", difference::pValue)
                .with("common_nps", () -> difference.commonScore().orElseThrow());
    }

    /** The table with its rows and columns in our order. */
    private static long[][] inOrder(long[][] table, List<String> order) {
        List<String> ours = List.of("promoter", "passive", "detractor");
        long[][] sorted = new long[ours.size()][ours.size()];
        for (int row = 0; row < ours.size(); row++) {
            for (int column = 0; column < ours.size(); column++) {
                sorted[row][column] = table[order.indexOf(ours.get(row))][order.indexOf(ours.get(column))];
            }
        }
        return sorted;
    }

    private static Output pairedDifference(Input input) {
        long[][] table = input.table("table_first_by_second");
        PairedNpsDifference difference =
                PairedNpsDifference.ofTable(input.has("order") ? inOrder(table, input.texts("order")) : table);
        return limits(difference.interval(level(input)))
                .with("difference", difference::value)
                .with("standard_error", difference::standardError)
                .with("z", difference.wald()::statistic)
                .with("p_value", difference.wald()::pValue)
                .with("t", difference.studentT()::statistic)
                .with("p_value_t", difference.studentT()::pValue)
                .with("z_score_test", difference.score()::statistic)
                .with("p_value_score_test", difference.score()::pValue);
    }

    private static Output overlappingDifference(Input input) {
        OverlappingNpsDifference difference = OverlappingNpsDifference.of(
                counts(input.child("first_only")),
                counts(input.child("second_only")),
                input.table("both_table_first_by_second"));
        return limits(difference.interval(level(input)))
                .with("difference", difference::value)
                .with("standard_error", difference::standardError)
                .with("z", difference::statistic)
                .with("p_value", difference::pValue)
                .with("overlap_covariance", difference::overlapCovariance);
    }

    private static Output homogeneity(Input input) {
        NpsHomogeneity.Options options = NpsHomogeneity.Options.defaults();
        if (input.text("method", "adjusted_wald").equals("wald")) {
            options = options.withCounts(NpsHomogeneity.Counts.OBSERVED);
        }
        if (input.has("trend_scores")) {
            options = options.withTrendScores(input.numbers("trend_scores"));
        }
        NpsHomogeneity homogeneity = NpsHomogeneity.of(
                input.children("groups").stream().map(NpsAdapters::counts).toList(), options);
        NpsHomogeneity.Trend trend = homogeneity.trend();
        return new Output()
                .with("pooled_nps", homogeneity::pooledScore)
                .with("chi_square", homogeneity::statistic)
                .with("p_value", homogeneity::pValue)
                .with("df", homogeneity::degreesOfFreedom)
                .with("slope", trend::slope)
                .with("slope_se", trend::standardError)
                .with("trend_z", trend::statistic)
                .with("trend_p_value", trend::pValue)
                .with("lack_of_fit", trend::lackOfFit)
                .with("lack_of_fit_p_value", trend::lackOfFitPValue);
    }

    private static Output sampleSizeMargin(Input input) {
        NpsPlan plan = NpsPlan.worstCase().withLevel(level(input));
        if (input.has("promoter_share")) {
            plan = plan.withShares(input.number("promoter_share"), input.number("detractor_share"));
        }
        if (input.has("population")) {
            plan = plan.withPopulation(input.whole("population"));
        }
        SampleSize size = plan.forMargin(input.number("margin_points"));
        SampleSize adjusted = plan.forAdjustedMargin(input.number("margin_points"));
        return new Output()
                .with("n_unrounded", size::unrounded)
                .with("n", size::n)
                .with("n_adjusted_wald_unrounded", adjusted::unrounded)
                .with("n_adjusted_wald", adjusted::n);
    }

    /** Significance 1 - level: the level is the nearest decimal, as 1 - 0.05 is not 0.95 in binary. */
    private static ConfidenceLevel levelOfAlpha(Input input) {
        return ConfidenceLevel.of(BigDecimal.ONE
                .subtract(BigDecimal.valueOf(input.number("alpha", 0.05)))
                .doubleValue());
    }

    private static NpsPlan twoSamplePlan(Input input) {
        Input first = input.child("first");
        Input second = input.child("second");
        return NpsPlan.worstCase()
                .withLevel(levelOfAlpha(input))
                .withShares(first.number("promoter_share"), first.number("detractor_share"))
                .withSecondShares(second.number("promoter_share"), second.number("detractor_share"));
    }

    private static Output sampleSizeDifference(Input input) {
        NpsPlan.TwoSamples sizes = twoSamplePlan(input)
                .withPower(input.number("power", 0.8))
                .withAllocation(input.number("allocation_ratio_n2_over_n1", 1))
                .forDifference(input.number("difference_points"));
        return new Output()
                .with("n1_unrounded", sizes::unrounded)
                .with("n1", sizes::first)
                .with("n2", sizes::second);
    }

    private static Output power(Input input) {
        NpsPlan plan = twoSamplePlan(input).withPower(input.number("planned_power", 0.8));
        long n1 = input.whole("n1");
        long n2 = input.whole("n2");
        return new Output()
                .with("power", () -> plan.power(input.number("difference_points"), n1, n2))
                .with("minimum_detectable_points", () -> plan.minimumDetectable(n1, n2))
                .with("standard_error", () -> plan.standardError(n1, n2));
    }

    private static Output sampleSizePaired(Input input) {
        NpsPlan plan = NpsPlan.worstCase()
                .withLevel(levelOfAlpha(input))
                .withPower(input.number("power", 0.8))
                .withVariances(input.number("variance_first"), input.number("variance_second"))
                .withCorrelation(input.number("correlation"));
        SampleSize size = plan.forPairedDifference(input.number("difference_points"));
        return new Output()
                .with("n_unrounded", size::unrounded)
                .with("n", size::n)
                .with("variance_of_difference", plan::pairedVariance);
    }

    private static Output proportionSampleSize(Input input) {
        double margin = input.number("margin");
        double proportion = input.number("proportion", 0.5);
        SampleSize size = input.has("population")
                ? SampleSize.forMargin(margin, proportion, level(input), input.whole("population"))
                : SampleSize.forMargin(margin, proportion, level(input));
        return new Output().with("n_unrounded", size::unrounded).with("n", size::n);
    }

    private static int[] ratings(Input input, String name) {
        return Arrays.stream(input.wholes(name)).mapToInt(Math::toIntExact).toArray();
    }

    private static BoxScheme scheme(Input input, int ratings) {
        int minimum = Math.toIntExact(input.whole("scale_min"));
        return BoxScheme.ofScale("reference", minimum, minimum + ratings - 1)
                .withTop(ratings(input, "top"))
                .withBottom(ratings(input, "bottom"));
    }

    private static Output netBox(Input input) {
        long[] counts = input.wholes("counts");
        NetBox box = NetBox.ofCounts(scheme(input, counts.length), counts);
        RatingDistribution distribution = box.distribution();
        Interval top = box.topInterval(level(input));
        Interval mean = distribution.meanInterval(level(input));
        return new Output()
                .with("n", box::n)
                .with("top_share", box::topShare)
                .with("bottom_share", box::bottomShare)
                .with("net", box::net)
                .with("top_lower", top::lower)
                .with("top_upper", top::upper)
                .with("mean", distribution::mean)
                .with("sd", distribution::standardDeviation)
                .with("mean_lower", mean::lower)
                .with("mean_upper", mean::upper)
                .with("mean_percent_of_scale", distribution::percentOfScale);
    }

    private static Output experienceIndex(Input input) {
        Map<String, NetBox> components = new LinkedHashMap<>();
        Input counts = input.child("components");
        for (String name : counts.names()) {
            long[] ratings = counts.wholes(name);
            components.put(name, NetBox.ofCounts(scheme(input, ratings.length), ratings));
        }
        ExperienceIndex index = ExperienceIndex.of(components);
        Map<String, Double> nets = new LinkedHashMap<>();
        index.components().forEach((name, box) -> nets.put(name, box.net()));
        return new Output().with("component_net", () -> nets).with("index", index::value);
    }

    private static Output gradedScore(Input input) {
        RatingDistribution distribution = RatingDistribution.ofCounts(1, input.wholes("counts"));
        return new Output().with("score", () -> distribution.gradedMean(input.numbers("weights")));
    }

    private static Output rescale(Input input) {
        LinearRescale rescale = LinearRescale.from(input.number("from_min"), input.number("from_max"))
                .to(input.number("to_min"), input.number("to_max"));
        return new Output()
                .with(
                        "values",
                        () -> Arrays.stream(input.numbers("values"))
                                .map(rescale::map)
                                .boxed()
                                .toList());
    }

    private static final Map<String, Frequency> FREQUENCIES = Map.of(
            "day",
            Frequency.DAILY,
            "iso_week",
            Frequency.WEEKLY,
            "month",
            Frequency.MONTHLY,
            "quarter",
            Frequency.QUARTERLY,
            "year",
            Frequency.YEARLY);

    private static Output byPeriod(Input input) {
        int below = Math.toIntExact(input.whole("suppress_below"));
        int window = Math.toIntExact(input.whole("rolling_periods"));
        NpsByPeriod.Tally tally = NpsByPeriod.tally(
                FREQUENCIES.get(input.text("unit")),
                NpsByPeriod.Options.defaults().withSuppressBelow(below));
        List<String> dates = input.texts("dates");
        double[] scores = input.numbers("scores");
        for (int i = 0; i < scores.length; i++) {
            tally.add(LocalDate.parse(dates.get(i)), scores[i]);
        }
        NpsByPeriod series = tally.snapshot();
        return counts(series.cells())
                .with("suppressed_below_" + below, () -> column(series.cells(), cell -> cell.status() != CellStatus.OK))
                .with(
                        "rolling_" + window + "_nps",
                        () -> column(series.rolling(window), cell -> cell.nps().score()));
    }

    private static Output counts(List<NpsByPeriod.Cell> cells) {
        return new Output()
                .with("period", () -> column(cells, cell -> cell.period().toString()))
                .with("promoters", () -> column(cells, cell -> cell.nps().promoters()))
                .with("passives", () -> column(cells, cell -> cell.nps().passives()))
                .with("detractors", () -> column(cells, cell -> cell.nps().detractors()))
                .with("nps", () -> column(cells, cell -> cell.nps().score()));
    }

    private static <T> List<T> column(List<NpsByPeriod.Cell> cells, Function<NpsByPeriod.Cell, T> value) {
        return cells.stream().map(value).toList();
    }

    private static Output isoWeekLabel(Input input) {
        return new Output()
                .with(
                        "labels",
                        () -> input.texts("dates").stream()
                                .map(date -> Period.containing(LocalDate.parse(date), Frequency.WEEKLY)
                                        .toString())
                                .toList());
    }
}
