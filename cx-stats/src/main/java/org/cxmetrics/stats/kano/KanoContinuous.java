package org.cxmetrics.stats.kano;

import java.util.Objects;
import java.util.Optional;
import org.cxmetrics.core.table.KanoTable;
import org.cxmetrics.core.table.RatingColumn;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.stats.internal.sum.CompensatedSum;
import org.jspecify.annotations.Nullable;

/**
 * The continuous analysis: answers as scores, an attribute as a point.
 *
 * <pre>{@code
 * KanoContinuous point = KanoContinuous.of(crossTable);
 * point.functionalMean();       // how much presence is wanted
 * point.dysfunctionalMean();    // how much absence is minded
 * point.quadrant();
 * }</pre>
 *
 * <p>One mean can come from very different mixes of answers: show the standard deviation or the cross table beside it.
 *
 * <p>References: DuMouchel, in Berger et al. (1993), Center for Quality of Management Journal 2(4).
 */
public final class KanoContinuous {

    private static final int LEVELS = 5;
    private static final double MOST_IMPORTANT = 9;

    /** The scores of the answers. */
    public enum Scale {
        /**
         * DuMouchel's scores, the default: 4, 2, 0, -1, -2 for presence and -2, -1, 0, 2, 4 for absence; quadrants are cut
         * at 2. The side on which answers are reverse or questionable has weak weight.
         */
        DUMOUCHEL(4),
        /** The same scores over 4, of Xu et al. (2009): 1, 0.5, 0, -0.25, -0.5 and its mirror image; cut at 0.5. */
        XU(1);

        private final double largest;

        Scale(double largest) {
            this.largest = largest;
        }

        double functional(int code) {
            return switch (code) {
                case 1 -> largest;
                case 2 -> largest / 2;
                case 3 -> 0;
                case 4 -> -largest / 4;
                default -> -largest / 2;
            };
        }

        double dysfunctional(int code) {
            return functional(LEVELS + 1 - code);
        }

        double cut() {
            return largest / 2;
        }
    }

    private record Importance(double mean, double sum, double functional, double dysfunctional) {}

    private final Scale scale;
    private final KanoCrossTable table;
    private final double functionalMean;
    private final double dysfunctionalMean;
    private final double functionalVariance;
    private final double dysfunctionalVariance;
    private final double covariance;
    private final @Nullable Importance importance;

    private KanoContinuous(KanoCrossTable table, Scale scale, @Nullable Importance importance) {
        this.table = table;
        this.scale = scale;
        this.importance = importance;
        double n = table.n();
        functionalMean = mean(table, scale, true);
        dysfunctionalMean = mean(table, scale, false);
        double ff = 0;
        double dd = 0;
        double fd = 0;
        for (int f = 1; f <= LEVELS; f++) {
            for (int d = 1; d <= LEVELS; d++) {
                double y = scale.functional(f) - functionalMean;
                double x = scale.dysfunctional(d) - dysfunctionalMean;
                ff += table.count(f, d) * y * y;
                dd += table.count(f, d) * x * x;
                fd += table.count(f, d) * x * y;
            }
        }
        double freedom = n > 1 ? n - 1 : Double.NaN;
        functionalVariance = ff / freedom;
        dysfunctionalVariance = dd / freedom;
        covariance = fd / freedom;
    }

    private static double mean(KanoCrossTable table, Scale scale, boolean functional) {
        double sum = 0;
        for (int f = 1; f <= LEVELS; f++) {
            for (int d = 1; d <= LEVELS; d++) {
                sum += table.count(f, d) * (functional ? scale.functional(f) : scale.dysfunctional(d));
            }
        }
        return sum / table.n();
    }

    /**
     * Returns the analysis by DuMouchel's scores.
     *
     * @param table cross table of the standard questionnaire
     * @return the analysis
     * @throws NullPointerException if table is null
     * @throws IllegalArgumentException if the table has not five levels
     */
    public static KanoContinuous of(KanoCrossTable table) {
        return of(table, Scale.DUMOUCHEL);
    }

    /**
     * Returns the analysis.
     *
     * <p>O(1).
     *
     * @param table cross table of the standard questionnaire
     * @param scale scores of the answers
     * @return the analysis
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the table has not five levels
     */
    public static KanoContinuous of(KanoCrossTable table, Scale scale) {
        Objects.requireNonNull(scale, "scale");
        if (table.levels() != LEVELS) {
            throw new IllegalArgumentException("table must have 5 levels, got " + table.levels());
        }
        return new KanoContinuous(table, scale, null);
    }

    /**
     * Returns the analysis with stated importance, by DuMouchel's scores.
     *
     * <p>Missing values: respondents without both answers and an importance are in no number of the result. O(n).
     *
     * @param functional codes 1 to 5 of the functional answers, NaN where missing
     * @param dysfunctional codes 1 to 5 of the dysfunctional answers, as many
     * @param importance stated importance, as many, in [1, 9], NaN where missing
     * @return the analysis
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if lengths differ, or a code or an importance is off its scale
     */
    public static KanoContinuous of(double[] functional, double[] dysfunctional, double[] importance) {
        return of(functional, dysfunctional, importance, Scale.DUMOUCHEL);
    }

