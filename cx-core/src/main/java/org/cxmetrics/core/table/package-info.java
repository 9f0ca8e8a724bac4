/**
 * Observations as columns: one row per response, primitive arrays inside, never one object per answer.
 *
 * <p>{@link org.cxmetrics.core.table.ResponseTable} holds ratings, numbers, categories, times and identifiers, with the
 * roles that answers need (ids, time of submission, weights) and a flag per row for responses not to be counted.
 *
 * <pre>{@code
 * ResponseTable table = ResponseTable.of(
 *         RatingColumn.of("recommend", 0, 10, 9, 10, 3),
 *         CategoryColumn.of("region", "North", "South", "North"));
 * table.rating("recommend").valueAt(2);                          // 3
 * table.selecting("region", "North").table().rows();             // 2
 * }</pre>
 */
package org.cxmetrics.core.table;
