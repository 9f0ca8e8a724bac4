package org.cxmetrics.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ValidationTest {

    private static final JsonPointer RATING = JsonPointer.of("rating");

    private static Problem offScale(long line) {
        return Problem.of(ProblemCode.VALUE_OUT_OF_RANGE, RATING, "rating must be in [0, 10], got 11")
                .at(SourceLocation.of("responses.csv", line, 7));
    }

    @Test
    void problemPrintsPlaceAndMessage() {
        assertThat(offScale(318)).hasToString("responses.csv:318:7 rating must be in [0, 10], got 11");
        assertThat(Problem.of(ProblemCode.NO_HEADER, JsonPointer.ROOT, "file must begin"))
                .hasToString("file must begin");
        assertThat(Problem.of(ProblemCode.BAD_DATE, JsonPointer.parse("/a/0"), "date must be"))
                .hasToString("/a/0 date must be");
    }

    @Test
    void problemHasTheSeverityOfItsCodeUnlessTold() {
        assertThat(offScale(1).severity()).isEqualTo(Severity.WARNING);
        assertThat(offScale(1).withSeverity(Severity.ERROR).severity()).isEqualTo(Severity.ERROR);
        assertThat(offScale(1).withDetail("count", "2").withDetail("count", "3").details())
                .isEqualTo(Map.of("count", "3"));
        assertThatThrownBy(() -> Problem.of(ProblemCode.NO_ROWS, JsonPointer.ROOT, " "))
                .hasMessage("message must not be blank, got \" \"");
        assertThatThrownBy(() -> Problem.of(null, JsonPointer.ROOT, "x")).hasMessage("code");
        assertThatThrownBy(() -> new Problem(Severity.INFO, ProblemCode.NO_ROWS, JsonPointer.ROOT, "x", Map.of(), null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("location");
    }

    @Test
    void reportIsOrderedByPathCodeAndPlace() {
        Problem root = Problem.of(ProblemCode.NO_ROWS, JsonPointer.ROOT, "file must have rows");
        Problem late = offScale(20);
        Problem early = offScale(3);
        Problem nowhere = Problem.of(ProblemCode.VALUE_OUT_OF_RANGE, RATING, "rating must be");
        Problem other = Problem.of(ProblemCode.BAD_DATE, RATING, "rating must be");
        Problem first = Problem.of(ProblemCode.UNNAMED_COLUMN, JsonPointer.of("a"), "a must be");
        List<Problem> ordered = List.of(root, first, nowhere, early, late, other);
        List<Problem> shuffled = new ArrayList<>(ordered);
        Collections.reverse(shuffled);
        assertThat(ValidationReport.of(shuffled).problems()).isEqualTo(ordered);
        assertThat(ValidationReport.of(shuffled)).isEqualTo(ValidationReport.of(ordered));
        assertThat(ValidationReport.of(shuffled)).hasSameHashCodeAs(ValidationReport.of(ordered));
        assertThat(ValidationReport.of(shuffled))
                .isNotEqualTo(ValidationReport.EMPTY)
                .isNotEqualTo("report");
    }

    @Test
    void reportPrintsNumbered() {
        assertThat(ValidationReport.EMPTY).hasToString("no problems");
        assertThat(ValidationReport.of(List.of())).isSameAs(ValidationReport.EMPTY);
        assertThat(ValidationReport.of(List.of(offScale(3))))
                .hasToString(
                        "1 problem\n1. WARNING VALUE_OUT_OF_RANGE responses.csv:3:7 rating must be in [0, 10], got 11");
        List<Problem> many = new ArrayList<>();
        for (int line = 1; line <= 25; line++) {
            many.add(offScale(line));
        }
        assertThat(ValidationReport.of(many).toString())
                .startsWith("25 problems\n1. WARNING")
                .contains("\n20. WARNING")
                .endsWith("\n... and 5 more")
                .doesNotContain("\n21. ");
    }

    @Test
    void tallyKeepsAHundredAndCountsAll() {
        ProblemTally tally = new ProblemTally();
        AtomicInteger built = new AtomicInteger();
        for (int line = 1; line <= 1_000; line++) {
            Problem problem = offScale(line);
            tally.accept(problem.code(), problem.path(), () -> {
                built.incrementAndGet();
                return problem;
            });
        }
        tally.accept(Problem.of(ProblemCode.NO_ROWS, JsonPointer.ROOT, "x"));
        ValidationReport report = tally.report();
        assertThat(built).hasValue(100);
        assertThat(report.problems()).hasSize(101);
        assertThat(report.count()).isEqualTo(1_001);
        assertThat(report.count(ProblemCode.VALUE_OUT_OF_RANGE)).isEqualTo(1_000);
        assertThat(report.count(ProblemCode.BAD_DATE)).isZero();
        assertThat(report.counts()).hasToString("[NO_ROWS: 1, /rating VALUE_OUT_OF_RANGE: 1000]");
        assertThat(report.under(RATING))
                .hasSize(100)
                .allSatisfy(problem -> assertThat(problem.details()).containsEntry("count", "1000"));
        assertThat(report.problems().get(0).details()).isEmpty();
    }

    @Test
    void reportsAddUp() {
        ValidationReport both =
                ValidationReport.of(List.of(offScale(1), offScale(2))).and(ValidationReport.of(List.of(offScale(3))));
        assertThat(both.problems()).hasSize(3);
        assertThat(both.counts()).containsExactly(new ProblemCount(RATING, ProblemCode.VALUE_OUT_OF_RANGE, 3));
    }

    @Test
    void onlyErrorsMakeAReportInvalid() {
        ValidationReport warnings = ValidationReport.of(List.of(offScale(1)));
        assertThat(warnings.isValid()).isTrue();
        warnings.throwIfInvalid();
        ValidationReport errors = ValidationReport.of(List.of(offScale(1).withSeverity(Severity.ERROR)));
        assertThatThrownBy(errors::throwIfInvalid)
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        thrown -> assertThat(thrown.report()).isEqualTo(errors))
                .hasMessage(errors.toString());
    }

    @Test
    void resultGivesItsValueUnlessThereIsAnError() {
        ValidationReport errors = ValidationReport.of(List.of(offScale(1).withSeverity(Severity.ERROR)));
        ReadResult<String> fine = ReadResult.of("x", ValidationReport.EMPTY);
        assertThat(fine.valueOrThrow()).isEqualTo("x");
        assertThat(fine).hasToString("x\nno problems");
        assertThat(fine.map(String::length)).isEqualTo(ReadResult.of(1, ValidationReport.EMPTY));
        ReadResult<String> partly = ReadResult.of("x", errors);
        assertThat(partly.value()).contains("x");
        assertThatThrownBy(partly::valueOrThrow).isInstanceOf(ValidationException.class);
        ReadResult<String> nothing = ReadResult.failed(errors);
        assertThat(nothing.value()).isEmpty();
        assertThat(nothing.map(String::length).value()).isEmpty();
        assertThat(nothing.toString()).startsWith("nothing read\n1 problem");
        assertThat(nothing).isNotEqualTo(partly).isNotEqualTo("x").isNotEqualTo(ReadResult.of("y", errors));
        assertThat(partly).isNotEqualTo(fine).hasSameHashCodeAs(ReadResult.of("x", errors));
        assertThatThrownBy(() -> ReadResult.failed(ValidationReport.EMPTY))
                .hasMessage("report of a failed reading must hold an error, got no problems");
    }

    @Test
    void pointersAreWrittenAsRfc6901Says() {
        // The examples of RFC 6901, section 5.
        for (String text : List.of("", "/foo", "/foo/0", "/", "/a~1b", "/c%d", "/ ", "/m~0n")) {
            assertThat(JsonPointer.parse(text)).hasToString(text);
        }
        assertThat(JsonPointer.parse("/a~1b").tokens()).containsExactly("a/b");
        assertThat(JsonPointer.parse("/m~0n").tokens()).containsExactly("m~n");
        assertThat(JsonPointer.parse("/~01").tokens()).containsExactly("~1");
        assertThat(JsonPointer.parse("/").tokens()).containsExactly("");
        assertThatThrownBy(() -> JsonPointer.parse("a")).hasMessage("JSON Pointer must start with /, got \"a\"");
        assertThatThrownBy(() -> JsonPointer.parse("/a~2"))
                .hasMessage("JSON Pointer must have 0 or 1 after each ~, got the token \"a~2\"");
        assertThatThrownBy(() -> JsonPointer.parse("/a~")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RATING.append(-1)).hasMessage("index must be >= 0, got -1");
    }

    @Test
    void pointersAreOrderedByTokenAndPosition() {
        List<JsonPointer> ordered = List.of(
                JsonPointer.ROOT,
                JsonPointer.of(""),
                JsonPointer.of("01"),
                JsonPointer.of("a"),
                JsonPointer.of("a").append(9),
                JsonPointer.of("a").append(10),
                JsonPointer.of("a", "/x"),
                JsonPointer.of("b"));
        List<JsonPointer> positionsFirst = new ArrayList<>(ordered);
        positionsFirst.add(JsonPointer.of("0"));
        Collections.shuffle(positionsFirst, new Random(1));
        Collections.sort(positionsFirst);
        assertThat(positionsFirst.get(0)).isEqualTo(JsonPointer.ROOT);
        assertThat(positionsFirst.get(1)).isEqualTo(JsonPointer.of("0"));
        assertThat(positionsFirst.subList(2, 9)).isEqualTo(ordered.subList(1, 8));
        assertThat(JsonPointer.of("a", "b").startsWith(JsonPointer.of("a"))).isTrue();
        assertThat(JsonPointer.of("ab").startsWith(JsonPointer.of("a"))).isFalse();
        assertThat(JsonPointer.ROOT.startsWith(JsonPointer.of("a"))).isFalse();
    }

    @Test
    void locationsPrintAsCompilersDo() {
        assertThat(SourceLocation.of("a.csv", 3)).hasToString("a.csv:3");
        assertThat(SourceLocation.of("a.csv", 3, 2).withRow(1)).hasToString("a.csv:3:2");
        assertThat(SourceLocation.of("a.csv", 3)).isLessThan(SourceLocation.of("a.csv", 3, 1));
        assertThat(SourceLocation.of("a.csv", 3, 9)).isLessThan(SourceLocation.of("a.csv", 4));
        assertThatThrownBy(() -> SourceLocation.of("a.csv", 0)).hasMessage("line must be >= 1, got 0");
        assertThatThrownBy(() -> SourceLocation.of("a.csv", 1, 0)).hasMessage("column must be >= 1, got 0");
        assertThatThrownBy(() -> SourceLocation.of("a.csv", 1).withRow(0)).hasMessage("row must be >= 1, got 0");
        assertThatThrownBy(() -> new SourceLocation("a", 1, null, OptionalLong.empty()))
                .hasMessage("column");
        assertThatThrownBy(() -> new SourceLocation("a", 1, OptionalInt.empty(), null))
                .hasMessage("row");
        assertThatThrownBy(() -> new ProblemCount(RATING, ProblemCode.NO_ROWS, 0))
                .hasMessage("count must be >= 1, got 0");
        assertThat(Optional.of(new ProblemCount(RATING, ProblemCode.NO_ROWS, 2)))
                .get()
                .isEqualTo(new ProblemCount(RATING, ProblemCode.NO_ROWS, 2));
    }

    @Test
    void nearestNamesComeByEditsThenByName() {
        List<String> valid = List.of("region", "recommend", "recommended", "commend", "Recomend", "zz");
        assertThat(NearestNames.of("recomend", valid).names()).containsExactly("Recomend", "recommend", "commend");
        assertThat(NearestNames.of("regoin", valid).names()).startsWith("region");
        assertThat(NearestNames.of("recomend", List.of("recommend", "region")))
                .hasToString("\"recomend\" (nearest: \"recommend\")");
        assertThat(NearestNames.of("xyz", List.of())).hasToString("\"xyz\"");
        assertThat(NearestNames.of("", List.of("a")).names()).containsExactly("a");
    }
}
