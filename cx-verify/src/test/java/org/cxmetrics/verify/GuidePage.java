package org.cxmetrics.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import org.cxmetrics.examples.Shell;

/** The Java fences of a Markdown page, run in order by JShell with the imports of the library's own shell. */
record GuidePage(List<String> fences) {

    private static final Pattern FENCE = Pattern.compile("(?ms)^```java\\R(.*?)^```");
    private static final Pattern PROMISE = Pattern.compile("\\A[ \\t]*// ==> ([^\\r\\n]*)");

    GuidePage {
        fences = List.copyOf(fences);
    }

    static GuidePage read(Path page) {
        try {
            return parse(Files.readString(page));
        } catch (IOException e) {
            throw new UncheckedIOException(page.toString(), e);
        }
    }

    static GuidePage parse(String markdown) {
        List<String> fences = new ArrayList<>();
        Matcher matcher = FENCE.matcher(markdown);
        while (matcher.find()) {
            fences.add(matcher.group(1));
        }
        return new GuidePage(fences);
    }

    /** Runs all fences in one session and returns what went wrong. */
    List<String> run() {
        List<String> failures = new ArrayList<>();
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
                shell.addToClasspath(entry);
            }
            Shell.imports().lines().forEach(line -> evaluate(shell, line, "", failures));
            fences.forEach(fence -> run(shell, fence, failures));
        }
        return failures;
    }

    private static void run(JShell shell, String fence, List<String> failures) {
        String rest = fence;
        long checked = 0;
        long promised = Pattern.compile("// ==>").matcher(fence).results().count();
        while (!rest.isBlank()) {
            SourceCodeAnalysis.CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            if (!info.completeness().isComplete()) {
                if (!rest.lines()
                        .allMatch(line -> line.isBlank() || line.strip().startsWith("//"))) {
                    failures.add("incomplete: " + rest.strip());
                }
                break;
            }
            rest = info.remaining();
            Matcher promise = PROMISE.matcher(rest);
            boolean promises = promise.find();
            evaluate(shell, info.source(), promises ? promise.group(1).strip() : "", failures);
            checked += promises ? 1 : 0;
        }
        if (checked != promised) {
            failures.add("page promises " + promised + " values, only " + checked + " follow a statement directly: "
                    + fence);
        }
    }

    private static void evaluate(JShell shell, String source, String promise, List<String> failures) {
        for (SnippetEvent event : shell.eval(source)) {
            String shown = source.strip();
            if (event.status() == Snippet.Status.REJECTED) {
                shell.diagnostics(event.snippet())
                        .forEach(problem ->
                                failures.add(shown + " // rejected: " + problem.getMessage(java.util.Locale.ROOT)));
            } else if (event.exception() != null) {
                failures.add(shown + " // threw " + event.exception());
            } else if (!promise.isEmpty() && event.causeSnippet() == null && !promise.equals(event.value())) {
                failures.add(shown + " // printed " + event.value() + ", page says " + promise);
            }
        }
    }
}
