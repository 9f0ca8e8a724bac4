/** Kernels for limits of proportions, shared by proportions, category shares and weighted shares. */
package org.cxmetrics.stats.internal.proportion;
