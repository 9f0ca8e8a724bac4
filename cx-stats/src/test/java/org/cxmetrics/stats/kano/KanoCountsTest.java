package org.cxmetrics.stats.kano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cxmetrics.core.table.KanoAnswer;
import org.cxmetrics.core.table.KanoTable;
import org.cxmetrics.core.table.RatingColumn;
import org.cxmetrics.core.table.ResponseTable;
import org.cxmetrics.core.value.Clamping;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.core.value.Note;
import org.cxmetrics.core.value.NoteCode;
import org.cxmetrics.stats.proportion.ProportionIntervalMethod;
import org.junit.jupiter.api.Test;

/** Expected numbers by hand, or from R 4.2 (binom.test, pbinom). */
class KanoCountsTest {

    private static final KanoCounts APP = KanoCounts.ofCounts(95, 123, 45, 33, 0, 0);
    private static final byte MISSING = RatingColumn.MISSING;

    private static List<NoteCode> codes(KanoCounts counts) {
        return counts.notes().stream().map(Note::code).toList();
    }

    @Test
    void everyEntryPointCountsAlike() {
        double[] f = {1, 1, 2, 3, 5, Double.NaN, Double.NaN};
        double[] d = {5, 3, 5, 3, 1, 2, Double.NaN};
        byte[] fb = {1, 1, 2, 3, 5, MISSING, MISSING};
        byte[] db = {5, 3, 5, 3, 1, 2, MISSING};
        KanoCrossTable table = KanoCrossTable.of(f, d);
        assertThat(KanoCrossTable.of(fb, db)).isEqualTo(table).hasSameHashCodeAs(table);
        RatingColumn first = RatingColumn.ofCodes("f", 1, 5, fb);
        RatingColumn second = RatingColumn.ofCodes("d", 1, 5, db);
        assertThat(KanoCrossTable.ofColumns(first, second)).isEqualTo(table);
        KanoTable study = KanoTable.builder(ResponseTable.of(first, second))
                .attribute("a", "f", "d")
                .build();
        assertThat(KanoCrossTable.fromTable(study, "a")).isEqualTo(table);
        assertThat(Stream.of(0, 1, 2, 3, 4, 5, 6).collect(KanoCrossTable.collector(i -> f[i], i -> d[i])))
                .isEqualTo(table);
        assertThat(Stream.of(0, 1, 2, 3, 4, 5, 6).parallel().collect(KanoCrossTable.collector(i -> f[i], i -> d[i])))
                .isEqualTo(table);
        assertThat(KanoTally.fromBytes(table.toTally().toBytes()).snapshot()).isEqualTo(table);
        assertThat(table.plus(KanoCrossTable.EMPTY)).isEqualTo(table);
        assertThat(table.n()).isEqualTo(5);
        assertThat(table.partial()).isEqualTo(1);
        assertThat(table.missing()).isEqualTo(1);
        assertThat(table.counts())
                .hasToString("Kano M=O=A=I=R: better 0.500, worse -0.500 (M 1, O 1, A 1, I 1, R 1, Q 0; n=5)");
        assertThat(table).isNotEqualTo(KanoCrossTable.EMPTY).isNotEqualTo("x");
        assertThat(table).hasToString("KanoCrossTable 5x5 (n=5, partial 1, missing 1)");
        assertThat(table.toTable().rows()).isEqualTo(5);
        assertThat(table.facts().values()).containsKey("rows");
    }

    @Test
    void manyBytesAreCountedAsOneByOne() {
        byte[] f = new byte[10_003];
        byte[] d = new byte[10_003];
        KanoTally tally = KanoTally.ofLevels(5);
        for (int i = 0; i < f.length; i++) {
            f[i] = i % 97 == 0 ? MISSING : (byte) (1 + i % 5);
            d[i] = i % 89 == 0 ? MISSING : (byte) (1 + i / 7 % 5);
            tally.accept(f[i] < 0 ? Double.NaN : f[i], d[i] < 0 ? Double.NaN : d[i]);
        }
        assertThat(KanoCrossTable.of(f, d)).isEqualTo(tally.snapshot());
        KanoTally wide = KanoTally.ofLevels(8);
        wide.add(f, d);
        assertThat(wide.snapshot().n()).isEqualTo(tally.snapshot().n());
        assertThat(tally.toString()).startsWith("KanoTally 5 levels, ");
    }

