package org.cxmetrics.stats.kano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.cxmetrics.core.table.KanoTable;
import org.cxmetrics.core.table.KanoWording;
import org.cxmetrics.core.table.RatingColumn;
import org.cxmetrics.core.table.ResponseTable;
import org.cxmetrics.core.value.NoteCode;
import org.cxmetrics.stats.test.Correction;
import org.junit.jupiter.api.Test;

class KanoStudyTest {

    private static final KanoStudy.Options DEFAULTS = KanoStudy.Options.defaults();

    /** Answers 1 and 5 are one-dimensional, 1 and 3 attractive, 3 and 5 must-be, 3 and 3 indifferent. */
    private static KanoCrossTable answers(long m, long o, long a, long i) {
        return KanoCrossTable.ofCounts(
                new long[][] {{0, 0, a, 0, o}, {0, 0, 0, 0, 0}, {0, 0, i, 0, m}, {0, 0, 0, 0, 0}, {0, 0, 0, 0, 0}});
    }

    private static Map<String, KanoCrossTable> tables() {
        Map<String, KanoCrossTable> tables = new LinkedHashMap<>();
        tables.put("silent", KanoCrossTable.EMPTY);
        tables.put("themes", answers(0, 0, 12, 0));
        tables.put("speed", answers(10, 2, 0, 1));
        tables.put("brakes", answers(11, 3, 0, 0));
        tables.put("alarm", answers(11, 3, 0, 0));
        return tables;
    }

    private static KanoTable table(KanoWording wording) {
        return KanoTable.builder(ResponseTable.of(
                        RatingColumn.of("speed +", 1, 5, 3, 3, 1), RatingColumn.of("speed -", 1, 5, 5, 5, 5)))
                .attribute("speed", "speed +", "speed -")
                .wording(wording)
                .build();
    }

    @Test
    void attributesAreSortedByCategoryThenStrengthThenName() {
        // worse of brakes and alarm is 14/14, of speed 12/13; attributes without a category come last
        assertThat(KanoStudy.of(tables()).attributes())
                .extracting(KanoStudy.Attribute::name)
                .containsExactly("alarm", "brakes", "speed", "themes", "silent");
    }

    @Test
    void eachAttributeHasItsTestAndItsMode() {
        KanoStudy study = KanoStudy.of(tables());
        KanoStudy.Attribute themes = study.attribute("themes");
        assertThat(themes.category()).contains(KanoCategory.ATTRACTIVE);
        // 2 / 2^12
        assertThat(themes.dominance().pValue()).isEqualTo(0.00048828125);
        assertThat(study.attribute("silent").category()).isEmpty();
        assertThat(study.attribute("silent").modeProbability()).isNaN();
    }

    @Test
    void singlePValueIsNotCorrected() {
        KanoStudy study = KanoStudy.of(Map.of("themes", answers(0, 0, 12, 0)), DEFAULTS);
        assertThat(study.attribute("themes").adjustedP()).isEqualTo(0.00048828125);
    }

    @Test
    void holmMultipliesTheSmallestPValue() {
        Map<String, KanoCrossTable> two = Map.of("a", answers(0, 0, 12, 0), "b", answers(0, 12, 0, 0));
        assertThat(KanoStudy.of(two).attribute("b").adjustedP()).isCloseTo(2 * 0.00048828125, within(1e-15));
    }

    @Test
    void tableOfAStudyGivesTheSameAttributes() {
        KanoStudy study = KanoStudy.fromTable(table(KanoWording.LIKE_EXPECT));
        assertThat(study.attribute("speed").counts()).isEqualTo(KanoCounts.ofCounts(2, 1, 0, 0, 0, 0));
        assertThat(study.wording()).contains(KanoWording.LIKE_EXPECT);
        assertThat(study.options()).isEqualTo(DEFAULTS);
        assertThat(study.facts().values().get("wording")).hasToString("like/expect");
    }

