package org.cxmetrics.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What the build promises and no plugin checks. */
class BuildTest {

    private static final List<String> PUBLISHED = List.of("cx-core", "cx-io", "cx-stats");

    private static String pom(String module) throws IOException {
        return Files.readString(Path.of("..", module, "pom.xml"));
    }

    private static List<String> all(String regex, String text) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void theBomListsEveryPublishedModuleAtTheVersionOfTheBuild() throws IOException {
        String bom = pom("cx-bom");
        assertThat(all("<artifactId>(cx-[a-z]+)</artifactId>", bom.substring(bom.indexOf("<dependencyManagement>"))))
                .containsExactlyElementsOf(PUBLISHED);
        Matcher version = Pattern.compile("<artifactId>cx-parent</artifactId>\\s*<version>([^<]+)</version>")
                .matcher(Files.readString(Path.of("..", "pom.xml")));
        assertThat(version.find()).isTrue();
        assertThat(bom).contains("<artifactId>cx-bom</artifactId>\n  <version>" + version.group(1) + "</version>");
    }

    @Test
    void modulesAreEitherPublishedOrSayThatTheyAreNot() throws IOException {
        for (String module : all("<module>(cx-[a-z]+)</module>", Files.readString(Path.of("..", "pom.xml")))) {
            boolean unpublished = pom(module).contains("<unpublished>true</unpublished>");
            assertThat(unpublished).as(module).isEqualTo(!PUBLISHED.contains(module) && !module.equals("cx-bom"));
        }
    }

    /** The coverage check passes silently where a module ran no test under the agent. */
    @Test
    void everyPublishedModuleHasCoverageData() {
        Assumptions.assumeTrue(
                System.getProperty("unpublished") == null,
                "coverage data skipped: this build was told not to measure it");
        assertThat(PUBLISHED)
                .allSatisfy(module -> assertThat(Path.of("..", module, "target", "jacoco.exec"))
                        .isNotEmptyFile());
    }

    /** The plugin that reads the build plan names a plugin whose output differs from day to day, and passes. */
    @Test
    void jarsCarryTheTimestampOfTheBuild() throws IOException {
        String parent = Files.readString(Path.of("..", "pom.xml"));
        List<String> stamps = all("<project.build.outputTimestamp>([^<]+)Z</project.build.outputTimestamp>", parent);
        assertThat(stamps).hasSize(1);
        LocalDateTime stamp = LocalDateTime.parse(stamps.get(0));
        for (String module : PUBLISHED) {
            List<Path> jars;
            try (Stream<Path> files = Files.list(Path.of("..", module, "target"))) {
                jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
            }
            Assumptions.assumeTrue(
                    jars.size() == 3, "jars skipped: " + module + " was not packaged with sources and Javadoc");
            for (Path jar : jars) {
                try (ZipFile zip = new ZipFile(jar.toFile())) {
                    assertThat(zip.stream().map(ZipEntry::getTimeLocal))
                            .as(jar.toString())
                            .containsOnly(stamp);
                }
            }
        }
    }
}
