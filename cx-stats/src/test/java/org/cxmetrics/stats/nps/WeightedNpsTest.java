package org.cxmetrics.stats.nps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cxmetrics.core.table.NumberColumn;
import org.cxmetrics.core.table.RatingColumn;
import org.cxmetrics.core.table.ResponseTable;
import org.cxmetrics.core.table.WeightKind;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.core.value.InvalidPolicy;
import org.cxmetrics.core.value.NoteCode;
import org.junit.jupiter.api.Test;

class WeightedNpsTest {

    private static final double[] RATINGS = {9, 10, 7, 3, 10, 8, 0, 9, 7, 9};
    private static final double[] WEIGHTS = {0.8, 1.2, 1.0, 2.5, 0.4, 1.1, 0.9, 1.3, 0.7, 1.1};

    /** mpmath 1.2.1, 50 digits. */
    @Test
    void agreesWithFiftyDigitArithmetic() {
        WeightedNps nps = WeightedNps.of(RATINGS, WEIGHTS);

        // promoters 0.8 + 1.2 + 0.4 + 1.3 + 1.1, detractors 2.5 + 0.9 of 11
        assertThat(nps.score()).isEqualTo(12.727272727272727, within(1e-13));
        assertThat(nps.promoterShare()).isEqualTo(0.43636363636363634, within(1e-16));
        assertThat(nps.passiveShare()).isEqualTo(0.2545454545454545, within(1e-16));
        assertThat(nps.detractorShare()).isEqualTo(0.3090909090909091, within(1e-16));
        assertThat(nps.sumOfWeights()).isEqualTo(11);
        assertThat(nps.effectiveN()).isEqualTo(8.120805369127517, within(1e-14));
        assertThat(nps.designEffect()).isEqualTo(1.2314049586776858, within(1e-15));
        assertThat(nps.variance()).isEqualTo(0.7292561983471074, within(1e-15));
        assertThat(nps.kishStandardError()).isEqualTo(29.96680995353136, within(1e-13));
        assertThat(nps.standardError()).isEqualTo(34.457733714361616, within(1e-13));
        assertThat(nps.n()).isEqualTo(10);
    }

    @Test
    void equalWeightsGiveTheUnweightedScore() {
        double[] ones = new double[RATINGS.length];
        Arrays.fill(ones, 2);
        WeightedNps nps = WeightedNps.of(RATINGS, ones);
        Nps unweighted = Nps.of(RATINGS);

        assertThat(nps.score()).isEqualTo(unweighted.score(), within(1e-13));
        assertThat(nps.kishStandardError()).isEqualTo(unweighted.standardError(), within(1e-13));
        assertThat(nps.standardError()).isEqualTo(100 * Math.sqrt(unweighted.variance() / 9), within(1e-13));
        assertThat(nps.effectiveN()).isEqualTo(10);
    }

    /** The interval of an unweighted sample of V / linearised variance = 9 answers. */
    @Test
    void intervalIsThatOfTheEffectiveSample() {
        double[] ratings = {10, 10, 10, 10, 10, 8, 8, 8, 0, 0};
        double[] ones = new double[10];
        Arrays.fill(ones, 1);
        Interval interval = WeightedNps.of(ratings, ones).interval();

        // by hand: counts (4.5 + 0.75, 2.7 + 1.5, 1.8 + 0.75) of 12
        double net = (5.25 - 2.55) / 12;
        double variance = ((5.25 + 2.55) * 4.2 + 4 * 5.25 * 2.55) / 144;
        double margin = 1.959963984540054 * Math.sqrt(variance / 12);
        assertThat(interval.lower()).isEqualTo(100 * (net - margin), within(1e-11));
        assertThat(interval.upper()).isEqualTo(100 * (net + margin), within(1e-11));
    }

    @Test
    void intervalOfLikeAnswersUsesKishsSize() {
        WeightedNps alike = WeightedNps.of(new double[] {10, 9, 10}, new double[] {1, 1, 1});
        WeightedNps single = WeightedNps.of(new double[] {10}, new double[] {3});

        assertThat(alike.interval(ConfidenceLevel.P90))
                .isEqualTo(Nps.ofCounts(3, 0, 0).interval(ConfidenceLevel.P90));
        assertThat(single.interval()).isEqualTo(Nps.ofCounts(1, 0, 0).interval());
        assertThat(single.standardError()).isNaN();
        assertThat(single.notes()).extracting(note -> note.code()).containsExactly(NoteCode.LOW_BASE);
    }

    @Test
    void countsWhatIsMissingAndWhatIsInvalid() {
        WeightedNps nps = WeightedNps.of(
                new double[] {10, Double.NaN, 11, 8.5, -1, Double.POSITIVE_INFINITY, 0, -0.0},
                new double[] {1, 1, 1, 1, 1, 1, 1, 2});

        assertThat(nps.n()).isEqualTo(3);
        assertThat(nps.missing()).isEqualTo(1);
        assertThat(nps.invalid()).isEqualTo(4);
        assertThat(nps.score()).isEqualTo(-50);
    }

