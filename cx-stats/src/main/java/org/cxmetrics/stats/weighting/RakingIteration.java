package org.cxmetrics.stats.weighting;

import java.util.OptionalDouble;

/** Iterative proportional fitting over the cells of the margins, with optional trimming of the rows' weights. */
final class RakingIteration {

    private static final double SETTLED = 1e-12;
    private static final int MAX_TRIMS = 200;

    private final Weights baseWeights;
    private final Cells cells;
    private final Raking.Options options;
    private int cycles;
    private long trimmed;
    private double maxDeviation;

    RakingIteration(Weights baseWeights, Cells cells, Raking.Options options) {
        this.baseWeights = baseWeights;
        this.cells = cells;
        this.options = options;
    }

    Cells cells() {
        return cells;
    }

    int cycles() {
        return cycles;
    }

    long trimmed() {
        return trimmed;
    }

    double maxDeviation() {
        return maxDeviation;
    }

    /** Returns the raked weights. */
    double[] run() {
        double[] weights = baseWeights.toArray();
        rake(weights);
        OptionalDouble cap = options.cap();
        if (cap.isPresent()) {
            double largest = cap.getAsDouble() * mean(weights);
            for (int trims = 1; trim(weights, largest) && trims < MAX_TRIMS; trims++) {
                rake(weights);
            }
            trim(weights, largest);
            trimmed = countAt(weights, largest);
        }
        maxDeviation = deviation(cells.sumByCell(weights));
        return weights;
    }

    private void rake(double[] weights) {
        double[] before = cells.sumByCell(weights);
        double[] ofCell = before.clone();
        double change;
        int cyclesLeft = options.maxCycles();
        do {
            change = 0;
            for (int m = 0; m < cells.margins().size(); m++) {
                change = Math.max(change, adjust(m, ofCell));
            }
            cycles++;
            cyclesLeft--;
        } while (change >= SETTLED && cyclesLeft > 0 && cells.margins().size() > 1);
        double[] factor = new double[ofCell.length];
        for (int cell = 0; cell < factor.length; cell++) {
            factor[cell] = before[cell] > 0 ? ofCell[cell] / before[cell] : 0;
        }
        for (int row = 0; row < weights.length; row++) {
            weights[row] *= factor[cells.cellOfRow()[row]];
        }
    }

    /** Scales the cells to one margin and returns the largest relative change. */
    private double adjust(int m, double[] ofCell) {
        Margin margin = cells.margins().get(m);
        double[] factor = cells.sumByLevel(m, ofCell);
        double change = 0;
        for (int level = 0; level < factor.length; level++) {
            double target = margin.target(level);
            if (target > 0 && !(factor[level] > 0)) {
                throw new IllegalArgumentException(margin.describe(level)
                        + " must have respondents with weight for its target " + target + ", got none");
            }
            factor[level] = target == 0 ? 0 : target / factor[level];
            change = target == 0 ? change : Math.max(change, Math.abs(factor[level] - 1));
        }
        for (int cell = 0; cell < ofCell.length; cell++) {
            ofCell[cell] *= factor[cells.levelOfCell()[m][cell]];
        }
        return change;
    }

    private double deviation(double[] ofCell) {
        double deviation = 0;
        for (int m = 0; m < cells.margins().size(); m++) {
            double[] sums = cells.sumByLevel(m, ofCell);
            for (int level = 0; level < sums.length; level++) {
                double target = cells.margins().get(m).target(level);
                if (target > 0) {
                    deviation = Math.max(deviation, Math.abs(sums[level] - target) / target);
                }
            }
        }
        return deviation;
    }

    /** Cuts the weights above the cap and returns whether any was above it by more than rounding. */
    private static boolean trim(double[] weights, double largest) {
        boolean cut = false;
        for (int row = 0; row < weights.length; row++) {
            if (weights[row] > largest) {
                cut |= weights[row] > largest * (1 + SETTLED);
                weights[row] = largest;
            }
        }
        return cut;
    }

    private static long countAt(double[] weights, double value) {
        long count = 0;
        for (double weight : weights) {
            count += weight == value ? 1 : 0;
        }
        return count;
    }

    private static double mean(double[] weights) {
        double sum = 0;
        int positive = 0;
        for (double weight : weights) {
            sum += weight;
            positive += weight > 0 ? 1 : 0;
        }
        return sum / positive;
    }
}
