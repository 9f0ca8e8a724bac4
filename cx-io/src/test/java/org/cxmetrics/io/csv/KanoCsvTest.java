package org.cxmetrics.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.cxmetrics.core.table.KanoTable;
import org.cxmetrics.core.table.KanoWording;
import org.cxmetrics.core.validation.ProblemCode;
import org.cxmetrics.core.validation.ReadResult;
import org.junit.jupiter.api.Test;

class KanoCsvTest {

    private static final KanoCsv.Options LIKE = KanoCsv.Options.of(KanoWording.LIKE_EXPECT);
    private static final KanoCsv.Options LONG =
            LIKE.withCsv(ResponseCsv.Options.defaults().withLayout(SurveyLayout.LONG));

    private static ReadResult<KanoTable> read(String text, KanoCsv.Options options) {
        return KanoCsv.read(new StringReader(text), "kano.csv", options);
    }

    @Test
    void wideColumnsAreFoundByName() {
        ReadResult<KanoTable> read = read(
                "segment,a_dysfunctional,a_functional,a_importance\nx,I  DISLIKE it,I\u2019m neutral,5 - Important\ny,5,,9\n",
                LIKE.withAttributes("a").withImportanceLabel("5 - Important", 5));
        assertThat(read.problems()).isEmpty();
        KanoTable study = read.valueOrThrow();
        assertThat(study.functional("a").valueAt(0)).isEqualTo(3);
        assertThat(study.dysfunctional("a").valueAt(0)).isEqualTo(5);
        assertThat(study.importance("a").orElseThrow().valueAt(0)).isEqualTo(5);
        assertThat(study.functional("a").isMissing(1)).isTrue();
        assertThat(study.selecting("segment", "y").rows()).isEqualTo(1);
        assertThat(study.wording()).contains(KanoWording.LIKE_EXPECT);
    }

    @Test
    void anUnknownLabelNamesTheNearest() {
        ReadResult<KanoTable> read =
                read("a_functional,a_dysfunctional\nI expct it,I dislike it\n", LIKE.withAttributes("a"));
        assertThat(read.problems().get(0).toString())
                .startsWith("kano.csv:2:1 a_functional must be a declared label or in [1, 5] (nearest: I expect it")
                .endsWith("got \"I expct it\"");
        assertThat(read.valueOrThrow().functional("a").isMissing(0)).isTrue();
    }

    @Test
    void aMissingColumnIsAnError() {
        ReadResult<KanoTable> read = read("a_functional\n1\n", LIKE.withAttributes("a"));
        assertThat(read.value()).isEmpty();
        assertThat(read.problems().get(0).code()).isEqualTo(ProblemCode.MISSING_COLUMN);
        assertThatThrownBy(() -> read("a\n1\n", LIKE))
                .hasMessage("attributes of a wide file must be declared, got none");
    }

    @Test
    void longRowsBecomeOneRowPerRespondent() {
        String text = """
                respondent_id,attribute_id,functional,dysfunctional,importance,segment
                r1,a,1,5,7,x
                r2,a,2,I dislike it,8,y
                r1,b,3,3,2,x
                r1,a,4,4,1,x
                ,a,1,1,1,x
                r3,,1,1,1,x
                r4,a,1
                """;
        ReadResult<KanoTable> read = read(text, LONG);
        assertThat(read.problems())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "kano.csv:5 respondent must judge a once, got \"r1\" again",
                        "kano.csv:6 respondent_id must not be empty, got \"\"",
                        "kano.csv:7 attribute_id must not be empty, got \"\"",
                        "kano.csv:8 row must have 6 cells as the header has, got 3");
        KanoTable study = read.valueOrThrow();
        assertThat(study.attributes()).containsExactly("a", "b");
        assertThat(study.rows()).isEqualTo(2);
        assertThat(study.dysfunctional("a").valueAt(1)).isEqualTo(5);
        assertThat(study.functional("b").isMissing(1)).isTrue();
        assertThat(study.importance("a").orElseThrow().valueAt(1)).isEqualTo(8);
        assertThat(study.selecting("segment", "y").rows()).isEqualTo(1);
    }

    @Test
    void longAttributesMayBeDeclared() {
        ReadResult<KanoTable> read = read(
                "respondent_id,attribute_id,functional,dysfunctional\nr1,sped,1,5\nr1,speed,1,9\n",
                LONG.withAttributes("speed"));
        assertThat(read.problems())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "kano.csv:2 attribute_id must be a declared attribute, got \"sped\" (nearest: \"speed\")",
                        "kano.csv:3:4 speed dysfunctional must be in [1, 5], got 9");
        assertThat(read.valueOrThrow().importance("speed")).isEmpty();
        assertThat(read("attribute_id,functional\na,1\n", LONG).value()).isEmpty();
        assertThat(read("respondent_id,attribute_id,functional,dysfunctional\n", LONG)
                        .valueOrThrow()
                        .attributes())
                .isEmpty();
    }

    @Test
    void optionsAreValues() {
        KanoCsv.Options options = KanoCsv.Options.defaults().withImportance();
        assertThat(options).isNotEqualTo(KanoCsv.Options.defaults()).isNotEqualTo("x");
        assertThat(KanoCsv.Options.of(KanoWording.LIKE_MUST_BE))
                .isEqualTo(KanoCsv.Options.defaults())
                .hasSameHashCodeAs(KanoCsv.Options.defaults());
        assertThat(options.toString()).contains("importance=true");
        assertThatThrownBy(() -> options.withImportanceLabel("x", 10))
                .hasMessage("importance must be in [1, 9], got 10");
        assertThatThrownBy(() -> KanoCsv.read(Path.of("no-such-file.csv"), options.withAttributes("a")))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(CsvColumn.kanoAnswer("a", KanoWording.LIKE_EXPECT).toString())
                .contains("wording=like/expect");
    }
}
