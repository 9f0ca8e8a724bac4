/**
 * Thin kernels over Commons Statistics: upper tails and quantiles of the standard distributions.
 *
 * <p>Every p-value and every critical value of the library goes through this room, so that far tails are always
 * computed as survival functions and never as {@code 1 - cdf}.
 */
package org.cxmetrics.stats.internal.distribution;
