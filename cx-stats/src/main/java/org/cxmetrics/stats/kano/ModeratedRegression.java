package org.cxmetrics.stats.kano;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Facts;

/**
 * Whether satisfaction reacts otherwise to poor than to good performance of one attribute: slopes below and above a midpoint.
 *
 * <pre>{@code
 * ModeratedRegression bend = ModeratedRegression.of(performance, overall, 3, 0.05);
 * bend.category();    // MUST_BE: only the slope below is positive and significant
 * }</pre>
 *
 * <p>With z = performance - midpoint, two forms are fitted: the hinge, which is continuous and decides the category,
 *
 * <pre>y = c0 + c1 min(z, 0) + c2 max(z, 0)</pre>
 *
 * <p>and the moderated form with a jump, y = b0 + b1 z + b2 D + b3 z D with D = [z &gt;= 0].
 *
 * <p>References: after Lin, Yang, Chan and Sheu (2010), International Journal of Production Economics 123.
 */
public final class ModeratedRegression {

    private static final String BELOW = "slope_below";
    private static final String ABOVE = "slope_above";
    private static final String INSUFFICIENT = "slope_insufficient";
    private static final String DIFFERENCE = "slope_difference";

    private final RegressionModel moderated;
    private final RegressionModel hinge;
    private final double alpha;

    private ModeratedRegression(RegressionModel moderated, RegressionModel hinge, double alpha) {
        this.moderated = moderated;
        this.hinge = hinge;
        this.alpha = alpha;
    }

    /**
     * Returns both regressions.
     *
     * <p>Missing values: rows with a NaN are left out. O(n).
     *
     * @param performance ratings of the attribute, NaN where missing
     * @param overall overall satisfaction, as many, NaN where missing
     * @param midpoint where poor performance ends, finite
     * @param alpha error rate at which a slope counts, in (0, 1)
     * @return the regressions
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if lengths differ, a value is infinite, alpha is not in (0, 1), the midpoint is not
     *     finite, there are too few complete rows or too few different ratings on a side of the midpoint
     */
    public static ModeratedRegression of(double[] performance, double[] overall, double midpoint, double alpha) {
        PenaltyReward.Options.requireAlpha(alpha);
        if (!Double.isFinite(midpoint)) {
            throw new IllegalArgumentException("midpoint must be finite, got " + midpoint);
        }
        if (performance.length != overall.length) {
            throw new IllegalArgumentException(
                    "overall must have " + performance.length + " values, got " + overall.length);
        }
        int[] rows = IntStream.range(0, overall.length)
                .filter(row -> PenaltyReward.isPresent("performance", row, performance[row])
                        && PenaltyReward.isPresent("overall", row, overall[row]))
                .toArray();
        double[] y = Arrays.stream(rows).mapToDouble(row -> overall[row]).toArray();
        double[] z = Arrays.stream(rows)
                .mapToDouble(row -> performance[row] - midpoint)
                .toArray();
        double[] sufficient = Arrays.stream(z).map(value -> value >= 0 ? 1 : 0).toArray();
        double[] above = Arrays.stream(z).map(value -> Math.max(value, 0)).toArray();
        double[] below = Arrays.stream(z).map(value -> Math.min(value, 0)).toArray();
        return new ModeratedRegression(
                RegressionModel.of(
                        y,
                        List.of(INSUFFICIENT, "level_sufficient", DIFFERENCE),
                        List.of(z, sufficient, above),
                        RegressionModel.StandardErrors.CLASSICAL),
                RegressionModel.of(
                        y, List.of(BELOW, ABOVE), List.of(below, above), RegressionModel.StandardErrors.CLASSICAL),
                alpha);
    }

    /**
     * Returns the form with a jump: coefficients {@code slope_insufficient} (b1), {@code level_sufficient} (b2) and
     * {@code slope_difference} (b3).
     *
     * @return the model
     */
    public RegressionModel moderated() {
        return moderated;
    }

    /**
     * Returns the continuous form: coefficients {@code slope_below} (c1) and {@code slope_above} (c2).
     *
     * @return the model
     */
    public RegressionModel hinge() {
        return hinge;
    }

    /**
     * Returns the slope at sufficient performance by the form with a jump.
     *
     * @return b1 + b3
     */
    public RegressionModel.Coefficient slopeSufficient() {
        return moderated.combined(INSUFFICIENT, 1, DIFFERENCE);
    }

    /**
     * Returns how much the slope changes at the midpoint by the continuous form.
     *
     * @return c2 - c1
     */
    public RegressionModel.Coefficient hingeSlopeChange() {
        return hinge.combined(BELOW, -1, ABOVE);
    }

    /**
     * Returns the number of complete rows.
     *
     * @return n
     */
    public long n() {
        return hinge.n();
    }

    /**
     * Returns the category by the continuous form.
     *
     * @return one-dimensional when both slopes are positive and significant, must-be when only the lower is, attractive when
     *     only the upper is, else indifferent
     */
    public KanoCategory category() {
        return KanoClassification.quadrant(
                hinge.coefficient(ABOVE).isPositive(alpha),
                hinge.coefficient(BELOW).isPositive(alpha));
    }

    /**
     * Returns the answer as data.
     *
     * @return both models, changes of slope, category
     */
    public Facts facts() {
        return Facts.builder()
                .add("n", n())
                .add("hinge", hinge.facts())
                .add("hingeSlopeChange", hingeSlopeChange().facts())
                .add("moderated", moderated.facts())
                .add("slopeSufficient", slopeSufficient().facts())
                .add("alpha", alpha)
                .add("category", category())
                .build();
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code ModeratedRegression: MUST_BE, slope 0.893 below, 0.107 above (n=20)}
     */
    @Override
    public String toString() {
        return "ModeratedRegression: " + category() + ", slope "
                + Decimals.fixed(hinge.coefficient(BELOW).estimate(), 3) + " below, "
                + Decimals.fixed(hinge.coefficient(ABOVE).estimate(), 3) + " above (n=" + n() + ")";
    }
}
