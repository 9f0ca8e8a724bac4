package org.cxmetrics.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every Java fence of the README, the guide and the method pages runs and prints what it says. */
class GuideTest {

    private static final Path ROOT = Path.of("..");

    @TestFactory
    Stream<DynamicTest> everyPageRuns() throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
            pages = Stream.concat(
                            Stream.of(ROOT.resolve("README.md")),
                            files.filter(file -> file.toString().endsWith(".md"))
                                    .sorted())
                    .filter(page -> !GuidePage.read(page).fences().isEmpty())
                    .toList();
        }
        assertThat(pages).as("pages with Java").isNotEmpty();
        return pages.stream()
                .map(page -> DynamicTest.dynamicTest(
                        ROOT.relativize(page).toString(),
                        () -> assertThat(GuidePage.read(page).run())
                                .as(page.toString())
                                .isEmpty()));
    }

    @Test
    void aWrongValueIsCaught() {
        assertThat(GuidePage.parse("```java\n1 + 1; // ==> 3\n```\n").run())
                .containsExactly("1 + 1; // printed 2, page says 3");
        assertThat(GuidePage.parse("```java\n1 + 1; // ==> 2\n```\n").run()).isEmpty();
    }

    @Test
    void aSnippetThatDoesNotCompileIsCaught() {
        assertThat(GuidePage.parse("```java\nint x = \"one\";\n```\n").run())
                .singleElement()
                .asString()
                .startsWith("int x = \"one\"; // rejected: ");
    }

    @Test
    void anExceptionIsCaught() {
        assertThat(GuidePage.parse("```java\nList.of().get(0);\n```\n").run())
                .singleElement()
                .asString()
                .startsWith("List.of().get(0); // threw ");
    }

    @Test
    void aPromiseOnAStatementThatPrintsNothingIsCaught() {
        assertThat(GuidePage.parse("```java\nfor (;;) { break; } // ==> 2\n```\n")
                        .run())
                .containsExactly("for (;;) { break; } // printed , page says 2");
    }

    @Test
    void anUnfinishedSnippetIsCaught() {
        assertThat(GuidePage.parse("```java\nint f() {\n```\n").run())
                .singleElement()
                .asString()
                .contains("incomplete");
    }

    @Test
    void chainedCallsOverSeveralLinesAreOneStatement() {
        assertThat(GuidePage.parse(
                                "```java\nStream.of(1, 2)\n    .map(x -> x + 1)\n    .toList(); // ==> [2, 3]\n```\n")
                        .run())
                .isEmpty();
    }
}
