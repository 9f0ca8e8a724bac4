package org.cxmetrics.verify.vectors;

import java.util.Arrays;
import java.util.Map;
import org.cxmetrics.stats.test.AdjustedPValues;
import org.cxmetrics.stats.test.ChiSquareTest;
import org.cxmetrics.stats.test.Correction;
import org.cxmetrics.stats.test.MarginalHomogeneity;

/** Corrections for several tests, and tests of tables of counts. */
final class TestAdapters {

    private static final Map<String, Correction> CORRECTIONS = Map.of(
            "holm", Correction.HOLM,
            "hochberg", Correction.HOCHBERG,
            "bonferroni", Correction.BONFERRONI,
            "bh", Correction.BENJAMINI_HOCHBERG,
            "by", Correction.BENJAMINI_YEKUTIELI,
            "sidak", Correction.SIDAK,
            "holm_sidak", Correction.HOLM_SIDAK);

    private TestAdapters() {}

    static Map<String, Adapter> all() {
        return Map.of(
                "p_adjust", TestAdapters::adjust,
                "marginal_homogeneity", TestAdapters::marginalHomogeneity,
                "category_mix_chi_square", TestAdapters::categoryMix);
    }

    private static Output adjust(Input input) {
        AdjustedPValues adjusted =
                AdjustedPValues.of(input.numbers("p_values"), CORRECTIONS.get(input.text("method", "holm")));
        return new Output()
                .with(
                        "adjusted",
                        () -> Arrays.stream(adjusted.toArray()).boxed().toList());
    }

    private static Output marginalHomogeneity(Input input) {
        MarginalHomogeneity test = MarginalHomogeneity.of(input.table("table"));
        return new Output()
                .with("stuart_maxwell", () -> test.stuartMaxwell().statistic())
                .with("p_stuart_maxwell", () -> test.stuartMaxwell().pValue())
                .with("bhapkar", () -> test.bhapkar().statistic())
                .with("p_bhapkar", () -> test.bhapkar().pValue())
                .with("df", () -> test.stuartMaxwell().degreesOfFreedom());
    }

    private static Output categoryMix(Input input) {
        long[][] table = input.children("groups").stream()
                .map(group -> new long[] {group.whole("promoters"), group.whole("passives"), group.whole("detractors")})
                .toArray(long[][]::new);
        ChiSquareTest test = ChiSquareTest.of(table);
        return new Output()
                .with("chi_square", test::statistic)
                .with("df", test::degreesOfFreedom)
                .with("p_value", test::pValue);
    }
}
