package org.cxmetrics.stats.nps;

import org.cxmetrics.core.value.InvalidPolicy;

/** The box of every rating of a scheme, looked up instead of searched. */
final class BoxLookup {

    static final int BOTTOM = 0;
    static final int MIDDLE = 1;
    static final int TOP = 2;
    static final int BOXES = 3;
    static final int MISSING = -1;
    static final int INVALID = -2;

    private final BoxScheme scheme;
    private final InvalidPolicy invalidPolicy;
    private final int[] boxOfRating;

    BoxLookup(Nps.Options options) {
        scheme = options.scheme();
        invalidPolicy = options.invalidPolicy();
        boxOfRating = new int[scheme.maximum() - scheme.minimum() + 1];
        for (int i = 0; i < boxOfRating.length; i++) {
            int rating = scheme.minimum() + i;
            boxOfRating[i] =
                    scheme.top().contains(rating) ? TOP : scheme.bottom().contains(rating) ? BOTTOM : MIDDLE;
        }
    }

    /** The box of a rating, MISSING for NaN, INVALID off the scale. */
    int boxOf(double rating, int row) {
        if (Double.isNaN(rating)) {
            return MISSING;
        }
        if (rating >= scheme.minimum() && rating <= scheme.maximum() && rating == Math.rint(rating)) {
            return boxOfRating[(int) rating - scheme.minimum()];
        }
        if (invalidPolicy == InvalidPolicy.STRICT) {
            throw new IllegalArgumentException("ratings[" + row + "] must be a whole number in [" + scheme.minimum()
                    + ", " + scheme.maximum() + "], got " + rating);
        }
        return INVALID;
    }
}
