package org.cxmetrics.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import jdk.jshell.tool.JavaShellToolBuilder;
import org.junit.jupiter.api.Test;

/** Drives the shell without a terminal. */
class ShellTest {

    private static String say(String input) throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        JavaShellToolBuilder builder = JavaShellToolBuilder.builder()
                .in(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), null)
                .out(out)
                .err(out)
                .persistence(new HashMap<>());
        int status = Shell.start(builder, "--execution", "local", "--feedback", "concise");
        assertThat(status).isZero();
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void knowsTheLibraryWithoutImports() throws Exception {
        assertThat(say("Nps.ofCounts(19, 9, 8)\n/exit\n"))
                .contains("NPS +30.6 ")
                .contains("n=36")
                .doesNotContain("error");
    }

    @Test
    void theJdksOwnImportsAreThereToo() throws Exception {
        assertThat(say("Stream.of(9, 10, 3).collect(Nps.collector(r -> r)).score()\n/exit\n"))
                .contains("33.33333333333333");
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        assertThat(say("Nps.ofCounts(-1, 0, 0)\n/exit\n"))
                .contains("promoters must")
                .contains("got -1");
    }
}
