/**
 * The words every module speaks: how sure we are ({@link org.cxmetrics.core.value.ConfidenceLevel},
 * {@link org.cxmetrics.core.value.Interval}, {@link org.cxmetrics.core.value.Estimate}), when
 * ({@link org.cxmetrics.core.value.Period}, {@link org.cxmetrics.core.value.Frequency},
 * {@link org.cxmetrics.core.value.DateRange}), in what unit ({@link org.cxmetrics.core.value.Unit}), and what a reader
 * must be told besides ({@link org.cxmetrics.core.value.Note}).
 *
 * <p>Start with {@link org.cxmetrics.core.value.Estimate}: nearly every answer carries one.
 *
 * <pre>{@code
 * Interval interval = Interval.of(33.1, 46.4, ConfidenceLevel.P95);
 * interval.contains(40);                                   // true
 * Period week = Period.parse("2025-W40");
 * week.endInclusive();                                     // 2025-10-05
 * }</pre>
 *
 * <p>All types are immutable and safe to share between threads. Nothing here reads the clock, the default zone or the
 * default locale.
 */
package org.cxmetrics.core.value;
