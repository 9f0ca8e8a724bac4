import org.jspecify.annotations.NullMarked;

/**
 * The vocabulary of customer-experience measurement: values everyone speaks, observation tables, and validation that
 * names every problem by place and value. Depends on the JDK alone.
 *
 * <ul>
 *   <li>{@link org.cxmetrics.core.value} holds the small words: {@link org.cxmetrics.core.value.ConfidenceLevel},
 *       {@link org.cxmetrics.core.value.Interval}, {@link org.cxmetrics.core.value.Estimate},
 *       {@link org.cxmetrics.core.value.Period}.
 *   <li>{@link org.cxmetrics.core.table} holds observations as columns: {@link org.cxmetrics.core.table.ResponseTable}.
 *   <li>{@link org.cxmetrics.core.validation} holds what readers find wrong:
 *       {@link org.cxmetrics.core.validation.ValidationReport}, {@link org.cxmetrics.core.validation.ReadResult}.
 * </ul>
 */
@NullMarked
module org.cxmetrics.core {
    requires static transitive org.jspecify;

    exports org.cxmetrics.core.table;
    exports org.cxmetrics.core.validation;
    exports org.cxmetrics.core.value;
}
