package org.cxmetrics.stats.nps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cxmetrics.core.table.RatingColumn;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.InvalidPolicy;
import org.cxmetrics.core.value.MissingReason;
import org.junit.jupiter.api.Test;

class RatingTallyTest {

    @Provide
    Arbitrary<byte[]> codes() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(60);
    }

    @Property
    void mergingAnySplitIsOnePass(@ForAll("codes") byte[] codes, @ForAll int at) {
        int cut = Math.floorMod(at, codes.length + 1);
        RatingTally whole = of(codes);
        RatingTally parts = RatingTally.ofScale(0, 10);
        parts.add(codes, cut, codes.length);
        RatingTally first = RatingTally.ofScale(0, 10);
        first.add(codes, 0, cut);
        parts.add(first);
        assertThat(parts.toBytes()).containsExactly(whole.toBytes());
    }

    @Property
    void bytesComeBack(@ForAll("codes") byte[] codes) {
        assertThat(RatingTally.fromBytes(of(codes).toBytes()).snapshot())
                .isEqualTo(of(codes).snapshot());
    }

    @Property
    void everyWayInCountsTheSame(@ForAll("codes") byte[] codes) {
        RatingTally ints = RatingTally.ofScale(0, 10);
        RatingTally doubles = RatingTally.ofScale(0, 10);
        RatingTally single = RatingTally.ofScale(0, 10);
        for (byte code : codes) {
            if (code <= -122) {
                ints.addMissing();
                doubles.add(new double[] {Double.NaN});
                single.accept(Double.NaN);
            } else {
                ints.add(new int[] {code});
                doubles.add(new double[] {code});
                single.accept(code);
            }
        }
        assertThat(ints.toBytes()).containsExactly(of(codes).toBytes());
        assertThat(doubles.toBytes()).containsExactly(of(codes).toBytes());
        assertThat(single.toBytes()).containsExactly(of(codes).toBytes());
    }

    @Test
    void countsWhatAColumnHolds() {
        RatingColumn column = RatingColumn.builder("recommend", 0, 10)
                .add(10)
                .add(3)
                .addMissing()
                .addMissing(MissingReason.REFUSED)
                .addMissing(MissingReason.INVALID)
                .build();
        RatingTally tally = RatingTally.ofScale(0, 10);
        tally.add(column);
        assertThat(tally).hasToString("RatingTally 0-10 [0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1], missing 2, invalid 1");
    }

    @Test
    void countsAColumnLongerThanABlock() {
        RatingColumn column = RatingColumn.of(
                "x", 1, 5, IntStream.range(0, 10_000).map(i -> i % 5 + 1).toArray());
        RatingTally tally = RatingTally.ofScale(1, 5);
        tally.add(column);
        assertThat(tally.count(3)).isEqualTo(2_000);
        assertThat(tally.n()).isEqualTo(10_000);
    }

    @Test
    void minusZeroIsZeroAndFractionsAndInfinitiesAreInvalid() {
        RatingTally tally = RatingTally.ofScale(0, 10);
        tally.add(new double[] {-0.0, 8.5, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e300, -1});
        tally.accept(10.0);
        tally.accept(2.5);
        tally.addInvalid();
        assertThat(tally.count(0)).isEqualTo(1);
        assertThat(tally.count(10)).isEqualTo(1);
        assertThat(tally.missing()).isEqualTo(1);
        assertThat(tally.invalid()).isEqualTo(7);
    }

    @Test
    void scalesBelowZeroAreCounted() {
        RatingTally tally = RatingTally.ofScale(-2, 2);
        tally.add(new byte[] {-2, -1, 0, 1, 2, 3, -3});
        assertThat(tally.snapshot().mean()).isZero();
        assertThat(tally.invalid()).isEqualTo(2);
    }

    @Test
    void strictTalliesNameTheFirstBadRating() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> strict().add(new int[] {1, 11}))
                .withMessage("ratings[1] must be in [0, 10], got 11");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> strict().add(new double[] {1, Double.NaN, 8.5}))
                .withMessage("ratings[2] must be a whole number in [0, 10], got 8.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> strict().add(new byte[] {1, -128, 99}))
                .withMessage("codes[2] must be in [0, 10], got 99");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> strict().accept(-1))
                .withMessage("rating must be in [0, 10], got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> strict().accept(1e300))
                .withMessage("rating must be a whole number in [0, 10], got 1.0E300");
    }

    @Test
    void aStrictTallyLeavesNothingBehindOfABadBlock() {
        RatingTally tally = strict();
        assertThatIllegalArgumentException().isThrownBy(() -> tally.add(new byte[] {10, 99}));
        assertThat(tally.n()).isZero();
        tally.add(new byte[] {10, -128});
        assertThat(tally.n()).isEqualTo(1);
    }

    @Test
    void rejectsScalesThatAreEmptyOrTooWide() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingTally.ofScale(5, 5))
                .withMessage("scale must be ascending and within [-100, 120], got 5..5");
        assertThatIllegalArgumentException().isThrownBy(() -> RatingTally.ofScale(-101, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> RatingTally.ofScale(0, 121));
        assertThatNullPointerException()
                .isThrownBy(() -> RatingTally.ofScale(0, 1, null))
                .withMessage("policy");
    }

    @Test
    void rejectsOtherScalesAndRatingsOffTheScale() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingTally.ofScale(0, 10).add(RatingTally.ofScale(1, 10)))
                .withMessage("scale must be 0..10, got 1..10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingTally.ofScale(0, 10).add(RatingTally.ofScale(0, 9)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingTally.ofScale(0, 10).count(11))
                .withMessage("rating must be in [0, 10], got 11");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingTally.ofScale(0, 10).count(-1));
    }

    @Test
    void countsThatOverflowChangeNothing() {
        RatingTally tally = RatingTally.ofCounts(0, Long.MAX_VALUE, 0);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> tally.add(RatingTally.ofCounts(0, 0, 1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> tally.add(new byte[] {0}));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> RatingTally.ofCounts(0, Long.MAX_VALUE, 1));
        assertThat(tally.count(0)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void rejectsNegativeCounts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingTally.ofCounts(1, 5, -2))
                .withMessage("counts[1] must be >= 0, got -2");
    }

    @Test
    void rejectsBytesOfAnotherForm() {
        byte[] good = RatingTally.ofScale(0, 10).toBytes();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingTally.fromBytes(Arrays.copyOf(good, good.length - 1)))
                .withMessage("bytes must be at least 107 long, got 106");
        byte[] future = good.clone();
        future[0] = 2;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingTally.fromBytes(future))
                .withMessage("bytes[0] must be version 1, got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingTally.fromBytes(Arrays.copyOf(good, good.length + 1)))
                .withMessage("bytes must be 107 long, got 108");
        byte[] negative = good.clone();
        negative[3] = -1;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingTally.fromBytes(negative))
                .withMessageStartingWith("bytes[3] must be a count >= 0, got -");
    }

    @Test
    void distributionHasMeanSpreadAndInterval() {
        RatingDistribution ease = RatingDistribution.ofCounts(1, 80, 210, 140, 110, 160, 180, 120);
        assertThat(ease.mean()).isEqualTo(4.08);
        assertThat(ease.share(7)).isEqualTo(0.12);
        assertThat(ease).hasToString("Ratings 1-7: mean 4.080, sd 1.912 (n=1000, missing 0, invalid 0)");
        // reference vectors of box scores, net easy
        assertThat(ease.meanInterval(ConfidenceLevel.P95).lower()).isCloseTo(3.961326886924596, within(1e-12));
        assertThat(ease.facts().values()).containsKeys("counts", "mean");
    }

    @Test
    void distributionsAddUpAndAreValues() {
        RatingTally tally = RatingTally.ofCounts(1, 1, 2);
        tally.addMissing();
        RatingDistribution one = tally.snapshot();
        tally.accept(1);
        assertThat(one.n()).isEqualTo(3);
        assertThat(one.plus(one).missing()).isEqualTo(2);
        assertThat(one)
                .isEqualTo(one.toTally().snapshot())
                .hasSameHashCodeAs(one.toTally().snapshot());
        assertThat(one)
                .isNotEqualTo(tally.snapshot())
                .isNotEqualTo(RatingDistribution.ofCounts(2, 1, 2))
                .isNotEqualTo("x");
        assertThat(one).isNotEqualTo(RatingDistribution.ofCounts(1, 1, 2));
        RatingTally invalid = one.toTally();
        invalid.addInvalid();
        assertThat(one).isNotEqualTo(invalid.snapshot());
        assertThat(RatingDistribution.ofCounts(1, 1, 2)).isNotEqualTo(RatingDistribution.ofCounts(1, 2, 1));
    }

    @Test
    void gradesNeedOneFiniteNumberForEachRating() {
        RatingDistribution answers = RatingDistribution.ofCounts(1, 5, 9, 20, 40, 26);
        assertThat(answers.gradedMean(-100, -50, 0, 50, 100)).isEqualTo(36.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answers.gradedMean(1, 2))
                .withMessage("grades must have one entry for each of 5 ratings, got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answers.gradedMean(1, 2, Double.NaN, 4, 5))
                .withMessage("grades[2] must be finite, got NaN");
    }

    private static RatingTally strict() {
        return RatingTally.ofScale(0, 10, InvalidPolicy.STRICT);
    }

    private static RatingTally of(byte[] codes) {
        RatingTally tally = RatingTally.ofScale(0, 10);
        tally.add(codes);
        return tally;
    }
}
