package org.cxmetrics.stats.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cxmetrics.core.table.CategoryColumn;
import org.cxmetrics.core.value.NoteCode;
import org.junit.jupiter.api.Test;

class RakingTest {

    private static final Margin AGE =
            Margin.of("age", List.of("young", "old", "young", "old"), Map.of("young", 60.0, "old", 40.0));
    private static final Margin REGION = Margin.of("region", List.of("n", "n", "s", "s"), Map.of("n", 30.0, "s", 70.0));

    /** By hand: independent margins over one row per cell give the product of the shares. */
    @Test
    void fillsTheCrossTableFromItsMargins() {
        Raking raking = Raking.of(Weights.equal(4), List.of(AGE, REGION));

        assertThat(raking.weights().toArray()).containsExactly(new double[] {18, 12, 42, 28}, within(1e-12));
        assertThat(raking.converged()).isTrue();
        assertThat(raking.maxDeviation()).isLessThan(1e-14);
        assertThat(raking.notes()).isEmpty();
        assertThat(raking.cycles()).isEqualTo(2);
        assertThat(raking.margins()).containsExactly(AGE, REGION);
        assertThat(raking.trimmed()).isZero();
        assertThat(raking.options()).isEqualTo(Raking.Options.defaults());
        assertThat(raking).hasToString("Raking: 2 margins in 2 cycles, effective n=3.316, max/median weight 1.83");
        assertThat(raking.facts().values()).containsKeys("cycles", "maxDeviation", "weights", "options", "notes");
    }

    @Test
    void postStratificationScalesEachStratumToItsTotal() {
        Raking raking = Raking.postStratified(Weights.of(new double[] {1, 1, 2, 3}), AGE);

        assertThat(raking.weights().toArray()).containsExactly(new double[] {20, 10, 40, 30}, within(1e-14));
        assertThat(raking.cycles()).isEqualTo(1);
    }

    /** R 4.2.2, survey 4.1-1, calibrate to one margin with equal base weights. */
    @Test
    void postStratifiedErrorAgreesWithR() {
        SurveyDesign design = SurveyDesign.of(Weights.equal(44));
        Raking raking = Raking.postStratified(
                design.weights(), Margin.of("m", SurveyExample.MARGIN_1, Map.of("1", 500.0, "2", 300.0, "3", 200.0)));
        SurveyMean mean = SurveyMean.of(SurveyExample.CALIBRATED_NET, design.calibrated(raking))
                .times(100);

        assertThat(mean.value()).isEqualTo(22.058823529411764, within(1e-12));
        assertThat(mean.standardError()).isEqualTo(13.539050244069022, within(1e-12));
    }

    /** R 4.2.2, survey 4.1-1, calibrate with calfun raking to two margins. */
    @Test
    void rakedErrorAgreesWithR() {
        SurveyDesign design = SurveyDesign.of(Weights.equal(44));
        Raking raking = Raking.of(
                design.weights(),
                List.of(
                        Margin.of("m1", SurveyExample.MARGIN_1, Map.of("1", 500.0, "2", 300.0, "3", 200.0)),
                        Margin.of("m2", SurveyExample.MARGIN_2, Map.of("1", 420.0, "2", 580.0))));
        SurveyMean mean = SurveyMean.of(SurveyExample.CALIBRATED_NET, design.calibrated(raking))
                .times(100);

        assertThat(raking.weights().get(0)).isEqualTo(45.929942649189606, within(1e-9));
        assertThat(mean.value()).isEqualTo(27.85267213544972, within(1e-9));
        assertThat(mean.standardError()).isEqualTo(13.446037366567719, within(1e-9));
    }

    @Test
    void aVariableThatTheMarginsExplainHasNoError() {
        SurveyDesign design = SurveyDesign.of(Weights.of(new double[] {1, 2, 1.5, 0.5}));
        Raking raking = Raking.of(design.weights(), List.of(AGE, REGION));
        double[] explained = {3 + 1, 5 + 1, 3 + 7, 5 + 7};
        SurveyMean mean = SurveyMean.of(explained, design.calibrated(raking));

        assertThat(mean.value()).isEqualTo(0.6 * 3 + 0.4 * 5 + 0.3 + 0.7 * 7, within(1e-12));
        assertThat(mean.standardError()).isEqualTo(0, within(1e-13));
    }

