package org.cxmetrics.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static Facts.Builder sample() {
        return Facts.builder()
                .add("n", 118L)
                .add("score", 39.8)
                .add("method", "Wilson")
                .add("ok", true)
                .add("status", CellStatus.OK)
                .add("interval", Interval.of(1, 2, ConfidenceLevel.P90))
                .add("rows", List.of(Facts.builder().add("label", "A").build()))
                .notes(List.of(new Note(NoteCode.LOW_BASE, "n=12 is below 30")));
    }

    @Test
    void keepsNamesInOrderAndEveryForm() {
        Facts facts = sample().build();
        assertThat(facts.values().keySet())
                .containsExactly("n", "score", "method", "ok", "status", "interval", "rows", "notes");
        assertThat(facts.values().values().stream().map(Fact::kind))
                .containsExactly(
                        Fact.Kind.WHOLE,
                        Fact.Kind.REAL,
                        Fact.Kind.TEXT,
                        Fact.Kind.FLAG,
                        Fact.Kind.TEXT,
                        Fact.Kind.FACTS,
                        Fact.Kind.ITEMS,
                        Fact.Kind.ITEMS);
        assertThat(facts.values().get("status")).isEqualTo(new Fact.Text("OK"));
        assertThat(((Facts) facts.values().get("interval")).values())
                .containsEntry("lower", new Fact.Real(1))
                .containsEntry("level", new Fact.Real(0.9))
                .containsEntry("clamping", new Fact.Text("NONE"));
        Fact notes = facts.values().get("notes");
        assertThat(notes).hasToString("[{code=LOW_BASE, text=n=12 is below 30}]");
    }

    @Test
    void equalityIsByContentAndOrder() {
        assertThat(sample().build()).isEqualTo(sample().build()).hasSameHashCodeAs(sample().build());
        Facts forth = Facts.builder().add("a", 1).add("b", 2).build();
        Facts back = Facts.builder().add("b", 2).add("a", 1).build();
        assertThat(forth).isNotEqualTo(back).isNotEqualTo(null);
        assertThat(forth).hasToString("{a=1, b=2}");
    }

    @Test
    void namesAreNewAndNotBlank() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Facts.builder().add("n", 1).add("n", 2))
                .withMessage("name of a fact must be new and not blank, got \"n\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Facts.builder().add(" ", 1))
                .withMessage("name of a fact must be new and not blank, got \" \"");
        assertThatNullPointerException()
                .isThrownBy(() -> Facts.builder().add("text", (String) null))
                .withMessage("value");
    }

    @Test
    void aBuilderIsUsedOnce() {
        Facts.Builder builder = Facts.builder();
        assertThat(builder.build().values()).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(builder::build)
                .withMessage("builder must be used once, got a second build");
        assertThatIllegalStateException()
                .isThrownBy(() -> builder.add("late", 1))
                .withMessage("builder must be used once, got another fact \"late\"");
    }

    @Test
    void aNoteHasWords() {
        assertThat(new Note(NoteCode.LOW_BASE, "n=12 is below 30")).hasToString("LOW_BASE: n=12 is below 30");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Note(NoteCode.LOW_BASE, ""))
                .withMessage("text of a note must not be blank, got \"\"");
    }
}
