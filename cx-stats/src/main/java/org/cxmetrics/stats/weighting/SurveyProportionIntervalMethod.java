package org.cxmetrics.stats.weighting;

import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.stats.internal.distribution.BetaTail;

/**
 * The interval formulas for a share estimated by a survey design.
 *
 * <p>In the formulas p is the share, se its design-based standard error, q the upper t quantile of the design's degrees
 * of freedom. They are those of the function svyciprop of the R package survey.
 */
public enum SurveyProportionIntervalMethod {
    /**
     * A t interval on the scale of log odds, the default: never outside [0, 1].
     *
     * <pre>log(p/(1-p)) -+ q se / (p (1-p)), transformed back</pre>
     *
     * <p>Undefined at p = 0 and p = 1. R reaches the same limits in two ways, as "logit" by fitting a logistic
     * regression and as "xlogit" by transforming the share.
     *
     * <p>References: Korn and Graubard (1999), Analysis of Health Surveys, section 5.6.
     */
    LOGIT("logit with t quantile (Korn & Graubard 1999)") {
        @Override
        Interval limits(SurveyMean mean, ConfidenceLevel level) {
            double p = mean.value();
            double center = Math.log(p / (1 - p));
            double margin = TInterval.quantile(mean.degreesOfFreedom(), level) * mean.standardError() / (p * (1 - p));
            return Double.isNaN(margin)
                    ? Interval.undefined(level)
                    : Interval.of(expit(center - margin), expit(center + margin), level);
        }

        private double expit(double x) {
            return 1 / (1 + Math.exp(-x));
        }
    },

    /**
     * Clopper and Pearson's interval at the effective sample size: the most careful for small segments and for shares
     * near 0 and 1, where it stays defined.
     *
     * <pre>n' = p (1-p) / se^2 * (t quantile of n - 1 / q)^2
     * lower Beta(n' p, n' (1-p) + 1), upper Beta(n' p + 1, n' (1-p))</pre>
     *
     * <p>At p = 0 and p = 1 the number of rows stands in for p (1-p) / se^2.
     *
     * <p>References: Korn and Graubard (1998), Survey Methodology 24.
     */
    BETA("Clopper-Pearson at effective n (Korn & Graubard 1998)") {
        @Override
        Interval limits(SurveyMean mean, ConfidenceLevel level) {
            double p = mean.value();
            double ratio =
                    TInterval.quantile(mean.n() - 1.0, level) / TInterval.quantile(mean.degreesOfFreedom(), level);
            double spread = p * (1 - p);
            double n =
                    (spread == 0 ? mean.n() : spread / (mean.standardError() * mean.standardError())) * ratio * ratio;
            if (!(n < Double.POSITIVE_INFINITY)) {
                return Interval.undefined(level);
            }
            double tail = level.complement() / 2;
            double lower = p == 0 ? 0 : BetaTail.lowerQuantile(tail, n * p, n * (1 - p) + 1);
            double upper = p == 1 ? 1 : BetaTail.upperQuantile(tail, n * p + 1, n * (1 - p));
            return Interval.of(lower, upper, level);
        }
    },

    /**
     * The t interval of the mean, for comparison: it can leave [0, 1] and is then cut.
     *
     * <pre>p -+ q se</pre>
     *
     * <p>References: Lumley (2010), Complex Surveys, section 2.2.
     */
    MEAN("t interval of the mean (Lumley 2010)") {
        @Override
        Interval limits(SurveyMean mean, ConfidenceLevel level) {
            return mean.interval(level).clampedTo(0, 1);
        }
    },

    /**
     * A t interval on the scale of the arcsine square root, on which the variance hardly depends on the share.
     *
     * <pre>asin(sqrt(p)) -+ q se / (2 sqrt(p (1-p))), transformed back</pre>
     *
     * <p>Undefined at p = 0 and p = 1.
     *
     * <p>References: Anscombe (1948), Biometrika 35; Korn and Graubard (1999), Analysis of Health Surveys, section 5.6.
     */
    ASIN("arcsine square root with t quantile (Anscombe 1948)") {
        @Override
        Interval limits(SurveyMean mean, ConfidenceLevel level) {
            double p = mean.value();
            double center = Math.asin(Math.sqrt(p));
            double margin = TInterval.quantile(mean.degreesOfFreedom(), level)
                    * mean.standardError()
                    / (2 * Math.sqrt(p * (1 - p)));
            return Double.isNaN(margin)
                    ? Interval.undefined(level)
                    : Interval.of(sinSquared(center - margin), sinSquared(center + margin), level);
        }

        private double sinSquared(double angle) {
            double sine = Math.sin(Math.min(Math.PI / 2, Math.max(0, angle)));
            return sine * sine;
        }
    };

    private final String citation;

    SurveyProportionIntervalMethod(String citation) {
        this.citation = citation;
    }

    /**
     * Returns the name of the formula with author and year.
     *
     * @return a printable name such as {@code logit with t quantile (Korn & Graubard 1999)}
     */
    public String citation() {
        return citation;
    }

    abstract Interval limits(SurveyMean mean, ConfidenceLevel level);
}
