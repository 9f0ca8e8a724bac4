package org.cxmetrics.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurveyGeneratorTest {

    @Test
    void theShippedFileIsWhatTheSeedGives(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("survey.csv");
        SurveyGenerator.main(new String[] {file.toString()});
        try (InputStream shipped = SurveyReport.class.getResourceAsStream("survey.csv")) {
            String want = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(Files.readString(file)).isEqualTo(want);
            assertThat(want.lines()).hasSize(1 + SurveyGenerator.RESPONSES);
        }
    }

    @Test
    void wantsOnePath() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurveyGenerator.main(new String[0]))
                .withMessage("arguments must be one path, got 0");
    }
}
