/**
 * Reproducible chance for resampling methods.
 *
 * <p>{@link org.cxmetrics.stats.resample.ReplicateRandom} gives every replicate its own generator:
 *
 * <pre>{@code
 * for (int replicate = 0; replicate < replicates; replicate++) {
 *     ReplicateRandom random = ReplicateRandom.of(seed, replicate);
 *     ...
 * }
 * }</pre>
 */
package org.cxmetrics.stats.resample;
