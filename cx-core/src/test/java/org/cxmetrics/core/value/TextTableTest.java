package org.cxmetrics.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TextTableTest {

    private static final TextTable TABLE = TextTable.builder("segment", "n", "score")
            .row("North", "1200", "+39.8")
            .row("South|East", "7", "NaN")
            .build();

    @Test
    void setsNumbersToTheRightAndTextToTheLeft() {
        assertThat(TABLE).hasToString("""
                        segment        n  score
                        North       1200  +39.8
                        South|East     7    NaN""");
    }

    @Test
    void writesMarkdownWithEscapedBars() {
        assertThat(TABLE.toMarkdown()).isEqualTo("""
                        | segment | n | score |
                        | --- | ---: | ---: |
                        | North | 1200 | +39.8 |
                        | South\\|East | 7 | NaN |
                        """);
    }

    @Test
    void aTableWithoutRowsIsItsHeader() {
        TextTable empty = TextTable.builder("a", "b").build();
        assertThat(empty).hasToString("a  b");
        assertThat(empty.rows()).isZero();
        assertThat(TABLE.rows()).isEqualTo(2);
    }

    @Test
    void equalityIsByContent() {
        TextTable same = TextTable.builder("a").row("1").build();
        assertThat(same)
                .isEqualTo(TextTable.builder("a").row("1").build())
                .hasSameHashCodeAs(TextTable.builder("a").row("1").build())
                .isNotEqualTo(TextTable.builder("a").row("2").build())
                .isNotEqualTo(TextTable.builder("b").row("1").build())
                .isNotEqualTo("a");
    }

    @Test
    void rejectsRowsOfAnotherWidth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextTable.builder("a", "b").row("1", "2").row("1"))
                .withMessage("row[1] must have 2 cells, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(TextTable::builder)
                .withMessage("table must have at least 1 column, got 0");
    }
}
