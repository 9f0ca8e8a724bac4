package org.cxmetrics.stats.weighting;

import java.util.Objects;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.stats.internal.distribution.StudentTTail;

/** Estimate and error on either side, by a t quantile. */
final class TInterval {

    private TInterval() {}

    static Interval of(double value, double standardError, double degreesOfFreedom, ConfidenceLevel level) {
        Objects.requireNonNull(level, "level");
        if (!(degreesOfFreedom > 0) || Double.isNaN(standardError)) {
            return Interval.undefined(level);
        }
        double margin = quantile(degreesOfFreedom, level) * standardError;
        return Interval.of(value - margin, value + margin, level);
    }

    static double quantile(double degreesOfFreedom, ConfidenceLevel level) {
        return StudentTTail.quantile(level.complement() / 2, degreesOfFreedom);
    }
}
