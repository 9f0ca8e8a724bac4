package org.cxmetrics.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class KanoTableTest {

    private static final RatingColumn WITH = RatingColumn.of("with", 1, 5, 1, 3, 2);
    private static final RatingColumn WITHOUT = RatingColumn.of("without", 1, 5, 5, 5, 3);
    private static final RatingColumn WEIGHT = RatingColumn.of("weight", 1, 9, 9, 1, 5);
    private static final ResponseTable RESPONSES = ResponseTable.of(
            WITH,
            WITHOUT,
            WEIGHT,
            RatingColumn.of("three", 1, 3, 1, 2, 3),
            RatingColumn.of("zero", 0, 5, 0, 2, 3),
            CategoryColumn.of("region", "North", "South", "North"));

    private static KanoTable.Builder builder() {
        return KanoTable.builder(RESPONSES).attribute("speed", "with", "without", "weight");
    }

    @Test
    void halvesAreFoundByAttribute() {
        KanoTable table = builder().attribute("themes", "without", "with").build();
        assertThat(table.attributes()).containsExactly("speed", "themes");
        assertThat(table.rows()).isEqualTo(3);
        assertThat(table.responses()).isSameAs(RESPONSES);
        assertThat(table.functional("speed")).isEqualTo(WITH);
        assertThat(table.dysfunctional("speed")).isEqualTo(WITHOUT);
        assertThat(table.importance("speed")).contains(WEIGHT);
        assertThat(table.importance("themes")).isEmpty();
        assertThat(table.wording()).isEmpty();
        assertThat(table).hasToString("KanoTable 3 respondents, 2 attributes");
    }

    @Test
    void wordingIsKept() {
        KanoTable table = builder().wording(KanoWording.LIKE_EXPECT).build();
        assertThat(table.wording()).contains(KanoWording.LIKE_EXPECT);
        assertThat(table).hasToString("KanoTable 3 respondents, 1 attributes, wording like/expect");
    }

    @Test
    void respondentsAreSelectedByCategory() {
        KanoTable north = builder().wording(KanoWording.LIKE_EXPECT).build().selecting("region", "North");
        assertThat(north.rows()).isEqualTo(2);
        assertThat(north.functional("speed").valueAt(1)).isEqualTo(2);
        assertThat(north.wording()).contains(KanoWording.LIKE_EXPECT);
    }

    @Test
    void rejectsUnknownAttributeWithTheNearestName() {
        KanoTable table = builder().build();
        assertThatThrownBy(() -> table.functional("sped"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("attribute must be in the study, got \"sped\" (nearest: \"speed\")");
        assertThatThrownBy(() -> table.importance(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("attribute");
    }

    @Test
    void rejectsOneColumnForBothHalves() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().attribute("themes", "with", "with"))
                .withMessage("halves of themes must be two columns, got \"with\" twice");
    }

    @Test
    void rejectsScalesThatDiffer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().attribute("themes", "with", "three"))
                .withMessage("scales of themes must both be 1..k, got 1..5 and 1..3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().attribute("themes", "zero", "with"))
                .withMessage("scales of themes must both be 1..k, got 0..5 and 1..5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().attribute("themes", "with", "zero"))
                .withMessage("scales of themes must both be 1..k, got 1..5 and 0..5");
    }

    @Test
    void rejectsAttributeTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().attribute("speed", "without", "with"))
                .withMessage("name of an attribute must be new, got \"speed\"");
    }

    @Test
    void rejectsColumnThatIsNotThere() {
        assertThatThrownBy(() -> builder().attribute("themes", "with", "without", "wieght"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageStartingWith("rating column must be one of the table's 5, got \"wieght\"");
    }

    @Test
    void rejectsMissingParts() {
        assertThatThrownBy(() -> KanoTable.builder(null)).hasMessage("responses");
        assertThatThrownBy(() -> builder().wording(null)).hasMessage("answers");
        assertThatThrownBy(() -> builder().attribute(null, "with", "without")).hasMessage("name");
    }

    @Test
    void sameAnswersAttributesAndWordingAreEqual() {
        KanoTable table = builder().build();
        assertThat(table)
                .isEqualTo(builder().build())
                .hasSameHashCodeAs(builder().build());
        assertThat(table)
                .isNotEqualTo(builder().wording(KanoWording.LIKE_EXPECT).build())
                .isNotEqualTo(builder().attribute("themes", "without", "with").build())
                .isNotEqualTo(KanoTable.builder(ResponseTable.of(WITH, WITHOUT, WEIGHT))
                        .attribute("speed", "with", "without", "weight")
                        .build())
                .isNotEqualTo("table");
    }
}
