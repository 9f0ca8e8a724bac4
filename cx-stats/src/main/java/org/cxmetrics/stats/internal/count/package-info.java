/**
 * Counting kernels for rating codes held one to a byte: eight at a time where only boxes are asked for, interleaved
 * tables for a whole histogram, one row of counts per group.
 */
package org.cxmetrics.stats.internal.count;