    /**
     * Returns the analysis with stated importance.
     *
     * <p>Missing values: respondents without both answers and an importance are in no number of the result. O(n).
     *
     * @param functional codes 1 to 5 of the functional answers, NaN where missing
     * @param dysfunctional codes 1 to 5 of the dysfunctional answers, as many
     * @param importance stated importance, as many, in [1, 9], NaN where missing
     * @param scale scores of the answers
     * @return the analysis
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if lengths differ, or a code or an importance is off its scale
     */
    public static KanoContinuous of(double[] functional, double[] dysfunctional, double[] importance, Scale scale) {
        Objects.requireNonNull(scale, "scale");
        return weighted(functional, dysfunctional, importance, scale, new Bounds(1, MOST_IMPORTANT));
    }

    /**
     * Returns the analysis of one attribute of a study, with importance where it was asked.
     *
     * @param study the answers
     * @param attribute name of the attribute
     * @return the analysis, by DuMouchel's scores
     * @throws NullPointerException if an argument is null
     * @throws java.util.NoSuchElementException if there is no such attribute
     * @throws IllegalArgumentException if the answers have not five levels or an importance is off its scale
     */
    public static KanoContinuous fromTable(KanoTable study, String attribute) {
        Optional<RatingColumn> importance = study.importance(attribute);
        return importance.isEmpty()
                ? of(KanoCrossTable.fromTable(study, attribute))
                : of(
                        numbers(study.functional(attribute)),
                        numbers(study.dysfunctional(attribute)),
                        numbers(importance.get()));
    }

