package org.cxmetrics.stats.nps;

import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.stats.internal.distribution.ChiSquareTail;
import org.cxmetrics.stats.internal.distribution.NormalTail;
import org.cxmetrics.stats.internal.distribution.StudentTTail;
import org.cxmetrics.stats.internal.proportion.WilsonLimits;
import org.cxmetrics.stats.internal.score.ConstrainedNet;
import org.cxmetrics.stats.internal.score.NetScore;

/**
 * The interval formulas for one net score.
 *
 * <p>In the formulas P, Q, D are the counts of promoters, passives and detractors (or of the top box, the rest and the
 * bottom box), n their sum, p and d the shares of P and D, t = p - d the net, s = p + d, V = s - t^2 the variance of one
 * answer, alpha = 1 - level and z the upper alpha/2 normal quantile. Limits are for t; points are 100 times that.
 *
 * <p>Every formula mirrors: exchanging promoters and detractors exchanges the limits and turns their signs, to the last
 * digit.
 */
public enum NpsIntervalMethod {
    /**
     * Wald's interval after adding 3/4 of a promoter, 3/2 of a passive and 3/4 of a detractor: the default. Its coverage
     * stays above 93% at a level of 95% from n = 10 on, and no other method that can say so is narrower.
     *
     * <pre>t' -+ z sqrt(V' / (n + 3)),  from P + 3/4, Q + 3/2, D + 3/4</pre>
     *
     * <p>It is centred on the adjusted score, so that in extreme samples (one answer; everybody a promoter and a level
     * below about 84%) it can leave out the score itself.
     *
     * <p>References: Rocks (2016), The American Statistician 70(4).
     */
    ADJUSTED_WALD("Adjusted Wald (Rocks 2016)") {
        @Override
        double lower(double top, double middle, double bottom, ConfidenceLevel level) {
            return wald(top + 0.75, middle + 1.5, bottom + 0.75, z(level));
        }
    },

    /**
     * Wald's interval after adding one answer of each kind; slightly wider than the default.
     *
     * <pre>t' -+ z sqrt(V' / (n + 3)),  from P + 1, Q + 1, D + 1</pre>
     *
     * <p>References: Rocks (2016), The American Statistician 70(4).
     */
    ADJUSTED_WALD_UNIFORM("Adjusted Wald, uniform (Rocks 2016)") {
        @Override
        double lower(double top, double middle, double bottom, ConfidenceLevel level) {
            return wald(top + 1, middle + 1, bottom + 1, z(level));
        }
    },

    /**
     * Wald's interval after adding 1/2, 1 and 1/2; made for the difference of paired proportions, which is the same
     * mathematics.
     *
     * <pre>t' -+ z sqrt(V' / (n + 2)),  from P + 1/2, Q + 1, D + 1/2</pre>
     *
     * <p>References: Agresti and Min (2005), Statistics in Medicine 24.
     */
    AGRESTI_MIN("Agresti-Min (Agresti & Min 2005)") {
        @Override
        double lower(double top, double middle, double bottom, ConfidenceLevel level) {
            return wald(top + 0.5, middle + 1, bottom + 0.5, z(level));
        }
    },

    /**
     * Bonett and Price's interval for paired proportions; rather wide, its pseudo-counts are no table.
     *
     * <pre>p~ - d~ -+ z sqrt((p~ + d~ - (p~ - d~)^2) / (n + 2)),  p~ = (P + 1)/(n + 2), d~ = (D + 1)/(n + 2)</pre>
     *
     * <p>References: Bonett and Price (2012), Journal of Educational and Behavioral Statistics 37.
     */
    BONETT_PRICE("Bonett-Price (Bonett & Price 2012)") {
        @Override
        double lower(double top, double middle, double bottom, ConfidenceLevel level) {
            double n = top + middle + bottom + 2;
            double p = (top + 1) / n;
            double d = (bottom + 1) / n;
            double net = p - d;
            return net - z(level) * Math.sqrt((p + d - net * net) / n);
        }
    },

    /**
     * Inversion of the score test: the second choice, and the best calibrated from n = 30 on. It always contains the score
     * and never leaves the scale.
     *
     * <pre>the t0 with |t - t0| = z sqrt(V0(t0) / n), V0 the variance of the likeliest shares whose net is t0</pre>
     *
     * <p>About a microsecond, by Brent's root finder.
     *
     * <p>References: Tango (1998), Statistics in Medicine 17; May and Johnson (1997), Biometrics 53.
     */
    SCORE("Score (Tango 1998)") {
        @Override
        double lower(double top, double middle, double bottom, ConfidenceLevel level) {
            return ConstrainedNet.scoreLower(top, middle, bottom, z(level));
        }
    },

    /**
     * Wilson's interval carried over to three categories; it is Wilson's when nobody is passive and has no width when
     * everybody is.
     *
     * <pre>(t -+ sqrt(z^2/n (s (1 + z^2/n) - t^2))) / (1 + z^2/n)</pre>
     *
     * <p>References: Quesenberry and Hurst (1964), Technometrics 6; May and Johnson (1997), Biometrics 53.
     */
    WILSON_TYPE("Wilson type (May & Johnson 1997)") {
        @Override
        double lower(double top, double middle, double bottom, ConfidenceLevel level) {
            double n = top + middle + bottom;
            double net = (top - bottom) / n;
            double z = z(level);
            double share = z * z / n;
            double outer = (top + bottom) / n * (1 + share);
            return (net - Math.sqrt(share * (outer - net * net))) / (1 + share);
        }
    },

