package org.attackregister.docs;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Markdown file of the project: its links, the anchors of its headings, and its prose without blocks of code. */
record Document(Path path, List<String> prose) {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.*)$");
    private static final Path PAGES = Path.of("src/site/markdown");

    static Document read(Path path) {
        try {
            return new Document(path, withoutCode(Files.readAllLines(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pages below the index. */
    static Stream<Document> pages() {
        return below(PAGES);
    }

    static Stream<Document> all() {
        return Stream.concat(
                Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md")
                        .map(Path::of)
                        .map(Document::read),
                Stream.of(Path.of("src/site"), Path.of("seed-data")).flatMap(Document::below));
    }

    private static Stream<Document> below(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(path -> path.toString().endsWith(".md")).sorted().toList().stream()
                    .map(Document::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> withoutCode(List<String> lines) {
        List<String> prose = new ArrayList<>();
        boolean code = false;
        for (String line : lines) {
            if (line.startsWith("```")) {
                code = !code;
            } else if (!code) {
                prose.add(line);
            }
        }
        return prose;
    }

    /** The links to files and anchors of the project, as they are written. */
    Stream<String> links() {
        return prose.stream()
                .flatMap(line -> LINK.matcher(line).results())
                .map(found -> found.group(1))
                .filter(link -> !link.matches("[a-z]+:.*"));
    }

    /** The file or directory that a link leads to. */
    Path target(String link) {
        String file = link.replaceFirst("#.*", "");
        return file.isEmpty() ? path : path.resolveSibling(file).normalize();
    }

    /** The anchors as code hosts make them of headings: small letters, no punctuation, hyphens for spaces. */
    Set<String> anchors() {
        return prose.stream()
                .flatMap(line -> HEADING.matcher(line).results())
                .map(Document::anchor)
                .collect(toSet());
    }

    private static String anchor(MatchResult heading) {
        return heading.group(1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
