package org.cxmetrics.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.stats.resample.ReplicateRandom;

/**
 * Makes the survey file that the examples read: 2,000 responses to an invented provider over the first half of 2025, with
 * the faults that real files have.
 *
 * <p>Every line is drawn from its own stream of the seed {@value #SEED}, and only sums, products and comparisons follow, so
 * the file is the same on every machine and every JDK.
 */
public final class SurveyGenerator {

    /** The seed of the shipped file. */
    public static final long SEED = 20250101L;

    /** How many responses the shipped file holds. */
    public static final int RESPONSES = 2_000;

    private static final Instant START = Instant.parse("2025-01-01T08:00:00Z");
    private static final long SECONDS = Duration.ofDays(180).toSeconds();
    private static final String[] ITEMS = {"easy_to_reach", "visit_resolved", "bill_is_right", "reliable"};
    private static final double[] ITEM_LEVEL = {3.6, 3.9, 4.1, 3.4};

    /** Cells that no reader may bin, by row. */
    private static final Map<Integer, String> FAULTS = Map.of(317, "11", 904, "8.5", 1_500, "ten");

    private SurveyGenerator() {}

    /**
     * Writes the file.
     *
     * @param args the path to write to
     * @throws IOException if the file cannot be written
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("arguments must be one path, got " + args.length);
        }
        Files.writeString(Path.of(args[0]), csv());
    }

    /**
     * Returns the text of the file.
     *
     * @return header and responses, lines ending in a line feed
     */
    public static String csv() {
        StringBuilder out = new StringBuilder("response_id,submitted_at,region,plan,recommend");
        for (String item : ITEMS) {
            out.append(',').append(item);
        }
        out.append(",weight\n");
        for (int row = 1; row <= RESPONSES; row++) {
            out.append(line(row)).append('\n');
        }
        return out.toString();
    }

    private static String line(int row) {
        ReplicateRandom random = ReplicateRandom.of(SEED, row);
        String id = String.format(Locale.ROOT, "r%04d", row);
        long second = (long) (random.nextDouble() * SECONDS);
        String region = region(random.nextDouble());
        String plan = random.nextDouble() < 0.8 ? "home" : "business";
        // A mood that a person's answers share; it rises a little over the half-year and is worse in the South.
        double mood = normal(random) + 0.4 * second / SECONDS - (region.equals("South") ? 0.35 : 0);
        StringBuilder out = new StringBuilder(id)
                .append(',')
                .append(START.plusSeconds(second))
                .append(',')
                .append(region)
                .append(',')
                .append(plan)
                .append(',')
                .append(recommend(row, mood, random));
        for (double level : ITEM_LEVEL) {
            out.append(',').append(item(level, mood, random));
        }
        String weight = Decimals.fixed(plan.equals("home") ? 0.9 + 0.2 * random.nextDouble() : 1.2, 4);
        out.append(',').append(weight);
        return row == 1_313 ? out.substring(0, out.lastIndexOf(",")) : out.toString();
    }

    /** North 45%, South 30%, East 24.8%, and a handful of answers from the Islands. */
    private static String region(double u) {
        if (u < 0.45) {
            return "North";
        }
        if (u < 0.75) {
            return "South";
        }
        return u < 0.998 ? "East" : "Islands";
    }

    /** 0 to 10, 98 for "don't know", blank, or a planted fault. */
    private static String recommend(int row, double mood, ReplicateRandom random) {
        double luck = random.nextDouble();
        int rating = clamp(Math.round(8.0 + 1.9 * mood + 0.8 * normal(random)), 0, 10);
        String fault = FAULTS.get(row);
        if (fault != null) {
            return fault;
        }
        if (luck < 0.02) {
            return "98";
        }
        return luck < 0.05 ? "" : Integer.toString(rating);
    }

    /** 1 to 5, 9 for "does not apply", or blank. */
    private static String item(double level, double mood, ReplicateRandom random) {
        double luck = random.nextDouble();
        int rating = clamp(Math.round(level + 0.6 * mood + 0.7 * normal(random)), 1, 5);
        if (luck < 0.08) {
            return "9";
        }
        return luck < 0.10 ? "" : Integer.toString(rating);
    }

    private static int clamp(long value, int min, int max) {
        return (int) Math.min(max, Math.max(min, value));
    }

    /** Nearly normal: twelve uniforms less six; sums alone, so that no library function can differ between JDKs. */
    private static double normal(ReplicateRandom random) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }
}
