package org.cxmetrics.stats.proportion;

import java.util.ArrayList;
import java.util.List;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.stats.internal.distribution.ChiSquareTail;
import org.cxmetrics.stats.internal.proportion.SisonGlaz;
import org.cxmetrics.stats.internal.proportion.WilsonLimits;

/**
 * The formulas for intervals of several category shares that hold together: with the stated confidence all of them
 * contain their share at once.
 */
public enum SimultaneousIntervalMethod {
    /**
     * Wilson's interval with Bonferroni's quantile for k categories, the default: closed form, works for empty
     * categories.
     *
     * <pre>Wilson limits with z^2 = upper (1 - level)/k quantile of chi-square with 1 degree of freedom</pre>
     *
     * <p>References: Goodman (1965), Technometrics 7.
     */
    GOODMAN("Goodman simultaneous (Goodman 1965)") {
        @Override
        List<Interval> intervals(long[] counts, long n, ConfidenceLevel level) {
            return wilson(counts, n, ChiSquareTail.quantile(level.complement() / counts.length, 1), level);
        }
    },

    /**
     * Wilson's interval with the quantile of all contrasts at once: wider than Goodman's, for comparison with older work.
     *
     * <pre>Wilson limits with z^2 = upper 1 - level quantile of chi-square with k - 1 degrees of freedom</pre>
     *
     * <p>Undefined for a single category.
     *
     * <p>References: Quesenberry and Hurst (1964), Technometrics 6.
     */
    QUESENBERRY_HURST("Quesenberry-Hurst simultaneous (Quesenberry & Hurst 1964)") {
        @Override
        List<Interval> intervals(long[] counts, long n, ConfidenceLevel level) {
            return counts.length == 1
                    ? List.of(Interval.undefined(level))
                    : wilson(counts, n, ChiSquareTail.quantile(level.complement(), counts.length - 1.0), level);
        }
    },

    /**
     * Intervals of one common width from the truncated Poisson approximation: narrower than Goodman's when there are
     * many categories of similar size.
     *
     * <pre>[p_i - c/n, p_i + (c + 2 gamma)/n], cut at 0 and 1</pre>
     *
     * <p>c and gamma do not depend on the category; c is found by an integer search. The intervals are not centred on
     * the shares. O(k c) with c of the order of sqrt(n).
     *
     * <p>References: Sison and Glaz (1995), Journal of the American Statistical Association 90; May and Johnson (2000),
     * Journal of Statistical Software 5(6).
     */
    SISON_GLAZ("Sison-Glaz simultaneous (Sison & Glaz 1995)") {
        @Override
        List<Interval> intervals(long[] counts, long n, ConfidenceLevel level) {
            double step = SisonGlaz.step(counts, n, level.value());
            double c = Math.floor(step);
            List<Interval> intervals = new ArrayList<>(counts.length);
            for (long count : counts) {
                intervals.add(Interval.of((count - c) / n, (count + c + 2 * (step - c)) / n, level)
                        .clampedTo(0, 1));
            }
            return List.copyOf(intervals);
        }
    };

    private final String citation;

    SimultaneousIntervalMethod(String citation) {
        this.citation = citation;
    }

    /**
     * Returns the name of the formula with author and year.
     *
     * @return a printable name such as {@code Goodman simultaneous (Goodman 1965)}
     */
    public String citation() {
        return citation;
    }

    abstract List<Interval> intervals(long[] counts, long n, ConfidenceLevel level);

    private static List<Interval> wilson(long[] counts, long n, double squaredQuantile, ConfidenceLevel level) {
        double z = Math.sqrt(squaredQuantile);
        List<Interval> intervals = new ArrayList<>(counts.length);
        for (long count : counts) {
            intervals.add(Interval.of(WilsonLimits.lower(count, n, z), WilsonLimits.upper(count, n, z), level));
        }
        return List.copyOf(intervals);
    }
}
