/**
 * Weights and survey designs: estimates that respect how the sample was drawn and adjusted.
 *
 * <p>{@link org.cxmetrics.stats.weighting.SurveyDesign} says how the sample was drawn,
 * {@link org.cxmetrics.stats.weighting.Raking} adjusts its weights to known margins, and
 * {@link org.cxmetrics.stats.weighting.SurveyMean}, {@link org.cxmetrics.stats.weighting.SurveyProportion} and
 * {@link org.cxmetrics.stats.weighting.SurveyDifference} estimate from both.
 * {@link org.cxmetrics.stats.weighting.WeightedCounts} is the weighted tally that merges exactly over partitions.
 *
 * <pre>{@code
 * SurveyDesign design = SurveyDesign.builder().weights(weights).strata(region).clusters(store).build();
 * Raking raking = Raking.of(design.weights(), List.of(age, gender));
 * SurveyMean mean = SurveyMean.of(satisfaction, design.calibrated(raking));
 * mean.interval();
 * }</pre>
 */
package org.cxmetrics.stats.weighting;
