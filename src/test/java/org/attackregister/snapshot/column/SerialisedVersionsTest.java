package org.attackregister.snapshot.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SerialisedVersionsTest {
    private final List<Integer> made = new ArrayList<>();
    private final SerialisedVersions versions = new SerialisedVersions(this::make);

    private Map<Integer, byte[]> make(int[] ordinals) {
        Map<Integer, byte[]> json = new HashMap<>();
        for (int ordinal : ordinals) {
            made.add(ordinal);
            json.put(ordinal, bytes("made " + ordinal));
        }
        return json;
    }

    @Test
    void returnsWhatWasPutAndMakesWhatWasNot() throws IOException {
        versions.put(1, bytes("put"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        versions.write(1, out);

        assertThat(text(1)).isEqualTo("put").isEqualTo(out.toString(StandardCharsets.UTF_8));
        assertThat(text(2_000)).isEqualTo("made 2000");
        assertThat(text(0)).isEqualTo("made 0");
        assertThat(made).containsExactly(2_000, 0);
    }

    @Test
    void makesNothingTwice() {
        versions.require(IntStream.range(0, 1_234));
        versions.require(IntStream.range(0, 1_234));

        assertThat(text(1_233)).isEqualTo("made 1233");
        assertThat(made)
                .containsExactlyElementsOf(IntStream.range(0, 1_234).boxed().toList());
    }

    @Test
    void keepsWhatAVersionHad() {
        versions.put(3, bytes("first"));
        versions.put(3, bytes("second"));

        assertThat(text(3)).isEqualTo("first");
    }

    @Test
    void storesVersionsOfNoLengthAndOfMoreThanABlock() {
        byte[] large = new byte[5_000_000];
        large[4_999_999] = 7;
        versions.put(0, new byte[0]);
        versions.put(1, large);
        versions.put(2, bytes("small"));

        assertThat(versions.get(0)).isEmpty();
        assertThat(versions.get(1)).isEqualTo(large);
        assertThat(text(2)).isEqualTo("small");
    }

    @Test
    void listsVersionsWithinSomething() {
        versions.put(1, bytes("one"));

        assertThat(versions.list(new int[] {1, 3, 2}, bytes("["), bytes("]"))).isEqualTo(bytes("[one,made 3,made 2]"));
        assertThat(versions.list(new int[] {3}, bytes("<"), bytes(">"))).isEqualTo(bytes("<made 3>"));
        assertThat(versions.list(new int[0], bytes("["), bytes("]"))).isEqualTo(bytes("[]"));
        assertThat(made).containsExactly(3, 2);
    }

    @Test
    void failsWhereAVersionCannotBeMade() {
        SerialisedVersions none = new SerialisedVersions(ordinals -> Map.of());

        assertThatThrownBy(() -> none.get(5)).hasMessage("version 5 has no JSON");
    }

    @Test
    void readsLinesTogetherAndMakesThoseThatAreMissing() {
        byte[] large = new byte[100_000];
        versions.put(1, bytes("put"));
        versions.put(9, large);
        int[] ordinals = {1, 7, 9, 1};
        JsonLines lines = new JsonLines();

        versions.read(ordinals, 0, lines);
        assertThat(lines(lines)).isEqualTo("put\n");
        versions.read(ordinals, 1, lines);
        assertThat(lines(lines)).isEqualTo("made 7\n");
        versions.read(ordinals, 2, lines);
        assertThat(lines.size()).isEqualTo(large.length + 1);
        versions.read(new int[] {1, 7, 1}, 0, lines);
        assertThat(lines(lines)).isEqualTo("put\nmade 7\nput\n");
        assertThat(lines.count()).isEqualTo(3);
        assertThat(lines.start(1)).isEqualTo(4);
        assertThat(lines.end(1)).isEqualTo(10);
        assertThat(made).containsExactly(7);
    }

    private static String lines(JsonLines lines) {
        return new String(lines.bytes(), 0, lines.size(), StandardCharsets.UTF_8);
    }

    private String text(int ordinal) {
        return new String(versions.get(ordinal), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