    @Test
    void rowsOutsideTheDomainStillCarryTheCalibration() {
        SurveyDesign design = SurveyDesign.of(Weights.equal(44));
        Raking raking = Raking.postStratified(
                design.weights(), Margin.of("m", SurveyExample.MARGIN_1, Map.of("1", 500.0, "2", 300.0, "3", 200.0)));
        SurveyDesign segment = design.calibrated(raking).domain(row -> row % 2 == 0);
        SurveyMean mean = SurveyMean.of(SurveyExample.CALIBRATED_NET, segment);

        // by the definition: u = member (x - t) / sum of member weights, residuals from the stratum means of u
        double[] w = raking.weights().toArray();
        double sum = 0;
        double product = 0;
        for (int row = 0; row < 44; row += 2) {
            sum += w[row];
            product += w[row] * SurveyExample.CALIBRATED_NET[row];
        }
        double t = product / sum;
        double[] u = new double[44];
        double[] levelSum = new double[4];
        int[] levelRows = new int[4];
        for (int row = 0; row < 44; row++) {
            u[row] = row % 2 == 0 ? (SurveyExample.CALIBRATED_NET[row] - t) / sum : 0;
            int level = Integer.parseInt(SurveyExample.MARGIN_1.get(row));
            levelSum[level] += u[row];
            levelRows[level]++;
        }
        double squares = 0;
        for (int row = 0; row < 44; row++) {
            int level = Integer.parseInt(SurveyExample.MARGIN_1.get(row));
            double z = w[row] * (u[row] - levelSum[level] / levelRows[level]);
            squares += z * z;
        }
        assertThat(mean.value()).isEqualTo(t, within(1e-15));
        assertThat(mean.standardError()).isEqualTo(Math.sqrt(44 / 43.0 * squares), within(1e-14));
    }

    @Test
    void zeroTargetsGiveZeroWeightsWhenAskedFor() {
        Margin zero = Margin.of("segment", List.of("a", "b", "c", "a"), Map.of("a", 1.0, "b", 1.0, "c", 0.0));
        Raking raking = Raking.of(
                Weights.equal(4), List.of(zero), Raking.Options.defaults().allowingZeroTargets());

        assertThat(raking.weights().toArray()).containsExactly(0.5, 1, 0, 0.5);
        assertThat(raking.converged()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Raking.of(Weights.equal(4), List.of(zero)))
                .withMessage(
                        "target of level \"c\" of margin \"segment\" must be > 0 unless zero targets are allowed, got 0");
    }

    @Test
    void rowsOfBaseWeightZeroStayZero() {
        Raking raking = Raking.of(
                Weights.of(new double[] {1, 1, 0, 1, 1}),
                List.of(
                        Margin.of("a", new int[] {0, 1, 2, 0, 1}, new double[] {5, 5, 0}),
                        Margin.of("b", new int[] {0, 0, 0, 1, 1}, new double[] {5, 5})),
                Raking.Options.defaults().allowingZeroTargets());

        assertThat(raking.weights().toArray()).containsExactly(new double[] {2.5, 2.5, 0, 2.5, 2.5}, within(1e-12));
    }

