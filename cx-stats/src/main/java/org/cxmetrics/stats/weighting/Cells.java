package org.cxmetrics.stats.weighting;

import java.util.List;

/**
 * The cells in which rows agree in every margin. Raking and calibration treat the rows of a cell alike, so their loops
 * run over cells, of which there are few, and pass over the rows once.
 */
final class Cells {

    private final List<Margin> margins;
    private final int[] cellOfRow;
    private final int[][] levelOfCell;

    Cells(List<Margin> margins, int[] cellOfRow, int[][] levelOfCell) {
        this.margins = margins;
        this.cellOfRow = cellOfRow;
        this.levelOfCell = levelOfCell;
    }

    static Cells of(List<Margin> margins) {
        Codes cells = margins.get(0).codes();
        for (Margin margin : margins.subList(1, margins.size())) {
            cells = Codes.ofPairs(cells, margin.codes());
        }
        int[][] levelOfCell = new int[margins.size()][cells.size()];
        for (int m = 0; m < levelOfCell.length; m++) {
            int[] levelOfRow = margins.get(m).codes().codes();
            for (int row = 0; row < levelOfRow.length; row++) {
                levelOfCell[m][cells.codes()[row]] = levelOfRow[row];
            }
        }
        return new Cells(margins, cells.codes(), levelOfCell);
    }

    int size() {
        return levelOfCell[0].length;
    }

    /** Sums a figure of the rows by cell, with compensation: a cell may hold a million rows. */
    double[] sumByCell(double[] ofRow) {
        double[] sum = new double[size()];
        double[] error = new double[size()];
        for (int row = 0; row < ofRow.length; row++) {
            int cell = cellOfRow[row];
            double before = sum[cell];
            double after = before + ofRow[row];
            double part = after - before;
            error[cell] += (before - (after - part)) + (ofRow[row] - part);
            sum[cell] = after;
        }
        for (int cell = 0; cell < sum.length; cell++) {
            sum[cell] += error[cell];
        }
        return sum;
    }

    /** Sums a figure of the cells by level of one margin. */
    double[] sumByLevel(int margin, double[] ofCell) {
        double[] sum = new double[margins.get(margin).levels().size()];
        for (int cell = 0; cell < ofCell.length; cell++) {
            sum[levelOfCell[margin][cell]] += ofCell[cell];
        }
        return sum;
    }

    /** The crossed margins. */
    List<Margin> margins() {
        return margins;
    }

    /** Cell per row. */
    int[] cellOfRow() {
        return cellOfRow;
    }

    /** Level per margin and cell. */
    int[][] levelOfCell() {
        return levelOfCell;
    }
}
