package org.cxmetrics.stats.nps;

import java.util.Objects;
import org.cxmetrics.core.table.RatingColumn;

/** Ratings as 1 for the top box, 0 for the middle and -1 for the bottom, NaN where missing or invalid. */
final class NetRatings {

    private static final int BLOCK = 4_096;

    private final byte[] boxes;

    private NetRatings(byte[] boxes) {
        this.boxes = boxes;
    }

    static NetRatings of(double[] ratings, Nps.Options options) {
        Objects.requireNonNull(ratings, "ratings");
        BoxLookup lookup = new BoxLookup(Objects.requireNonNull(options, "options"));
        byte[] boxes = new byte[ratings.length];
        for (int row = 0; row < boxes.length; row++) {
            boxes[row] = (byte) lookup.boxOf(ratings[row], row);
        }
        return new NetRatings(boxes);
    }

    /** The ratings of a column, NaN where missing, infinite where invalid. */
    static double[] valuesOf(RatingColumn column) {
        byte[] block = new byte[BLOCK];
        double[] values = new double[column.rows()];
        for (int first = 0; first < values.length; first += BLOCK) {
            int rows = column.copyTo(first, block);
            for (int i = 0; i < rows; i++) {
                values[first + i] = valueOf(block[i], column);
            }
        }
        return values;
    }

    /** The rating of a code of a column, NaN where missing, infinite where invalid. */
    static double valueOf(byte code, RatingColumn column) {
        if (code >= column.scaleMin() && code <= column.scaleMax()) {
            return code;
        }
        return code == RatingColumn.INVALID ? Double.POSITIVE_INFINITY : Double.NaN;
    }

    int boxOf(int row) {
        return boxes[row];
    }

    double[] values() {
        double[] values = new double[boxes.length];
        for (int row = 0; row < values.length; row++) {
            values[row] = boxes[row] < 0 ? Double.NaN : boxes[row] - BoxLookup.MIDDLE;
        }
        return values;
    }
}
