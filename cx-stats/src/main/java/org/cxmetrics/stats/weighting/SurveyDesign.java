package org.cxmetrics.stats.weighting;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.cxmetrics.core.table.CategoryColumn;
import org.cxmetrics.core.value.Facts;
import org.jspecify.annotations.Nullable;

/**
 * How a sample was drawn and weighted: weights, strata, first-stage units and their populations.
 *
 * <pre>{@code
 * SurveyDesign design = SurveyDesign.builder()
 *         .weights(weights)
 *         .strata(region)                        // one label or code per row
 *         .clusters(store)                       // customers were drawn within stores
 *         .populationSizes(storesInRegion)       // number of stores in the row's region
 *         .build();
 * SurveyMean.of(satisfaction, design);
 * SurveyMean.of(satisfaction, design.domain(row -> webCustomer[row]));
 * }</pre>
 *
 * <p>Clusters are nested within strata: the same id in two strata is two clusters. Without clusters every row is a
 * first-stage unit of its own. Only the first stage of sampling enters the errors, as is usual.
 *
 * <p>Immutable; a design can be shared and used for any number of estimates.
 */
public final class SurveyDesign {

    private final SurveyStructure structure;
    private final Weights weights;
    private final @Nullable IntPredicate domain;
    private final @Nullable Calibration calibration;

    private SurveyDesign(
            SurveyStructure structure,
            Weights weights,
            @Nullable IntPredicate domain,
            @Nullable Calibration calibration) {
        this.structure = structure;
        this.weights = weights;
        this.domain = domain;
        this.calibration = calibration;
    }

    /**
     * Returns the design of independently drawn rows with these weights.
     *
     * @param weights the weights
     * @return the design, without strata or clusters
     * @throws NullPointerException if weights is null
     * @throws IllegalArgumentException if there is only one row
     */
    public static SurveyDesign of(Weights weights) {
        return builder().weights(weights).build();
    }

    /**
     * Returns a builder. Only the weights are required.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the same design seen from one segment: estimates are made over the rows of the segment only.
     *
     * <p>The rows outside stay in the design, with no influence on the estimate. Leaving them out of the data instead
     * gives wrong standard errors as soon as there are strata or clusters. The segment of a segment is what both have in
     * common.
     *
     * @param member tells for a row, from 0, whether it is in the segment; must always say the same
     * @return the design restricted to the segment
     * @throws NullPointerException if member is null
     */
    public SurveyDesign domain(IntPredicate member) {
        Objects.requireNonNull(member, "member");
        return new SurveyDesign(structure, weights, domain == null ? member : domain.and(member), calibration);
    }

    /**
     * Returns the same design with raked weights, whose estimates have calibrated standard errors.
     *
     * <p>The estimates use the raked weights. Their errors use what the margins leave unexplained: the residuals of the
     * regression, with the base weights, on the levels of the margins. Ignoring the calibration would usually overstate
     * the error.
     *
     * <p>References: Deville and Saerndal (1992), Journal of the American Statistical Association 87; Saerndal, Swensson
     * and Wretman (1992), Model Assisted Survey Sampling, section 6.6.
     *
     * @param raking raking of this design's weights, made by {@link Raking#of(Weights, List)} from {@link #weights()}
     * @return the calibrated design
     * @throws NullPointerException if raking is null
     * @throws IllegalArgumentException if the raking started from other weights or the design is already calibrated
     */
    public SurveyDesign calibrated(Raking raking) {
        Objects.requireNonNull(raking, "raking");
        if (calibration != null) {
            throw new IllegalArgumentException("design must not be calibrated yet, got one that is");
        }
        if (!raking.baseWeights().equals(weights)) {
            throw new IllegalArgumentException("raking must start from the weights of the design, got other weights ("
                    + raking.baseWeights() + ")");
        }
        return new SurveyDesign(structure, raking.weights(), domain, raking.calibration());
    }

    /**
     * Returns the weights estimates use: the design's own, or the raked ones of a calibrated design.
     *
     * @return one weight per row
     */
    public Weights weights() {
        return weights;
    }

    /**
     * Returns the number of rows, those outside the domain included.
     *
     * @return the number of rows
     */
    public int rows() {
        return structure.rows();
    }

    /**
     * Returns the number of strata.
     *
     * @return the number of strata, at least 1
     */
    public int strata() {
        return structure.strata();
    }

    /**
     * Returns the number of first-stage units: clusters, or rows where there are no clusters.
     *
     * @return the number of units over all strata
     */
    public int units() {
        return structure.units();
    }