    private static double[] numbers(RatingColumn column) {
        double[] numbers = new double[column.rows()];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = column.isMissing(row) ? Double.NaN : column.valueAt(row);
        }
        return numbers;
    }

    /**
     * Returns the scores.
     *
     * @return the scale
     */
    public Scale scale() {
        return scale;
    }

    /**
     * Returns the number of respondents used.
     *
     * @return n
     */
    public long n() {
        return table.n();
    }

    /**
     * Returns the mean score of presence, the height of the point.
     *
     * <p>Undefined (NaN) when n is 0.
     *
     * @return the mean, on the scale
     */
    public double functionalMean() {
        return functionalMean;
    }

    /**
     * Returns the mean score of absence, the horizontal place of the point.
     *
     * <p>Undefined (NaN) when n is 0.
     *
     * @return the mean, on the scale
     */
    public double dysfunctionalMean() {
        return dysfunctionalMean;
    }

    /**
     * Returns the standard deviation of the scores of presence, with n - 1.
     *
     * <p>Undefined (NaN) below two respondents.
     *
     * @return the standard deviation
     */
    public double functionalStandardDeviation() {
        return Math.sqrt(functionalVariance);
    }

    /**
     * Returns the standard deviation of the scores of absence, with n - 1.
     *
     * <p>Undefined (NaN) below two respondents.
     *
     * @return the standard deviation
     */
    public double dysfunctionalStandardDeviation() {
        return Math.sqrt(dysfunctionalVariance);
    }

    /**
     * Returns the standard error of the mean score of presence.
     *
     * <p>Undefined (NaN) below two respondents.
     *
     * @return standard deviation / sqrt(n)
     */
    public double functionalStandardError() {
        return Math.sqrt(functionalVariance / n());
    }

    /**
     * Returns the standard error of the mean score of absence.
     *
     * <p>Undefined (NaN) below two respondents.
     *
     * @return standard deviation / sqrt(n)
     */
    public double dysfunctionalStandardError() {
        return Math.sqrt(dysfunctionalVariance / n());
    }

    /**
     * Returns the covariance of the scores, with n - 1.
     *
     * <p>Undefined (NaN) below two respondents.
     *
     * @return the covariance
     */
    public double covariance() {
        return covariance;
    }

    /**
     * Returns the correlation of the scores.
     *
     * <p>Undefined (NaN) below two respondents, or when one side is constant.
     *
     * @return the correlation, in [-1, 1]
     */
    public double correlation() {
        return covariance / Math.sqrt(functionalVariance * dysfunctionalVariance);
    }

    /**
     * Returns the quadrant of the point, cut at half of the largest score; on the cut counts as above.
     *
     * @return one-dimensional, attractive, must-be or indifferent; empty when n is 0
     */
    public Optional<KanoCategory> quadrant() {
        return n() == 0
                ? Optional.empty()
                : Optional.of(
                        KanoClassification.quadrant(functionalMean >= scale.cut(), dysfunctionalMean >= scale.cut()));
    }

    /**
     * Returns whether a mean is negative: answers are reverse or contradictory, look at the cross table.
     *
     * @return whether the point is in the negative zone
     */
    public boolean isInNegativeZone() {
        return functionalMean < 0 || dysfunctionalMean < 0;
    }

    /**
     * Returns the mean stated importance.
     *
     * <p>Undefined (NaN) when n is 0 or importance was not given.
     *
     * @return the mean, in [1, 9]
     */
    public double importanceMean() {
        return importance == null ? Double.NaN : importance.mean();
    }

    /**
     * Returns the mean score of presence weighted by importance.
     *
     * <pre>sum w y / sum w</pre>
     *
     * <p>Undefined (NaN) when n is 0 or importance was not given.
     *
     * @return the weighted mean, on the scale
     */
    public double functionalWeightedMean() {
        return importance == null ? Double.NaN : importance.functional() / importance.sum();
    }

    /**
     * Returns the mean score of absence weighted by importance.
     *
     * <pre>sum w x / sum w</pre>
     *
     * <p>Undefined (NaN) when n is 0 or importance was not given.
     *
     * @return the weighted mean, on the scale
     */
    public double dysfunctionalWeightedMean() {
        return importance == null ? Double.NaN : importance.dysfunctional() / importance.sum();
    }

    /**
     * Returns the mean product of importance and score of presence.
     *
     * <pre>sum w y / n</pre>
     *
     * <p>Undefined (NaN) when n is 0 or importance was not given.
     *
     * @return the mean product
     */
    public double functionalScaledMean() {
        return importance == null ? Double.NaN : importance.functional() / n();
    }

    /**
     * Returns the mean product of importance and score of absence.
     *
     * <pre>sum w x / n</pre>
     *
     * <p>Undefined (NaN) when n is 0 or importance was not given.
     *
     * @return the mean product
     */
    public double dysfunctionalScaledMean() {
        return importance == null ? Double.NaN : importance.dysfunctional() / n();
    }

    /**
     * Returns the answer as data.
     *
     * @return n, scale, means, standard deviations, correlation, quadrant, importance
     */
    public Facts facts() {
        return Facts.builder()
                .add("n", n())
                .add("scale", scale)
                .add("functionalMean", functionalMean)
                .add("functionalStandardDeviation", functionalStandardDeviation())
                .add("dysfunctionalMean", dysfunctionalMean)
                .add("dysfunctionalStandardDeviation", dysfunctionalStandardDeviation())
                .add("correlation", correlation())
                .add("quadrant", quadrant().map(Enum::name).orElse(""))
                .add("negativeZone", isInNegativeZone())
                .add("importanceMean", importanceMean())
                .build();
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code KanoContinuous: functional 2.30 (sd 1.95), dysfunctional 2.62 (sd 1.60), O (n=91)}
     */
    @Override
    public String toString() {
        return "KanoContinuous: functional " + Decimals.fixed(functionalMean, 2) + " (sd "
                + Decimals.fixed(functionalStandardDeviation(), 2) + "), dysfunctional "
                + Decimals.fixed(dysfunctionalMean, 2) + " (sd " + Decimals.fixed(dysfunctionalStandardDeviation(), 2)
                + "), " + KanoCounts.letters(quadrant().stream().toList()) + " (n=" + n() + ")";
    }

    /** The range of a weight, the lower end included unless it is 0. */
    record Bounds(double least, double most) {

        void require(String name, double weight) {
            boolean low = least == 0 ? weight <= 0 : weight < least;
            if (low || weight > most) {
                throw new IllegalArgumentException(name + " must be in " + (least == 0 ? "(" : "[")
                        + Decimals.significant(least, 3) + ", " + Decimals.significant(most, 3) + "], got " + weight);
            }
        }
    }

    /** The analysis of the respondents with both answers and an importance within bounds. */
    static KanoContinuous weighted(
            double[] functional, double[] dysfunctional, double[] importance, Scale scale, Bounds bounds) {
        KanoTally.ofLevels(LEVELS).add(functional, dysfunctional);
        if (importance.length != functional.length) {
            throw new IllegalArgumentException(
                    "importance must have " + functional.length + " values, got " + importance.length);
        }
        KanoTally used = KanoTally.ofLevels(LEVELS);
        CompensatedSum sum = new CompensatedSum();
        CompensatedSum y = new CompensatedSum();
        CompensatedSum x = new CompensatedSum();
        for (int i = 0; i < importance.length; i++) {
            double weight = importance[i];
            bounds.require("importance[" + i + "]", weight);
            if (!Double.isNaN(functional[i] + dysfunctional[i] + weight)) {
                used.accept(functional[i], dysfunctional[i]);
                sum.add(weight);
                y.addProduct(weight, scale.functional((int) functional[i]));
                x.addProduct(weight, scale.dysfunctional((int) dysfunctional[i]));
            }
        }
        KanoCrossTable table = used.snapshot();
        Importance totals = new Importance(sum.value() / table.n(), sum.value(), y.value(), x.value());
        return new KanoContinuous(table, scale, totals);
    }
}
