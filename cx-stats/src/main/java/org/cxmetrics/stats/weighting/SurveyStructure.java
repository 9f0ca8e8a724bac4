package org.cxmetrics.stats.weighting;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Strata and first-stage units (PSUs) of a sample, numbered so that loops run over arrays. */
final class SurveyStructure {

    private final int rows;
    /** Null when every row is a unit of its own. */
    private final int @Nullable [] unitOfRow;

    /** Null when there is one stratum. */
    private final int @Nullable [] stratumOfUnit;

    private final int[] unitsInStratum;
    /** Number of units in the population, infinite where not given. */
    private final double[] populationOfStratum;

    private final List<String> stratumNames;
    private final SinglePsuPolicy singlePsuPolicy;

    SurveyStructure(
            int rows,
            int @Nullable [] unitOfRow,
            int @Nullable [] stratumOfUnit,
            int[] unitsInStratum,
            double[] populationOfStratum,
            List<String> stratumNames,
            SinglePsuPolicy singlePsuPolicy) {
        this.rows = rows;
        this.unitOfRow = unitOfRow;
        this.stratumOfUnit = stratumOfUnit;
        this.unitsInStratum = unitsInStratum;
        this.populationOfStratum = populationOfStratum;
        this.stratumNames = stratumNames;
        this.singlePsuPolicy = singlePsuPolicy;
    }

    int strata() {
        return unitsInStratum.length;
    }

    int units() {
        return stratumOfUnit == null ? unitsInStratum[0] : stratumOfUnit.length;
    }

    /** Checks what can only be checked when all parts are known. */
    SurveyStructure checked() {
        for (int h = 0; h < strata(); h++) {
            int sampled = unitsInStratum[h];
            double population = populationOfStratum[h];
            if (population < sampled) {
                throw new IllegalArgumentException("population size of " + stratumNames.get(h) + " must be >= its "
                        + sampled + " sampled units, got " + population);
            }
            if (sampled == 1 && population != 1 && singlePsuPolicy == SinglePsuPolicy.FAIL) {
                throw new IllegalArgumentException(stratumNames.get(h)
                        + " must have at least 2 sampling units unless a SinglePsuPolicy is chosen, got 1");
            }
        }
        return this;
    }

    /**
     * Returns the variance of a total from the influence of each row on it.
     *
     * <pre>sum over strata (1 - m/M) m/(m - 1) sum over units (z - mean z)^2,  z = total influence of the unit</pre>
     *
     * <p>References: Saerndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, sections 3.7 and 4.2;
     * Lumley (2010), Complex Surveys, appendix A.
     *
     * @param influence influence per row
     * @return the variance; NaN when the policy AVERAGE finds no stratum with two units
     */
    double variance(double[] influence) {
        double[] totals = unitTotals(influence);
        double[] means = new double[strata()];
        for (int unit = 0; unit < totals.length; unit++) {
            means[stratumOf(unit)] += totals[unit];
        }
        for (int h = 0; h < means.length; h++) {
            means[h] = unitsInStratum[h] == 1 ? 0 : means[h] / unitsInStratum[h];
        }
        double[] squares = new double[strata()];
        for (int unit = 0; unit < totals.length; unit++) {
            int h = stratumOf(unit);
            double deviation = totals[unit] - means[h];
            squares[h] += deviation * deviation;
        }
        return varianceOver(squares);
    }

    private double[] unitTotals(double[] influence) {
        if (unitOfRow == null) {
            return influence;
        }
        double[] totals = new double[units()];
        for (int row = 0; row < rows; row++) {
            totals[unitOfRow[row]] += influence[row];
        }
        return totals;
    }

    private int stratumOf(int unit) {
        return stratumOfUnit == null ? 0 : stratumOfUnit[unit];
    }

    private double varianceOver(double[] squares) {
        double sum = 0;
        int several = 0;
        int single = 0;
        for (int h = 0; h < strata(); h++) {
            int units = unitsInStratum[h];
            double sampledShare = units / populationOfStratum[h];
            if (units > 1) {
                sum += (1 - sampledShare) * units / (units - 1.0) * squares[h];
                several++;
            } else if (sampledShare < 1) {
                sum += singlePsuPolicy == SinglePsuPolicy.ADJUST ? (1 - sampledShare) * squares[h] : 0;
                single++;
            }
        }
        return singlePsuPolicy == SinglePsuPolicy.AVERAGE && single > 0 ? sum + single * (sum / several) : sum;
    }

    /**
     * Returns the degrees of freedom of a segment: units less strata that have a row in it.
     *
     * @param members at least so many rows are in the segment
     * @param member whether a row is in the segment
     * @return the degrees of freedom, not negative
     */
    int degreesOfFreedom(long members, IntPredicate member) {
        if (members == rows) {
            return units() - strata();
        }
        BitSet units = new BitSet();
        BitSet strata = new BitSet();
        for (int row = 0; row < rows; row++) {
            if (member.test(row)) {
                int unit = unitOfRow == null ? row : unitOfRow[row];
                units.set(unit);
                strata.set(stratumOf(unit));
            }
        }
        return units.cardinality() - strata.cardinality();
    }

    /** Number of rows. */
    int rows() {
        return rows;
    }

    /** Policy for strata with one unit. */
    SinglePsuPolicy singlePsuPolicy() {
        return singlePsuPolicy;
    }
}
