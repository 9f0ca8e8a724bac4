package org.cxmetrics.stats.nps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Supplier;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.stats.test.Alternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpsInferenceTest {

    private static final Nps FIRST = Nps.ofCounts(19, 9, 8);
    private static final Nps SECOND = Nps.ofCounts(12, 10, 14);
    private static final Nps NOTHING = new Nps(0, 0, 0, 3, 1, BoxScheme.NPS);
    private static final long[][] PANEL = {{30, 6, 2}, {10, 25, 5}, {4, 8, 10}};

    @ParameterizedTest
    @EnumSource(NpsDifferenceMethod.class)
    void exchangingTheSamplesTurnsTheSign(NpsDifferenceMethod method) {
        NpsDifference forwards = NpsDifference.of(FIRST, SECOND, method);
        NpsDifference backwards = NpsDifference.of(SECOND, FIRST, method);
        assertThat(backwards.value()).isEqualTo(-forwards.value());
        assertThat(backwards.tested()).isEqualTo(-forwards.tested());
        assertThat(Double.compare(backwards.pValue(), forwards.pValue())).isZero();
        if (forwards.interval().isDefined()) {
            assertThat(backwards.interval().upper())
                    .isEqualTo(-forwards.interval().lower());
        }
        assertThat(method.citation()).isNotBlank();
        assertThat(forwards.facts().values()).containsKeys("value", "pValue");
    }

    @Test
    void theDefaultDifferenceTellsRawAndAdjusted() {
        NpsDifference difference = NpsDifference.of(FIRST, SECOND);
        assertThat(difference.method()).isEqualTo(NpsDifferenceMethod.ADJUSTED_WALD);
        assertThat(difference.value()).isCloseTo(36.111111111111114, within(1e-12));
        assertThat(difference.tested()).isCloseTo(33.333333333333336, within(1e-12));
        assertThat(difference.estimate().n()).isEqualTo(72);
        assertThat(difference.commonScore()).isEmpty();
        assertThat(difference).hasToString("NPS difference +36.1 [-3.182, 69.85] 95%, p=0.0736 (n=36 and 36)");
    }

    @Test
    void differencesWithoutAStandardErrorAreUndefined() {
        Nps all = Nps.ofCounts(10, 0, 0);
        assertThat(NpsDifference.of(all, all, NpsDifferenceMethod.WALD).pValue())
                .isNaN();
        assertThat(NpsDifference.of(all, all, NpsDifferenceMethod.SCORE).statistic())
                .isNaN();
        assertThat(NpsDifference.of(all, all, NpsDifferenceMethod.WELCH_T)
                        .interval()
                        .isDefined())
                .isFalse();
    }

    @Test
    void comparisonsNeedAnswers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NpsDifference.of(FIRST, NOTHING))
                .withMessage("second must have a valid response, got none: 3 missing, 1 invalid");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NpsTargetTest.of(NOTHING, 0))
                .withMessage("nps must have a valid response, got none: 3 missing, 1 invalid");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NpsHomogeneity.of(List.of(FIRST, NOTHING)))
                .withMessage("groups[1] must have a valid response, got none: 3 missing, 1 invalid");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NpsHomogeneity.of(List.of(FIRST)))
                .withMessage("groups must be at least 2, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairedNpsDifference.ofTable(new long[3][3]))
                .withMessage("table must count at least one pair, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OverlappingNpsDifference.of(FIRST, NOTHING, new long[3][3]))
                .withMessage("second wave must have a valid response, got none: 3 missing, 1 invalid");
    }

    @Test
    void pairedDifferencesKnowBothWaves() {
        PairedNpsDifference change = PairedNpsDifference.ofTable(PANEL);
        assertThat(change.first().promoters()).isEqualTo(38);
        assertThat(change.second().detractors()).isEqualTo(17);
        assertThat(change.value())
                .isCloseTo(change.first().score() - change.second().score(), within(1e-12));
        assertThat(change.studentT().degreesOfFreedom()).hasValue(99);
        assertThat(change.n()).isEqualTo(100);
        assertThat(change).hasToString("Paired NPS difference -11.0 [-25.1, 3.105] 95%, p=0.126 (n=100 pairs)");
        assertThat(change.facts().values()).containsKeys("wald", "studentT", "score");
    }

    @Test
    void nobodyMovedIsNoTest() {
        PairedNpsDifference still = PairedNpsDifference.ofTable(new long[][] {{3, 0, 0}, {0, 2, 0}, {0, 0, 1}});
        assertThat(still.value()).isZero();
        assertThat(still.wald().pValue()).isNaN();
        assertThat(still.score().statistic()).isNaN();
        PairedNpsDifference single = PairedNpsDifference.ofTable(new long[][] {{0, 1, 0}, {0, 0, 0}, {0, 0, 0}});
        assertThat(single.studentT().statistic()).isNaN();
    }

    @Test
    void changeTablesMustBeThreeByThreeCounts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairedNpsDifference.ofTable(new long[2][3]))
                .withMessage("table must have 3 rows, got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairedNpsDifference.ofTable(new long[][] {{1, 2, 3}, {1}, {1, 2, 3}}))
                .withMessage("table[1] must have 3 columns, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairedNpsDifference.ofTable(new long[][] {{1, 2, 3}, {1, 2, -3}, {1, 2, 3}}))
                .withMessage("table[1][2] must be >= 0, got -3");
    }

    @Test
    void withoutAnOverlapTheSamplesAreIndependent() {
        OverlappingNpsDifference apart = OverlappingNpsDifference.of(FIRST, SECOND, new long[3][3]);
        NpsDifference independent = NpsDifference.of(FIRST, SECOND, NpsDifferenceMethod.WALD);
        assertThat(apart.overlapCovariance()).isZero();
        assertThat(apart.standardError()).isCloseTo(independent.standardError(), within(1e-12));
        assertThat(apart.pValue()).isCloseTo(independent.pValue(), within(1e-12));
        assertThat(apart.interval().lower()).isCloseTo(independent.interval().lower(), within(1e-11));
    }

    @Test
    void withNothingButOverlapTheSamplesArePaired() {
        OverlappingNpsDifference all = OverlappingNpsDifference.of(Nps.EMPTY, Nps.EMPTY, PANEL);
        assertThat(all.standardError())
                .isCloseTo(PairedNpsDifference.ofTable(PANEL).standardError(), within(1e-12));
        assertThat(all.first().n()).isEqualTo(100);
        assertThat(all.second().n()).isEqualTo(100);
        assertThat(all.facts().values()).containsKeys("value", "overlapCovariance");
        assertThat(all.toString()).startsWith("Overlapping NPS difference -11.0 [-25.1, 3.105] 95%");
    }

    @Test
    void homogeneityOfEqualGroupsIsPerfect() {
        NpsHomogeneity equal = NpsHomogeneity.of(List.of(FIRST, FIRST, FIRST));
        assertThat(equal.pValue()).isCloseTo(1, within(1e-12));
        assertThat(equal.trend().slope()).isCloseTo(0, within(1e-12));
        assertThat(equal.groups()).hasSize(3);
        assertThat(equal.options()).isEqualTo(NpsHomogeneity.Options.defaults());
        assertThat(equal.facts().values()).containsKeys("trend", "options");
        assertThat(equal.toString()).startsWith("NPS homogeneity: chi-square ");
    }

    @Test
    void aGroupOfOneMindHasNoFiniteWeightOfItsOwn() {
        NpsHomogeneity.Options observed = NpsHomogeneity.Options.defaults().withCounts(NpsHomogeneity.Counts.OBSERVED);
        assertThat(NpsHomogeneity.of(List.of(FIRST, Nps.ofCounts(5, 0, 0)), observed)
                        .pValue())
                .isNaN();
    }

    @Test
    void trendScoresMustFitTheGroups() {
        NpsHomogeneity.Options defaults = NpsHomogeneity.Options.defaults();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NpsHomogeneity.of(List.of(FIRST, SECOND), defaults.withTrendScores(1, 2, 3)))
                .withMessage("trend scores must be one for each of 2 groups, got 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> defaults.withTrendScores(1, Double.NaN))
                .withMessage("scores[1] must be finite, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> defaults.withTrendScores(2, 2))
                .withMessage("scores must not all be equal, got [2.0, 2.0]");
        assertThat(defaults).hasToString("counts ADJUSTED, trend scores 1, 2, 3 ...");
        assertThat(defaults.withTrendScores(1, 4)).hasToString("counts ADJUSTED, trend scores [1.0, 4.0]");
        assertThat(defaults.withTrendScores(1, 4))
                .isEqualTo(defaults.withTrendScores(1, 4))
                .hasSameHashCodeAs(defaults.withTrendScores(1, 4))
                .isNotEqualTo(defaults)
                .isNotEqualTo("x");
        assertThat(defaults.withTrendScores(1, 4).facts().values()).containsKey("trendScores");
    }

    @Test
    void targetsAtTheEndsOfTheScoreIntervalAreRejectedAtExactlyTheLevel() {
        Interval interval = FIRST.interval(NpsIntervalMethod.SCORE, ConfidenceLevel.P95);
        assertThat(NpsTargetTest.of(FIRST, interval.lower()).pValue()).isCloseTo(0.05, within(1e-10));
        assertThat(NpsTargetTest.of(FIRST, interval.upper()).pValue()).isCloseTo(0.05, within(1e-10));
    }

    @Test
    void targetTestsLookWhereTheyAreTold() {
        NpsTargetTest.Options defaults = NpsTargetTest.Options.defaults();
        double greater = NpsTargetTest.of(FIRST, 50, defaults.withAlternative(Alternative.GREATER))
                .pValue();
        double less = NpsTargetTest.of(FIRST, 50, defaults.withAlternative(Alternative.LESS))
                .pValue();
        assertThat(greater + less).isCloseTo(1, within(1e-15));
        assertThat(NpsTargetTest.of(FIRST, 50).pValue()).isCloseTo(2 * less, within(1e-15));
        NpsTargetTest wald = NpsTargetTest.of(FIRST, 50, defaults.withVariance(NpsTargetTest.Variance.WALD));
        assertThat(wald.standardError()).isEqualTo(FIRST.standardError());
        assertThat(wald.facts().values()).containsKeys("target", "pValue");
        assertThat(wald.toString()).startsWith("NPS +30.6 against target +50.0: z=-1.44, p=0.15");
        assertThat(defaults).hasToString("variance SCORE, alternative TWO_SIDED");
        assertThat(defaults)
                .isEqualTo(defaults.withVariance(NpsTargetTest.Variance.SCORE))
                .hasSameHashCodeAs(defaults.withVariance(NpsTargetTest.Variance.SCORE))
                .isNotEqualTo(wald.options())
                .isNotEqualTo("x");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NpsTargetTest.of(FIRST, 101))
                .withMessage("target must be in [-100, 100], got 101.0");
        assertThatIllegalArgumentException().isThrownBy(() -> NpsTargetTest.of(FIRST, Double.NaN));
    }

    @Test
    void bootstrapOfOneMindIsThatMind() {
        NpsBootstrap bootstrap = NpsBootstrap.of(Nps.ofCounts(10, 0, 0));
        assertThat(bootstrap.bca(ConfidenceLevel.P95).lower()).isEqualTo(100);
        assertThat(bootstrap.probability(10)).isEqualTo(1);
        assertThat(bootstrap.probability(11)).isZero();
        assertThat(bootstrap.probability(-10)).isZero();
    }

    @Test
    void bootstrapOfNothingIsUndefined() {
        NpsBootstrap bootstrap = NpsBootstrap.of(NOTHING);
        assertThat(bootstrap.probability(0)).isNaN();
        assertThat(bootstrap.biasCorrection()).isNaN();
        assertThat(bootstrap.acceleration()).isNaN();
        assertThat(bootstrap.percentile(ConfidenceLevel.P95).isDefined()).isFalse();
        assertThat(bootstrap.bca(ConfidenceLevel.P95).isDefined()).isFalse();
        assertThat(bootstrap.nps()).isEqualTo(NOTHING);
    }

    @Test
    void bootstrapTellsBothIntervals() {
        NpsBootstrap bootstrap = NpsBootstrap.of(Nps.ofCounts(44, 31, 25));
        assertThat(bootstrap).hasToString("NPS bootstrap: BCa [3, 34] 95%, percentile [3, 35] 95% (n=100)");
        assertThat(bootstrap.facts().values()).containsKeys("bca", "percentile");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NpsBootstrap.of(Nps.ofCounts(50_000_001, 0, 0)))
                .withMessage("n must be <= 50000000, got 50000001");
    }

    @Test
    void theTriangularPriorShrinksToTheAdjustedScore() {
        NpsPosterior posterior = NpsPosterior.of(FIRST, NpsPosterior.Prior.TRIANGULAR);
        assertThat(posterior.mean()).isCloseTo(FIRST.adjustedScore(), within(1e-12));
        assertThat(posterior.prior()).isEqualTo(NpsPosterior.Prior.TRIANGULAR);
        assertThat(posterior.nps()).isEqualTo(FIRST);
        assertThat(posterior.probabilityAbove(0)).isCloseTo(posterior.probabilityPositive(), within(1e-10));
        assertThat(posterior.probabilityAbove(posterior.interval().upper())).isCloseTo(0.025, within(1e-10));
        assertThat(posterior.facts().values()).containsKeys("mean", "prior");
        assertThat(NpsPosterior.of(FIRST)).hasToString("NPS posterior +28.2 [1.962, 52.28] 95%, P(>0)=0.9822 (n=36)");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1_000, 1_000_000})
    void posteriorsOfOppositeOrderShareTheProbability(long factor) {
        NpsPosterior one = NpsPosterior.of(Nps.ofCounts(3 * factor, 2 * factor, factor));
        NpsPosterior other = NpsPosterior.of(Nps.ofCounts(3 * factor + 1, 2 * factor, factor));
        assertThat(one.probabilityGreaterThan(other) + other.probabilityGreaterThan(one))
                .isCloseTo(1, within(1e-8));
    }

    @Test
    void posteriorsApartAreSurelyOrdered() {
        NpsPosterior high = NpsPosterior.of(Nps.ofCounts(900, 50, 50));
        NpsPosterior low = NpsPosterior.of(Nps.ofCounts(50, 50, 900));
        assertThat(high.probabilityGreaterThan(low)).isCloseTo(1, within(1e-10));
        assertThat(low.probabilityGreaterThan(high)).isCloseTo(0, within(1e-10));
    }

    @Test
    void priorsAndTargetsAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NpsPosterior.Prior(1, 0, 1))
                .withMessage("passives must be positive and finite, got 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new NpsPosterior.Prior(1, 1, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NpsPosterior.of(FIRST).probabilityAbove(-101))
                .withMessage("score must be in [-100, 100], got -101.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NpsPosterior.of(FIRST).probabilityAbove(101));
        assertThatNullPointerException().isThrownBy(() -> NpsPosterior.of(null)).withMessage("nps");
    }

    @Test
    void plansAreValuesThatReadAsASentence() {
        NpsPlan plan = NpsPlan.worstCase();
        assertThat(plan.forMargin(5).n()).isEqualTo(1_537);
        assertThat(plan.forAdjustedMargin(100).n()).isEqualTo(1);
        assertThat(plan.withPopulation(400).forMargin(5).n()).isEqualTo(318);
        assertThat(plan.withShares(0.5, 0.2).forDifference(10).first()).isEqualTo(958);
        assertThat(plan).hasToString("NPS plan: variances 1 and 1, 95%, power 0.8, allocation 1, correlation 0");
        assertThat(plan.withLevel(ConfidenceLevel.P95)).isEqualTo(plan).hasSameHashCodeAs(plan);
        assertThat(plan).isNotEqualTo(plan.withPower(0.9)).isNotEqualTo("x");
        assertThat(plan.withPopulation(400).facts().values()).containsKeys("population", "level");
        assertThat(plan.forDifference(10).facts().values()).hasSize(3);
        assertThat(plan.power(10, 1_000, 1_000)).isBetween(0.5, 0.7);
    }

    @Test
    void plansCheckTheirAssumptions() {
        NpsPlan plan = NpsPlan.worstCase();
        rejects(() -> plan.withShares(0.7, 0.5), "promoters and detractors must sum to at most 1, got 1.2");
        rejects(() -> plan.withShares(-0.1, 0.5), "promoters must be in [0.0, 1.0], got -0.1");
        rejects(() -> plan.withVariances(1, 1.5), "second variance must be in [0.0, 1.0], got 1.5");
        rejects(() -> plan.withPower(1), "power must be in (0, 1), got 1.0");
        rejects(() -> plan.withPower(0), "power must be in (0, 1), got 0.0");
        rejects(() -> plan.withAllocation(0), "ratio must be positive and finite, got 0.0");
        rejects(() -> plan.withAllocation(Double.POSITIVE_INFINITY), "ratio must be positive and finite, got Infinity");
        rejects(() -> plan.withCorrelation(2), "correlation must be in [-1.0, 1.0], got 2.0");
        rejects(() -> plan.withPopulation(0), "population must be >= 1, got 0");
        rejects(() -> plan.forMargin(0), "points must be in (0, 100], got 0.0");
        rejects(() -> plan.forMargin(101), "points must be in (0, 100], got 101.0");
        rejects(() -> plan.forDifference(0), "points must be in (0, 200], got 0.0");
        rejects(() -> plan.forPairedDifference(201), "points must be in (0, 200], got 201.0");
        rejects(() -> plan.power(5, 0, 1), "n1 must be >= 1, got 0");
    }

    private static void rejects(Supplier<?> call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::get).withMessage(message);
    }
}
