import org.jspecify.annotations.NullMarked;

/** Statistics of customer experience: scores with intervals, comparisons, survey weighting. */
@NullMarked
module org.cxmetrics.stats {
    requires transitive org.cxmetrics.core;
    requires org.apache.commons.statistics.distribution;
    requires static transitive org.jspecify;
}