    /**
     * Wilson's limits of both shares, combined by square-and-add with their correlation.
     *
     * <pre>t - sqrt((p - pL)^2 + (dU - d)^2 - 2 r (p - pL)(dU - d)),  r = -sqrt(p d / ((1 - p)(1 - d)))</pre>
     *
     * <p>References: Newcombe (1998), Statistics in Medicine 17, 2635-2650.
     */
    MOVER_WILSON("MOVER Wilson (Newcombe 1998)") {
        @Override
        double lower(double top, double middle, double bottom, ConfidenceLevel level) {
            double n = top + middle + bottom;
            double z = z(level);
            double p = top / n;
            double d = bottom / n;
            double below = p - WilsonLimits.lower(top, n, z);
            double above = WilsonLimits.upper(bottom, n, z) - d;
            double correlation =
                    top == 0 || bottom == 0 ? 0 : -Math.sqrt(top / (middle + bottom) * (bottom / (top + middle)));
            return p - d - Math.sqrt(below * below + above * above - 2 * correlation * below * above);
        }
    },

    /**
     * Inversion of the likelihood-ratio test; too short for small samples.
     *
     * <pre>the t0 with 2 (l(p, d) - l(p0, d0)) = z^2, (p0, d0) the likeliest shares whose net is t0</pre>
     *
     * <p>References: Fagerland, Lydersen and Laake (2017), Statistical Analysis of Contingency Tables, chapter 8.
     */
    LIKELIHOOD_RATIO("Likelihood ratio (Fagerland et al. 2017)") {
        @Override
        double lower(double top, double middle, double bottom, ConfidenceLevel level) {
            return ConstrainedNet.likelihoodLower(top, middle, bottom, z(level));
        }
    },

    /**
     * Wald's interval that holds for all contrasts of the three shares at once; too wide for one score.
     *
     * <pre>t -+ sqrt(c V / n),  c the level quantile of chi-square with 2 degrees of freedom</pre>
     *
     * <p>References: Goodman (1964), Annals of Mathematical Statistics 35.
     */
    GOODMAN("Simultaneous Wald (Goodman 1964)") {
        @Override
        double lower(double top, double middle, double bottom, ConfidenceLevel level) {
            return wald(top, middle, bottom, Math.sqrt(ChiSquareTail.quantile(level.complement(), 2)));
        }
    },

    /**
     * Student's interval of the mean of +1, 0 and -1. Undefined for one answer.
     *
     * <pre>t -+ t(n - 1) sqrt(V / (n - 1))</pre>
     *
     * <p>References: Student (1908), Biometrika 6.
     */
    WALD_T("Wald with t quantile (Student 1908)") {
        @Override
        double lower(double top, double middle, double bottom, ConfidenceLevel level) {
            double n = top + middle + bottom;
            if (n <= 1) {
                return Double.NaN;
            }
            double quantile = StudentTTail.quantile(level.complement() / 2, n - 1);
            return (top - bottom) / n - quantile * Math.sqrt(NetScore.variance(top, middle, bottom) / (n - 1));
        }
    },

    /**
     * The textbook interval, for comparison only: no width when all answers are alike, coverage far below the level for
     * small samples.
     *
     * <pre>t -+ z sqrt(V / n)</pre>
     *
     * <p>References: Fagerland, Lydersen and Laake (2014), Statistics in Medicine 33, for its faults.
     */
    WALD("Wald (textbook)") {
        @Override
        double lower(double top, double middle, double bottom, ConfidenceLevel level) {
            return wald(top, middle, bottom, z(level));
        }
    };

    private final String citation;

    NpsIntervalMethod(String citation) {
        this.citation = citation;
    }

    /**
     * Returns the name of the formula with author and year.
     *
     * @return a printable name such as {@code Adjusted Wald (Rocks 2016)}
     */
    public String citation() {
        return citation;
    }

    /**
     * Lower limit of the net, in [-1, 1] units and not clamped; the upper limit is the mirrored one of the mirrored sample.
     *
     * @param top count of promoters
     * @param middle count of passives
     * @param bottom count of detractors
     * @param level confidence level
     * @return the limit, NaN where undefined
     */
    abstract double lower(double top, double middle, double bottom, ConfidenceLevel level);

    /** Limits in points before clamping; undefined for no answers. */
    Interval unclamped(double top, double middle, double bottom, ConfidenceLevel level) {
        if (top + middle + bottom == 0) {
            return Interval.undefined(level);
        }
        double lower = 100 * lower(top, middle, bottom, level);
        double upper = -100 * lower(bottom, middle, top, level);
        return Double.isNaN(lower) ? Interval.undefined(level) : Interval.of(lower, upper, level);
    }

    /** Limits in points inside [-100, 100]; undefined for no answers. */
    Interval limits(double top, double middle, double bottom, ConfidenceLevel level) {
        return unclamped(top, middle, bottom, level).clampedTo(-100, 100);
    }

    private static double wald(double top, double middle, double bottom, double quantile) {
        double n = top + middle + bottom;
        return NetScore.mean(top, middle, bottom) - quantile * Math.sqrt(NetScore.variance(top, middle, bottom) / n);
    }

    private static double z(ConfidenceLevel level) {
        return NormalTail.quantile(level.complement() / 2);
    }
}
