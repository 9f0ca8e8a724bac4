/**
 * Shares of answers and their intervals.
 *
 * <p>{@link org.cxmetrics.stats.proportion.Proportion} is one share, for instance of satisfied customers;
 * {@link org.cxmetrics.stats.proportion.CategoryShares} is all the shares of a question, with intervals that hold
 * together.
 *
 * <pre>{@code
 * Proportion.ofCounts(81, 263).interval();          // [0.2553, 0.3662] 95%
 * CategoryShares.ofCounts(19, 9, 8).interval(0);    // holds together with those of the other two shares
 * }</pre>
 */
package org.cxmetrics.stats.proportion;
