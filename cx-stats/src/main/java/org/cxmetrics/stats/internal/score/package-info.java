/** The mathematics of a net score: the mean of a variable that is +1, 0 or -1, from the counts of its three values. */
package org.cxmetrics.stats.internal.score;
