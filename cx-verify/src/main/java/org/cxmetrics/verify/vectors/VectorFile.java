package org.cxmetrics.verify.vectors;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One file of reference cases.
 *
 * @param path where it lies; the name of its folder chooses the adapters
 * @param cases its cases, in order
 */
public record VectorFile(Path path, List<VectorCase> cases) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Copies the cases. */
    public VectorFile {
        cases = List.copyOf(cases);
    }

    /** Every file of cases below a folder, in the order of their paths. */
    public static List<VectorFile> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(VectorFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }

    /** The file read from a path. */
    public static VectorFile read(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        String folder = folder(absolute);
        try {
            JsonNode cases = MAPPER.readTree(absolute.toFile()).path("cases");
            if (!cases.isArray() || cases.isEmpty()) {
                throw new IllegalArgumentException("file must hold cases, got none in " + path);
            }
            List<VectorCase> list = new ArrayList<>();
            cases.forEach(node -> list.add(new VectorCase(folder, node)));
            return new VectorFile(path, list);
        } catch (IOException e) {
            throw new UncheckedIOException(path.toString(), e);
        }
    }

    /** Folder and file name. */
    public String name() {
        Path absolute = path.toAbsolutePath().normalize();
        return folder(absolute) + "/" + absolute.getFileName();
    }

    /** The name of the folder a file lies in; empty for the root of a file system. */
    private static String folder(Path absolute) {
        Path parent = absolute.getParent();
        return parent == null || parent.getFileName() == null
                ? ""
                : parent.getFileName().toString();
    }
}
