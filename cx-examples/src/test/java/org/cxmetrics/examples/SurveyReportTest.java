package org.cxmetrics.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurveyReportTest {

    /** The report shown in the guide. */
    private static final Path SHOWN = Path.of("../docs/guide/survey-report.md");

    @TempDir
    Path folder;

    private String report(String... args) throws IOException {
        Path out = folder.resolve("report.md");
        String[] all = java.util.Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--out";
        all[args.length + 1] = out.toString();
        SurveyReport.main(all);
        return Files.readString(out);
    }

    @Test
    void theShippedSurveyGivesTheReportOfTheGuide() throws IOException {
        assertThat(report()).isEqualTo(Files.readString(SHOWN));
    }

    /** Figures of the folder's expected.json: a blank coded 11 must not count as a promoter, which would give 41.6. */
    @Test
    void theAirportSurveyOf2017ScoresAsPublishedWithTheData() throws IOException {
        String data = System.getProperty("cx.data.dir");
        Assumptions.assumeTrue(data != null, "real data skipped: -Dcx.data.dir is not set");
        Path file = Path.of(data, "sfo-airport-survey", "2017_SFO_Customer_Survey.csv.gz");
        String report = report(
                "--file", file.toString(),
                "--score", "NETPRO",
                "--segment", "BAREA",
                "--ratings", "Q7ART,Q7FOOD,Q7ALL",
                "--missing", "NETPRO:11=NOT_ANSWERED;*:0=NOT_ANSWERED;*:6=NOT_APPLICABLE;*:Blank=NOT_ANSWERED",
                "--weight", "WEIGHT");
        assertThat(report)
                .contains("NPS +39.8 ", "n=2746: 1436 promoters, 968 passives, 342 detractors", "+40.4 ")
                .contains("| C | +46.9 |", "| G | +33.0 |", "| Q7ART | 71.6% |")
                .contains("no problems");
    }

    @Test
    void unknownArgumentsNameTheNearest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurveyReportOptions.parse("--scor", "x"))
                .withMessageStartingWith(
                        "argument[0] must be an option with a value, got \"--scor\" (nearest: \"--score\")\nusage: ");
    }

    @Test
    void aFileNeedsItsColumnsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurveyReportOptions.parse("--file", "x.csv"))
                .withMessage("--score must be given with --file, got [--out, --file]");
    }

    @Test
    void missingCodesNameColumnCodeAndReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurveyReportOptions.parse("--missing", "recommend=98"))
                .withMessage("--missing must look like COLUMN:CODE=REASON, got recommend=98");
    }
}
