package org.cxmetrics.stats.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightedCountsTest {

    private record Answer(int category, double weight) {}

    private static WeightedCounts counted(List<Answer> answers) {
        WeightedCounts.Tally tally = new WeightedCounts.Tally(3);
        answers.forEach(answer -> tally.accept(answer.category(), answer.weight()));
        return tally.snapshot();
    }

    private static WeightedCounts counted(int[] categories, double[] weights) {
        return counted(IntStream.range(0, categories.length)
                .mapToObj(i -> new Answer(categories[i], weights[i]))
                .toList());
    }

    /** mpmath 1.2.1, 50 digits: weights over seventeen orders of magnitude, scores nearly cancelling. */
    @Test
    void subtractsBeforeRounding() {
        WeightedCounts counts = counted(new int[] {2, 1, 0, 2, 0}, new double[] {1e9, 1e-8, 1, 0.001, 1e9});
        WeightedMean mean = counts.mean(-1, 0, 1).times(100);

        assertThat(mean.value()).isEqualTo(-4.994999997500002e-08, within(1e-22));
        assertThat(counts.share(1)).isEqualTo(4.9999999974975e-18, within(1e-31));
        assertThat(mean.effectiveN()).isEqualTo(2.000000002002, within(1e-14));
        assertThat(mean.standardError()).isEqualTo(79.05694146464148, within(1e-12));
        assertThat(mean.kishStandardError()).isEqualTo(70.71067808326406, within(1e-12));
        assertThat(counts.sumOfWeights()).isEqualTo(2000000001.001);
    }

    /** One heavy promoter and one light passive: by hand 1e-9 sqrt(2 * 2) to first order. */
    @Test
    void errorKeepsItsDigitsBesideADominatingWeight() {
        WeightedMean mean = counted(new int[] {2, 1}, new double[] {1e9, 1}).mean(-1, 0, 1);
        double share = 1e9 / (1e9 + 1);

        assertThat(mean.standardError()).isEqualTo(2 * share / (1e9 + 1), within(1e-23));
    }

    /** With equal weights: variance sum (x - t)^2 / (n - 1) / n. */
    @Test
    void equalWeightsGiveTheOrdinaryStandardError() {
        WeightedMean mean = counted(new int[] {0, 0, 1, 2, 2, 2}, new double[] {5, 5, 5, 5, 5, 5})
                .mean(1, 2, 6);

        assertThat(mean.value()).isEqualTo(22 / 6.0);
        assertThat(mean.standardError()).isEqualTo(Math.sqrt((2 + 4 + 3 * 36 - 22 * 22 / 6.0) / 5 / 6), within(1e-15));
        assertThat(mean.effectiveN()).isEqualTo(6);
        assertThat(mean.designEffect()).isEqualTo(1);
        assertThat(mean.facts().values()).containsKeys("value", "standardError", "kishStandardError", "effectiveN");
        assertThat(mean).hasToString("WeightedMean: 3.667, se 1.054 (n=6, effective n=6)");
    }

    @Test
    void oneRespondentHasNoLinearisedError() {
        WeightedMean mean = counted(new int[] {2}, new double[] {3}).mean(-1, 0, 1);

        assertThat(mean.value()).isEqualTo(1);
        assertThat(mean.standardError()).isNaN();
        assertThat(mean.kishStandardError()).isZero();
    }

    @Test
    void zeroWeightsDoNotCount() {
        assertThat(counted(new int[] {0, 1}, new double[] {0, 2}))
                .isEqualTo(counted(new int[] {1}, new double[] {2}))
                .extracting(WeightedCounts::n)
                .isEqualTo(1L);
    }

    @Test
    void extremeWeightsNeitherOverflowNorVanish() {
        WeightedCounts counts =
                counted(new int[] {0, 0, 2}, new double[] {Double.MAX_VALUE, Double.MAX_VALUE, Double.MIN_VALUE});

        assertThat(counts.sumOfWeights()).isInfinite();
        assertThat(counts.effectiveN()).isEqualTo(2);
        assertThat(counts.share(0)).isEqualTo(1);
        assertThat(counts.weight(2)).isEqualTo(Double.MIN_VALUE);
        assertThat(counts.mean(-1, 0, 1).value()).isEqualTo(-1);
    }

    @Test
    void withoutRespondentsSharesAreUndefinedAndAMeanIsRefused() {
        WeightedCounts none = new WeightedCounts.Tally(3).snapshot();

        assertThat(none.share(0)).isNaN();
        assertThat(none.effectiveN()).isNaN();
        assertThat(none.sumOfWeights()).isZero();
        assertThat(none).hasToString("WeightedCounts: NaN%, NaN%, NaN% (n=0, effective n=NaN)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> none.mean(-1, 0, 1))
                .withMessage("sum of weights must be > 0, got 0 (no respondent has a weight)");
    }

    @Test
    void snapshotsDoNotChange() {
        WeightedCounts.Tally tally = new WeightedCounts.Tally(2);
        tally.accept(0, 1);
        WeightedCounts before = tally.snapshot();
        tally.accept(1, 1);

        assertThat(before.share(0)).isEqualTo(1);
        assertThat(tally.snapshot().share(0)).isEqualTo(0.5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.5, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void rejectsWhatIsNoWeight(double weight) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightedCounts.Tally(3).accept(0, weight))
                .withMessage("weight must be finite and >= 0, got " + weight);
    }

    @Test
    void rejectsWhatDoesNotFit() {
        WeightedCounts counts = counted(new int[] {0}, new double[] {1});

        assertThatIllegalArgumentException()
                .isThrownBy(() -> counts.mean(1, 2))
                .withMessage("scores must have 3 categories, got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counts.mean(1, Double.NaN, 2))
                .withMessage("scores[1] must be finite, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counts.plus(new WeightedCounts.Tally(2).snapshot()))
                .withMessage("other must have 3 categories, got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightedCounts.Tally(0))
                .withMessage("categories must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counts.mean(1, 2, 3).times(0))
                .withMessage("factor must be positive and finite, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counts.mean(1, 2, 3).times(Double.POSITIVE_INFINITY))
                .withMessage("factor must be positive and finite, got Infinity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightedMean(0, -1, 0, 0, 1, 1))
                .withMessage("standardError must be >= 0, got -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightedMean(0, 0, 0, 0, 0, 1))
                .withMessage("n must be >= 1, got 0");
        assertThatThrownBy(() -> new WeightedCounts.Tally(3).accept(3, 1))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatNullPointerException().isThrownBy(() -> counts.plus(null)).withMessage("other");
        assertThatNullPointerException()
                .isThrownBy(() -> WeightedCounts.fromBytes(null))
                .withMessage("bytes");
    }

    @Test
    void rejectsBytesOfAnotherForm() {
        byte[] bytes = counted(new int[] {0, 2}, new double[] {1, 2}).toBytes();
        byte[] otherVersion = bytes.clone();
        otherVersion[0] = 2;
        byte[] negative = bytes.clone();
        negative[5] = -1;
        byte[] manyCategories = bytes.clone();
        manyCategories[1] = 127;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedCounts.fromBytes(otherVersion))
                .withMessage("bytes[0] must be format version 1, got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedCounts.fromBytes(negative))
                .withMessageStartingWith("n must be >= 0, got -");
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WeightedCounts.fromBytes(cut))
                    .withMessage("bytes must hold whole weighted counts, got " + cut.length + " bytes that end early");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedCounts.fromBytes(manyCategories))
                .withMessageEndingWith("bytes that end early");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedCounts.fromBytes(Arrays.copyOf(bytes, bytes.length + 2)))
                .withMessage("bytes must end after the last sum, got 2 more");
    }

    @Test
    void differentCountsAreNotEqual() {
        WeightedCounts counts = counted(new int[] {0}, new double[] {1});

        assertThat(counts)
                .isNotEqualTo(counted(new int[] {1}, new double[] {1}))
                .isNotEqualTo(counted(new int[] {0}, new double[] {2}))
                .isNotEqualTo(counted(new int[] {0, 0}, new double[] {0.5, 0.5}))
                .isNotEqualTo(new WeightedCounts.Tally(2).snapshot())
                .isNotEqualTo("counts");
        assertThat(counts.categories()).isEqualTo(3);
        assertThat(counts.facts().values()).containsKeys("n", "sumOfWeights", "effectiveN", "categories");
        assertThat(new WeightedCounts.Tally(9).snapshot().toString()).contains("NaN%, ... (n=0");
    }

    @Provide
    Arbitrary<List<Answer>> answers() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.oneOf(
                                Arbitraries.doubles().between(0.01, 10),
                                Arbitraries.of(1e-8, 1.0, 1e9),
                                Arbitraries.doubles().between(0, 1e300)))
                .as(Answer::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Property
    void anyPartitionMergedInAnyOrderGivesTheSameBits(
            @ForAll("answers") List<Answer> answers, @ForAll @IntRange(max = 40) int cut) {
        int middle = Math.min(cut, answers.size());
        WeightedCounts first = counted(answers.subList(0, middle));
        WeightedCounts second = counted(answers.subList(middle, answers.size()));
        WeightedCounts whole = counted(answers);

        assertThat(first.plus(second)).isEqualTo(whole).hasSameHashCodeAs(whole);
        assertThat(second.plus(first)).isEqualTo(whole);
        assertThat(WeightedCounts.fromBytes(second.toBytes()).plus(first).toBytes())
                .isEqualTo(whole.toBytes());
        assertThat(answers.parallelStream().collect(WeightedCounts.collector(3, Answer::category, Answer::weight)))
                .isEqualTo(whole);
    }

    @Property
    void mergedPartitionsGiveTheSameAnswerToTheLastBit(@ForAll("answers") List<Answer> answers) {
        WeightedCounts merged = answers.stream()
                .map(answer -> counted(List.of(answer)))
                .reduce(new WeightedCounts.Tally(3).snapshot(), (a, b) -> b.plus(a));
        if (merged.n() > 0) {
            assertThat(merged.mean(-1, 0, 1)).isEqualTo(counted(answers).mean(-1, 0, 1));
        }
    }

    @Property
    void theUnitOfTheWeightsDoesNotMatter(
            @ForAll("answers") List<Answer> answers, @ForAll @IntRange(max = 20) int shift) {
        WeightedCounts counts = counted(answers);
        WeightedCounts scaled = counted(answers.stream()
                .map(answer -> new Answer(answer.category(), Math.scalb(answer.weight(), shift)))
                .toList());
        if (counts.n() > 0) {
            assertThat(scaled.mean(-1, 0, 1)).isEqualTo(counts.mean(-1, 0, 1));
        }
    }

    @Property
    void meanStaysInsideTheScores(@ForAll("answers") List<Answer> answers) {
        WeightedCounts counts = counted(answers);
        if (counts.n() > 0) {
            WeightedMean mean = counts.mean(-1, 0, 1);
            assertThat(mean.value()).isBetween(-1.0, 1.0);
            assertThat(mean.variance()).isBetween(0.0, 1 + 1e-15);
            assertThat(mean.effectiveN()).isBetween(1.0, (double) mean.n());
        }
    }
}
