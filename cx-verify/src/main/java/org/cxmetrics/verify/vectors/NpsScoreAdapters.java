package org.cxmetrics.verify.vectors;

import java.util.Map;
import org.cxmetrics.stats.nps.BoxScheme;
import org.cxmetrics.stats.nps.Nps;

/** Counts, classification and point estimates of the Net Promoter Score. */
final class NpsScoreAdapters {

    private static final Map<String, BoxScheme> BREAKS =
            Map.of("standard", BoxScheme.NPS, "european", BoxScheme.NPS_EUROPEAN);

    private NpsScoreAdapters() {}

    static void register(Map<String, Adapter> adapters) {
        adapters.put("nps_score", input -> score(nps(input)));
        adapters.put("nps_from_scores", NpsScoreAdapters::fromScores);
    }

    /** The score of the counts that most functions of the family start from. */
    static Nps nps(Input input) {
        return Nps.ofCounts(input.whole("promoters"), input.whole("passives"), input.whole("detractors"));
    }

    private static Output score(Nps nps) {
        return counts(nps)
                .with("promoter_share", nps::promoterShare)
                .with("passive_share", nps::passiveShare)
                .with("detractor_share", nps::detractorShare)
                .with("variance", nps::variance)
                .with("sample_variance", nps::sampleVariance)
                .with("standard_error", nps::standardError)
                .with("adjusted_nps", nps::adjustedScore);
    }

    private static Output fromScores(Input input) {
        BoxScheme scheme = BREAKS.get(input.text("breaks", "standard"));
        return counts(Nps.of(input.numbers("scores"), Nps.Options.defaults().withScheme(scheme)));
    }

    private static Output counts(Nps nps) {
        return new Output()
                .with("n", nps::n)
                .with("promoters", nps::promoters)
                .with("passives", nps::passives)
                .with("detractors", nps::detractors)
                .with("missing", nps::missing)
                .with("invalid", nps::invalid)
                .with("nps", nps::score);
    }
}