    /**
     * Returns whether a row counts in estimates: it has a positive weight and is in the domain.
     *
     * @param row the row, from 0
     * @return whether the row is used
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public boolean includes(int row) {
        return weights.values()[row] > 0 && (domain == null || domain.test(row));
    }

    boolean sharesRowsWith(SurveyDesign other) {
        return structure.equals(other.structure)
                && weights.equals(other.weights)
                && Objects.equals(calibration, other.calibration);
    }

    boolean isCalibrated() {
        return calibration != null;
    }

    /**
     * Turns deviations into influences of a calibrated design, in place: removes what the margins explain, then weights.
     *
     * @param deviation deviation over the sum of weights per row, 0 outside the domain
     */
    void calibrate(double[] deviation) {
        Objects.requireNonNull(calibration, "calibration").subtractFit(deviation);
        double[] w = weights.values();
        for (int row = 0; row < deviation.length; row++) {
            deviation[row] *= w[row];
        }
    }

    SurveyStructure structure() {
        return structure;
    }

    /**
     * Returns the answer as data.
     *
     * @return rows, strata, units, policy, calibration and the figures of the weights
     */
    public Facts facts() {
        return Facts.builder()
                .add("rows", rows())
                .add("strata", strata())
                .add("units", units())
                .add("singlePsuPolicy", structure.singlePsuPolicy())
                .add("domain", domain != null)
                .add("calibrated", calibration != null)
                .add("weights", weights.facts())
                .build();
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code SurveyDesign: 90 rows, 3 strata, 15 units}
     */
    @Override
    public String toString() {
        return "SurveyDesign: " + rows() + " rows, " + strata() + " strata, " + units() + " units"
                + (domain == null ? "" : ", one domain") + (calibration == null ? "" : ", calibrated");
    }

    /** Collects the parts of a design; made by {@link SurveyDesign#builder()}. */
    public static final class Builder {

        private @Nullable Weights weights;
        private @Nullable Codes strata;
        private @Nullable Codes clusters;
        private double @Nullable [] populationSizes;
        private SinglePsuPolicy singlePsuPolicy = SinglePsuPolicy.FAIL;

        private Builder() {}

        /**
         * Sets the weights: inverse probabilities of selection, up to a factor.
         *
         * @param weights one weight per row
         * @return this builder
         * @throws NullPointerException if weights is null
         */
        public Builder weights(Weights weights) {
            this.weights = Objects.requireNonNull(weights, "weights");
            return this;
        }

        /**
         * Sets the weights: inverse probabilities of selection, up to a factor.
         *
         * @param weights one weight per row, finite, not negative, not all 0
         * @return this builder
         * @throws NullPointerException if weights is null
         * @throws IllegalArgumentException if a weight is negative, NaN or infinite, or none is positive
         */
        public Builder weights(double[] weights) {
            return weights(Weights.of(weights));
        }

        /**
         * Sets the strata as codes.
         *
         * @param stratum stratum per row, any numbers
         * @return this builder
         * @throws NullPointerException if stratum is null
         */
        public Builder strata(int[] stratum) {
            strata = Codes.of(Objects.requireNonNull(stratum, "stratum"));
            return this;
        }

        /**
         * Sets the strata as labels.
         *
         * @param stratum stratum per row
         * @return this builder
         * @throws NullPointerException if stratum or a label is null
         */
        public Builder strata(List<String> stratum) {
            strata = Codes.of(Objects.requireNonNull(stratum, "stratum"), "stratum");
            return this;
        }

        /**
         * Sets the strata as a column of a table.
         *
         * @param stratum stratum per row, none missing
         * @return this builder
         * @throws NullPointerException if stratum is null
         * @throws IllegalArgumentException if a row has no stratum
         */
        public Builder strata(CategoryColumn stratum) {
            strata = Codes.of(Objects.requireNonNull(stratum, "stratum"));
            return this;
        }

        /**
         * Sets the first-stage units as codes, nested within strata.
         *
         * @param cluster cluster per row, any numbers
         * @return this builder
         * @throws NullPointerException if cluster is null
         */
        public Builder clusters(int[] cluster) {
            clusters = Codes.of(Objects.requireNonNull(cluster, "cluster"));
            return this;
        }

