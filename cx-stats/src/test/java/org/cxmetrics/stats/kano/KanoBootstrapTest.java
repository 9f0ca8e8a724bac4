package org.cxmetrics.stats.kano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.junit.jupiter.api.Test;

class KanoBootstrapTest {

    private static final KanoCounts SMALL = KanoCounts.ofCounts(1, 2, 1, 0, 0, 0);
    private static final KanoBootstrap.Options DEFAULTS = KanoBootstrap.Options.defaults();
    private static final List<KanoCategory> BACKWARDS = List.of(
            KanoCategory.QUESTIONABLE,
            KanoCategory.REVERSE,
            KanoCategory.INDIFFERENT,
            KanoCategory.ATTRACTIVE,
            KanoCategory.ONE_DIMENSIONAL,
            KanoCategory.MUST_BE);

    @Test
    void modeOfFewAnswersIsExact() {
        // case "exact bootstrap small n"
        KanoBootstrap bootstrap = KanoBootstrap.of(SMALL);
        assertThat(bootstrap.isExact()).isTrue();
        assertThat(bootstrap.counts()).isEqualTo(SMALL);
        assertThat(bootstrap.n()).isEqualTo(4);
        assertThat(bootstrap.options()).isEqualTo(DEFAULTS);
        assertThat(bootstrap.modeProbability(KanoCategory.MUST_BE)).isCloseTo(0.26171875, within(1e-12));
        assertThat(bootstrap.modeProbability(KanoCategory.ATTRACTIVE)).isCloseTo(0.14453125, within(1e-12));
        assertThat(bootstrap.sharedModeProbability(KanoCategory.MUST_BE)).isCloseTo(0.203125, within(1e-12));
        assertThat(bootstrap)
                .hasToString("KanoBootstrap: M 0.262, O 0.594, A 0.145, I 0.000, R 0.000, Q 0.000 (n=4, exact)");
    }

    @Test
    void tieOrderDecidesTies() {
        // case "exact bootstrap small n" seen backwards: M and A change places by symmetry
        KanoBootstrap bootstrap = KanoBootstrap.of(SMALL, DEFAULTS.withTieOrder(BACKWARDS));
        assertThat(bootstrap.modeProbability(KanoCategory.ATTRACTIVE)
                        + bootstrap.modeProbability(KanoCategory.MUST_BE)
                        + bootstrap.modeProbability(KanoCategory.ONE_DIMENSIONAL))
                .isCloseTo(1, within(1e-12));
        assertThat(bootstrap.modeProbability(KanoCategory.ATTRACTIVE))
                .isGreaterThan(bootstrap.modeProbability(KanoCategory.MUST_BE));
    }

    @Test
    void modeOfManyAnswersIsSimulated() {
        // twice 200 answers in two equal categories: each is the mode half of the time; 5 standard errors of 10,000
        KanoBootstrap bootstrap = KanoBootstrap.of(KanoCounts.ofCounts(0, 200, 200, 0, 0, 0));
        assertThat(bootstrap.isExact()).isFalse();
        assertThat(bootstrap.sharedModeProbability(KanoCategory.ATTRACTIVE)).isCloseTo(0.5, within(0.025));
        assertThat(bootstrap.modeProbability(KanoCategory.ONE_DIMENSIONAL)).isBetween(0.475, 0.57);
        assertThat(bootstrap.toString()).endsWith("(n=400, simulated)");
    }

    @Test
    void everyAnswerOfOneCategoryIsInItsQuadrant() {
        KanoBootstrap bootstrap = KanoBootstrap.of(KanoCounts.ofCounts(0, 25, 0, 0, 0, 0));
        assertThat(bootstrap.quadrantProbability(KanoCategory.ONE_DIMENSIONAL)).isCloseTo(1, within(1e-12));
        assertThat(bootstrap.quadrantProbability(KanoCategory.MUST_BE)).isZero();
        assertThat(bootstrap.betterInterval(ConfidenceLevel.P95).lower()).isEqualTo(1);
        assertThat(bootstrap.worseInterval(ConfidenceLevel.P95).upper()).isEqualTo(-1);
    }

