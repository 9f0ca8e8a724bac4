package org.cxmetrics.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cxmetrics.core.table.KanoTable;
import org.cxmetrics.core.table.KanoWording;
import org.cxmetrics.core.validation.Problem;
import org.cxmetrics.core.validation.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KanoCsvTest {

    private static final KanoCsv.Options WIDE =
            KanoCsv.Options.of(KanoWording.LIKE_EXPECT).withAttributes("speed", "themes");
    private static final KanoCsv.Options LONG = KanoCsv.Options.of(KanoWording.LIKE_EXPECT)
            .withCsv(ResponseCsv.Options.defaults().withLayout(SurveyLayout.LONG));
    private static final String WIDE_HEADER =
            "speed_functional,speed_dysfunctional,themes_functional,themes_dysfunctional\n";
    private static final String LONG_HEADER = "respondent_id,attribute_id,functional,dysfunctional\n";

    @TempDir
    Path folder;

    private static ReadResult<KanoTable> read(String text, KanoCsv.Options options) {
        return KanoCsv.read(new StringReader(text), "kano.csv", options);
    }

    private static List<String> problems(ReadResult<?> read) {
        return read.problems().stream().map(Problem::toString).toList();
    }

    @Test
    void wideFileHasOneRowPerRespondent() {
        KanoTable table = read(WIDE_HEADER + "I like it,I dislike it,I'm neutral,I expect it\n", WIDE)
                .valueOrThrow();
        assertThat(table.attributes()).containsExactly("speed", "themes");
        assertThat(table.functional("speed").valueAt(0)).isEqualTo(1);
        assertThat(table.dysfunctional("themes").valueAt(0)).isEqualTo(2);
        assertThat(table.importance("speed")).isEmpty();
        assertThat(table.wording()).contains(KanoWording.LIKE_EXPECT);
    }

    @Test
    void wideFileMayHoldImportance() {
        KanoTable table = read(
                        "speed_functional,speed_dysfunctional,speed_importance\nI like it,I dislike it,very\n",
                        KanoCsv.Options.of(KanoWording.LIKE_EXPECT)
                                .withAttributes("speed")
                                .withImportanceLabel("very", 8))
                .valueOrThrow();
        assertThat(table.importance("speed").orElseThrow().valueAt(0)).isEqualTo(8);
    }

    @Test
    void misspeltAnswerCostsItsCell() {
        ReadResult<KanoTable> read = read(WIDE_HEADER + "I lik it,I dislike it,I'm neutral,I expect it\n", WIDE);
        assertThat(problems(read))
                .singleElement()
                .satisfies(
                        text -> assertThat(text).startsWith("kano.csv:2:1 ").contains("(nearest: I like it, ", "got \"I lik it\""));
        assertThat(read.value().orElseThrow().functional("speed").isMissing(0)).isTrue();
    }

    @Test
    void attributeWithoutItsColumnsIsLeftOut() {
        ReadResult<KanoTable> read = read("speed_functional,speed_dysfunctional\nI like it,I dislike it\n", WIDE);
        assertThat(problems(read))
                .hasSize(2)
                .allSatisfy(text -> assertThat(text).contains("themes_"));
        assertThat(read.value().orElseThrow().attributes()).containsExactly("speed");
    }

    @Test
    void wideFileWithoutAnyAttributeFails() {
        ReadResult<KanoTable> read = read("region,speed_functional\nNorth,I like it\n", WIDE);
        assertThat(read.value()).isEmpty();
        assertThat(read.report().isValid()).isFalse();
    }

    @Test
    void rejectsWideFileOfUndeclaredAttributes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(WIDE_HEADER, KanoCsv.Options.defaults()))
                .withMessage("attributes of a wide file must be declared, got none");
    }

    @Test
    void longFileHasOneRowPerRespondentAndAttribute() {
        ReadResult<KanoTable> read = read(
                LONG_HEADER
                        + "p1,speed,I like it,I dislike it\np1,themes,I'm neutral,I expect it\np2,speed,I expect it,\n",
                LONG);
        assertThat(problems(read)).isEmpty();
        KanoTable table = read.valueOrThrow();
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.attributes()).containsExactly("speed", "themes");
        assertThat(table.functional("speed").valueAt(1)).isEqualTo(2);
        assertThat(table.dysfunctional("speed").isMissing(1)).isTrue();
        assertThat(table.functional("themes").isMissing(1)).isTrue();
        assertThat(table.responses().respondentIds().orElseThrow().textAt(1)).isEqualTo("p2");
    }

    @Test
    void longFileMayHoldImportanceAndOtherColumns() {
        KanoTable table = read(
                        """
                        respondent_id,region,attribute_id,functional,dysfunctional,importance
                        p1,North,speed,I like it,I dislike it,9
                        """,
                        LONG)
                .valueOrThrow();
        assertThat(table.importance("speed").orElseThrow().valueAt(0)).isEqualTo(9);
        assertThat(table.responses().category("region").labels()).containsExactly("North");
    }

    @Test
    void secondJudgementOfOneAttributeIsSetAside() {
        ReadResult<KanoTable> read =
                read(LONG_HEADER + "p1,speed,I like it,I dislike it\np1,speed,I'm neutral,I'm neutral\n", LONG);
        assertThat(problems(read))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .startsWith("kano.csv:3")
                        .contains("respondent must judge speed once, got \"p1\" again"));
        assertThat(read.value().orElseThrow().functional("speed").valueAt(0)).isEqualTo(1);
    }

    @Test
    void longRowsWithoutKeyAreSetAside() {
        ReadResult<KanoTable> read = read(
                LONG_HEADER + ",speed,I like it,I dislike it\np1,,I like it,I like it\np2,speed,I like it,I like it\n",
                LONG);
        assertThat(problems(read)).hasSize(2);
        assertThat(problems(read).get(1))
                .startsWith("kano.csv:2")
                .contains("respondent_id must not be empty, got \"\"");
        assertThat(problems(read).get(0)).startsWith("kano.csv:3").contains("attribute_id must not be empty, got \"\"");
        assertThat(read.value().orElseThrow().rows()).isEqualTo(1);
    }

    @Test
    void longRowOfAnotherWidthIsSetAside() {
        ReadResult<KanoTable> read = read(LONG_HEADER + "p1,speed,I like it\np2,speed,I like it,I like it\n", LONG);
        assertThat(problems(read))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .startsWith("kano.csv:2")
                        .contains("row must have 4 cells as the header has, got 3"));
    }

    @Test
    void undeclaredAttributeIsNamedWithTheNearestOne() {
        ReadResult<KanoTable> read = read(
                LONG_HEADER + "p1,sped,I like it,I like it\np1,speed,I like it,I like it\n",
                LONG.withAttributes("speed", "themes"));
        assertThat(problems(read))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .startsWith("kano.csv:2")
                        .contains("attribute_id must be a declared attribute, got \"sped\" (nearest: \"speed\")"));
        assertThat(read.value().orElseThrow().attributes()).containsExactly("speed", "themes");
    }

    @Test
    void longFileWithoutItsColumnsFails() {
        ReadResult<KanoTable> read = read("respondent_id,functional\np1,I like it\n", LONG);
        assertThat(read.value()).isEmpty();
        assertThat(problems(read))
                .anySatisfy(text -> assertThat(text).contains("attribute_id"))
                .anySatisfy(text -> assertThat(text).contains("dysfunctional"));
    }

    @Test
    void fileIsReadByItsName() throws IOException {
        Path file = folder.resolve("study.csv");
        Files.writeString(file, WIDE_HEADER + "I lik it,,,\n", StandardCharsets.UTF_8);
        assertThat(problems(KanoCsv.read(file, WIDE)))
                .anySatisfy(text -> assertThat(text).startsWith("study.csv:2:1 "));
    }

    @Test
    void rejectsFileThatIsNotThere() {
        Path file = folder.resolve("none.csv");
        assertThatThrownBy(() -> KanoCsv.read(file, WIDE))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("file must be readable, got ")
                .hasMessageEndingWith(" for " + file);
    }

    @Test
    void rejectsTextThatBreaksOff() {
        Reader broken = new Reader() {
            @Override
            public int read(char[] into, int from, int length) throws IOException {
                throw new IOException("broken");
            }

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> KanoCsv.read(broken, "kano.csv", LONG))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("broken");
    }

    @Test
    void rejectsMissingTextAndName() {
        assertThatThrownBy(() -> KanoCsv.read(null, "kano.csv", WIDE)).hasMessage("text");
        assertThatThrownBy(() -> KanoCsv.read(new StringReader(""), null, WIDE)).hasMessage("name");
    }

    @Test
    void optionsChangeOneAtATime() {
        KanoCsv.Options defaults = KanoCsv.Options.defaults();
        assertThat(defaults.wording()).isEqualTo(KanoWording.LIKE_MUST_BE);
        assertThat(defaults.attributes()).isEmpty();
        assertThat(defaults.hasImportance()).isFalse();
        assertThat(defaults.withImportance().hasImportance()).isTrue();
        assertThat(defaults.withImportanceLabel("very", 9).hasImportance()).isTrue();
        assertThat(WIDE.attributes()).containsExactly("speed", "themes");
        assertThat(LONG.csv().layout()).isEqualTo(SurveyLayout.LONG);
        assertThat(WIDE.facts().values())
                .containsOnlyKeys("wording", "attributes", "importance", "importanceLabels", "csv");
    }

    @Test
    void equalOptionsAreEqual() {
        KanoCsv.Options same = KanoCsv.Options.of(KanoWording.LIKE_EXPECT).withAttributes("speed", "themes");
        assertThat(WIDE)
                .isEqualTo(same)
                .hasSameHashCodeAs(same)
                .isNotEqualTo(LONG)
                .isNotEqualTo("options")
                .hasToString(same.facts().toString());
    }

    @Test
    void rejectsImportanceOffTheScale() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WIDE.withImportanceLabel("none", 0))
                .withMessage("importance must be in [1, 9], got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WIDE.withImportanceLabel("most", 10))
                .withMessage("importance must be in [1, 9], got 10");
    }

    @Test
    void rejectsMissingOptionValues() {
        assertThatThrownBy(() -> KanoCsv.Options.of(null)).hasMessage("wording");
        assertThatThrownBy(() -> WIDE.withCsv(null)).hasMessage("csv");
        assertThatThrownBy(() -> WIDE.withImportanceLabel(null, 1)).hasMessage("label");
    }
}
