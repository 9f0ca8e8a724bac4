/**
 * Benchmarks: one class per family, the rivals as methods of the same class, inputs made from a seed.
 *
 * <p>Run one with {@code mvn -q -pl cx-benchmarks -am compile exec:exec -Dbenchmark=NpsBenchmark}.
 */
package org.cxmetrics.benchmarks;
