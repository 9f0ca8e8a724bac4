/**
 * Net Promoter and other score metrics: counts, scores, intervals, comparisons, planning, periods and segments.
 *
 * <p>The way in is {@link org.cxmetrics.stats.nps.Nps}:
 *
 * <pre>{@code
 * Nps nps = Nps.of(9, 10, 7, 3, 10);
 * nps.score();        // 40.0
 * nps.interval();     // [-29.8, 79.8] 95%, adjusted Wald
 *
 * Map<String, Nps> bySegment = answers.collect(groupingBy(Answer::segment, Nps.collector(Answer::rating)));
 * }</pre>
 *
 * <p>Scores, their errors and limits are in points, -100 to 100; shares are proportions unless the Javadoc says percent.
 * Counts add up exactly, so that partitions may be merged in any order.
 *
 * <p>Net Promoter, Net Promoter Score and NPS are registered trademarks of their owners.
 */
package org.cxmetrics.stats.nps;
