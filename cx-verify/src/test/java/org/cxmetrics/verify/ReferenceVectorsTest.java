package org.cxmetrics.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.cxmetrics.verify.vectors.VectorFile;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case of every reference file, through the public API, at the file's own tolerance. */
class ReferenceVectorsTest {

    @TestFactory
    Stream<DynamicNode> everyCasePasses() {
        return VectorFile.below(Path.of("src/test/resources/reference")).stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        file.name(),
                        file.cases().stream()
                                .map(vector -> DynamicTest.dynamicTest(
                                        vector.name(),
                                        () -> assertThat(vector.run()).isEmpty()))));
    }
}