    @Test
    void rejectsAnswersOffTheScale() {
        assertThatThrownBy(() -> KanoCrossTable.of(new byte[] {1, 6}, new byte[] {1, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("functional[1] must be in [1, 5], got 6");
        byte[] nine = {1, 1, 1, 1, 1, 1, 1, 1, 1};
        byte[] off = {1, 1, 1, 1, 1, 1, 0, 1, MISSING};
        assertThatThrownBy(() -> KanoCrossTable.of(nine, off)).hasMessage("dysfunctional[6] must be in [1, 5], got 0");
        byte[] high = {1, 1, 1, 1, 9, 1, 1, 1, 1};
        assertThatThrownBy(() -> KanoCrossTable.of(nine, high)).hasMessage("dysfunctional[4] must be in [1, 5], got 9");
        assertThatThrownBy(() -> KanoCrossTable.of(new double[] {2.5}, new double[] {Double.NaN}))
                .hasMessage("functional[0] must be in [1, 5], got 2.5");
        assertThatThrownBy(() -> KanoCrossTable.of(new double[] {1}, new double[] {Double.POSITIVE_INFINITY}))
                .hasMessage("dysfunctional[0] must be in [1, 5], got Infinity");
        assertThatThrownBy(() -> KanoTally.ofLevels(5).accept(0, 1)).hasMessage("functional must be in [1, 5], got 0");
        assertThatThrownBy(() -> KanoCrossTable.of(new byte[1], new byte[2]))
                .hasMessage("dysfunctional must have 1 answers, got 2");
        assertThatThrownBy(() -> KanoTally.ofLevels(1)).hasMessage("levels must be in [2, 20], got 1");
        assertThatThrownBy(() -> KanoTally.ofLevels(3).add(KanoTally.ofLevels(5)))
                .hasMessage("levels must be 3, got 5");
        assertThatThrownBy(() -> KanoCrossTable.ofColumns(RatingColumn.of("f", 1, 5, 1), RatingColumn.of("d", 0, 5, 1)))
                .hasMessage("scale of d must be 1..5, got 0..5");
    }

    @Test
    void rejectsBrokenBytesAndTables() {
        byte[] bytes = KanoTally.ofLevels(3).toBytes();
        assertThatThrownBy(() -> KanoTally.fromBytes(new byte[1])).hasMessage("bytes must be at least 2 long, got 1");
        assertThatThrownBy(() -> KanoTally.fromBytes(new byte[] {2, 3}))
                .hasMessage("bytes[0] must be version 1, got 2");
        assertThatThrownBy(() -> KanoTally.fromBytes(new byte[] {1, 3})).hasMessage("bytes must be 90 long, got 2");
        bytes[2] = -1;
        assertThatThrownBy(() -> KanoTally.fromBytes(bytes)).hasMessageStartingWith("count[0] must be >= 0, got -");
        assertThatThrownBy(() -> KanoCrossTable.ofCounts(new long[][] {{1, 2}, {1}}))
                .hasMessage("counts[1] must have 2 columns, got 1");
        assertThatThrownBy(() -> KanoCrossTable.ofCounts(new long[][] {{1, -2}, {1, 1}}))
                .hasMessage("counts[0][1] must be >= 0, got -2");
        assertThatThrownBy(() ->
                        KanoCrossTable.ofCounts(new long[][] {{1, 2}, {1, 1}}).counts())
                .hasMessage("levels must be 3 or 5 where no evaluation table is given, got 2");
        assertThatThrownBy(() -> KanoCrossTable.EMPTY.counts(KanoEvaluationTable.THREE_LEVEL))
                .hasMessage("evaluation table must have 5 levels, got 3");
    }

    @Test
    void evaluationTablesAreChecked() {
        assertThatThrownBy(() -> KanoEvaluationTable.of("QAO", "RIM"))
                .hasMessage("rows[0] must have 2 letters, got \"QAO\"");
        assertThatThrownBy(() -> KanoEvaluationTable.of("QA", "RX"))
                .hasMessage("rows[1][1] must be one of MOAIRQ, got X");
        assertThatThrownBy(() -> KanoEvaluationTable.THREE_LEVEL.evaluate(KanoAnswer.LIKE, KanoAnswer.LIKE))
                .hasMessage("table must have 5 levels for KanoAnswer, got 3");
        assertThatThrownBy(() -> KanoEvaluationTable.BERGER.evaluate(6, 1))
                .hasMessage("functional must be in [1, 5], got 6");
        assertThat(KanoEvaluationTable.of("QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"))
                .isEqualTo(KanoEvaluationTable.BERGER)
                .hasSameHashCodeAs(KanoEvaluationTable.BERGER);
        assertThat(KanoEvaluationTable.BERGER).hasToString("Berger 1993: QAAAO RIIIM RIIIM RIIIM RRRRQ");
        assertThat(KanoEvaluationTable.BERGER.equals(null)).isFalse();
        assertThat(KanoEvaluationTable.BERGER.reversed(5, 1)).contains(KanoCategory.ONE_DIMENSIONAL);
        assertThat(KanoEvaluationTable.BERGER.reversed(1, 5)).isEmpty();
        assertThatThrownBy(() -> KanoCategory.ofLetter('X')).hasMessage("letter must be one of MOAIRQ, got X");
        assertThat(KanoCrossTable.ofCounts(new long[][] {{0, 1, 0}, {2, 0, 0}, {0, 0, 0}})
                        .reversed(KanoEvaluationTable.THREE_LEVEL))
                .isEqualTo(Map.of(KanoCategory.ATTRACTIVE, 2L));
    }

    @Test
    void nothingToEstimateIsNaN() {
        KanoCounts none = KanoCounts.EMPTY;
        assertThat(none.better().value()).isNaN();
        assertThat(none.worse().interval().isDefined()).isFalse();
        assertThat(none.asymmetry().value()).isNaN();
        assertThat(none.betterOverAll()).isNaN();
        assertThat(none.worseOverAll()).isNaN();
        assertThat(none.categoryStrength()).isNaN();
        assertThat(none.category()).isEmpty();
        assertThat(none.tiedForMode()).isEmpty();
        assertThat(DominanceTest.of(none).pValue()).isNaN();
        assertThat(DominanceTest.of(none).midPValue()).isNaN();
        assertThat(DominanceTest.of(none)).hasToString("DominanceTest: no category, exact p=NaN (n=0)");
        assertThat(FongTest.of(none).actualLevel()).isNaN();
        assertThat(KanoBootstrap.of(none).modeProbability(KanoCategory.MUST_BE)).isNaN();
        assertThat(KanoBootstrap.of(none).betterInterval(ConfidenceLevel.P95).isDefined())
                .isFalse();
        assertThat(KanoPosterior.of(none).modeProbability(KanoCategory.REVERSE)).isCloseTo(1.0 / 6, within(1e-12));
        assertThat(codes(none)).containsExactly(NoteCode.UNDEFINED);
        for (KanoClassification.Rule rule : rules()) {
            assertThat(KanoClassification.of(none, rule).category()).isEmpty();
        }
    }

    private static List<KanoClassification.Rule> rules() {
        return List.of(
                KanoClassification.Rule.mode(),
                KanoClassification.Rule.moaIrq(),
                KanoClassification.Rule.hierarchy(),
                KanoClassification.Rule.leeNewcomb(),
                KanoClassification.Rule.quadrant());
    }

    @Test
    void notesTellWhatIsWrong() {
        assertThat(codes(KanoCounts.ofCounts(0, 0, 0, 0, 0, 9)))
                .containsExactly(NoteCode.UNDEFINED, NoteCode.DEFECTIVE_QUESTION);
        assertThat(codes(KanoCounts.ofCounts(0, 0, 0, 0, 9, 0))).containsExactly(NoteCode.UNDEFINED, NoteCode.REVERSED);
        assertThat(codes(KanoCounts.ofCounts(4, 4, 0, 0, 0, 0))).containsExactly(NoteCode.LOW_BASE, NoteCode.TIED);
        assertThat(codes(APP)).isEmpty();
        assertThat(FongTest.of(APP).notes().get(0).code()).isEqualTo(NoteCode.ANTI_CONSERVATIVE);
    }

    @Test
    void rulesGiveWhatTheyDefine() {
        KanoCounts near = KanoCounts.ofCounts(19, 2, 20, 8, 1, 0);
        assertThat(KanoClassification.of(near).category()).contains(KanoCategory.ATTRACTIVE);
        assertThat(KanoClassification.of(near, KanoClassification.Rule.hierarchy())
                        .category())
                .contains(KanoCategory.MUST_BE);
        KanoClassification mixed = KanoClassification.of(near, KanoClassification.Rule.leeNewcomb());
        assertThat(mixed.isMixed()).isTrue();
        assertThat(mixed).hasToString("MIXED by Lee-Newcomb(0.06, 0.6), tied for mode A (n=50)");
        assertThat(mixed.facts().values()).containsKey("tiedForMode");
        KanoCounts irq = KanoCounts.ofCounts(1, 1, 3, 6, 0, 0);
        assertThat(KanoClassification.of(irq, KanoClassification.Rule.moaIrq()).category())
                .contains(KanoCategory.INDIFFERENT);
        for (KanoClassification.Rule rule : rules()) {
            assertThat(KanoClassification.of(APP, rule).category()).contains(KanoCategory.ONE_DIMENSIONAL);
            assertThat(KanoClassification.of(APP, rule).toString()).startsWith("ONE_DIMENSIONAL by ");
        }
        assertThat(KanoClassification.of(APP, KanoClassification.Rule.quadrant(0.6))
                        .category())
                .contains(KanoCategory.MUST_BE);
        assertThat(KanoClassification.of(irq, KanoClassification.Rule.quadrant())
                        .category())
                .contains(KanoCategory.INDIFFERENT);
        assertThat(KanoClassification.of(irq, KanoClassification.Rule.quadrant(0.3))
                        .category())
                .contains(KanoCategory.ATTRACTIVE);
        assertThat(KanoClassification.of(KanoCounts.EMPTY)).hasToString("no category by mode, tied for mode - (n=0)");
        assertThatThrownBy(() -> KanoClassification.Rule.hierarchy(1.5))
                .hasMessage("threshold must be in [0, 1], got 1.5");
        assertThatThrownBy(() -> KanoClassification.Rule.quadrant(Double.NaN))
                .hasMessage("cut must be in [0, 1], got NaN");
    }

    @Test
    void testsAgreeWithTheExactBinomial() {
        // 2 * (1 - pbinom(122, 218, 0.5)) in R
        assertThat(DominanceTest.of(APP).pValue()).isCloseTo(0.06720283514382126, within(1e-14));
        assertThat(DominanceTest.of(APP).facts().values()).containsKey("midPValue");
        assertThat(DominanceTest.of(KanoCounts.ofCounts(4, 4, 0, 0, 0, 0)).pValue())
                .isEqualTo(1);
        assertThat(DominanceTest.of(KanoCounts.ofCounts(4, 4, 0, 0, 0, 0)).midPValue())
                .isEqualTo(1);
        assertThat(DominanceTest.of(KanoCounts.ofCounts(10, 0, 0, 0, 0, 0)).pValue())
                .isCloseTo(Math.pow(2, -9), within(1e-18));
        assertThat(DominanceTest.of(APP).top()).contains(KanoCategory.ONE_DIMENSIONAL);
        assertThat(DominanceTest.of(APP).second()).contains(KanoCategory.MUST_BE);
        assertThat(FongTest.of(APP).isSignificant()).isTrue();
        assertThat(FongTest.of(APP).facts().values()).containsKey("actualLevel");
        assertThat(FongTest.of(APP)).hasToString("FongTest: O over M by 28, critical 19.36 (n=296, true level 0.19)");
        assertThatThrownBy(() -> FongTest.of(APP, 0)).hasMessage("criticalZ must be positive and finite, got 0.0");
        assertThatThrownBy(() -> FongTest.actualLevel(1.5, 1)).hasMessage("shareOfTopTwo must be in [0, 1], got 1.5");
    }

    @Test
    void countsAreValues() {
        assertThat(KanoCounts.ofCounts(Map.of(KanoCategory.MUST_BE, 3L)))
                .isEqualTo(KanoCounts.ofCounts(3, 0, 0, 0, 0, 0));
        assertThat(APP).isNotEqualTo(KanoCounts.EMPTY).isNotEqualTo("x").isEqualTo(APP.plus(KanoCounts.EMPTY));
        assertThat(APP.hashCode()).isEqualTo(APP.plus(KanoCounts.EMPTY).hashCode());
        assertThat(APP.facts().values()).containsKey("better");
        assertThat(APP.shares().n()).isEqualTo(296);
        assertThatThrownBy(() -> KanoCounts.ofCounts(1, 2)).hasMessage("counts must be 6, got 2");
        assertThatThrownBy(() -> KanoCounts.ofCounts(1, -2, 0, 0, 0, 0))
                .hasMessage("count of ONE_DIMENSIONAL must be >= 0, got -2");
        Interval worse = KanoCounts.ofCounts(0, 0, 3, 0, 0, 0)
                .worseInterval(ProportionIntervalMethod.AGRESTI_COULL, ConfidenceLevel.P95);
        assertThat(worse.clamping()).isEqualTo(Clamping.UPPER);
        Interval all = KanoCounts.ofCounts(3, 0, 0, 0, 0, 0)
                .worseInterval(ProportionIntervalMethod.AGRESTI_COULL, ConfidenceLevel.P95);
        assertThat(all.clamping()).isEqualTo(Clamping.LOWER);
    }

    @Test
    void posteriorAndBootstrapAgreeOnWhatIsClear() {
        KanoPosterior posterior = KanoPosterior.of(APP);
        assertThat(posterior.modeProbabilities().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-12));
        assertThat(posterior.facts().values()).containsKey("movesMost");
        assertThat(posterior).isEqualTo(KanoPosterior.of(APP)).hasSameHashCodeAs(KanoPosterior.of(APP));
        assertThat(posterior)
                .isNotEqualTo(KanoPosterior.of(APP, 1))
                .isNotEqualTo("x")
                .isNotEqualTo(KanoPosterior.of(KanoCounts.EMPTY));
        assertThat(posterior.priorPerCategory()).isEqualTo(0.5);
        assertThatThrownBy(() -> KanoPosterior.of(APP, 0))
                .hasMessage("priorPerCategory must be positive and finite, got 0.0");
    }

    @Test
    void simulationAgreesWithThePosterior() {
        KanoPosterior posterior = KanoPosterior.of(APP);
        KanoBootstrap simulated = KanoBootstrap.of(
                APP, KanoBootstrap.Options.defaults().withReplicates(20_000).withSeed(7));
        assertThat(simulated.isExact()).isFalse();
        assertThat(simulated.modeProbability(KanoCategory.ONE_DIMENSIONAL))
                .isCloseTo(posterior.modeProbability(KanoCategory.ONE_DIMENSIONAL), within(0.02));
        assertThat(simulated.sharedModeProbability(KanoCategory.REVERSE)).isZero();
        assertThat(simulated.quadrantProbability(KanoCategory.ONE_DIMENSIONAL)).isBetween(0.9, 1.0);
        assertThat(simulated
                        .betterInterval(ConfidenceLevel.P95)
                        .contains(APP.better().value()))
                .isTrue();
        assertThat(simulated
                        .worseInterval(ConfidenceLevel.P95)
                        .contains(APP.worse().value()))
                .isTrue();
        assertThat(simulated.toString()).endsWith("(n=296, simulated)");
        assertThat(simulated.facts().values()).containsKey("options");
        assertThat(KanoBootstrap.Options.defaults())
                .isEqualTo(simulated.options().withReplicates(10_000).withSeed(20260101L));
        assertThat(KanoBootstrap.Options.defaults().equals(null)).isFalse();
        assertThat(KanoBootstrap.Options.defaults()).hasToString("{replicates=10000, seed=20260101, tieOrder=MOAIRQ}");
        assertThat(KanoBootstrap.Options.defaults().hashCode())
                .isEqualTo(KanoBootstrap.Options.defaults().withSeed(20260101L).hashCode());
        assertThatThrownBy(() -> KanoBootstrap.Options.defaults().withReplicates(0))
                .hasMessage("replicates must be >= 1, got 0");
        assertThatThrownBy(() -> KanoBootstrap.Options.defaults().withTieOrder(List.of(KanoCategory.MUST_BE)))
                .hasMessage("order must hold every category once, got [MUST_BE]");
    }
}
