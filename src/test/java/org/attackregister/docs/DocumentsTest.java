package org.attackregister.docs;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents hang together: what they link to is there, the index leads to each page, and a line fits a screen. */
class DocumentsTest {
    private static final Path README = Path.of("README.md");
    private static final Path INDEX = Path.of("src/site/markdown/index.md");

    static Stream<Document> all() {
        return Document.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void linksToWhatIsThere(Document document) {
        assertThat(document.links().filter(link -> !isThere(document, link))).isEmpty();
    }

    private static boolean isThere(Document document, String link) {
        Path target = document.target(link);
        return Files.exists(target)
                && (!link.contains("#")
                        || Document.read(target).anchors().contains(link.substring(link.indexOf('#') + 1)));
    }

    /** A row of a table is one line, however long. */
    @ParameterizedTest
    @MethodSource("all")
    void hasNoProseBeyondColumn130(Document document) {
        assertThat(document.prose().stream().filter(line -> !line.startsWith("|") && line.length() > 130))
                .isEmpty();
    }

    @Test
    void listsEachPageInTheIndex() {
        Document index = Document.read(INDEX);
        assertThat(index.links().map(index::target).collect(toSet()))
                .containsAll(Document.pages()
                        .map(Document::path)
                        .filter(path -> !path.equals(INDEX))
                        .toList());
    }

    @Test
    void hasAReadmeOfOnePageThatLeadsToTheIndex() throws IOException {
        Document readme = Document.read(README);
        assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(150);
        assertThat(readme.links().map(readme::target)).contains(INDEX);
    }
}
