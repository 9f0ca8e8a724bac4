package org.cxmetrics.stats.kano;

import java.util.Objects;
import java.util.Optional;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.MayGrow;

/**
 * The analytical Kano model: an attribute as a point in polar coordinates, its length the importance, its angle the
 * category.
 *
 * <pre>{@code
 * AnalyticalKano.of(functional, dysfunctional, importance, AnalyticalKano.Thresholds.ofIndifference(0.1)).category();
 * }</pre>
 *
 * <pre>X = sum w x / J,  Y = sum w y / J,  r = sqrt(X^2 + Y^2),  angle = atan2(Y, X)</pre>
 *
 * <p>over the J respondents with both answers and an importance w in (0, 1], by {@link KanoContinuous.Scale#XU}. A negative
 * angle says that the attribute leans to reverse; it is called must-be all the same, as the angle is small.
 *
 * <p>References: Xu, Jiao, Yang, Helander, Khalid and Opperud (2009), Design Studies 30.
 *
 * @param scores the continuous analysis the point comes from
 * @param thresholds length and angles that separate the categories
 */
public record AnalyticalKano(KanoContinuous scores, Thresholds thresholds) {

    /**
     * Takes the parts.
     *
     * @param scores the continuous analysis the point comes from
     * @param thresholds length and angles that separate the categories
     * @throws NullPointerException if an argument is null
     */
    @MayGrow
    public AnalyticalKano {
        Objects.requireNonNull(scores, "scores");
        Objects.requireNonNull(thresholds, "thresholds");
    }

    /**
     * Returns the analysis.
     *
     * <p>Missing values: respondents without both answers and an importance are left out. O(n).
     *
     * @param functional codes 1 to 5 of the functional answers, NaN where missing
     * @param dysfunctional codes 1 to 5 of the dysfunctional answers, as many
     * @param importance importance, as many, in (0, 1], NaN where missing
     * @param thresholds length and angles that separate the categories
     * @return the analysis
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if lengths differ, or a code or an importance is off its scale
     */
    public static AnalyticalKano of(
            double[] functional, double[] dysfunctional, double[] importance, Thresholds thresholds) {
        KanoContinuous scores = KanoContinuous.weighted(
                functional, dysfunctional, importance, KanoContinuous.Scale.XU, new KanoContinuous.Bounds(0, 1));
        return new AnalyticalKano(scores, thresholds);
    }

    /**
     * Returns the number of respondents used.
     *
     * @return those with both answers and an importance
     */
    public long n() {
        return scores.n();
    }

    /**
     * Returns the mean weighted score of absence, the horizontal coordinate.
     *
     * <p>Undefined (NaN) when n is 0.
     *
     * @return X, in [-0.5, 1]
     */
    public double dysfunctionalScaledMean() {
        return scores.dysfunctionalScaledMean();
    }

    /**
     * Returns the mean weighted score of presence, the vertical coordinate.
     *
     * <p>Undefined (NaN) when n is 0.
     *
     * @return Y, in [-0.5, 1]
     */
    public double functionalScaledMean() {
        return scores.functionalScaledMean();
    }

    /**
     * Returns the importance index, the length of the point.
     *
     * <p>Undefined (NaN) when n is 0.
     *
     * @return r, in [0, sqrt(2)]
     */
    public double importanceIndex() {
        return Math.hypot(dysfunctionalScaledMean(), functionalScaledMean());
    }

    /**
     * Returns the satisfaction angle.
     *
     * <p>Undefined (NaN) when n is 0.
     *
     * @return the angle in radians, in (-pi, pi]
     */
    public double satisfactionAngle() {
        return Math.atan2(functionalScaledMean(), dysfunctionalScaledMean());
    }

    /**
     * Returns the category.
     *
     * @return indifferent up to the least length, then must-be, one-dimensional or attractive by the angle; empty when n is 0
     */
    public Optional<KanoCategory> category() {
        if (n() == 0) {
            return Optional.empty();
        }
        if (importanceIndex() <= thresholds.indifference()) {
            return Optional.of(KanoCategory.INDIFFERENT);
        }
        double angle = satisfactionAngle();
        if (angle <= Math.toRadians(thresholds.lowDegrees())) {
            return Optional.of(KanoCategory.MUST_BE);
        }
        return Optional.of(
                angle <= Math.toRadians(thresholds.highDegrees())
                        ? KanoCategory.ONE_DIMENSIONAL
                        : KanoCategory.ATTRACTIVE);
    }

    /**
     * Returns the answer as data.
     *
     * @return n, coordinates, index, angle, category, thresholds
     */
    public Facts facts() {
        return Facts.builder()
                .add("n", n())
                .add("dysfunctionalScaledMean", dysfunctionalScaledMean())
                .add("functionalScaledMean", functionalScaledMean())
                .add("importanceIndex", importanceIndex())
                .add("satisfactionAngle", satisfactionAngle())
                .add("category", category().map(Enum::name).orElse(""))
                .add("indifference", thresholds.indifference())
                .add("lowDegrees", thresholds.lowDegrees())
                .add("highDegrees", thresholds.highDegrees())
                .build();
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code AnalyticalKano: O, r=0.582, angle 19.1 degrees (n=5)}
     */
    @Override
    public String toString() {
        return "AnalyticalKano: " + KanoCounts.letters(category().stream().toList()) + ", r="
                + Decimals.fixed(importanceIndex(), 3) + ", angle "
                + Decimals.fixed(Math.toDegrees(satisfactionAngle()), 1) + " degrees (n=" + n() + ")";
    }

    /**
     * Length and angles that separate the categories. The literature tunes them per study; the least length has no default.
     *
     * @param indifference largest length of an indifferent attribute, not negative
     * @param lowDegrees largest angle of a must-be attribute, in degrees
     * @param highDegrees largest angle of a one-dimensional attribute, in degrees, not below the other
     */
    public record Thresholds(double indifference, double lowDegrees, double highDegrees) {

        /**
         * Checks the order.
         *
         * @param indifference largest length of an indifferent attribute, not negative
         * @param lowDegrees largest angle of a must-be attribute, in degrees
         * @param highDegrees largest angle of a one-dimensional attribute, in degrees, not below the other
         * @throws IllegalArgumentException if the length is negative or not finite, or the angles are not in order
         */
        public Thresholds {
            if (!(indifference >= 0 && indifference < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("indifference must be finite and >= 0, got " + indifference);
            }
            if (!(lowDegrees <= highDegrees)) {
                throw new IllegalArgumentException(
                        "angles must be in order, got " + lowDegrees + " above " + highDegrees);
            }
        }

        /**
         * Returns thresholds with the usual angles of 30 and 60 degrees.
         *
         * @param indifference largest length of an indifferent attribute; 0.1 is usual
         * @return the thresholds
         * @throws IllegalArgumentException if indifference is negative or not finite
         */
        public static Thresholds ofIndifference(double indifference) {
            return new Thresholds(indifference, 30, 60);
        }
    }
}
