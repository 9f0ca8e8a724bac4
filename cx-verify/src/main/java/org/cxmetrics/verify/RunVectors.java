package org.cxmetrics.verify;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cxmetrics.verify.vectors.VectorCase;
import org.cxmetrics.verify.vectors.VectorFile;

/**
 * Runs every case of every file below the folders given and prints, for each file, how many passed, failed and are
 * unsupported, with each failing key; the last line has the totals. Unsupported functions count as failed.
 *
 * <p>Exit status 0 when all passed, 1 when something failed, 2 when there was nothing to run.
 */
public final class RunVectors {

    private final PrintStream out;
    private long passed;
    private long failed;

    RunVectors(PrintStream out) {
        this.out = out;
    }

    /** Runs the folders named by the arguments. */
    public static void main(String[] args) {
        System.exit(new RunVectors(System.out).run(List.of(args)));
    }

    int run(List<String> folders) {
        if (folders.isEmpty()) {
            out.println("usage: run-vectors DIR...");
            return 2;
        }
        int broken = 0;
        for (String folder : folders) {
            broken += run(Path.of(folder));
        }
        out.println(passed + " passed, " + failed + " failed");
        if (broken > 0 || passed + failed == 0) {
            return 2;
        }
        return failed == 0 ? 0 : 1;
    }

    /** Returns 1 when the folder could not be read or holds no cases. */
    private int run(Path folder) {
        if (!Files.isDirectory(folder)) {
            out.println("not a folder: " + folder);
            return 1;
        }
        try {
            List<VectorFile> files = VectorFile.below(folder);
            files.forEach(this::run);
            if (files.isEmpty()) {
                out.println("no cases below " + folder);
            }
            return files.isEmpty() ? 1 : 0;
        } catch (RuntimeException e) {
            out.println("unreadable: " + e);
            return 1;
        }
    }

    private void run(VectorFile file) {
        long good = 0;
        long bad = 0;
        long unsupported = 0;
        StringBuilder details = new StringBuilder();
        for (VectorCase vector : file.cases()) {
            if (!vector.isSupported()) {
                unsupported++;
            }
            List<String> failures = vector.run();
            if (failures.isEmpty()) {
                good++;
                continue;
            }
            bad++;
            failures.forEach(line -> details.append("  ")
                    .append(vector.name())
                    .append(" | ")
                    .append(line)
                    .append('\n'));
        }
        out.println(file.name() + ": " + good + " passed, " + (bad - unsupported) + " failed, " + unsupported
                + " unsupported");
        out.print(details);
        passed += good;
        failed += bad;
    }
}
