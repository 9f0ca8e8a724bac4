package org.cxmetrics.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.cxmetrics.core.table.WeightKind;
import org.cxmetrics.core.value.InvalidPolicy;
import org.cxmetrics.core.value.MissingReason;
import org.junit.jupiter.api.Test;

class CsvColumnTest {

    @Test
    void declarationIsAValue() {
        CsvColumn column = CsvColumn.rating("NETPRO", 0, 10)
                .withMissing("11", MissingReason.NOT_ANSWERED)
                .withLabel("best", 10)
                .named("recommend");
        CsvColumn same = CsvColumn.rating("NETPRO", 0, 10)
                .withMissing("11", MissingReason.NOT_ANSWERED)
                .withLabel("best", 10)
                .named("recommend");
        assertThat(column).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(same.reversed());
        assertThat(column).isNotEqualTo("recommend");
        assertThat(column)
                .hasToString("{column=NETPRO, name=recommend, kind=RATING, scale=0..10, missing={11=NOT_ANSWERED},"
                        + " labels={best=10}}");
        assertThat(CsvColumn.submittedAt("t").withPattern("dd.MM.yyyy"))
                .hasToString("{column=t, name=t, kind=SUBMITTED_AT, pattern=dd.MM.yyyy}");
        assertThat(CsvColumn.weight("w", WeightKind.FREQUENCY))
                .hasToString("{column=w, name=w, kind=WEIGHT, weightKind=FREQUENCY}");
        assertThat(CsvColumn.rating("effort", 1, 5).reversed().facts().toString())
                .contains("scale=1..5 reversed");
    }

    @Test
    void missingCodeInsideTheScaleIsRefused() {
        CsvColumn column = CsvColumn.rating("q", 1, 5);
        assertThatThrownBy(() -> column.withMissing("5", MissingReason.REFUSED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("missing code of q must be a text outside its scale 1..5, got \"5\"");
        assertThatThrownBy(() -> column.withMissing(" ", MissingReason.REFUSED))
                .hasMessage("missing code of q must be a text outside its scale, got \" \"");
        assertThatThrownBy(() -> column.withMissing("9", null)).hasMessage("reason");
    }

    @Test
    void declarationThatDoesNotFitTheKindIsRefused() {
        assertThatThrownBy(() -> CsvColumn.number("n").reversed())
                .hasMessage("column n must be of a kind that has a direction, got NUMBER");
        assertThatThrownBy(() -> CsvColumn.category("c").withLabel("x", 1))
                .hasMessage("column c must be of a kind that has labels, got CATEGORY");
        assertThatThrownBy(() -> CsvColumn.number("n").withPattern("yyyy"))
                .hasMessage("column n must be of a kind that has a pattern, got NUMBER");
        assertThatThrownBy(() -> CsvColumn.responseId("id").withMissing("x", MissingReason.REFUSED))
                .hasMessage("column id must be of a kind that has missing codes, got RESPONSE_ID");
        assertThatThrownBy(() -> CsvColumn.submittedAt("t").withPattern("jjj"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void wrongNamesScalesAndLabelsAreRefused() {
        assertThatThrownBy(() -> CsvColumn.rating("q", 0, 121))
                .hasMessage("scale of q must be ascending and within [-100, 120], got 0..121");
        assertThatThrownBy(() -> CsvColumn.number(" ")).hasMessage("column must not be blank, got \" \"");
        assertThatThrownBy(() -> CsvColumn.number(null)).hasMessage("column");
        assertThatThrownBy(() -> CsvColumn.number("n").named("")).hasMessage("name must not be blank, got \"\"");
        assertThatThrownBy(() -> CsvColumn.rating("q", 1, 5).withLabel("best", 6))
                .hasMessage("rating of label \"best\" must be in [1, 5], got 6");
        assertThatThrownBy(() -> CsvColumn.rating("q", 1, 5).withLabel("", 5))
                .hasMessage("label of q must not be blank, got \"\"");
    }

    @Test
    void optionsAreAValue() {
        ResponseCsv.Options options = ResponseCsv.Options.defaults()
                .withColumns(CsvColumn.number("n"))
                .withUndeclared(UndeclaredColumns.IGNORE)
                .withLayout(SurveyLayout.WIDE)
                .withSeparator('\t')
                .withCharset(StandardCharsets.ISO_8859_1)
                .withZone(ZoneId.of("Europe/Lisbon"))
                .withDuplicateCheck(DuplicateCheck.NEVER)
                .withInvalidPolicy(InvalidPolicy.STRICT)
                .withBlockRows(10);
        assertThat(options.columns()).isEqualTo(List.of(CsvColumn.number("n")));
        assertThat(options.undeclared()).isEqualTo(UndeclaredColumns.IGNORE);
        assertThat(options.layout()).isEqualTo(SurveyLayout.WIDE);
        assertThat(options.separator()).isEqualTo('\t');
        assertThat(options.charset()).isEqualTo(StandardCharsets.ISO_8859_1);
        assertThat(options.zone()).isEqualTo(ZoneId.of("Europe/Lisbon"));
        assertThat(options.duplicateCheck()).isEqualTo(DuplicateCheck.NEVER);
        assertThat(options.invalidPolicy()).isEqualTo(InvalidPolicy.STRICT);
        assertThat(options.blockRows()).isEqualTo(10);
        assertThat(options).isEqualTo(options.withBlockRows(10)).hasSameHashCodeAs(options.withBlockRows(10));
        assertThat(options).isNotEqualTo(options.withBlockRows(11)).isNotEqualTo("options");
    }

    @Test
    void defaultsAreThose() {
        assertThat(ResponseCsv.Options.defaults())
                .hasToString("{columns=[], undeclared=KEEP, layout=BY_HEADER, separator=,, charset=UTF-8, zone=Z,"
                        + " duplicateCheck=WHOLE_FILES, invalidPolicy=LENIENT, blockRows=8192}");
    }

    @Test
    void optionsRefuseWhatIsDeclaredTwice() {
        ResponseCsv.Options options =
                ResponseCsv.Options.defaults().withColumns(CsvColumn.weight("w", WeightKind.FREQUENCY));
        assertThatThrownBy(() -> options.withColumns(CsvColumn.number("w")))
                .hasMessage("column must be declared once, got \"w\" again");
        assertThatThrownBy(() -> options.withColumns(CsvColumn.number("v").named("w")))
                .hasMessage("name must be declared once, got \"w\" again");
        assertThatThrownBy(() -> options.withColumns(CsvColumn.weight("v", WeightKind.FREQUENCY)))
                .hasMessage("role must be declared once, got \"WEIGHT\" again");
    }

    @Test
    void optionsRefuseImpossibleSettings() {
        ResponseCsv.Options options = ResponseCsv.Options.defaults();
        for (char separator : new char[] {'"', '\n', '\r'}) {
            assertThatThrownBy(() -> options.withSeparator(separator))
                    .hasMessage("separator must be neither a quote nor a line break, got character " + (int) separator);
        }
        assertThatThrownBy(() -> options.withBlockRows(0)).hasMessage("blockRows must be >= 1, got 0");
        assertThatThrownBy(() -> options.withZone(null)).hasMessage("zone");
        assertThatThrownBy(() -> new CsvSummary(0, -1, 0)).hasMessage("counts must be >= 0, got 0, -1 and 0");
        assertThatThrownBy(() -> new CsvSummary(-1, 0, 0)).hasMessage("counts must be >= 0, got -1, 0 and 0");
        assertThatThrownBy(() -> new CsvSummary(0, 0, -1)).hasMessage("counts must be >= 0, got 0, 0 and -1");
    }
}
