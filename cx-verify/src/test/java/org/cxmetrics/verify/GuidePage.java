package org.cxmetrics.verify;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
    private static final Pattern PROMISE = Pattern.compile("// ==> (.*)");

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
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
                shell.addToClasspath(entry);
            }
            Shell.imports().lines().forEach(line -> evaluate(shell, line, "", failures));
            fences.forEach(fence -> run(shell, fence, failures));
        }
        return failures;
    }

    private static void run(JShell shell, String fence, List<String> failures) {
        // Promises by the place they stand at once they are cut out: a comment may or may not belong to a statement's
        // text.
        TreeMap<Integer, String> promises = new TreeMap<>();
        StringBuilder code = new StringBuilder();
        fence.lines().forEach(line -> {
            Matcher promise = PROMISE.matcher(line);
            boolean promised = promise.find();
            code.append(promised ? line.substring(0, promise.start()).stripTrailing() : line);
            if (promised) {
                promises.put(code.length(), promise.group(1).strip());
            }
            code.append('\n');
        });
        String rest = code.toString();
        while (!isComment(rest)) {
            SourceCodeAnalysis.CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            if (!info.completeness().isComplete()) {
                failures.add("incomplete: " + rest.strip());
                return;
            }
            rest = info.remaining();
            int end = code.length() - rest.length();
            Map<Integer, String> due = promises.headMap(end, true);
            evaluate(
                    shell,
                    info.source(),
                    due.isEmpty() ? "" : due.values().iterator().next(),
                    failures);
            due.clear();
        }
        promises.values().forEach(promise -> failures.add("no statement stands before the promise " + promise));
    }

    private static boolean isComment(String code) {
        return code.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("//"));
    }

    private static void evaluate(JShell shell, String source, String promise, List<String> failures) {
        for (SnippetEvent event : shell.eval(source)) {
            String shown = source.strip();
            if (event.status() == Snippet.Status.REJECTED) {
                shell.diagnostics(event.snippet())
                        .forEach(problem -> failures.add(shown + " // rejected: " + problem.getMessage(Locale.ROOT)));
            } else if (event.exception() != null) {
                failures.add(shown + " // threw " + event.exception());
            } else if (!promise.isEmpty() && event.causeSnippet() == null && !promise.equals(event.value())) {
                failures.add(shown + " // printed " + event.value() + ", page says " + promise);
            }
        }
    }
}
