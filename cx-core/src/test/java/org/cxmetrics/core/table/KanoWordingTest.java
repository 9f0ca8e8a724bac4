package org.cxmetrics.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class KanoWordingTest {

    private static final KanoWording SHORT =
            KanoWording.of("short", "like", "expect", "neutral", "tolerate", "dislike");

    @Test
    void labelsStandForTheAnswersInOrder() {
        assertThat(SHORT.name()).isEqualTo("short");
        assertThat(SHORT.labels()).containsExactly("like", "expect", "neutral", "tolerate", "dislike");
        assertThat(SHORT.answer("like")).isEqualTo(KanoAnswer.LIKE);
        assertThat(SHORT.answer("dislike")).isEqualTo(KanoAnswer.DISLIKE);
        assertThat(SHORT).hasToString("short");
    }

    @Test
    void caseSpacesApostrophesAndTheFinalPointDoNotMatter() {
        assertThat(KanoWording.LIKE_EXPECT.answer("  i\u2019m\u00a0 NEUTRAL. ")).isEqualTo(KanoAnswer.NEUTRAL);
        assertThat(KanoWording.ENJOY_NECESSITY.find("I dislike it, and I can\u2018t accept it"))
                .contains(KanoAnswer.DISLIKE);
        assertThat(KanoWording.HELPFUL_REQUIREMENT.find("I like it")).isEmpty();
        assertThat(KanoWording.LIKE_MUST_BE.find("It must be that way.")).contains(KanoAnswer.EXPECT);
    }

    @Test
    void anotherLabelMayStandForAnAnswer() {
        KanoWording more = SHORT.withLabel("love", KanoAnswer.LIKE).withLabel("Like", KanoAnswer.LIKE);
        assertThat(more.answer("love")).isEqualTo(KanoAnswer.LIKE);
        assertThat(more.labels()).hasSize(7);
        assertThat(SHORT.find("love")).isEmpty();
    }

    @Test
    void rejectsUnknownLabelWithTheNearestOnes() {
        assertThatThrownBy(() -> SHORT.answer("tolerrate"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("label must be one of the wording short, got \"tolerrate\" (nearest: \"tolerate\")");
    }

    @Test
    void rejectsLabelOfTwoAnswers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHORT.withLabel("LIKE", KanoAnswer.DISLIKE))
                .withMessage("label must stand for one answer, got \"LIKE\" for DISLIKE after LIKE");
    }

    @Test
    void rejectsBlankLabelsAndNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHORT.withLabel(" ", KanoAnswer.LIKE))
                .withMessage("label must not be blank, got \" \"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KanoWording.of(" ", "a", "b", "c", "d", "e"))
                .withMessage("name must not be blank, got \" \"");
    }

    @Test
    void rejectsOtherThanFiveLabels() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KanoWording.of("few", "a", "b"))
                .withMessage("labels must be 5, got 2");
    }

    @Test
    void rejectsMissingAnswer() {
        assertThatThrownBy(() -> SHORT.withLabel("love", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("answer");
    }

    @Test
    void nameAndAnswersMakeItEqual() {
        KanoWording same = KanoWording.of("short", "Like", "Expect", "Neutral", "Tolerate", "Dislike");
        assertThat(SHORT).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(SHORT)
                .isNotEqualTo(KanoWording.of("brief", "like", "expect", "neutral", "tolerate", "dislike"))
                .isNotEqualTo(SHORT.withLabel("love", KanoAnswer.LIKE))
                .isNotEqualTo("short");
    }
}
