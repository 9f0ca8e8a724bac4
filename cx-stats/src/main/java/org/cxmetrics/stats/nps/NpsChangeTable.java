package org.cxmetrics.stats.nps;

/** A 3 x 3 table of the same people in two waves: rows first wave, columns second, each promoter, passive, detractor. */
final class NpsChangeTable {
    private static final int KINDS = 3;

    private final long[][] counts = new long[KINDS][KINDS];

    NpsChangeTable(long[][] table) {
        if (table.length != KINDS) {
            throw new IllegalArgumentException("table must have 3 rows, got " + table.length);
        }
        for (int row = 0; row < KINDS; row++) {
            if (table[row].length != KINDS) {
                throw new IllegalArgumentException("table[" + row + "] must have 3 columns, got " + table[row].length);
            }
            for (int column = 0; column < KINDS; column++) {
                counts[row][column] =
                        RatingTally.requireCount("table[" + row + "][" + column + "]", table[row][column]);
            }
        }
    }

    Nps first() {
        return Nps.ofCounts(row(0), row(1), row(2));
    }

    Nps second() {
        return Nps.ofCounts(column(0), column(1), column(2));
    }

    /** Mean of the change from second to first wave, x1 - x2. */
    double meanChange() {
        return sum(1, 0) / first().n();
    }

    /** Variance of the change, divisor n. */
    double changeVariance() {
        return sum(2, meanChange()) / first().n();
    }

    /** Sum of the changes divided by the root of the sum of their squares: z without its mean in the variance. */
    double scoreStatistic() {
        return sum(1, 0) / Math.sqrt(sum(2, 0));
    }

    /** Covariance of both waves, divisor n; 0 for an empty table. */
    double covariance() {
        Nps first = first();
        if (first.n() == 0) {
            return 0;
        }
        long products = Math.subtractExact(
                Math.addExact(counts[0][0], counts[2][2]), Math.addExact(counts[0][2], counts[2][0]));
        return (double) products / first.n() - first.score() / 100 * (second().score() / 100);
    }

    /** Sum of (change - centre)^power over all people. */
    private double sum(int power, double centre) {
        double sum = 0;
        for (int row = 0; row < KINDS; row++) {
            for (int column = 0; column < KINDS; column++) {
                double change = column - row - centre;
                sum += counts[row][column] * (power == 1 ? change : change * change);
            }
        }
        return sum;
    }

    private long row(int row) {
        return Math.addExact(Math.addExact(counts[row][0], counts[row][1]), counts[row][2]);
    }

    private long column(int column) {
        return Math.addExact(Math.addExact(counts[0][column], counts[1][column]), counts[2][column]);
    }
}
