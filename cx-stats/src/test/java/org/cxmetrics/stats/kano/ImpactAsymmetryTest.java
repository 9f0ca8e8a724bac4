package org.cxmetrics.stats.kano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import org.cxmetrics.stats.kano.ImpactAsymmetry.ImpactClass;
import org.cxmetrics.stats.kano.ImpactAsymmetry.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpactAsymmetryTest {

    /** Reference cases "impact asymmetry reward ... penalty ...", all of them with a range above 0. */
    @ParameterizedTest
    @CsvSource({
        "0.3, -0.3, 0.6, 0.5, 0.5, 0, HYBRID",
        "0.5, 0, 0.5, 1, 0, 1, DELIGHTER",
        "0, -0.4, 0.4, 0, 1, -1, FRUSTRATOR",
        "-0.1, -0.5, 0.5, 0, 1, -1, FRUSTRATOR",
        "0.2, 0.1, 0.2, 1, 0, 1, DELIGHTER",
        "0.35, -0.05, 0.4, 0.875, 0.125, 0.75, DELIGHTER",
        "0.1, -0.12, 0.22, 0.45454545454545453, 0.5454545454545454, -0.09090909090909091, HYBRID"
    })
    void agreesWithTheReference(
            double reward,
            double penalty,
            double range,
            double satisfaction,
            double dissatisfaction,
            double asymmetry,
            ImpactClass impactClass) {
        ImpactAsymmetry impact = ImpactAsymmetry.of(reward, penalty);

        assertThat(impact.range()).isEqualTo(range, within(1e-14));
        assertThat(impact.satisfactionGenerating()).isEqualTo(satisfaction, within(1e-14));
        assertThat(impact.dissatisfactionGenerating()).isEqualTo(dissatisfaction, within(1e-14));
        assertThat(impact.value()).isEqualTo(asymmetry, within(1e-14));
        assertThat(impact.impactClass()).contains(impactClass);
    }

    /** (reward + penalty) / (reward - penalty): 0.6 and 0.4 give 0.2, 0.85 and 0.15 give 0.7. */
    @ParameterizedTest
    @CsvSource({
        "0.85, -0.15, SATISFIER",
        "0.8, -0.2, SATISFIER",
        "0.6, -0.4, HYBRID",
        "0.4, -0.6, HYBRID",
        "0.2, -0.8, DISSATISFIER",
        "0.15, -0.85, DISSATISFIER",
        "0.14, -0.86, FRUSTRATOR",
        "0.86, -0.14, DELIGHTER"
    })
    void countsALimitToTheMilderClass(double reward, double penalty, ImpactClass impactClass) {
        assertThat(ImpactAsymmetry.of(reward, penalty).impactClass()).contains(impactClass);
    }

    @Test
    void usesTheLimitsThatAreGiven() {
        ImpactAsymmetry impact = ImpactAsymmetry.of(0.6, -0.4, new Limits(0.1, 0.15));

        assertThat(impact.impactClass()).contains(ImpactClass.DELIGHTER);
    }

    @Test
    void hasNoImpactWhenNeitherCoefficientPointsItsWay() {
        ImpactAsymmetry impact = ImpactAsymmetry.of(0, 0);

        assertThat(impact.impactClass()).contains(ImpactClass.NO_IMPACT);
        assertThat(impact.value()).isNaN();
        assertThat(impact.satisfactionGenerating()).isNaN();
        assertThat(impact).hasToString("ImpactAsymmetry: NaN NO_IMPACT, range 0.000");
    }

    @Test
    void isUndefinedWhenACoefficientIs() {
        ImpactAsymmetry impact = ImpactAsymmetry.of(0.4, Double.NaN);

        assertThat(impact.range()).isNaN();
        assertThat(impact.impactClass()).isEmpty();
        assertThat(impact).hasToString("ImpactAsymmetry: NaN undefined, range NaN");
    }

    @Test
    void namesItsFacts() {
        assertThat(ImpactAsymmetry.of(0.3, -0.3).facts().values())
                .containsOnlyKeys(
                        "range",
                        "satisfactionGenerating",
                        "dissatisfactionGenerating",
                        "impactAsymmetry",
                        "impactClass");
    }

    @Test
    void printsTheValueTheClassAndTheRange() {
        assertThat(ImpactAsymmetry.of(0.35, -0.05)).hasToString("ImpactAsymmetry: 0.750 DELIGHTER, range 0.400");
    }

    @Test
    void rejectsLimitsOutOfOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Limits(0.7, 0.2))
                .withMessage("limits must be in order and in [0, 1], got 0.7 and 0.2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Limits(-0.1, 0.2))
                .withMessage("limits must be in order and in [0, 1], got -0.1 and 0.2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Limits(0.2, 1.1))
                .withMessage("limits must be in order and in [0, 1], got 0.2 and 1.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Limits(Double.NaN, 0.5))
                .withMessage("limits must be in order and in [0, 1], got NaN and 0.5");
    }

    @Test
    void rejectsNullLimits() {
        assertThatNullPointerException()
                .isThrownBy(() -> ImpactAsymmetry.of(1, -1, null))
                .withMessage("limits");
    }
}
