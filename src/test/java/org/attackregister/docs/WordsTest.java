package org.attackregister.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Public text keeps to the words of CONTRIBUTING: pages, contract, messages, and what a browser shows. */
class WordsTest {
    private static final Pattern STRUCK = Pattern.compile(
            "\\b(?:told|stands?|stood|standing|put by|plain statements?|held against|must hold|is no more|come later)\\b",
            Pattern.CASE_INSENSITIVE);

    /** A string literal of Java on one line. */
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

    private static final Pattern TEXT = Pattern.compile(".*\\.(?:md|yaml|java|html|js|css)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "SECURITY.md",
                "openapi/openapi.yaml",
                "src/site/markdown",
                "src/main/java",
                "src/main/resources/META-INF/resources"
            })
    void saysNoStruckWord(Path place) throws IOException {
        List<String> struck = new ArrayList<>();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file :
                    files.filter(f -> TEXT.matcher(f.toString()).matches()).toList()) {
                shown(file).filter(text -> STRUCK.matcher(text).find()).forEach(text -> struck.add(file + ": " + text));
            }
        }
        assertThat(struck).isEmpty();
    }

    /** The lines of a file that somebody outside reads; of a Java file its string literals. */
    private static Stream<String> shown(Path file) throws IOException {
        Stream<String> lines = Files.readAllLines(file).stream();
        return file.toString().endsWith(".java")
                ? lines.filter(line -> !line.strip().startsWith("*"))
                        .flatMap(line -> LITERAL.matcher(line).results().map(MatchResult::group))
                : lines;
    }
}
