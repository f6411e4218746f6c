package org.attackregister.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of the pages are those of the program; with {@code -Dreference.write=true} they are written first. */
class ReferenceTest {
    private static final boolean WRITE = Boolean.getBoolean("reference.write");
    private static final String REMEDY = "mvn test -Dtest=ReferenceTest -Dreference.write=true writes them";

    static Stream<Document> pages() {
        return Document.pages();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void saysWhatTheProgramSays(Document page) throws IOException {
        List<String> written = ReferencePages.written(Files.readAllLines(page.path()));
        if (WRITE) {
            Files.write(page.path(), written);
        }
        List<String> committed = Files.readAllLines(page.path());

        assertThat(without(written, committed))
                .as("lines that %s lacks; %s", page, REMEDY)
                .isEmpty();
        assertThat(without(committed, written))
                .as("lines of %s that are no more so; %s", page, REMEDY)
                .isEmpty();
        assertThat(committed).as("the order of %s; %s", page, REMEDY).isEqualTo(written);
    }

    private static List<String> without(List<String> lines, List<String> others) {
        return lines.stream().filter(line -> !others.contains(line)).toList();
    }

    @Test
    void hasOnePlaceForEachTable() throws IOException {
        Stream.Builder<String> places = Stream.builder();
        for (Document page : pages().toList()) {
            ReferencePages.tables(Files.readAllLines(page.path())).forEach(places);
        }

        assertThat(places.build()).containsExactlyInAnyOrderElementsOf(ReferencePages.tables());
    }
}
