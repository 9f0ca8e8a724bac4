import org.jspecify.annotations.NullMarked;

/**
 * The vocabulary of customer-experience measurement: values everyone speaks, observation tables, and validation that
 * names every problem by place and value. Depends on the JDK alone.
 *
 * <ul>
 *   <li>{@link org.cxmetrics.core.value} holds the small words: {@link org.cxmetrics.core.value.ConfidenceLevel},
 *       {@link org.cxmetrics.core.value.Interval}, {@link org.cxmetrics.core.value.Estimate},
 *       {@link org.cxmetrics.core.value.Period}.
 * </ul>
 */
@NullMarked
module org.cxmetrics.core {
    requires static transitive org.jspecify;

    exports org.cxmetrics.core.value;
}
