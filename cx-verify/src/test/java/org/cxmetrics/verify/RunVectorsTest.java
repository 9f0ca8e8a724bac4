package org.cxmetrics.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runner itself: that it can fail, and says where. */
class RunVectorsTest {

    private static final String CASES = """
            {"source": "by hand: 19 promoters, 8 detractors of 36", "cases": [
              {"name": "by hand", "function": "nps_score",
               "input": {"promoters": 19, "passives": 9, "detractors": 8},
               "expected": {"n": @n, "nps": @score}, "tolerance": {"rel": 1e-12}}@more
            ]}
            """;

    @TempDir
    Path temporary;

    private Path folder;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void folder() throws IOException {
        folder = Files.createDirectory(temporary.resolve("nps"));
    }

    private int run(String... folders) {
        return new RunVectors(new PrintStream(printed, true, StandardCharsets.UTF_8)).run(List.of(folders));
    }

    private int runCases(String n, String nps, String more) throws IOException {
        Files.writeString(
                folder.resolve("cases.json"),
                CASES.replace("@n", n).replace("@score", nps).replace("@more", more));
        return run(temporary.toString());
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void passesWhatIsRight() throws IOException {
        assertThat(runCases("36", "30.555555555555557", "")).isZero();
        assertThat(printed()).isEqualTo("nps/cases.json: 1 passed, 0 failed, 0 unsupported\n1 passed, 0 failed\n");
    }

    @Test
    void failsACorruptedNumberAndNamesIt() throws IOException {
        assertThat(runCases("36", "30.5555555", "")).isEqualTo(1);
        assertThat(printed())
                .contains("nps_score: by hand | nps: got 30.555555555555557, want 30.5555555 (rel 1.0E-12, abs 0.0)")
                .endsWith("0 passed, 1 failed\n");
    }

    @Test
    void wholeNumbersMatchExactly() throws IOException {
        assertThat(runCases("37", "30.555555555555557", "")).isEqualTo(1);
        assertThat(printed()).contains("n: got 36, want 37");
    }

    @Test
    void countsAnUnsupportedFunctionAsFailed() throws IOException {
        String other = """
                , {"name": "x", "function": "no_such_function", "input": {}, "expected": {"y": 1}, "tolerance": {"rel": 1}}""";
        assertThat(runCases("36", "30.555555555555557", other)).isEqualTo(1);
        assertThat(printed())
                .contains("nps/cases.json: 1 passed, 0 failed, 1 unsupported")
                .contains("unsupported function no_such_function")
                .endsWith("1 passed, 1 failed\n");
    }

    @Test
    void aKeyThatIsNotProducedFails() throws IOException {
        String other = """
                , {"name": "x", "function": "nps_score", "input": {"promoters": 1, "passives": 0, "detractors": 0},
                   "expected": {"no_such_key": null}, "tolerance": {"rel": 1}}""";
        assertThat(runCases("36", "30.555555555555557", other)).isEqualTo(1);
        assertThat(printed()).contains("no_such_key: is not produced, want null");
    }

    @Test
    void anAnswerWhereARejectionIsWantedFails() throws IOException {
        String other = """
                , {"name": "x", "function": "nps_score", "input": {"promoters": 1, "passives": 0, "detractors": 0},
                   "expected": {"error": "none really"}, "tolerance": {"rel": 1}}""";
        assertThat(runCases("36", "30.555555555555557", other)).isEqualTo(1);
        assertThat(printed()).contains("must reject the input, gave an answer");
    }

    @Test
    void aCaseThatExpectsNothingFails() throws IOException {
        String other = """
                , {"name": "x", "function": "nps_score", "input": {}, "expected": {}, "tolerance": {"rel": 1}}""";
        assertThat(runCases("36", "30.555555555555557", other)).isEqualTo(1);
        assertThat(printed()).contains("case must expect something, got {}");
    }

    @Test
    void nothingToRunIsNotASuccess() throws IOException {
        assertThat(run()).isEqualTo(2);
        assertThat(run(folder.toString())).isEqualTo(2);
        assertThat(run(temporary.resolve("absent").toString())).isEqualTo(2);
        Files.writeString(folder.resolve("cases.json"), "{\"cases\": [");
        assertThat(run(folder.toString())).isEqualTo(2);
        assertThat(printed()).contains("usage: ", "no cases below ", "not a folder: ", "unreadable: ");
    }
}
