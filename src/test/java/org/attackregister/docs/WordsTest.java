package org.attackregister.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text keeps to the words of CONTRIBUTING: pages, decisions, contract, code with its messages, and what a browser shows. */
class WordsTest {
    private static final Pattern STRUCK = Pattern.compile(
            "\\b(?:told|tells?|stands?(?!-?ins?\\b| in for)|stood|standing|wants?(?!-)|rooms?|put by|plain statements?"
                    + "|held against|must hold|is no more|come later)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TEXT = Pattern.compile(".*\\.(?:md|yaml|java|html|js|css)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "SECURITY.md",
                "openapi/openapi.yaml",
                "src/site/markdown",
                "CHANGELOG.md",
                "src/site/decisions",
                "src/main/java",
                "src/test/java",
                "src/main/resources/META-INF/resources"
            })
    void saysNoStruckWord(Path place) throws IOException {
        List<String> struck = new ArrayList<>();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(WordsTest::isText).toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> STRUCK.matcher(line).find())
                        .forEach(line -> struck.add(file + ": " + line));
            }
        }
        assertThat(struck).isEmpty();
    }

    /** Whether a file has words in it, and not those that are struck. */
    private static boolean isText(Path file) {
        return TEXT.matcher(file.toString()).matches() && !file.endsWith("docs/WordsTest.java");
    }
}
