package org.cxmetrics.stats.nps;

import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.MayGrow;

/**
 * The straight line that maps the values of one scale to another.
 *
 * <pre>{@code
 * LinearRescale.from(1, 5).to(0, 10).map(4);      // 7.5
 * }</pre>
 *
 * <p>It maps values, such as means, never categories: a Net Promoter Score cannot be had from a five-point item by
 * rescaling.
 *
 * @param fromMinimum start of the first scale
 * @param fromMaximum end of the first scale, not its start
 * @param toMinimum start of the second scale
 * @param toMaximum end of the second scale
 */
public record LinearRescale(double fromMinimum, double fromMaximum, double toMinimum, double toMaximum) {

    /**
     * Checks the scales.
     *
     * @param fromMinimum start of the first scale
     * @param fromMaximum end of the first scale, not its start
     * @param toMinimum start of the second scale
     * @param toMaximum end of the second scale
     * @throws IllegalArgumentException if an end is not finite, or the first scale is empty
     */
    @MayGrow
    public LinearRescale {
        requireFinite("fromMinimum", fromMinimum);
        requireFinite("fromMaximum", fromMaximum);
        requireFinite("toMinimum", toMinimum);
        requireFinite("toMaximum", toMaximum);
        if (fromMinimum == fromMaximum) {
            throw new IllegalArgumentException("fromMaximum must differ from fromMinimum, got " + fromMaximum);
        }
    }

    /**
     * Returns the identity of a scale, to be given its target by {@link #to}.
     *
     * @param minimum start of the first scale
     * @param maximum end of the first scale, not its start
     * @return the rescaling onto itself
     * @throws IllegalArgumentException if an end is not finite, or the scale is empty
     */
    public static LinearRescale from(double minimum, double maximum) {
        return new LinearRescale(minimum, maximum, minimum, maximum);
    }

    /**
     * Returns the rescaling from the same scale to another.
     *
     * @param minimum start of the second scale
     * @param maximum end of the second scale
     * @return the rescaling
     * @throws IllegalArgumentException if an end is not finite
     */
    public LinearRescale to(double minimum, double maximum) {
        return new LinearRescale(fromMinimum, fromMaximum, minimum, maximum);
    }

    /**
     * Returns a value on the second scale.
     *
     * <pre>toMinimum + (value - fromMinimum) (toMaximum - toMinimum) / (fromMaximum - fromMinimum)</pre>
     *
     * @param value value on the first scale; NaN gives NaN
     * @return the value on the second scale
     */
    public double map(double value) {
        return toMinimum + (value - fromMinimum) * (toMaximum - toMinimum) / (fromMaximum - fromMinimum);
    }

    /**
     * Returns the rescaling as data.
     *
     * @return the four ends
     */
    public Facts facts() {
        return Facts.builder()
                .add("fromMinimum", fromMinimum)
                .add("fromMaximum", fromMaximum)
                .add("toMinimum", toMinimum)
                .add("toMaximum", toMaximum)
                .build();
    }

    private static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite, got " + value);
        }
    }
}
