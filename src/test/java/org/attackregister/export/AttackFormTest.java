package org.attackregister.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attackregister.invented.SkewedAttacks;
import org.attackregister.model.Operation;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.VersionStamp;
import org.attackregister.model.Versioned;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.AttackField;
import org.attackregister.query.Format;
import org.attackregister.snapshot.column.JsonLines;
import org.attackregister.snapshot.column.SerialisedVersions;
import org.attackregister.store.SampleAttacks;
import org.attackregister.view.AttackEncoder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is copied from the stored bytes is what reading them into trees and writing those would give. */
class AttackFormTest {
    private static final AttackEncoder ENCODER = new AttackEncoder();
    private static final int SKEWED = 150;

    static Stream<List<String>> fields() {
        return Stream.concat(
                Stream.of(List.of(), List.of("notes", "id", "targets"), List.of("links", "extra", "latitude")),
                AttackField.NAMES.stream().map(List::of));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void writesWhatTreesWouldGive(List<String> fields) throws IOException {
        SkewedAttacks skewed = new SkewedAttacks("skewed");
        List<byte[]> attacks = Stream.concat(
                        Stream.of(SampleAttacks.full("a-1"), SampleAttacks.bare("ä/b c~d:e,f")),
                        IntStream.range(0, SKEWED).mapToObj(i -> skewed.attack(i, SKEWED)))
                .map(AttackFormTest::json)
                .toList();

        isWhatTreesWouldGive(attacks, fields);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "=1+1",
                "'quoted'",
                "\t",
                "\r\n",
                "#",
                "# a, \"b\"",
                "a|b\\c",
                "|",
                "\\",
                "\\\\|",
                "\"",
                "\b\f\n\r\t/",
                "\u0001 and \u001f and \u007f",
                "\u2028é\u0641",
                "💣 = \"fuse\", 💣",
                "@💣",
                "{}",
                "[1,2]",
                "a long text without anything that would have to be quoted or escaped anywhere",
                "a long text with, as it were, commas in it, and a \"quoted\" word, and a \\ further on",
            })
    void writesAnyTextAsTreesWould(String text) throws IOException {
        ObjectNode attack = tree();
        attack.put("id", text).put("summary", text).put("city", text).putNull("notes");
        ((ObjectNode) attack.withArray("targets").get(0)).put("name", text).put("group", text);
        attack.withArray("perpetrators").removeAll();
        attack.withArray("attack_types").removeAll().add(text).add("b").add(text);
        attack.withObject("extra").removeAll().put("key \" of " + text.length(), text);
        attack.withObject("links").put("self", text);

        isWhatTreesWouldGive(List.of(json(SampleAttacks.full("a-1")), bytes(attack)), List.of());
        isWhatTreesWouldGive(List.of(bytes(attack)), List.of("summary", "id", "city"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0.0",
                "-0.5",
                "1.0E-5",
                "1E+2",
                "-12.50",
                "180.0",
                "123456789012345678901234567890",
                "null"
            })
    void writesAnyNumberAsTreesWould(String number) throws IOException {
        ObjectNode attack = tree();
        attack.put("latitude", 0.25).put("killed", 0.25);
        attack.withObject("killed_by_nationality").removeAll().put("AF", 0.25);
        attack.withObject("extra").removeAll().putArray("a").add(0.25).add("0.25E");
        String text = new String(bytes(attack), StandardCharsets.UTF_8).replaceAll("0\\.25(?!E)", number);

        isWhatTreesWouldGive(List.of(text.getBytes(StandardCharsets.UTF_8)), List.of());
        isWhatTreesWouldGive(List.of(text.getBytes(StandardCharsets.UTF_8)), List.of("latitude", "extra"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[1,2]", "[\"a\",1]", "[null]", "[[]]", "{}", "{\"a\":{}}", "true", "\"\""})
    void writesAnyShapeAsTreesWould(String value) throws IOException {
        ObjectNode attack = tree();
        for (String field : List.of("attack_types", "extra", "statements", "suicide", "notes")) {
            attack.set(field, RegisterJson.MAPPER.readTree(value));
        }

        isWhatTreesWouldGive(List.of(bytes(attack)), List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[{}]",
                "[{\"category\":\"a\"}]",
                "[{\"group\":null,\"x\":[{\"y\":\"}]\"}],\"type\":\"t\"},{}]"
            })
    void writesAnyListOfPartsAsTreesWould(String value) throws IOException {
        ObjectNode attack = tree();
        attack.set("targets", RegisterJson.MAPPER.readTree(value));

        assertThat(written(Format.CSV, List.of(bytes(attack)), List.of("targets", "id")))
                .endsWith(",a-1\r\n")
                .hasLineCount(2);
        assertThat(written(Format.GEOJSON, List.of(bytes(attack)), List.of("targets")))
                .isEqualTo(ExportByTree.geojson(List.of(bytes(attack)), List.of("targets")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CSV", "NDJSON", "GEOJSON"})
    void writesAListOfNothing(Format format) throws IOException {
        isWhatTreesWouldGive(List.of(), List.of());
        assertThat(written(format, List.of(), List.of()))
                .isEqualTo(Map.of(
                                Format.CSV, ExportByTree.csv(List.of(), List.of()),
                                Format.NDJSON, "",
                                Format.GEOJSON, "{\"type\":\"FeatureCollection\",\"features\":[]}")
                        .get(format));
    }

    private static void isWhatTreesWouldGive(List<byte[]> attacks, List<String> fields) throws IOException {
        assertThat(written(Format.CSV, attacks, fields)).isEqualTo(ExportByTree.csv(attacks, fields));
        assertThat(written(Format.NDJSON, attacks, fields)).isEqualTo(ExportByTree.ndjson(attacks, fields));
        assertThat(written(Format.GEOJSON, attacks, fields)).isEqualTo(ExportByTree.geojson(attacks, fields));
    }

    private static String written(Format format, List<byte[]> attacks, List<String> fields) throws IOException {
        SerialisedVersions versions = new SerialisedVersions(ordinals -> Map.of());
        for (int i = 0; i < attacks.size(); i++) {
            versions.put(i, attacks.get(i));
        }
        AttackForm form = AttackExport.form(format, fields);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonLines lines = new JsonLines();
        form.begin(out);
        for (int done = 0; done < attacks.size(); done += lines.count()) {
            versions.read(IntStream.range(0, attacks.size()).toArray(), done, lines);
            form.attacks(lines, done, out);
        }
        form.end(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static ObjectNode tree() throws IOException {
        return (ObjectNode) RegisterJson.MAPPER.readTree(json(SampleAttacks.full("a-1")));
    }

    private static byte[] bytes(ObjectNode attack) throws IOException {
        return RegisterJson.MAPPER.writeValueAsBytes(attack);
    }

    private static byte[] json(Attack attack) {
        Instant moment = Instant.parse("2024-01-12T10:11:12.123456Z");
        return ENCODER.encode(
                new Versioned<>(new VersionStamp(61, 2, Operation.UPDATED, "why", moment, "ann"), attack));
    }
}
