package org.cxmetrics.verify.vectors;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.stats.proportion.CategoryShares;
import org.cxmetrics.stats.proportion.Proportion;
import org.cxmetrics.stats.proportion.ProportionIntervalMethod;
import org.cxmetrics.stats.proportion.SimultaneousIntervalMethod;

/** Proportions and the shares of several categories. */
final class ProportionAdapters {

    private ProportionAdapters() {}

    static Map<String, Adapter> all() {
        return Map.of(
                "proportion_interval", ProportionAdapters::proportion,
                "multinomial_goodman_interval", input -> shares(input, SimultaneousIntervalMethod.GOODMAN),
                "multinomial_sison_glaz_interval", input -> shares(input, SimultaneousIntervalMethod.SISON_GLAZ));
    }

    private static Output proportion(Input input) {
        Proportion proportion = Proportion.ofCounts(input.whole("successes"), input.whole("trials"));
        // The labels of the specification are our constants in lower case.
        ProportionIntervalMethod method =
                ProportionIntervalMethod.valueOf(input.text("method", "wilson").toUpperCase(Locale.ROOT));
        Interval interval = proportion.interval(method, NpsAdapters.level(input));
        return new Output()
                .with("proportion", proportion::value)
                .with("lower", interval::lower)
                .with("upper", interval::upper);
    }

    private static Output shares(Input input, SimultaneousIntervalMethod method) {
        List<Interval> intervals =
                CategoryShares.ofCounts(input.wholes("counts")).intervals(method, NpsAdapters.level(input));
        return new Output()
                .with("lower", () -> intervals.stream().map(Interval::lower).toList())
                .with("upper", () -> intervals.stream().map(Interval::upper).toList())
                .with(
                        "lower_element",
                        () -> intervals.get((int) input.whole("element")).lower())
                .with(
                        "upper_element",
                        () -> intervals.get((int) input.whole("element")).upper());
    }
}
