import org.jspecify.annotations.NullMarked;

/** Statistics of customer experience: scores with intervals, comparisons, survey weighting. */
@NullMarked
module org.cxmetrics.stats {
    exports org.cxmetrics.stats.kano;
    exports org.cxmetrics.stats.nps;
    exports org.cxmetrics.stats.proportion;
    exports org.cxmetrics.stats.resample;
    exports org.cxmetrics.stats.test;
    exports org.cxmetrics.stats.weighting;

    requires transitive org.cxmetrics.core;
    requires org.apache.commons.numbers.rootfinder;
    requires org.apache.commons.statistics.distribution;
    requires static transitive org.jspecify;
}
