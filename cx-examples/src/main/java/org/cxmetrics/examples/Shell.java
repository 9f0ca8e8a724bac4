package org.cxmetrics.examples;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jdk.jshell.tool.JavaShellToolBuilder;

/** Opens JShell with the library on its class path and the imports done. */
public final class Shell {

    private static final String IMPORTS = "imports.jsh";

    private Shell() {}

    /**
     * Opens the shell on this terminal and returns when the user leaves it.
     *
     * @param args passed on to JShell
     * @throws Exception if JShell cannot start
     */
    public static void main(String[] args) throws Exception {
        start(JavaShellToolBuilder.builder(), args);
    }

    /**
     * Starts a shell made by a builder, with the library and its imports.
     *
     * @param builder says where input comes from and output goes
     * @param args passed on to JShell
     * @return the exit code of JShell
     * @throws Exception if JShell cannot start
     */
    static int start(JavaShellToolBuilder builder, String... args) throws Exception {
        Path startup = Files.createTempFile("cx-imports", ".jsh");
        try {
            Files.writeString(startup, imports());
            List<String> arguments = new ArrayList<>(List.of(
                    "--class-path",
                    classPath(Shell.class.getClassLoader()),
                    "--startup",
                    "DEFAULT",
                    "--startup",
                    startup.toString()));
            arguments.addAll(List.of(args));
            return builder.start(arguments.toArray(String[]::new));
        } finally {
            Files.deleteIfExists(startup);
        }
    }

    /**
     * Returns the imports that the shell starts with, one a line.
     *
     * @return the lines
     */
    public static String imports() {
        try (InputStream in = Shell.class.getResourceAsStream(IMPORTS)) {
            if (in == null) {
                throw new IllegalStateException("resource must be packed with the examples, got none named " + IMPORTS);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(IMPORTS, e);
        }
    }

    /** Where this program's classes come from: Maven runs it in a class loader of its own, a plain java does not. */
    private static String classPath(ClassLoader loader) {
        Set<String> entries = new LinkedHashSet<>();
        if (loader instanceof URLClassLoader urls) {
            for (URL url : urls.getURLs()) {
                entries.add(Path.of(URI.create(url.toString())).toString());
            }
        } else {
            for (String property : List.of("jdk.module.path", "java.class.path")) {
                entries.addAll(List.of(System.getProperty(property, "").split(File.pathSeparator)));
            }
        }
        return String.join(File.pathSeparator, entries);
    }
}