    @Test
    void strictPolicyNamesTheFirstInvalidRating() {
        Nps.Options strict = Nps.Options.defaults().withInvalidPolicy(InvalidPolicy.STRICT);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedNps.of(new double[] {10, 8.5}, new double[] {1, 1}, strict))
                .withMessage("ratings[1] must be a whole number in [0, 10], got 8.5");
    }

    @Test
    void otherSchemesSortOtherwise() {
        Nps.Options european = Nps.Options.defaults().withScheme(BoxScheme.NPS_EUROPEAN);
        WeightedNps nps = WeightedNps.of(new double[] {8, 6, 5}, new double[] {2, 1, 1}, european);

        assertThat(nps.score()).isEqualTo(25);
        assertThat(nps.scheme()).isEqualTo(BoxScheme.NPS_EUROPEAN);
        assertThatIllegalArgumentException().isThrownBy(() -> nps.plus(WeightedNps.of(RATINGS, WEIGHTS)));
    }

    @Test
    void tablesBringTheirWeights() {
        RatingColumn.Builder ratings = RatingColumn.builder("ltr", 0, 10);
        NumberColumn.Builder weights = NumberColumn.builder("weight");
        for (int row = 0; row < 5_000; row++) {
            ratings.add((int) RATINGS[row % 10]);
            weights.add(WEIGHTS[row % 10]);
        }
        ratings.addMissing();
        weights.add(1);
        NumberColumn weightColumn = weights.build();
        ResponseTable table = ResponseTable.builder()
                .column(ratings.build())
                .weights(weightColumn, WeightKind.PROBABILITY)
                .build();
        WeightedNps nps = WeightedNps.fromTable(table, "ltr");

        assertThat(nps.score()).isEqualTo(12.727272727272727, within(1e-12));
        assertThat(nps.n()).isEqualTo(5_000);
        assertThat(nps.missing()).isEqualTo(1);
        ResponseTable unweighted = ResponseTable.of(RatingColumn.of("ltr", 0, 10, 9));
        assertThatThrownBy(() -> WeightedNps.fromTable(unweighted, "ltr")).isInstanceOf(NoSuchElementException.class);
        ResponseTable fivePoints = ResponseTable.builder()
                .column(RatingColumn.of("csat", 1, 5, 4))
                .weights(NumberColumn.of("weight", 1), WeightKind.PROBABILITY)
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedNps.fromTable(fivePoints, "csat"))
                .withMessageContaining("scale must be 0-10");
    }

    @Test
    void frequencyWeightsAreRefusedByKind() {
        ResponseTable counts = ResponseTable.builder()
                .column(RatingColumn.of("ltr", 0, 10, 9, 3))
                .weights(NumberColumn.of("times", 3, 1), WeightKind.FREQUENCY)
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedNps.fromTable(counts, "ltr"))
                .withMessage("weights of 'times' must be PROBABILITY or IMPORTANCE, got FREQUENCY");
        ResponseTable importance = ResponseTable.builder()
                .column(RatingColumn.of("ltr", 0, 10, 9, 3))
                .weights(NumberColumn.of("times", 3, 1), WeightKind.IMPORTANCE)
                .build();
        assertThat(WeightedNps.fromTable(importance, "ltr").score()).isEqualTo(50);
    }

    @Test
    void withoutWeightedAnswersAnEstimateIsRefusedButATallyIsUndefined() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedNps.of(new double[] {Double.NaN, 12, 9}, new double[] {1, 1, 0}))
                .withMessage("no valid responses with a weight: 1 missing, 1 invalid");
        assertThat(WeightedNps.EMPTY.score()).isNaN();
        assertThat(WeightedNps.EMPTY.standardError()).isNaN();
        assertThat(WeightedNps.EMPTY.kishStandardError()).isNaN();
        assertThat(WeightedNps.EMPTY.variance()).isNaN();
        assertThat(WeightedNps.EMPTY.interval()).isEqualTo(Interval.UNDEFINED);
        assertThat(WeightedNps.EMPTY.notes()).extracting(note -> note.code()).containsExactly(NoteCode.UNDEFINED);
        assertThat(WeightedNps.EMPTY.estimate().n()).isZero();
    }

    @Test
    void describesItself() {
        WeightedNps nps = WeightedNps.of(RATINGS, WEIGHTS);

        assertThat(nps.toString())
                .matches("Weighted NPS \\+12\\.7 \\[-\\d+\\.\\d, \\d+\\.\\d] 95% \\(n=10, effective n=8\\.121\\)");
        assertThat(nps.facts().values()).containsKeys("score", "standardError", "effectiveN", "scheme", "notes");
        assertThat(nps.estimate().method()).isEqualTo("Adjusted Wald (Rocks 2016) at effective n");
        assertThat(nps.estimate().interval()).isEqualTo(nps.interval());
    }

    @Test
    void rejectsWhatDoesNotFit() {
        for (double bad : new double[] {-0.5, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WeightedNps.of(new double[] {9, 9}, new double[] {1, bad}))
                    .withMessage("weights[1] must be finite and >= 0, got " + bad);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedNps.of(new double[] {9, 9}, new double[] {1}))
                .withMessage("weights must have 2 rows as the ratings, got 1");
        assertThatNullPointerException()
                .isThrownBy(() -> WeightedNps.of(null, WEIGHTS))
                .withMessage("ratings");
        assertThatNullPointerException()
                .isThrownBy(() -> WeightedNps.of(RATINGS, null))
                .withMessage("weights");
        assertThatNullPointerException()
                .isThrownBy(() -> WeightedNps.of(RATINGS, WEIGHTS).interval(null))
                .withMessage("level");
    }

    @Test
    void bytesOfAnotherFormAreRefused() {
        byte[] bytes = WeightedNps.of(RATINGS, WEIGHTS).toBytes();
        byte[] otherVersion = bytes.clone();
        otherVersion[0] = 9;
        byte[] negative = bytes.clone();
        negative[1] = -1;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedNps.fromBytes(otherVersion, BoxScheme.NPS))
                .withMessage("bytes[0] must be format version 1, got 9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedNps.fromBytes(negative, BoxScheme.NPS))
                .withMessageStartingWith("missing must be >= 0, got -");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedNps.fromBytes(new byte[3], BoxScheme.NPS))
                .withMessage("bytes must be at least 17 long, got 3");
        byte[] noBoxes = Arrays.copyOf(bytes, 17 + 13);
        Arrays.fill(noBoxes, 17, noBoxes.length, (byte) 0);
        noBoxes[17] = 1;
        noBoxes[21] = 1;
        byte[] oneBox = Arrays.copyOf(noBoxes, noBoxes.length + 4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedNps.fromBytes(oneBox, BoxScheme.NPS))
                .withMessage("bytes must hold 3 categories, got 1");
    }

    @Test
    void scoresOfOtherAnswersAreNotEqual() {
        WeightedNps nps = WeightedNps.of(new double[] {9, 0}, new double[] {1, 1});

        assertThat(nps)
                .isNotEqualTo(WeightedNps.of(new double[] {9, 7}, new double[] {1, 1}))
                .isNotEqualTo(WeightedNps.of(new double[] {9, 0, Double.NaN}, new double[] {1, 1, 1}))
                .isNotEqualTo(WeightedNps.of(new double[] {9, 0, 12}, new double[] {1, 1, 1}))
                .isNotEqualTo(WeightedNps.of(
                        new double[] {9, 0},
                        new double[] {1, 1},
                        Nps.Options.defaults().withScheme(BoxScheme.NPS_EUROPEAN)))
                .isNotEqualTo("+0.0");
    }

    private record Answer(double rating, double weight) {}

    @Provide
    Arbitrary<List<Answer>> answers() {
        return Combinators.combine(
                        Arbitraries.of(0.0, 3.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0, Double.NaN),
                        Arbitraries.oneOf(Arbitraries.doubles().between(0.01, 10), Arbitraries.of(0.0, 1e-8, 1.0, 1e9)))
                .as(Answer::new)
                .list()
                .ofMaxSize(30);
    }

    @Property
    void everyWayInAndEveryPartitionGivesTheSameBits(@ForAll("answers") List<Answer> answers) {
        WeightedNps collected = answers.stream().collect(WeightedNps.collector(Answer::rating, Answer::weight));
        WeightedNps parallel = answers.parallelStream().collect(WeightedNps.collector(Answer::rating, Answer::weight));
        WeightedNps merged = IntStream.range(0, answers.size())
                .mapToObj(i -> List.of(answers.get(answers.size() - 1 - i)).stream()
                        .collect(WeightedNps.collector(Answer::rating, Answer::weight)))
                .reduce(WeightedNps.EMPTY, WeightedNps::plus);

        assertThat(parallel).isEqualTo(collected).hasSameHashCodeAs(collected);
        assertThat(merged).isEqualTo(collected);
        assertThat(WeightedNps.fromBytes(collected.toBytes(), BoxScheme.NPS)).isEqualTo(collected);
        if (collected.n() > 0) {
            double[] ratings = answers.stream().mapToDouble(Answer::rating).toArray();
            double[] weights = answers.stream().mapToDouble(Answer::weight).toArray();
            assertThat(WeightedNps.of(ratings, weights)).isEqualTo(collected);
            assertThat(merged.score()).isEqualTo(collected.score()).isBetween(-100.0, 100.0);
            assertThat(collected.interval().isDefined()).isTrue();
        }
    }
}
