package org.cxmetrics.stats.nps;

import java.util.Objects;

/** Ratings as 1 for the top box, 0 for the middle and -1 for the bottom, NaN where missing or invalid. */
final class NetRatings {

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
