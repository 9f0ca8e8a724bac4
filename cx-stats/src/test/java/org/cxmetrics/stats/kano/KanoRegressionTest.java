package org.cxmetrics.stats.kano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** Expected numbers by hand: with one attribute the coefficients are differences of group means. */
class KanoRegressionTest {

    private static final double[] RATING = {1, 1, 3, 3, 5, 5, Double.NaN};
    private static final double[] OVERALL = {2, 4, 5, 7, 8, 8, 1};

    private static PenaltyReward one(PenaltyReward.Options options) {
        return PenaltyReward.of(Map.of("a", RATING), OVERALL, options);
    }

    @Test
    void coefficientsAreDifferencesOfMeans() {
        PenaltyReward answer = one(PenaltyReward.Options.defaults());
        assertThat(answer.attribute("a").reward().estimate()).isCloseTo(2, within(1e-12));
        assertThat(answer.attribute("a").penalty().estimate()).isCloseTo(-3, within(1e-12));
        assertThat(answer.attribute("a").contrast().estimate()).isCloseTo(-1, within(1e-12));
        assertThat(answer.attribute("a").high()).isEqualTo(2);
        assertThat(answer.model().coefficient("intercept").estimate()).isCloseTo(6, within(1e-12));
        // residual sum 4 on 3 degrees of freedom; the mean of two has variance 4/3/2
        assertThat(answer.model().coefficient("intercept").standardError())
                .isCloseTo(Math.sqrt(2.0 / 3), within(1e-12));
        // balanced dummies of three groups: R squared of one on the other is 1/4
        assertThat(answer.model().varianceInflation("a:reward")).isCloseTo(4.0 / 3, within(1e-12));
        assertThat(answer.model().varianceInflation("intercept")).isNaN();
        assertThat(answer.missing()).isEqualTo(1);
        assertThat(answer.toTable().rows()).isEqualTo(1);
        assertThat(answer.model().toTable().rows()).isEqualTo(3);
        assertThat(answer.facts().values()).containsKey("model");
        assertThat(answer.toString()).startsWith("PenaltyReward: 1 attributes, R squared ");
        assertThat(answer.model().toString()).startsWith("RegressionModel: 2 slopes");
        assertThatThrownBy(() -> answer.attribute("b")).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> answer.model().coefficient("x")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void robustErrorsOfGroupMeans() {
        PenaltyReward answer =
                one(PenaltyReward.Options.defaults().withStandardErrors(RegressionModel.StandardErrors.HC3));
        // leverage 1/2: every residual doubles; sum of squares over n squared in each group, 4 + 4 over 4
        assertThat(answer.model().coefficient("intercept").standardError()).isCloseTo(Math.sqrt(2), within(1e-12));
        assertThat(answer.attribute("a").reward().standardError()).isCloseTo(Math.sqrt(2), within(1e-12));
        assertThat(answer.attribute("a").penalty().standardError()).isCloseTo(2, within(1e-12));
    }

    @Test
    void factorsFollowSignificance() {
        Map<String, double[]> ratings = new LinkedHashMap<>();
        double[] low = {1, 1, 1, 3, 3, 3, 5, 5, 5, 3};
        ratings.put("low", low);
        double[] basic = {1, 1.1, 0.9, 5, 5.1, 4.9, 5, 5.1, 4.9, 5};
        assertThat(PenaltyReward.of(ratings, basic, PenaltyReward.Options.defaults())
                        .attribute("low")
                        .factor())
                .isEqualTo(PenaltyReward.Factor.BASIC);
        double[] both = {1, 1.1, 0.9, 5, 5.1, 4.9, 9, 9.1, 8.9, 5};
        assertThat(PenaltyReward.of(ratings, both, PenaltyReward.Options.defaults())
                        .attribute("low")
                        .factor())
                .isEqualTo(PenaltyReward.Factor.PERFORMANCE);
        double[] none = {5, 5.1, 4.9, 5, 5.1, 4.9, 5, 5.1, 4.9, 5};
        assertThat(PenaltyReward.of(ratings, none, PenaltyReward.Options.defaults())
                        .attribute("low")
                        .factor())
                .isEqualTo(PenaltyReward.Factor.INDIFFERENT);
        double[] delight = {5, 5.1, 4.9, 5, 5.1, 4.9, 9, 9.1, 8.9, 5};
        assertThat(PenaltyReward.of(ratings, delight, PenaltyReward.Options.defaults())
                        .attribute("low")
                        .factor())
                .isEqualTo(PenaltyReward.Factor.EXCITEMENT);
        double[] bend = {1, 2, 1, 2, 3, 4, 5, 4, 5, 3};
        double[] flat = {1, 3.1, 0.9, 2.9, 5, 5.1, 4.9, 5, 5.1, 4.9};
        ModeratedRegression taken = ModeratedRegression.of(bend, flat, 3, 0.05);
        assertThat(taken.category()).isEqualTo(KanoCategory.MUST_BE);
        assertThat(taken.facts().values()).containsKey("hingeSlopeChange");
        assertThat(taken.toString()).startsWith("ModeratedRegression: MUST_BE, slope ");
    }

    @Test
    void badInputIsNamed() {
        PenaltyReward.Options options = PenaltyReward.Options.defaults();
        assertThatThrownBy(() -> PenaltyReward.of(Map.of(), OVERALL, options))
                .hasMessage("attributes must be at least 1, got 0");
        assertThatThrownBy(() -> PenaltyReward.of(Map.of("a", new double[2]), OVERALL, options))
                .hasMessage("a must have 7 ratings, got 2");
        assertThatThrownBy(() -> PenaltyReward.of(
                        Map.of("a", new double[] {1}), new double[] {Double.POSITIVE_INFINITY}, options))
                .hasMessage("overall[0] must be finite or NaN, got Infinity");
        assertThatThrownBy(() -> PenaltyReward.of(Map.of("a", new double[] {1, 5}), new double[] {1, 2}, options))
                .hasMessage("complete rows must be more than 3 coefficients, got 2");
        Map<String, double[]> alike = new LinkedHashMap<>();
        double[] rating = {1, 1, 3, 3, 5, 5, 3, 1};
        alike.put("a", rating);
        alike.put("b", rating);
        assertThatThrownBy(() -> PenaltyReward.of(alike, new double[] {1, 2, 3, 4, 5, 6, 7, 8}, options))
                .hasMessage("columns must be linearly independent, got [a:reward, b:reward] that determine each other");
        assertThatThrownBy(() -> options.withBoxes(4, 2))
                .hasMessage("penaltyAtMost must be below rewardAtLeast, got 4.0 and 2.0");
        assertThatThrownBy(() -> options.withAlpha(0)).hasMessage("alpha must be in (0, 1), got 0.0");
        assertThatThrownBy(() -> ModeratedRegression.of(new double[1], new double[2], 0, 0.05))
                .hasMessage("overall must have 1 values, got 2");
        assertThatThrownBy(() -> ImpactAsymmetry.of(1, 1, new ImpactAsymmetry.Limits(0.5, 0.2)))
                .hasMessage("limits must be in order and in [0, 1], got 0.5 and 0.2");
        assertThatThrownBy(() -> ImportanceGrid.of(new double[0], new double[0]))
                .hasMessage("explicit and implicit must have one value per attribute, got 0 and 0");
        assertThat(options)
                .isEqualTo(PenaltyReward.Options.of(2, 4))
                .isNotEqualTo(options.withAlpha(0.1))
                .isNotEqualTo("x");
        assertThat(options.hashCode()).isEqualTo(PenaltyReward.Options.of(2, 4).hashCode());
        assertThat(options.toString()).contains("alpha=0.05");
        assertThat(one(options.withLimits(ImpactAsymmetry.Limits.STANDARD)).options())
                .isEqualTo(options);
    }

    @Test
    void asymmetryAndGridAreValues() {
        assertThat(ImpactAsymmetry.of(0, 0).impactClass()).contains(ImpactAsymmetry.ImpactClass.NO_IMPACT);
        assertThat(ImpactAsymmetry.of(Double.NaN, 0)).hasToString("ImpactAsymmetry: NaN undefined, range NaN");
        assertThat(ImpactAsymmetry.of(1, 0).impactClass()).contains(ImpactAsymmetry.ImpactClass.DELIGHTER);
        assertThat(ImpactAsymmetry.of(0.7, -0.3).impactClass()).contains(ImpactAsymmetry.ImpactClass.SATISFIER);
        assertThat(ImpactAsymmetry.of(0.5, -0.5).impactClass()).contains(ImpactAsymmetry.ImpactClass.HYBRID);
        assertThat(ImpactAsymmetry.of(0.3, -0.7).impactClass()).contains(ImpactAsymmetry.ImpactClass.DISSATISFIER);
        assertThat(ImpactAsymmetry.of(0, -1).impactClass()).contains(ImpactAsymmetry.ImpactClass.FRUSTRATOR);
        assertThat(ImpactAsymmetry.of(0, -1).facts().values()).containsKey("impactAsymmetry");
        double[] stated = {4, 3, 5};
        ImportanceGrid grid = ImportanceGrid.of(stated, new double[] {0.1, 0.2, 0.3}, ImportanceGrid.Split.MEDIAN);
        assertThat(grid.explicitCut()).isEqualTo(4);
        assertThat(grid)
                .isEqualTo(ImportanceGrid.of(stated, new double[] {0.1, 0.2, 0.3}, ImportanceGrid.Split.MEDIAN))
                .isNotEqualTo("x");
        assertThat(grid.hashCode()).isNotZero();
        assertThat(grid).hasToString("ImportanceGrid: 3 attributes, cuts 4 and 0.2000 (MEDIAN)");
        assertThatThrownBy(() -> ImportanceGrid.of(new double[1], new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
