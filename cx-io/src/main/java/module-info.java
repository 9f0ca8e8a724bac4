import org.jspecify.annotations.NullMarked;

/**
 * Files of customer experience: survey tables in and out, with every problem named by place and value.
 *
 * <p>{@link org.cxmetrics.io.csv.ResponseCsv} reads and writes delimited text.
 */
@NullMarked
module org.cxmetrics.io {
    requires transitive org.cxmetrics.core;
    requires de.siegmar.fastcsv;
    requires static transitive org.jspecify;

    exports org.cxmetrics.io.csv;
}
