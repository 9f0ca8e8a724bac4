/** Sums that keep what plain addition of doubles would round away. */
package org.cxmetrics.stats.internal.sum;
