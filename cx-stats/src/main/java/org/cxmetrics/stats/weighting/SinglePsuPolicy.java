package org.cxmetrics.stats.weighting;

/**
 * What a stratum with a single first-stage unit contributes to a variance. Such a stratum shows no variation, so every
 * contribution is an assumption. A stratum whose population is that single unit contributes 0 under every policy.
 *
 * <p>The names are those of the R package survey, where the choice is the option {@code survey.lonely.psu}.
 */
public enum SinglePsuPolicy {
    /** Refuse the design; the default. */
    FAIL,
    /** Contribute 0, as if the unit had been certain to be in the sample: too small unless that is true. */
    CERTAINTY,
    /** Contribute the squared deviation of the unit from the mean over the whole sample: rather too large. */
    ADJUST,
    /** Contribute the mean of the contributions of the strata with two or more units. */
    AVERAGE
}
