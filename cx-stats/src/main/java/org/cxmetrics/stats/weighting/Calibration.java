package org.cxmetrics.stats.weighting;

import org.cxmetrics.stats.internal.linalg.Cholesky;

/**
 * The regression on the levels of the margins, with base weights, whose residuals carry the error of calibrated
 * estimates.
 *
 * @param cells the cells of the margins
 * @param baseWeights the weights before raking
 */
record Calibration(Cells cells, Weights baseWeights) {

    /** Levels of several margins are always dependent; this marks the pivots that are rounding. */
    private static final double DEPENDENT = 1e-11;

    /**
     * Subtracts the fit of the regression from a figure of the rows.
     *
     * @param figure figure per row; overwritten with its residuals
     */
    void subtractFit(double[] figure) {
        double[] fit = fitOfCells(figure);
        for (int row = 0; row < figure.length; row++) {
            figure[row] -= fit[cells.cellOfRow()[row]];
        }
    }

    private double[] fitOfCells(double[] figure) {
        double[] w = baseWeights.values();
        double[] weighted = new double[w.length];
        for (int row = 0; row < w.length; row++) {
            weighted[row] = w[row] * figure[row];
        }
        double[] coefficients = coefficients(cells.sumByCell(w), cells.sumByCell(weighted));
        double[] fit = new double[cells.size()];
        int offset = 0;
        for (int m = 0; m < cells.margins().size(); m++) {
            for (int cell = 0; cell < fit.length; cell++) {
                fit[cell] += coefficients[offset + cells.levelOfCell()[m][cell]];
            }
            offset += cells.margins().get(m).levels().size();
        }
        return fit;
    }

    /** Solves the normal equations over all levels of all margins. */
    private double[] coefficients(double[] weightOfCell, double[] sumOfCell) {
        int margins = cells.margins().size();
        int[] offset = new int[margins + 1];
        for (int m = 0; m < margins; m++) {
            offset[m + 1] = offset[m] + cells.margins().get(m).levels().size();
        }
        double[][] normal = new double[offset[margins]][offset[margins]];
        double[] right = new double[offset[margins]];
        for (int cell = 0; cell < weightOfCell.length; cell++) {
            for (int m = 0; m < margins; m++) {
                int i = offset[m] + cells.levelOfCell()[m][cell];
                right[i] += sumOfCell[cell];
                for (int other = 0; other < margins; other++) {
                    normal[i][offset[other] + cells.levelOfCell()[other][cell]] += weightOfCell[cell];
                }
            }
        }
        Cholesky.solve(normal, right, DEPENDENT);
        return right;
    }
}