    @Test
    void percentilesAreThoseOfTheBinomial() {
        // Binomial(4, 0.5): P(X <= 0) = 0.0625, P(X <= 3) = 0.9375; so 80% runs from 1/4 to 3/4
        KanoBootstrap bootstrap = KanoBootstrap.of(KanoCounts.ofCounts(0, 0, 2, 2, 0, 0));
        assertThat(bootstrap.betterInterval(ConfidenceLevel.P80).lower()).isEqualTo(0.25);
        assertThat(bootstrap.betterInterval(ConfidenceLevel.P80).upper()).isEqualTo(0.75);
        assertThat(bootstrap.betterInterval(ConfidenceLevel.P95).lower()).isZero();
        assertThat(bootstrap.betterInterval(ConfidenceLevel.P95).upper()).isEqualTo(1);
    }

    @Test
    void noAnswerIsUndefined() {
        KanoBootstrap bootstrap = KanoBootstrap.of(KanoCounts.EMPTY);
        assertThat(bootstrap.modeProbability(KanoCategory.MUST_BE)).isNaN();
        assertThat(bootstrap.sharedModeProbability(KanoCategory.MUST_BE)).isNaN();
        assertThat(bootstrap.quadrantProbability(KanoCategory.MUST_BE)).isNaN();
        assertThat(bootstrap.betterInterval(ConfidenceLevel.P95).isDefined()).isFalse();
        assertThat(bootstrap.worseInterval(ConfidenceLevel.P95).isDefined()).isFalse();
    }

    @Test
    void answersWithoutDecisionHaveNoQuadrant() {
        KanoBootstrap bootstrap = KanoBootstrap.of(KanoCounts.ofCounts(0, 0, 0, 0, 3, 1));
        assertThat(bootstrap.quadrantProbability(KanoCategory.INDIFFERENT)).isZero();
        assertThat(bootstrap.betterInterval(ConfidenceLevel.P95).isDefined()).isFalse();
    }

    @Test
    void rejectsIntervalOfMoreAnswersThanAnIntHolds() {
        KanoBootstrap bootstrap =
                KanoBootstrap.of(KanoCounts.ofCounts(2_147_483_648L, 0, 0, 0, 0, 0), DEFAULTS.withReplicates(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bootstrap.betterInterval(ConfidenceLevel.P95))
                .withMessage("decided answers must be <= 2147483647, got 2147483648");
    }

    @Test
    void factsHoldModesAndIntervals() {
        assertThat(KanoBootstrap.of(SMALL).facts().values())
                .containsOnlyKeys("n", "exact", "modeProbability", "better", "worse", "options");
    }

    @Test
    void optionsChangeOneAtATime() {
        assertThat(DEFAULTS.replicates()).isEqualTo(10_000);
        assertThat(DEFAULTS.tieOrder()).isEqualTo(List.of(KanoCategory.values()));
        assertThat(DEFAULTS.withReplicates(7).replicates()).isEqualTo(7);
        assertThat(DEFAULTS.withSeed(8).seed()).isEqualTo(8);
        assertThat(DEFAULTS.withTieOrder(BACKWARDS).tieOrder()).isEqualTo(BACKWARDS);
        assertThat(DEFAULTS.withTieOrder(BACKWARDS).facts().values().get("tieOrder"))
                .hasToString("QRIAOM");
    }

    @Test
    void equalOptionsAreEqual() {
        KanoBootstrap.Options one = DEFAULTS.withSeed(1);
        assertThat(one).isEqualTo(DEFAULTS.withSeed(1)).hasSameHashCodeAs(DEFAULTS.withSeed(1));
        assertThat(one).isNotEqualTo(DEFAULTS).isNotEqualTo("options");
        assertThat(one).hasToString(one.facts().toString());
    }

    @Test
    void rejectsFewerThanOneReplicate() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.withReplicates(0))
                .withMessage("replicates must be >= 1, got 0");
    }

    @Test
    void rejectsTieOrderThatLacksACategory() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.withTieOrder(List.of(KanoCategory.MUST_BE)))
                .withMessage("order must hold every category once, got [MUST_BE]");
        List<KanoCategory> repeated = Arrays.asList(new KanoCategory[6]);
        repeated.replaceAll(none -> KanoCategory.REVERSE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.withTieOrder(repeated))
                .withMessage("order must hold every category once, got " + repeated);
    }

    @Test
    void rejectsMissingOptions() {
        assertThatThrownBy(() -> KanoBootstrap.of(SMALL, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("options");
    }
}
