package org.cxmetrics.examples;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cxmetrics.core.table.WeightKind;
import org.cxmetrics.core.validation.NearestNames;
import org.cxmetrics.core.value.MissingReason;
import org.cxmetrics.io.csv.CsvColumn;
import org.cxmetrics.io.csv.ResponseCsv;
import org.cxmetrics.io.csv.UndeclaredColumns;

/**
 * What the survey report reads and where it writes, from the command line.
 *
 * @param file the survey file; empty for the one shipped with the examples
 * @param score the column with the likelihood to recommend, 0 to 10
 * @param segment the column that splits the score
 * @param ratings the columns rated 1 to 5
 * @param missing the codes that mean "no answer", by column; those under {@code *} hold for every rating
 * @param weight the column with the weights, if there is one
 * @param time the column with the time of submission, if there is one
 * @param out where the Markdown goes
 */
record SurveyReportOptions(
        Optional<Path> file,
        String score,
        String segment,
        List<String> ratings,
        Map<String, Map<String, MissingReason>> missing,
        Optional<String> weight,
        Optional<String> time,
        Path out) {

    static final String USAGE = """
            survey-report [--file FILE] [--score COLUMN] [--segment COLUMN] [--ratings COLUMN,COLUMN,...]
                          [--missing COLUMN:CODE=REASON;...] [--weight COLUMN] [--time COLUMN] [--out FILE]
            """;

    private static final Map<String, String> SHIPPED = Map.of(
            "--score", "recommend",
            "--segment", "region",
            "--ratings", "easy_to_reach,visit_resolved,bill_is_right,reliable",
            "--missing", "recommend:98=DONT_KNOW;*:9=NOT_APPLICABLE",
            "--weight", "weight",
            "--time", "submitted_at",
            "--out", "target/survey-report.md");

    private static final List<String> NAMES =
            List.of("--file", "--score", "--segment", "--ratings", "--missing", "--weight", "--time", "--out");

    /** Reads the command line; without {@code --file} the columns of the shipped file are meant. */
    static SurveyReportOptions parse(String... args) {
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!NAMES.contains(args[i]) || i + 1 == args.length) {
                throw new IllegalArgumentException("argument[" + i + "] must be an option with a value, got "
                        + NearestNames.of(args[i], NAMES) + "\nusage: " + USAGE);
            }
            given.put(args[i], args[i + 1]);
        }
        Map<String, String> all = new LinkedHashMap<>(given.containsKey("--file") ? Map.of() : SHIPPED);
        all.putIfAbsent("--out", "target/survey-report.md");
        all.putAll(given);
        return new SurveyReportOptions(
                Optional.ofNullable(all.get("--file")).map(Path::of),
                required(all, "--score"),
                required(all, "--segment"),
                List.of(required(all, "--ratings").split(",", -1)),
                missing(all.getOrDefault("--missing", "")),
                Optional.ofNullable(all.get("--weight")),
                Optional.ofNullable(all.get("--time")),
                Path.of(required(all, "--out")));
    }

    private static String required(Map<String, String> all, String name) {
        String value = all.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " must be given with --file, got " + all.keySet());
        }
        return value;
    }

    private static Map<String, Map<String, MissingReason>> missing(String text) {
        Map<String, Map<String, MissingReason>> codes = new LinkedHashMap<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(";", -1)) {
            int colon = part.lastIndexOf(':');
            int equals = part.lastIndexOf('=');
            if (colon < 1 || equals < colon + 2) {
                throw new IllegalArgumentException("--missing must look like COLUMN:CODE=REASON, got " + part);
            }
            codes.computeIfAbsent(part.substring(0, colon), column -> new LinkedHashMap<>())
                    .put(part.substring(colon + 1, equals), MissingReason.valueOf(part.substring(equals + 1)));
        }
        return codes;
    }

    /** How the reader is to take the columns. */
    ResponseCsv.Options csv() {
        CsvColumn[] columns = Stream.of(
                        Stream.of(withMissing(CsvColumn.rating(score, 0, 10), score)),
                        Stream.of(CsvColumn.category(segment)),
                        ratings.stream()
                                .map(rating -> withMissing(withMissing(CsvColumn.rating(rating, 1, 5), rating), "*")),
                        weight.stream().map(column -> CsvColumn.weight(column, WeightKind.PROBABILITY)),
                        time.stream().map(CsvColumn::submittedAt))
                .flatMap(stream -> stream)
                .toArray(CsvColumn[]::new);
        ResponseCsv.Options options = ResponseCsv.Options.defaults().withColumns(columns);
        // The shipped file has well-known columns such as response_id; of another file only what was named is read.
        return file.isPresent() ? options.withUndeclared(UndeclaredColumns.IGNORE) : options;
    }

    private CsvColumn withMissing(CsvColumn column, String key) {
        CsvColumn result = column;
        for (Map.Entry<String, MissingReason> code :
                missing.getOrDefault(key, Map.of()).entrySet()) {
            result = result.withMissing(code.getKey(), code.getValue());
        }
        return result;
    }
}
