package org.cxmetrics.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cxmetrics.core.table.ResponseTable;
import org.cxmetrics.core.validation.ReadResult;
import org.cxmetrics.core.value.CellStatus;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Frequency;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.core.value.TextTable;
import org.cxmetrics.io.csv.ResponseCsv;
import org.cxmetrics.stats.nps.BoxScheme;
import org.cxmetrics.stats.nps.Csat;
import org.cxmetrics.stats.nps.Nps;
import org.cxmetrics.stats.nps.NpsByPeriod;
import org.cxmetrics.stats.nps.NpsBySegment;
import org.cxmetrics.stats.nps.WeightedNps;

/**
 * The main example: a survey file becomes scores with intervals, by segment and by month, and a top-2-box for each rating,
 * with everything the file had wrong.
 *
 * <p>Without arguments it reads the file shipped with the examples; {@link SurveyReportOptions#USAGE} lists the others.
 */
public final class SurveyReport {

    private static final String SHIPPED = "survey.csv";

    private final SurveyReportOptions options;
    private final StringBuilder markdown = new StringBuilder();
    private final StringBuilder console = new StringBuilder();

    private SurveyReport(SurveyReportOptions options) {
        this.options = options;
    }

    /**
     * Prints the report and writes it as Markdown.
     *
     * @param args the command line
     * @throws IOException if the report cannot be written
     */
    public static void main(String[] args) throws IOException {
        SurveyReportOptions options = SurveyReportOptions.parse(args);
        SurveyReport report = new SurveyReport(options);
        report.add(read(options));
        Path out = options.out().toAbsolutePath().normalize();
        Files.createDirectories(out.getParent());
        Files.writeString(out, report.markdown);
        System.out.println(report.console + "Written to " + out);
    }

    private static ReadResult<ResponseTable> read(SurveyReportOptions options) {
        if (options.file().isPresent()) {
            return ResponseCsv.read(options.file().get(), options.csv());
        }
        try (InputStream in = SurveyReport.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("resource must be packed with the examples, got none named " + SHIPPED);
            }
            return ResponseCsv.read(in, SHIPPED, options.csv());
        } catch (IOException e) {
            throw new UncheckedIOException(SHIPPED, e);
        }
    }

    private void add(ReadResult<ResponseTable> read) {
        ResponseTable table = read.valueOrThrow();
        heading("Survey report");
        text(table.toString());
        text(read.report().toString());
        heading("Likelihood to recommend");
        text(Nps.fromTable(table, options.score()).toString());
        if (options.weight().isPresent()) {
            text(WeightedNps.fromTable(table, options.score()).toString());
        }
        table("NPS by " + options.segment(), bySegment(table));
        if (table.submittedAt().isPresent()) {
            table("NPS by month", byMonth(table));
        }
        table("Ratings: share of 4 and 5", ratings(table));
        text(
                "Intervals are 95%: adjusted Wald for the score, Wilson for shares. Scores of fewer than 5 answers are withheld.");
    }

    private TextTable bySegment(ResponseTable table) {
        NpsBySegment scores = NpsBySegment.fromTable(table, options.score(), options.segment());
        TextTable.Builder rows = scoreTable(options.segment());
        scores.segments().forEach(segment -> row(rows, segment.label(), segment.nps(), segment.status()));
        row(rows, "all", scores.total(), CellStatus.OK);
        return rows.build();
    }

    private TextTable byMonth(ResponseTable table) {
        NpsByPeriod scores = NpsByPeriod.fromTable(table, options.score(), Frequency.MONTHLY);
        TextTable.Builder rows = scoreTable("month");
        scores.cells().forEach(cell -> row(rows, cell.period().toString(), cell.nps(), cell.status()));
        return rows.build();
    }

    private static TextTable.Builder scoreTable(String first) {
        return TextTable.builder(first, "NPS", "from", "to", "n", "missing", "invalid", "status");
    }

    /** A row of counts, with the score and its interval where enough people stand behind it. */
    private static void row(TextTable.Builder rows, String label, Nps nps, CellStatus status) {
        boolean shown = status == CellStatus.OK;
        Interval interval = nps.interval();
        rows.row(
                label,
                shown ? Decimals.signed(nps.score(), 1) : "",
                shown ? Decimals.signed(interval.lower(), 1) : "",
                shown ? Decimals.signed(interval.upper(), 1) : "",
                Long.toString(nps.n()),
                Long.toString(nps.missing()),
                Long.toString(nps.invalid()),
                shown ? "" : status.toString());
    }

    private TextTable ratings(ResponseTable table) {
        TextTable.Builder rows = TextTable.builder("rating", "top 2", "from", "to", "n", "missing", "invalid");
        for (String rating : options.ratings()) {
            Csat csat = Csat.fromTable(table, rating, BoxScheme.CSAT);
            Interval interval = csat.interval();
            rows.row(
                    rating,
                    Decimals.fixed(csat.value(), 1) + "%",
                    Decimals.fixed(interval.lower(), 1),
                    Decimals.fixed(interval.upper(), 1),
                    Long.toString(csat.n()),
                    Long.toString(csat.missing()),
                    Long.toString(csat.invalid()));
        }
        return rows.build();
    }

    private void heading(String title) {
        markdown.append("## ").append(title).append("\n\n");
        console.append(title).append('\n');
    }

    private void text(String text) {
        List<String> lines = text.lines().toList();
        lines.forEach(line -> markdown.append(line).append("  \n"));
        markdown.append('\n');
        console.append(text).append("\n\n");
    }

    private void table(String title, TextTable table) {
        heading(title);
        markdown.append(table.toMarkdown()).append('\n');
        console.append(table).append("\n\n");
    }
}
