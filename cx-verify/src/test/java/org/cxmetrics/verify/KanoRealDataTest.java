package org.cxmetrics.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cxmetrics.core.table.KanoAnswer;
import org.cxmetrics.core.table.KanoTable;
import org.cxmetrics.core.table.KanoWording;
import org.cxmetrics.core.validation.ReadResult;
import org.cxmetrics.core.value.NoteCode;
import org.cxmetrics.io.csv.KanoCsv;
import org.cxmetrics.stats.kano.FongTest;
import org.cxmetrics.stats.kano.KanoCategory;
import org.cxmetrics.stats.kano.KanoClassification;
import org.cxmetrics.stats.kano.KanoContinuous;
import org.cxmetrics.stats.kano.KanoCounts;
import org.cxmetrics.stats.kano.KanoCrossTable;
import org.cxmetrics.stats.kano.KanoStudy;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A public Kano study in four answer wordings against the facts that Python (numpy, scipy, pandas) computed from its files;
 * runs where {@code -Dcx.data.dir} points to the files, and skips otherwise.
 */
class KanoRealDataTest {

    private static final double DIGITS = 1e-12;

    /** The first has a misprint that its file holds. */
    private static final Map<String, KanoWording> WORDINGS = Map.of(
            "cohort1", KanoWording.LIKE_MUST_BE.withLabel("I must be that way", KanoAnswer.EXPECT),
            "cohort2", KanoWording.ENJOY_NECESSITY,
            "cohort3", KanoWording.HELPFUL_REQUIREMENT,
            "cohort4", KanoWording.LIKE_EXPECT);

    private Path data;

    @BeforeEach
    void data() {
        String directory = System.getProperty("cx.data.dir");
        Assumptions.assumeTrue(directory != null, "real data skipped: -Dcx.data.dir is not set");
        data = Path.of(directory, "kano-storage");
    }

    private ReadResult<KanoTable> read(String cohort) {
        KanoCsv.Options options = KanoCsv.Options.of(WORDINGS.get(cohort))
                .withAttributes("F1", "F2", "F3", "F4", "F5")
                .withImportanceLabel("1 - Not at all important", 1)
                .withImportanceLabel("3 - Somewhat important", 3)
                .withImportanceLabel("5 - Important", 5)
                .withImportanceLabel("7 - Very important", 7)
                .withImportanceLabel("9 - Extremely important", 9);
        return KanoCsv.read(data.resolve("storage--" + cohort + "-clean.csv"), options);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cohort1", "cohort2", "cohort3", "cohort4"})
    void everyFactOfACohortHolds(String cohort) throws IOException {
        JsonNode cohorts = JsonMapper.builder()
                .build()
                .readTree(data.resolve("expected.json").toFile())
                .path("cohorts")
                .path(cohort);
        ReadResult<KanoTable> read = read(cohort);
        assertThat(read.problems()).isEmpty();
        KanoTable study = read.valueOrThrow();
        List<String> features = new ArrayList<>();
        cohorts.fieldNames().forEachRemaining(features::add);
        assertThat(study.attributes()).containsExactlyElementsOf(features);
        for (String feature : features) {
            assertFacts(study, feature, cohorts.path(feature));
        }
    }

    private static void assertFacts(KanoTable study, String feature, JsonNode want) {
        KanoCounts counts = KanoCrossTable.fromTable(study, feature).counts();
        assertThat(counts.n()).as(feature).isEqualTo(want.path("n").longValue());
        for (KanoCategory category : KanoCategory.values()) {
            assertThat(counts.count(category))
                    .as(feature + " " + category)
                    .isEqualTo(want.path("counts")
                            .path(String.valueOf(category.letter()))
                            .longValue());
        }
        List<String> modal = new ArrayList<>();
        want.path("modal").forEach(letter -> modal.add(letter.textValue()));
        assertThat(counts.tiedForMode().stream().map(c -> String.valueOf(c.letter())))
                .containsExactlyInAnyOrderElementsOf(modal);
        assertThat(counts.better().value()).isCloseTo(want.path("better").doubleValue(), within(DIGITS));
        assertThat(counts.worse().value()).isCloseTo(want.path("worse").doubleValue(), within(DIGITS));
        assertThat(counts.categoryStrength())
                .isCloseTo(want.path("category_strength").doubleValue(), within(DIGITS));
        assertThat(counts.totalStrength()).isCloseTo(want.path("total_strength").doubleValue(), within(DIGITS));
        assertThat(KanoClassification.of(counts, KanoClassification.Rule.moaIrq())
                        .category()
                        .map(c -> String.valueOf(c.letter())))
                .contains(want.path("blauth_category").textValue());
        FongTest fong = FongTest.of(counts);
        assertThat(fong.difference()).isEqualTo(want.path("fong").path("lhs").longValue());
        assertThat(fong.criticalDifference())
                .isCloseTo(want.path("fong").path("rhs").doubleValue(), within(DIGITS * 100));
        assertThat(fong.isSignificant())
                .isEqualTo(want.path("fong").path("significant").booleanValue());
        KanoContinuous scores = KanoContinuous.fromTable(study, feature);
        assertThat(scores.functionalMean())
                .isCloseTo(want.path("dumouchel_functional_mean").doubleValue(), within(DIGITS));
        assertThat(scores.dysfunctionalMean())
                .isCloseTo(want.path("dumouchel_dysfunctional_mean").doubleValue(), within(DIGITS));
        assertThat(scores.importanceMean())
                .isCloseTo(want.path("mean_importance").doubleValue(), within(DIGITS));
    }

    @Test
    void comparingTwoWordingsWarns() {
        KanoStudy first = KanoStudy.fromTable(read("cohort1").valueOrThrow());
        KanoStudy second = KanoStudy.fromTable(read("cohort2").valueOrThrow());
        assertThat(first.comparisonNotes(second))
                .singleElement()
                .satisfies(note -> assertThat(note.code()).isEqualTo(NoteCode.WORDING_DIFFERS));
        assertThat(first.comparisonNotes(first)).isEmpty();
    }
}
