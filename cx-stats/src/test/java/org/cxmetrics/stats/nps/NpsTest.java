package org.cxmetrics.stats.nps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cxmetrics.core.table.RatingColumn;
import org.cxmetrics.core.table.ResponseTable;
import org.cxmetrics.core.value.Clamping;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Estimate;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.core.value.InvalidPolicy;
import org.cxmetrics.core.value.NoteCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NpsTest {

    private static final Nps SAMPLE = Nps.ofCounts(19, 9, 8);
    private static final Nps.Options EUROPEAN = Nps.Options.defaults().withScheme(BoxScheme.NPS_EUROPEAN);
    private static final Nps.Options STRICT = Nps.Options.defaults().withInvalidPolicy(InvalidPolicy.STRICT);

    @Provide
    Arbitrary<Nps> samples() {
        Arbitrary<Integer> count = Arbitraries.integers().between(0, 60);
        return Combinators.combine(count, count, count)
                .as((p, q, d) -> Nps.ofCounts(p, q, d + (p + q + d == 0 ? 1 : 0)));
    }

    @Property(tries = 100)
    void exchangingPromotersAndDetractorsMirrorsScoreAndIntervals(@ForAll("samples") Nps nps) {
        long[] counts = {nps.promoters(), nps.passives(), nps.detractors()};
        Nps mirror = Nps.ofCounts(counts[2], counts[1], counts[0]);
        assertThat(mirror.score() + nps.score()).isZero();
        for (NpsIntervalMethod method : NpsIntervalMethod.values()) {
            Interval one = nps.interval(method, ConfidenceLevel.P90);
            Interval other = mirror.interval(method, ConfidenceLevel.P90);
            if (one.isDefined()) {
                assertThat(other.lower() + one.upper()).as(method.name()).isZero();
                assertThat(other.upper() + one.lower()).as(method.name()).isZero();
            } else {
                assertThat(other.isDefined()).isFalse();
            }
        }
    }

    @Property(tries = 100)
    void intervalsStayOnTheScaleAndGrowWithTheLevel(@ForAll("samples") Nps nps) {
        for (NpsIntervalMethod method : NpsIntervalMethod.values()) {
            Interval narrow = nps.interval(method, ConfidenceLevel.P80);
            Interval wide = nps.interval(method, ConfidenceLevel.P99);
            if (narrow.isDefined()) {
                assertThat(wide.lower()).as(method.name()).isBetween(-100.0, narrow.lower() + 1e-9);
                assertThat(wide.upper()).as(method.name()).isBetween(narrow.upper() - 1e-9, 100.0);
            }
        }
    }

    @Property(tries = 100)
    void scoreAndLikelihoodIntervalsContainTheScore(@ForAll("samples") Nps nps) {
        assertThat(nps.interval(NpsIntervalMethod.SCORE, ConfidenceLevel.P80).contains(nps.score()))
                .isTrue();
        assertThat(nps.interval(NpsIntervalMethod.LIKELIHOOD_RATIO, ConfidenceLevel.P80)
                        .contains(nps.score()))
                .isTrue();
    }

    @Property(tries = 50)
    void aHundredTimesTheSampleIsATenthOfTheStandardError(@ForAll("samples") Nps nps) {
        Nps hundredfold = Nps.ofCounts(100 * nps.promoters(), 100 * nps.passives(), 100 * nps.detractors());
        assertThat(hundredfold.score()).isEqualTo(nps.score());
        assertThat(hundredfold.standardError()).isCloseTo(nps.standardError() / 10, within(1e-12));
    }

    @Test
    void scoreOfOnlyPromotersIs100() {
        assertThat(Nps.of(9, 10, 10).score()).isEqualTo(100);
    }

    @Test
    void everyWayInGivesTheSameScore() {
        int[] ratings = {10, 9, 8, 7, 6, 0, 11, -1, 5, 99};
        byte[] codes = {10, 9, 8, 7, 6, 0, 11, -1, 5, 99};
        double[] doubles = Arrays.stream(ratings).asDoubleStream().toArray();
        Nps expected = new Nps(2, 2, 3, 0, 3, BoxScheme.NPS);
        List<Integer> list = Arrays.stream(ratings).boxed().toList();
        RatingTally tally = RatingTally.ofScale(0, 10);
        tally.add(ratings);
        assertThat(Nps.of(ratings)).isEqualTo(expected);
        assertThat(Nps.of(codes)).isEqualTo(expected);
        assertThat(Nps.of(doubles)).isEqualTo(expected);
        assertThat(Nps.from(tally)).isEqualTo(expected);
        assertThat(list.stream().collect(Nps.collector(r -> r))).isEqualTo(expected);
        assertThat(list.parallelStream().collect(Nps.collector(r -> r))).isEqualTo(expected);
        assertThat(list.stream().map(r -> Nps.of(r)).reduce(Nps.EMPTY, Nps::plus))
                .isEqualTo(expected);
    }

    @Test
    void aColumnGivesTheSameScore() {
        ResponseTable table = ResponseTable.of(RatingColumn.builder("recommend", 0, 10)
                .add(10)
                .add(7)
                .addMissing()
                .build());
        assertThat(Nps.fromTable(table, "recommend")).isEqualTo(new Nps(1, 1, 0, 1, 0, BoxScheme.NPS));
        assertThat(Nps.fromTable(table, "recommend", EUROPEAN).passives()).isEqualTo(1);
    }

    @Test
    void schemesThatAreNotTheEndsOfTheScaleAreCountedToo() {
        BoxScheme odd = BoxScheme.ofScale("odd", 0, 10).withTop(9).withBottom(0, 2);
        assertThat(Nps.of(new byte[] {9, 10, 0, 1, 2}, Nps.Options.defaults().withScheme(odd)))
                .isEqualTo(new Nps(1, 2, 2, 0, 0, odd));
    }

    @Test
    void codesOfMissingCellsAreMissing() {
        assertThat(Nps.of(new byte[] {-128, -122, -121, -120, 10})).isEqualTo(new Nps(1, 0, 0, 2, 2, BoxScheme.NPS));
    }

    @Test
    void theEuropeanSchemeIsCarriedByTheResult() {
        Nps nps = Nps.of(new int[] {8, 6, 5}, EUROPEAN);
        assertThat(nps.scheme().name()).isEqualTo("european");
        assertThat(nps).isEqualTo(Nps.of(new byte[] {8, 6, 5}, EUROPEAN));
        assertThat(List.of(8, 6, 5).stream().collect(Nps.collector(r -> r, EUROPEAN)))
                .isEqualTo(nps);
    }

    @Test
    void theStrictPolicyRejectsTheFirstRatingOffTheScale() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Nps.of(new int[] {10, 11}, STRICT))
                .withMessage("ratings[1] must be in [0, 10], got 11");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Nps.of(new double[] {8.5}, STRICT))
                .withMessage("ratings[0] must be a whole number in [0, 10], got 8.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Nps.of(new byte[] {10, -5}, STRICT))
                .withMessage("codes[1] must be in [0, 10], got -5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> List.of(11).stream().collect(Nps.collector(r -> r, STRICT)))
                .withMessage("rating must be in [0, 10], got 11");
        assertThat(Nps.of(new byte[] {10, -128}, STRICT).missing()).isEqualTo(1);
    }

    @Test
    void partitionsMayBeMergedInAnyOrder() {
        List<Nps> parts = IntStream.range(0, 11).mapToObj(Nps::of).toList();
        Nps forwards = parts.stream().reduce(Nps.EMPTY, Nps::plus);
        List<Nps> reversed = new java.util.ArrayList<>(parts);
        java.util.Collections.reverse(reversed);
        assertThat(reversed.stream().reduce(Nps.EMPTY, Nps::plus)).isEqualTo(forwards);
        assertThat(parts.stream().collect(Collectors.reducing(Nps.EMPTY, Nps::plus)))
                .isEqualTo(Nps.ofCounts(2, 2, 7));
    }

    @Test
    void emptyIsNeutralForEveryScheme() {
        Nps european = Nps.of(new int[] {8}, EUROPEAN);
        assertThat(Nps.EMPTY.plus(european)).isEqualTo(european);
        assertThat(european.plus(Nps.EMPTY)).isEqualTo(european);
        Nps missing = new Nps(0, 0, 0, 1, 0, BoxScheme.NPS);
        Nps invalid = new Nps(0, 0, 0, 0, 1, BoxScheme.NPS);
        assertThat(missing.plus(invalid)).isEqualTo(new Nps(0, 0, 0, 1, 1, BoxScheme.NPS));
    }

    @Test
    void rejectsSumsOfTwoSchemes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SAMPLE.plus(Nps.of(new int[] {8}, EUROPEAN)))
                .withMessage("scheme must be 'standard: scale 0-10, top 9-10, bottom 0-6', "
                        + "got 'european: scale 0-10, top 8-10, bottom 0-5'");
    }

    @ParameterizedTest
    @EnumSource(NpsIntervalMethod.class)
    void nothingThrowsWithoutAnswers(NpsIntervalMethod method) {
        Nps nothing = Nps.of(new double[] {Double.NaN, 12});
        assertThat(nothing.score()).isNaN();
        assertThat(nothing.interval(method, ConfidenceLevel.P90)).isEqualTo(Interval.undefined(ConfidenceLevel.P90));
        assertThat(method.citation()).isNotBlank();
    }

    @Test
    void everythingIsNaNWithoutAnswers() {
        Nps nothing = Nps.EMPTY;
        assertThat(nothing.adjustedScore()).isNaN();
        assertThat(nothing.standardError()).isNaN();
        assertThat(nothing.variance()).isNaN();
        assertThat(nothing.sampleVariance()).isNaN();
        assertThat(nothing.promoterShare()).isNaN();
        assertThat(nothing.passiveShare()).isNaN();
        assertThat(nothing.detractorShare()).isNaN();
        assertThat(nothing.marginOfError()).isNaN();
        assertThat(nothing.interval()).isEqualTo(Interval.UNDEFINED);
        assertThat(nothing.estimate().n()).isZero();
        assertThat(nothing.finitePopulation(0, ConfidenceLevel.P95).interval().isDefined())
                .isFalse();
        assertThat(nothing).hasToString("NPS undefined (n=0: 0 promoters, 0 passives, 0 detractors)");
        assertThat(nothing.notes()).extracting(note -> note.code()).containsExactly(NoteCode.UNDEFINED);
        assertThat(nothing.facts().values()).containsKey("notes");
    }

    @Test
    void tellsItsHeadlineInOneLine() {
        assertThat(SAMPLE).hasToString("NPS +30.6 [2.9, 53.5] 95% (n=36: 19 promoters, 9 passives, 8 detractors)");
    }

    @Test
    void smallSamplesCarryANote() {
        assertThat(Nps.ofCounts(29, 0, 0).notes())
                .extracting(note -> note.code())
                .containsExactly(NoteCode.LOW_BASE);
        assertThat(Nps.ofCounts(30, 0, 0).notes()).isEmpty();
    }

    @Test
    void theMarginOfErrorIsHalfTheUnclampedWidth() {
        Nps one = Nps.ofCounts(1, 0, 0);
        // 4 answers after adjusting: net 1/4, variance 7/16 + 1.5/4 - 1/16 by hand; z from R 4.2.2
        assertThat(one.marginOfError()).isCloseTo(73.49864942025204, within(1e-11));
        assertThat(one.marginOfError(ConfidenceLevel.P99)).isGreaterThan(90);
        assertThat(one.interval().clamping()).isEqualTo(Clamping.NONE);
        assertThat(one.interval(ConfidenceLevel.P99).clamping()).isEqualTo(Clamping.UPPER);
    }

    @Test
    void finitePopulationsNeedRoomForTheSample() {
        Estimate everybody = SAMPLE.finitePopulation(36, ConfidenceLevel.P95);
        assertThat(everybody.standardError()).isZero();
        assertThat(everybody.interval().width()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SAMPLE.finitePopulation(35, ConfidenceLevel.P95))
                .withMessage("population must be >= n = 36, got 35");
        assertThat(Nps.ofCounts(1, 0, 0)
                        .finitePopulation(10, ConfidenceLevel.P95)
                        .interval()
                        .isDefined())
                .isFalse();
    }

    @Test
    void rejectsNegativeCountsAndOverflow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Nps.ofCounts(5, -1, 3))
                .withMessage("passives must be >= 0, got -1");
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Nps.ofCounts(Long.MAX_VALUE, 1, 0));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Nps.ofCounts(Long.MAX_VALUE, 0, 0).plus(SAMPLE));
    }

    @Test
    void nullsAreNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> SAMPLE.interval(null, ConfidenceLevel.P95))
                .withMessage("method");
        assertThatNullPointerException()
                .isThrownBy(() -> SAMPLE.interval((ConfidenceLevel) null))
                .withMessage("level");
        assertThatNullPointerException().isThrownBy(() -> Nps.collector(null)).withMessage("rating");
    }

    @Test
    void defaultsAreThoseOfTheMethodPage() {
        assertThat(Nps.Options.defaults()).hasToString("scheme standard, invalid LENIENT");
        assertThat(EUROPEAN).isEqualTo(Nps.Options.defaults().withScheme(BoxScheme.NPS_EUROPEAN));
        assertThat(EUROPEAN).hasSameHashCodeAs(Nps.Options.defaults().withScheme(BoxScheme.NPS_EUROPEAN));
        assertThat(EUROPEAN).isNotEqualTo(STRICT).isNotEqualTo("x");
        assertThat(EUROPEAN.facts().values()).containsKeys("scheme", "invalidPolicy");
    }

    @Test
    void schemesCheckTheirBoxes() {
        BoxScheme scale = BoxScheme.ofScale("mine", 1, 5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scale.withTop(3, 4).withBottom(1, 3))
                .withMessage("bottom must not overlap the top box, got 3 in both");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scale.withTop(6))
                .withMessage("top must be in [1, 5], got 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scale.withBottom(0))
                .withMessage("bottom must be in [1, 5], got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BoxScheme.ofScale(" ", 1, 5))
                .withMessage("name must not be blank, got ' '");
        assertThat(scale).hasToString("mine: scale 1-5, top none, bottom none");
        assertThat(scale.withTop(5).withBottom(1, 3)).hasToString("mine: scale 1-5, top 5, bottom 1, 3");
        assertThat(BoxScheme.ofScale("low", -2, 2).cuts()).isEmpty();
        assertThat(scale.cuts()).isPresent();
        assertThat(scale.withBottom(1, 3).cuts()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Nps.from(RatingTally.ofScale(1, 10)))
                .withMessage("scale must be 0-10 for scheme standard, got 1-10");
        assertThatIllegalArgumentException().isThrownBy(() -> Nps.from(RatingTally.ofScale(0, 9)));
    }
}
