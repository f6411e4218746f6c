package org.attackregister.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.attackregister.model.code.Crosswalk.MappingRelation;
import org.attackregister.model.record.CountMetric;
import org.attackregister.model.record.GroupStatus;
import org.attackregister.model.record.GroupType;
import org.attackregister.model.record.ShareMeasure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The closed lists of the seed data's schemas are those of the program. */
class SchemaWordsTest {
    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of("groups", "/items/properties/type", GroupType.values()),
                Arguments.of("groups", "/items/properties/status", GroupStatus.values()),
                Arguments.of("annual-counts", "/items/properties/metric", CountMetric.values()),
                Arguments.of("annual-shares", "/items/properties/measure", ShareMeasure.values()),
                Arguments.of(
                        "crosswalks",
                        "/items/properties/mappings/items/properties/relation",
                        MappingRelation.values()));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void areTheProgramsWords(String file, String place, Coded[] words) throws IOException {
        JsonNode schema =
                RegisterJson.MAPPER.readTree(Files.readString(Path.of("seed-data", "schema", file + ".schema.json")));
        List<String> listed =
                schema.at(place + "/enum").valueStream().map(JsonNode::asText).toList();

        assertThat(listed)
                .containsExactlyElementsOf(Arrays.stream(words).map(Coded::code).toList());
    }
}