    @Test
    void marginsThatCannotBeMetTogetherAreReported() {
        // nobody is in (young, south) or (old, north), so the margins would have to be the same
        Raking raking = Raking.of(
                Weights.equal(2),
                List.of(
                        Margin.of("age", new int[] {0, 1}, new double[] {60, 40}),
                        Margin.of("region", new int[] {0, 1}, new double[] {30, 70})),
                Raking.Options.defaults().withMaxCycles(17));

        assertThat(raking.converged()).isFalse();
        assertThat(raking.cycles()).isEqualTo(17);
        assertThat(raking.notes()).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo(NoteCode.NOT_CONVERGED);
            assertThat(note.text()).isEqualTo("margins are missed by up to 75% after 17 cycles");
        });
        assertThat(raking.toString()).endsWith("margins not met");
    }

    @Test
    void trimmedWeightsStayUnderTheCapAndMeetTheMarginsWherePossible() {
        int[] age = {0, 0, 0, 0, 0, 1, 1, 1, 1, 1};
        Weights base = Weights.of(new double[] {20, 1, 1, 1, 1, 1, 1, 1, 1, 1});
        Raking raking = Raking.of(
                base,
                List.of(Margin.of("age", age, new double[] {50, 50})),
                Raking.Options.defaults().withCap(2));

        // mean 10, cap 20: one row at the cap, the other four share 30
        assertThat(raking.weights().toArray())
                .containsExactly(new double[] {20, 7.5, 7.5, 7.5, 7.5, 10, 10, 10, 10, 10}, within(1e-9));
        assertThat(raking.trimmed()).isEqualTo(1);
        assertThat(raking.converged()).isTrue();
        assertThat(raking.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.code()).isEqualTo(NoteCode.TRIMMED_WEIGHTS));
    }

    @Test
    void aCapThatForbidsTheMarginsIsKeptAndReported() {
        Raking raking = Raking.of(
                Weights.equal(4),
                List.of(Margin.of("age", new int[] {0, 1, 1, 1}, new double[] {70, 30})),
                Raking.Options.defaults().withCap(1.5));

        assertThat(raking.weights().get(0)).isEqualTo(37.5);
        assertThat(raking.converged()).isFalse();
        assertThat(raking.notes()).hasSize(2);
    }

    @Test
    void aCapThatNobodyReachesChangesNothing() {
        Raking capped = Raking.of(
                Weights.equal(4),
                List.of(AGE, REGION),
                Raking.Options.defaults().withCap(5));

        assertThat(capped.weights())
                .isEqualTo(Raking.of(Weights.equal(4), List.of(AGE, REGION)).weights());
    }

    @Test
    void disagreeingTotalsAreRefusedWithTheTotals() {
        Margin other = Margin.of("region", List.of("n", "n", "s", "s"), Map.of("n", 30.0, "s", 70.001));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Raking.of(Weights.equal(4), List.of(AGE, other)))
                .withMessage("targets of margin \"region\" must have the total 100.0 of margin \"age\", got 100.001");
    }

    @Test
    void levelsWithoutRespondentsOrWithoutTargetAreRefusedByName() {
        Margin empty = Margin.of("age", List.of("young", "young"), Map.of("young", 60.0, "old", 40.0));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Raking.of(Weights.equal(2), List.of(empty)))
                .withMessage(
                        "level \"old\" of margin \"age\" must have respondents with weight for its target 40.0, got none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Margin.of("age", List.of("young", "old"), Map.of("young", 60.0)))
                .withMessage("margin \"age\" must have a target for every level of the sample, got none for \"old\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Margin.of("age", new int[] {0, 2}, new double[] {1, 2}))
                .withMessage("level[1] of margin \"age\" must be in [0, 2), got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Margin.of("age", new int[] {0, -1}, new double[] {1, 2}))
                .withMessage("level[1] of margin \"age\" must be in [0, 2), got -1");
    }

    @Test
    void rejectsWhatCannotBeRaked() {
        for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Margin.of("age", new int[] {0, 1}, new double[] {1, bad}))
                    .withMessage("target of level \"1\" of margin \"age\" must be finite and >= 0, got " + bad);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Raking.of(Weights.equal(4), List.of()))
                .withMessage("margins must have at least 1 margin, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Raking.of(Weights.equal(3), List.of(AGE)))
                .withMessage("margin \"age\" must have 3 rows as the weights, got 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Raking.of(
                        Weights.equal(1),
                        List.of(Margin.of("age", new int[] {0}, new double[] {0})),
                        Raking.Options.defaults().allowingZeroTargets()))
                .withMessage("targets of margin \"age\" must have a positive total, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Raking.Options.defaults().withMaxCycles(0))
                .withMessage("maxCycles must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Raking.Options.defaults().withCap(1))
                .withMessage("timesMean must be finite and > 1, got 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Raking.Options.defaults().withCap(Double.POSITIVE_INFINITY))
                .withMessage("timesMean must be finite and > 1, got Infinity");
        assertThatNullPointerException()
                .isThrownBy(() -> Raking.of(Weights.equal(1), null))
                .withMessage("margins");
        assertThatNullPointerException()
                .isThrownBy(() -> Raking.postStratified(Weights.equal(1), null))
                .withMessage("strata");
    }

    @Test
    void optionsAreValues() {
        Raking.Options options =
                Raking.Options.defaults().withCap(5).withMaxCycles(50).allowingZeroTargets();

        assertThat(options)
                .isEqualTo(Raking.Options.defaults()
                        .allowingZeroTargets()
                        .withMaxCycles(50)
                        .withCap(5))
                .hasSameHashCodeAs(Raking.Options.defaults()
                        .allowingZeroTargets()
                        .withMaxCycles(50)
                        .withCap(5))
                .isNotEqualTo(Raking.Options.defaults())
                .isNotEqualTo("options")
                .hasToString("Options[maxCycles=50, zeroTargetsAllowed=true, cap=OptionalDouble[5.0]]");
        assertThat(options.maxCycles()).isEqualTo(50);
        assertThat(options.facts().values()).containsKey("cap");
        assertThat(Raking.Options.defaults().facts().values()).doesNotContainKey("cap");
    }

    @Test
    void marginsDescribeThemselves() {
        Margin column = Margin.of(CategoryColumn.of("age", "young", "old"), Map.of("young", 6.0, "old", 4.0));

        assertThat(column).hasToString("Margin age: 2 levels, total 10");
        assertThat(column.name()).isEqualTo("age");
        assertThat(column.levels()).containsExactly("young", "old");
        assertThat(column.target(1)).isEqualTo(4);
        assertThat(column.rows()).isEqualTo(2);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Sample(double[] weights, int[] first, int[] second) {}

    @Provide
    Arbitrary<Sample> samples() {
        return Arbitraries.integers()
                .between(12, 60)
                .flatMap(rows -> Combinators.combine(
                                Arbitraries.doubles()
                                        .between(0.2, 5)
                                        .array(double[].class)
                                        .ofSize(rows),
                                Arbitraries.integers()
                                        .between(0, 2)
                                        .array(int[].class)
                                        .ofSize(rows))
                        .as((weights, first) -> {
                            int[] second = new int[rows];
                            for (int row = 0; row < rows; row++) {
                                first[row] = row < 6 ? row % 3 : first[row]; // every cell occurs
                                second[row] = row < 6 ? row / 3 : row % 2;
                            }
                            return new Sample(weights, first, second);
                        }));
    }

    @Property
    void rakedWeightsMeetEveryMarginAndKeepRatiosWithinCells(@ForAll("samples") Sample sample) {
        Raking raking = Raking.of(
                Weights.of(sample.weights()),
                List.of(
                        Margin.of("first", sample.first(), new double[] {20, 50, 30}),
                        Margin.of("second", sample.second(), new double[] {55, 45})));
        double[] w = raking.weights().toArray();
        double[] first = new double[3];
        double[] second = new double[2];
        for (int row = 0; row < w.length; row++) {
            first[sample.first()[row]] += w[row];
            second[sample.second()[row]] += w[row];
        }

        assertThat(first).containsExactly(new double[] {20, 50, 30}, within(1e-8));
        assertThat(second).containsExactly(new double[] {55, 45}, within(1e-8));
        assertThat(raking.converged()).isTrue();
        for (int row = 6; row < w.length; row++) {
            int cellMate = sample.first()[row] + 3 * sample.second()[row];
            assertThat(w[row] / w[cellMate])
                    .isEqualTo(sample.weights()[row] / sample.weights()[cellMate], within(1e-12));
        }
    }

    @Property
    void theUnitOfTheBaseWeightsDoesNotMatter(@ForAll("samples") Sample sample) {
        List<Margin> margins = List.of(
                Margin.of("first", sample.first(), new double[] {20, 50, 30}),
                Margin.of("second", sample.second(), new double[] {55, 45}));
        double[] scaled = Arrays.stream(sample.weights()).map(w -> 8 * w).toArray();

        assertThat(Raking.of(Weights.of(scaled), margins).weights().toArray())
                .containsExactly(
                        Raking.of(Weights.of(sample.weights()), margins)
                                .weights()
                                .toArray(),
                        within(1e-11));
    }
}
