/** Linear algebra on small dense systems. */
package org.cxmetrics.stats.internal.linalg;
