/** Kernels for the most frequent of several categories: posterior, exact resampling distribution, multinomial draws. */
package org.cxmetrics.stats.internal.category;
