package org.cxmetrics.verify.vectors;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.stats.nps.BoxScheme;
import org.cxmetrics.stats.nps.Nps;
import org.cxmetrics.stats.nps.NpsIntervalMethod;

/** Adapters of the score metrics: scores, intervals, comparisons, planning, boxes and periods. */
final class NpsAdapters {

    private static final Map<String, BoxScheme> SCHEMES =
            Map.of("standard", BoxScheme.NPS, "european", BoxScheme.NPS_EUROPEAN);

    private NpsAdapters() {}

    static Map<String, Adapter> all() {
        return Map.ofEntries(
                entry("nps_score", NpsAdapters::score),
                entry("nps_from_scores", NpsAdapters::fromScores),
                entry("nps_interval", NpsAdapters::interval));
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
}