    @Test
    void rejectsUnknownAttributeWithTheNearestName() {
        KanoStudy study = KanoStudy.of(tables());
        assertThatThrownBy(() -> study.attribute("sped"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("attribute must be in the study, got \"sped\" (nearest: \"speed\")");
        assertThatThrownBy(() -> study.attribute(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("name");
    }

    @Test
    void sameWordingComparesWithoutNote() {
        KanoStudy study = KanoStudy.fromTable(table(KanoWording.LIKE_EXPECT));
        assertThat(study.comparisonNotes(study)).isEmpty();
        assertThat(KanoStudy.of(tables()).comparisonNotes(KanoStudy.of(tables())))
                .isEmpty();
    }

    @Test
    void otherWordingIsNoted() {
        KanoStudy study = KanoStudy.fromTable(table(KanoWording.LIKE_EXPECT));
        assertThat(study.comparisonNotes(KanoStudy.of(tables())))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.code()).isEqualTo(NoteCode.WORDING_DIFFERS);
                    assertThat(note.text())
                            .isEqualTo("answers were worded \"like/expect\" here and in unknown words there");
                });
    }

    @Test
    void tableHasOneRowPerAttribute() {
        // 12 of 12 attractive: Wilson 95% of 12/12 is [0.757, 1] and of 0/12 is [0, 0.243] (z^2 = 3.8415)
        KanoStudy study = KanoStudy.of(Map.of("themes", answers(0, 0, 12, 0)));
        assertThat(study.toTable().toString())
                .contains("attribute", "p (adj.)", "P(mode)")
                .contains("themes", "1.00 [0.76, 1.00]", "0.0%", "0.0005", "LOW_BASE");
        assertThat(KanoStudy.of(tables()).toTable().toString()).contains("silent", "UNDEFINED", "NaN");
    }

    @Test
    void printsAtMostEightAttributes() {
        assertThat(KanoStudy.of(tables()))
                .hasToString("KanoStudy 5 attributes: alarm M, brakes M, speed M, themes A, silent -");
        Map<String, KanoCrossTable> nine = new LinkedHashMap<>();
        for (int i = 1; i <= 9; i++) {
            nine.put("q" + i, answers(0, 0, 1, 0));
        }
        assertThat(KanoStudy.of(nine))
                .hasToString("KanoStudy 9 attributes: q1 A, q2 A, q3 A, q4 A, q5 A, q6 A, q7 A, q8 A, ...");
    }

    @Test
    void sameAnswersOptionsAndWordingAreEqual() {
        KanoStudy study = KanoStudy.fromTable(table(KanoWording.LIKE_EXPECT));
        assertThat(study)
                .isEqualTo(KanoStudy.fromTable(table(KanoWording.LIKE_EXPECT)))
                .hasSameHashCodeAs(KanoStudy.fromTable(table(KanoWording.LIKE_EXPECT)));
        assertThat(study)
                .isNotEqualTo(KanoStudy.fromTable(table(KanoWording.LIKE_MUST_BE)))
                .isNotEqualTo(KanoStudy.fromTable(
                        table(KanoWording.LIKE_EXPECT), DEFAULTS.withTable(KanoEvaluationTable.POULIOT)))
                .isNotEqualTo(KanoStudy.of(tables()))
                .isNotEqualTo("study");
        assertThat(KanoStudy.of(tables()).facts().values()).containsOnlyKeys("options", "wording", "attributes");
    }

    @Test
    void optionsChangeOneAtATime() {
        assertThat(DEFAULTS.table()).isEqualTo(KanoEvaluationTable.BERGER);
        assertThat(DEFAULTS.rule()).isEqualTo(KanoClassification.Rule.mode());
        assertThat(DEFAULTS.correction()).isEqualTo(Correction.HOLM);
        assertThat(DEFAULTS.withTable(KanoEvaluationTable.POULIOT).table()).isEqualTo(KanoEvaluationTable.POULIOT);
        assertThat(DEFAULTS.withRule(KanoClassification.Rule.mode())).isEqualTo(DEFAULTS);
        KanoStudy.Options hochberg = DEFAULTS.withCorrection(Correction.HOCHBERG);
        assertThat(hochberg.correction()).isEqualTo(Correction.HOCHBERG);
        assertThat(hochberg)
                .isEqualTo(DEFAULTS.withCorrection(Correction.HOCHBERG))
                .hasSameHashCodeAs(DEFAULTS.withCorrection(Correction.HOCHBERG))
                .isNotEqualTo(DEFAULTS)
                .isNotEqualTo("options")
                .hasToString(hochberg.facts().toString());
    }

    @Test
    void rejectsMissingOptions() {
        for (Map.Entry<String, Runnable> each : List.<Map.Entry<String, Runnable>>of(
                Map.entry("table", () -> DEFAULTS.withTable(null)),
                Map.entry("rule", () -> DEFAULTS.withRule(null)),
                Map.entry("correction", () -> DEFAULTS.withCorrection(null)))) {
            assertThatThrownBy(each.getValue()::run)
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage(each.getKey());
        }
    }
}
