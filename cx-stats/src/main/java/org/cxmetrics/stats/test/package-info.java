/**
 * Foundations of testing: corrections for many tests, the chi-square test of a table and tests on paired categories.
 *
 * <pre>{@code
 * AdjustedPValues.of(pValues, Correction.BENJAMINI_HOCHBERG).get(0);
 * ChiSquareTest.of(new long[][] {{19, 9, 8}, {12, 10, 14}}).pValue();
 * MarginalHomogeneity.of(firstBySecond).stuartMaxwell().pValue();
 * }</pre>
 *
 * <p>p-values are upper tails computed directly, so they keep their digits however small they are.
 */
package org.cxmetrics.stats.test;