        /**
         * Sets the first-stage units as labels, nested within strata.
         *
         * @param cluster cluster per row
         * @return this builder
         * @throws NullPointerException if cluster or a label is null
         */
        public Builder clusters(List<String> cluster) {
            clusters = Codes.of(Objects.requireNonNull(cluster, "cluster"), "cluster");
            return this;
        }

        /**
         * Sets the first-stage units as a column of a table, nested within strata.
         *
         * @param cluster cluster per row, none missing
         * @return this builder
         * @throws NullPointerException if cluster is null
         * @throws IllegalArgumentException if a row has no cluster
         */
        public Builder clusters(CategoryColumn cluster) {
            clusters = Codes.of(Objects.requireNonNull(cluster, "cluster"));
            return this;
        }

        /**
         * Sets the finite populations; without them sampling counts as with replacement.
         *
         * @param populationSize per row, the number of first-stage units in the population of its stratum
         * @return this builder
         * @throws NullPointerException if populationSize is null
         */
        public Builder populationSizes(double[] populationSize) {
            populationSizes =
                    Objects.requireNonNull(populationSize, "populationSize").clone();
            return this;
        }

        /**
         * Sets what a stratum with a single first-stage unit contributes; refused by default.
         *
         * @param policy the policy
         * @return this builder
         * @throws NullPointerException if policy is null
         */
        public Builder singlePsu(SinglePsuPolicy policy) {
            singlePsuPolicy = Objects.requireNonNull(policy, "policy");
            return this;
        }

        /**
         * Returns the design.
         *
         * @return the design
         * @throws NullPointerException if the weights were not set
         * @throws IllegalArgumentException if the parts differ in their number of rows, a population size differs within
         *     a stratum or is below the number of sampled units, or a stratum has a single unit and the policy is
         *     {@link SinglePsuPolicy#FAIL}
         */
        public SurveyDesign build() {
            Weights rowWeights = Objects.requireNonNull(weights, "weights");
            int rows = rowWeights.rows();
            requireRows(strata == null ? rows : strata.codes().length, rows, "strata");
            requireRows(clusters == null ? rows : clusters.codes().length, rows, "clusters");
            requireRows(populationSizes == null ? rows : populationSizes.length, rows, "populationSizes");
            Codes units = strata == null || clusters == null ? clusters : Codes.ofPairs(strata, clusters);
            SurveyStructure structure = new SurveyStructure(
                    rows,
                    units == null ? null : units.codes(),
                    strata == null ? null : stratumOfUnit(units, strata.codes()),
                    unitsInStratum(units, rows),
                    populationOfStratum(),
                    stratumNames(),
                    singlePsuPolicy);
            return new SurveyDesign(structure.checked(), rowWeights, null, null);
        }

        private static void requireRows(int got, int rows, String name) {
            if (got != rows) {
                throw new IllegalArgumentException(name + " must have " + rows + " rows as the weights, got " + got);
            }
        }

        private static int[] stratumOfUnit(@Nullable Codes units, int[] stratumOfRow) {
            if (units == null) {
                return stratumOfRow;
            }
            int[] stratum = new int[units.size()];
            for (int row = 0; row < stratumOfRow.length; row++) {
                stratum[units.codes()[row]] = stratumOfRow[row];
            }
            return stratum;
        }

        private int[] unitsInStratum(@Nullable Codes units, int rows) {
            if (strata == null) {
                return new int[] {units == null ? rows : units.size()};
            }
            int[] count = new int[strata.size()];
            for (int h : stratumOfUnit(units, strata.codes())) {
                count[h]++;
            }
            return count;
        }

        private double[] populationOfStratum() {
            double[] population = new double[strata == null ? 1 : strata.size()];
            Arrays.fill(population, populationSizes == null ? Double.POSITIVE_INFINITY : Double.NaN);
            for (int row = 0; populationSizes != null && row < populationSizes.length; row++) {
                double size = populationSizes[row];
                if (!(size > 0 && size < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException(
                            "populationSizes[" + row + "] must be finite and > 0, got " + size);
                }
                int h = strata == null ? 0 : strata.codes()[row];
                if (population[h] != size && !Double.isNaN(population[h])) {
                    throw new IllegalArgumentException("populationSizes[" + row + "] must be " + population[h]
                            + " as elsewhere in " + stratumNames().get(h) + ", got " + size);
                }
                population[h] = size;
            }
            return population;
        }

        private List<String> stratumNames() {
            return strata == null
                    ? List.of("the sample")
                    : strata.labels().stream()
                            .map(label -> "stratum \"" + label + "\"")
                            .toList();
        }
    }
}
