package org.attackregister.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.AttackField.Form;
import org.junit.jupiter.api.Test;

/**
 * The JSON schemas have the fields of the table, in its order; with {@code -Dreference.write=true} the tolls that they lack
 * are written first.
 */
class AttackSchemaTest {
    private static final boolean WRITE = Boolean.getBoolean("reference.write");
    private static final String REMEDY = "mvn test -Dtest=AttackSchemaTest -Dreference.write=true writes tolls";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What an attack has that is read as the register gave it. */
    private static final Path OWN = Path.of("src/main/resources/schema/attack.schema.json");

    /** What an attack of the seed data has. */
    private static final Path SEED = Path.of("seed-data/schema/attacks.schema.json");

    private static final Map<Form, List<String>> TYPES = Map.of(
            Form.TOLL, List.of("number", "null"),
            Form.FIGURE, List.of("number", "null"),
            Form.DEGREES, List.of("number", "null"),
            Form.FLAG, List.of("boolean", "null"),
            Form.CODES, List.of("array"),
            Form.LIST, List.of("array"),
            Form.MAP, List.of("object"));

    @Test
    void whatIsReadAsItWasGivenHasAllFields() throws IOException {
        JsonNode schema = schema(OWN, "");

        assertThat(schema.path("properties").fieldNames())
                .toIterable()
                .as(REMEDY)
                .containsExactlyElementsOf(Stream.concat(AttackField.WRITABLE.stream(), AttackField.ADDED.stream())
                        .toList());
        assertThat(texts(schema.path("required"))).as(REMEDY).isEqualTo(AttackField.WRITABLE);
        hasTheTypes(schema.path("properties"));
    }

    /** A toll that the seed leaves out is not known. */
    @Test
    void theSeedHasAllThatIsWritten() throws IOException {
        JsonNode schema = schema(SEED, "/items");

        assertThat(schema.path("properties").fieldNames())
                .toIterable()
                .as(REMEDY)
                .containsExactlyElementsOf(AttackField.WRITABLE);
        assertThat(texts(schema.path("required")))
                .isSubsetOf(AttackField.WRITABLE)
                .containsAll(AttackField.WRITABLE.stream()
                        .filter(name -> !members(AttackField.TOLLS).contains(name))
                        .toList());
        hasTheTypes(schema.path("properties"));
    }

    private static void hasTheTypes(JsonNode properties) {
        AttackField.forEachMember((field, name) -> {
            List<String> expected = TYPES.get(field.form());
            if (expected != null && !properties.path(name).has("$ref")) {
                JsonNode type = properties.path(name).path("type");
                assertThat(type.isTextual() ? List.of(type.textValue()) : texts(type))
                        .as(name)
                        .isEqualTo(expected);
            }
        });
    }

    private static JsonNode schema(Path file, String of) throws IOException {
        JsonNode whole = MAPPER.readTree(Files.readString(file));
        if (WRITE) {
            complete((ObjectNode) whole.at(of), file.equals(OWN));
            Files.writeString(file, MAPPER.writer(printer()).writeValueAsString(whole) + "\n");
        }
        return whole.at(of);
    }

    private static void complete(ObjectNode schema, boolean requires) {
        ObjectNode before = (ObjectNode) schema.path("properties").deepCopy();
        ObjectNode properties = schema.putObject("properties");
        AttackField.forEachMember((field, name) -> {
            if (before.has(name) && field.form() != Form.ADDED) {
                properties.set(name, before.get(name));
            } else if (field.form() == Form.TOLL) {
                properties
                        .putObject(name)
                        .put("minimum", 0)
                        .putArray("type")
                        .add("number")
                        .add("null");
            }
        });
        AttackField.ADDED.stream().filter(before::has).forEach(name -> properties.set(name, before.get(name)));
        if (requires) {
            ArrayNode required = schema.putArray("required");
            AttackField.WRITABLE.forEach(required::add);
        }
    }

    private static DefaultPrettyPrinter printer() {
        return new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
    }

    private static List<String> members(List<AttackField> fields) {
        return fields.stream().flatMap(field -> field.members().stream()).toList();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
