package org.cxmetrics.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * A survey file of thirteen columns, about 93 bytes a row, made from a seed: ids, time, segments, five ratings of which
 * one in twenty is missing, a weight, and a comment, quoted where it holds a comma.
 */
final class SurveyFile {

    private static final String[] REGIONS = {"North", "South", "East", "West", "Centre"};
    private static final String[] CHANNELS = {"web", "phone", "shop", "app"};
    private static final String[] COMMENTS = {
        "", "", "Quick and friendly", "\"Waited long, but solved\"", "Great", "Hard to find the form"
    };

    private SurveyFile() {}

    /** Writes the file into a new folder of its own and returns its path. */
    static Path write(int rows) {
        try {
            Path file = Files.createTempDirectory("cx-benchmarks").resolve("responses.csv");
            SplittableRandom random = new SplittableRandom(20260101);
            try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                out.write("response_id,respondent_id,submitted_at,touchpoint_id,region,channel,recommend,satisfaction,"
                        + "effort,reliability,speed,weight,comment\n");
                for (int row = 1; row <= rows; row++) {
                    out.write(row(row, rows, random));
                }
            }
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.toAbsolutePath().getParent());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String row(int row, int rows, SplittableRandom random) {
        StringBuilder line = new StringBuilder(120);
        line.append('r').append(row).append(",p").append(random.nextInt(1 + rows / 3));
        line.append(",2025-").append(twoDigits(1 + random.nextInt(12))).append('-');
        line.append(twoDigits(1 + random.nextInt(28))).append('T').append(twoDigits(random.nextInt(24)));
        line.append(':').append(twoDigits(random.nextInt(60))).append(":00Z,call-fault-line,");
        line.append(REGIONS[random.nextInt(REGIONS.length)]).append(',');
        line.append(CHANNELS[random.nextInt(CHANNELS.length)]);
        for (int question = 0; question < 5; question++) {
            line.append(',');
            if (random.nextInt(20) != 0) {
                line.append(question == 0 ? random.nextInt(11) : 1 + random.nextInt(5));
            }
        }
        line.append(',').append("0.").append(500 + random.nextInt(500)).append(",");
        return line.append(COMMENTS[random.nextInt(COMMENTS.length)])
                .append('\n')
                .toString();
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
