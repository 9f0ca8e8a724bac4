package org.cxmetrics.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class KanoTableTest {

    private static final ResponseTable RESPONSES = ResponseTable.of(
            RatingColumn.of("f", 1, 5, 1, 2), RatingColumn.of("d", 1, 5, 5, 5), RatingColumn.of("w", 1, 9, 5, 5));

    @Test
    void attributesAreBoundByName() {
        KanoTable table = KanoTable.builder(RESPONSES)
                .attribute("speed", "f", "d", "w")
                .wording(KanoWording.LIKE_EXPECT)
                .build();
        assertThat(table.functional("speed").valueAt(1)).isEqualTo(2);
        assertThat(table.dysfunctional("speed").valueAt(1)).isEqualTo(5);
        assertThat(table.importance("speed")).isPresent();
        assertThat(table.responses()).isEqualTo(RESPONSES);
        assertThat(table).hasToString("KanoTable 2 respondents, 1 attributes, wording like/expect");
        KanoTable plain =
                KanoTable.builder(RESPONSES).attribute("speed", "f", "d").build();
        assertThat(plain)
                .hasToString("KanoTable 2 respondents, 1 attributes")
                .isNotEqualTo(table)
                .isNotEqualTo("x");
        assertThat(plain)
                .isEqualTo(KanoTable.builder(RESPONSES)
                        .attribute("speed", "f", "d")
                        .build())
                .hasSameHashCodeAs(KanoTable.builder(RESPONSES)
                        .attribute("speed", "f", "d")
                        .build());
        assertThatThrownBy(() -> table.functional("sped"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("attribute must be in the study, got \"sped\" (nearest: \"speed\")");
    }

    @Test
    void rejectsWhatIsNoPair() {
        KanoTable.Builder builder = KanoTable.builder(RESPONSES).attribute("a", "f", "d");
        assertThatThrownBy(() -> builder.attribute("a", "f", "d"))
                .hasMessage("name of an attribute must be new, got \"a\"");
        assertThatThrownBy(() -> builder.attribute("b", "f", "f"))
                .hasMessage("halves of b must be two columns, got \"f\" twice");
        assertThatThrownBy(() -> builder.attribute("b", "f", "w"))
                .hasMessage("scales of b must both be 1..k, got 1..5 and 1..9");
        assertThatThrownBy(() -> builder.attribute("b", "f", "x")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void wordingsFoldCaseSpaceAndApostrophes() {
        assertThat(KanoWording.LIKE_EXPECT.answer(" I\u2019M  neutral. ")).isEqualTo(KanoAnswer.NEUTRAL);
        assertThat(KanoWording.ENJOY_NECESSITY.answer("I dislike it, and I can\u2019t accept it"))
                .isEqualTo(KanoAnswer.DISLIKE);
        assertThat(KanoWording.HELPFUL_REQUIREMENT.find("nothing")).isEmpty();
        assertThat(KanoWording.LIKE_EXPECT)
                .hasToString("like/expect")
                .isNotEqualTo(KanoWording.LIKE_MUST_BE)
                .isNotEqualTo("x");
        assertThat(KanoWording.of(
                        "like/expect", "I like it", "I expect it", "I'm neutral", "I can tolerate it", "I dislike it"))
                .isEqualTo(KanoWording.LIKE_EXPECT)
                .hasSameHashCodeAs(KanoWording.LIKE_EXPECT);
        assertThatThrownBy(() -> KanoWording.LIKE_EXPECT.answer("I lik it"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("(nearest: \"I like it\"");
        assertThatThrownBy(() -> KanoWording.of("x", "a")).hasMessage("labels must be 5, got 1");
        assertThatThrownBy(() -> KanoWording.of(" ", "a")).hasMessage("name must not be blank, got \" \"");
        assertThatThrownBy(() -> KanoWording.LIKE_EXPECT.withLabel(" ", KanoAnswer.LIKE))
                .hasMessage("label must not be blank, got \" \"");
        assertThatThrownBy(() -> KanoWording.LIKE_EXPECT.withLabel("i like it", KanoAnswer.DISLIKE))
                .hasMessage("label must stand for one answer, got \"i like it\" for DISLIKE after LIKE");
        assertThat(KanoAnswer.ofCode(5)).isEqualTo(KanoAnswer.DISLIKE);
        assertThatThrownBy(() -> KanoAnswer.ofCode(0)).hasMessage("code must be in [1, 5], got 0");
        assertThatThrownBy(() -> KanoAnswer.ofCode(6)).hasMessage("code must be in [1, 5], got 6");
    }
}
