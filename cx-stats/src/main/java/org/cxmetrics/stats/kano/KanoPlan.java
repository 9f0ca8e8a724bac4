package org.cxmetrics.stats.kano;

import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.stats.internal.distribution.NormalTail;
import org.cxmetrics.stats.proportion.SampleSize;

/**
 * How many respondents a Kano study needs.
 *
 * <pre>{@code
 * KanoPlan.forCoefficient(0.1, 0.5, ConfidenceLevel.P95).n();            // 97 decided answers
 * KanoPlan.forDominance(0.4, 0.3, ConfidenceLevel.P95, 0.8).n();         // 548
 * }</pre>
 *
 * <p>The folklore of 20 to 30 respondents is not supported: with true shares .40/.30/.20/.10 the most frequent category of a
 * sample of 20 is uniquely the right one in 61 of 100 samples.
 */
public final class KanoPlan {

    private KanoPlan() {}

    /**
     * Returns the number of decided answers for a coefficient with an interval of given half width.
     *
     * <pre>z^2 p (1 - p) / h^2</pre>
     *
     * @param halfWidth half width of the interval, in (0, 1]
     * @param coefficient planned Better or size of Worse, in [0, 1]; 0.5 is the worst case
     * @param level confidence level
     * @return the number of decided answers
     * @throws NullPointerException if level is null
     * @throws IllegalArgumentException if halfWidth or coefficient is out of range
     */
    public static SampleSize forCoefficient(double halfWidth, double coefficient, ConfidenceLevel level) {
        return SampleSize.forMargin(halfWidth, coefficient, level);
    }

    /**
     * Returns the number of respondents that gives enough decided answers when some are reverse or questionable.
     *
     * @param decided number of decided answers, not rounded up where it matters
     * @param shareLost planned share of reverse and questionable answers, in [0, 1)
     * @return the number of respondents
     * @throws NullPointerException if decided is null
     * @throws IllegalArgumentException if shareLost is not in [0, 1)
     */
    public static SampleSize respondentsFor(SampleSize decided, double shareLost) {
        if (!(shareLost >= 0 && shareLost < 1)) {
            throw new IllegalArgumentException("shareLost must be in [0, 1), got " + shareLost);
        }
        return SampleSize.of(decided.unrounded() / (1 - shareLost));
    }

    /**
     * Returns the number of respondents that lets the most frequent category be told from the next.
     *
     * <pre>((z_alpha/2 sqrt(p1 + p2) + z_power sqrt(p1 + p2 - (p1 - p2)^2)) / (p1 - p2))^2</pre>
     *
     * @param top planned share of the most frequent category
     * @param second planned share of the next, in [0, top)
     * @param level one less the two-sided error rate
     * @param power probability of success, in (0, 1)
     * @return the number of complete pairs
     * @throws NullPointerException if level is null
     * @throws IllegalArgumentException if the shares are not in order or add up to more than 1, or power is not in (0, 1)
     */
    public static SampleSize forDominance(double top, double second, ConfidenceLevel level, double power) {
        if (!(second >= 0 && top > second && top + second <= 1)) {
            throw new IllegalArgumentException(
                    "shares must be in order and add up to at most 1, got " + top + " and " + second);
        }
        if (!(power > 0 && power < 1)) {
            throw new IllegalArgumentException("power must be in (0, 1), got " + power);
        }
        double both = top + second;
        double difference = top - second;
        double z = NormalTail.quantile(level.complement() / 2);
        double zPower = NormalTail.quantile(1 - power);
        double root = z * Math.sqrt(both) + zPower * Math.sqrt(both - difference * difference);
        return SampleSize.of(root * root / (difference * difference));
    }
}
