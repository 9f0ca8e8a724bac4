package org.cxmetrics.stats.proportion;

import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.stats.internal.distribution.BetaTail;
import org.cxmetrics.stats.internal.distribution.NormalTail;
import org.cxmetrics.stats.internal.proportion.MidPLimits;
import org.cxmetrics.stats.internal.proportion.WilsonLimits;

/**
 * The interval formulas for one binomial proportion.
 *
 * <p>In the formulas x is the number of successes, n the number of trials, p = x / n, alpha = 1 - level and z the upper
 * alpha/2 normal quantile. Except for {@link #WALD}, whose interval has no width there, the lower limit is exactly 0 at
 * x = 0 and the upper limit exactly 1 at x = n.
 */
public enum ProportionIntervalMethod {
    /**
     * Wilson's score interval, the default: coverage close to the level on average, closed form, never outside [0, 1].
     *
     * <pre>(2 x + z^2 -+ z sqrt(z^2 + 4 x (1 - p))) / (2 (n + z^2))</pre>
     *
     * <p>References: Wilson (1927), Journal of the American Statistical Association 22; recommended by Brown, Cai and
     * DasGupta (2001), Statistical Science 16.
     */
    WILSON("Wilson score (Wilson 1927)") {
        @Override
        Interval limits(long x, long n, ConfidenceLevel level) {
            double z = z(level);
            return Interval.of(WilsonLimits.lower(x, n, z), WilsonLimits.upper(x, n, z), level);
        }
    },

    /**
     * Wilson's interval with continuity correction, for those who want at least the level at every proportion without
     * exact computation.
     *
     * <p>The lower limit is Wilson's for x - 1/2 successes, the upper for x + 1/2.
     *
     * <p>References: Newcombe (1998), Statistics in Medicine 17, method 4.
     */
    WILSON_CC("Wilson score with continuity correction (Newcombe 1998)") {
        @Override
        Interval limits(long x, long n, ConfidenceLevel level) {
            double z = z(level);
            double lower = x == 0 ? 0 : WilsonLimits.lower(x - 0.5, n, z);
            double upper = x == n ? 1 : WilsonLimits.upper(x + 0.5, n, z);
            return Interval.of(lower, upper, level);
        }
    },

    /**
     * Wald's interval after adding z^2/2 successes and z^2/2 failures: simple to explain, slightly wider than Wilson's.
     *
     * <pre>p' -+ z sqrt(p' (1 - p') / (n + z^2)),  p' = (x + z^2/2) / (n + z^2)</pre>
     *
     * <p>References: Agresti and Coull (1998), The American Statistician 52.
     */
    AGRESTI_COULL("Agresti-Coull (Agresti & Coull 1998)") {
        @Override
        Interval limits(long x, long n, ConfidenceLevel level) {
            double z = z(level);
            double half = z * z / 2;
            return wald(x + half, n - x + half, z, level);
        }
    },

    /**
     * The exact interval from two binomial tails: never below the level, and therefore wide.
     *
     * <pre>lower: P(X &gt;= x) = alpha/2, a quantile of Beta(x, n - x + 1)
     * upper: P(X &lt;= x) = alpha/2, a quantile of Beta(x + 1, n - x)</pre>
     *
     * <p>References: Clopper and Pearson (1934), Biometrika 26.
     */
    CLOPPER_PEARSON("Clopper-Pearson exact (Clopper & Pearson 1934)") {
        @Override
        Interval limits(long x, long n, ConfidenceLevel level) {
            double tail = level.complement() / 2;
            double lower = x == 0 ? 0 : BetaTail.lowerQuantile(tail, x, n - x + 1.0);
            double upper = x == n ? 1 : BetaTail.upperQuantile(tail, x + 1.0, n - x);
            return Interval.of(lower, upper, level);
        }
    },

    /**
     * Equal tails of the posterior Beta(x + 1/2, n - x + 1/2) under Jeffreys' prior, with the ends 0 and 1 at x = 0 and
     * x = n.
     *
     * <p>References: Brown, Cai and DasGupta (2001), Statistical Science 16, section 4.
     */
    JEFFREYS("Jeffreys (Brown, Cai & DasGupta 2001)") {
        @Override
        Interval limits(long x, long n, ConfidenceLevel level) {
            double tail = level.complement() / 2;
            double lower = x == 0 ? 0 : BetaTail.lowerQuantile(tail, x + 0.5, n - x + 0.5);
            double upper = x == n ? 1 : BetaTail.upperQuantile(tail, x + 0.5, n - x + 0.5);
            return Interval.of(lower, upper, level);
        }
    },

    /**
     * Clopper and Pearson's interval with half of the observed count's probability in the tail: less conservative.
     *
     * <pre>lower: P(X &gt; x) + P(X = x) / 2 = alpha/2; upper mirrored</pre>
     *
     * <p>References: Lancaster (1961), Journal of the American Statistical Association 56; Berry and Armitage (1995),
     * The Statistician 44.
     */
    MID_P("Mid-P exact (Lancaster 1961)") {
        @Override
        Interval limits(long x, long n, ConfidenceLevel level) {
            double tail = level.complement() / 2;
            return Interval.of(MidPLimits.lower(x, n, tail), MidPLimits.upper(x, n, tail), level);
        }
    },

    /**
     * The textbook interval, for comparison only: no width at x = 0 and x = n, and coverage far below the level for
     * small samples.
     *
     * <pre>p -+ z sqrt(p (1 - p) / n), cut at 0 and 1</pre>
     *
     * <p>References: Laplace (1812); Brown, Cai and DasGupta (2001), Statistical Science 16, section 2.
     */
    WALD("Wald (Laplace 1812)") {
        @Override
        Interval limits(long x, long n, ConfidenceLevel level) {
            return wald(x, n - x, z(level), level);
        }
    };

    private final String citation;

    ProportionIntervalMethod(String citation) {
        this.citation = citation;
    }

    /**
     * Returns the name of the formula with author and year.
     *
     * @return a printable name such as {@code Wilson score (Wilson 1927)}
     */
    public String citation() {
        return citation;
    }

    abstract Interval limits(long x, long n, ConfidenceLevel level);

    private static double z(ConfidenceLevel level) {
        return NormalTail.quantile(level.complement() / 2);
    }

    private static Interval wald(double successes, double failures, double z, ConfidenceLevel level) {
        double n = successes + failures;
        double p = successes / n;
        double margin = z * Math.sqrt(p * (failures / n) / n);
        return Interval.of(p - margin, p + margin, level).clampedTo(0, 1);
    }
}
