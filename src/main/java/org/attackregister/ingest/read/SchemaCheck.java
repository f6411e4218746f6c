package org.attackregister.ingest.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.model.StorableNumber;
import org.attackregister.model.StorableText;
import org.jspecify.annotations.Nullable;

/** Validates JSON files by the JSON Schemas beside them; schemas come from one place, never from a network. */
public final class SchemaCheck {
    /** Prefix of a schema's file name, so that {@code common.schema.json} is found beside its neighbours. */
    private static final String BASE = "https://schema.invalid/";

    private final SchemaRegistry registry;

    /**
     * A check against the schemas of one place.
     *
     * @param schemas the text of a schema by its file name ({@code attacks.schema.json})
     */
    public SchemaCheck(UnaryOperator<String> schemas) {
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(
                        (String iri) -> iri.startsWith(BASE) ? schemas.apply(iri.substring(BASE.length())) : null));
    }

    /**
     * What is wrong with the document, in the schema's order; empty where nothing is. Formats (dates) are checked too, and
     * that all text and every number can be stored, which no schema can say of values of any depth.
     */
    public List<Fault> faults(JsonFile file, String schema) {
        Optional<String> endless = StorableNumber.firstOther(file.content());
        if (endless.isPresent()) {
            // whoever compares it with a bound writes it out
            return List.of(file.fault(endless.get(), FaultCode.OUT_OF_RANGE, StorableNumber.REFUSAL, null));
        }
        Schema read = registry.getSchema(SchemaLocation.of(BASE + schema));
        return Stream.concat(
                        StorableText.firstOther(file.content()).map(pointer -> unstorable(file, pointer)).stream(),
                        read.validate(file.content(), SchemaCheck::checkFormats).stream()
                                .map(error -> fault(file, error)))
                .toList();
    }

    private static Fault unstorable(JsonFile file, String pointer) {
        return file.fault(pointer, FaultCode.MALFORMED, "This " + StorableText.REFUSAL + ".", null);
    }

    private static void checkFormats(ExecutionContext context) {
        context.executionConfig(config -> config.formatAssertionsEnabled(true));
    }

    private static Fault fault(JsonFile file, Error error) {
        String property = error.getProperty();
        String pointer = error.getInstanceLocation()
                + (property == null ? "" : "/" + property.replace("~", "~0").replace("/", "~1"));
        return file.fault(pointer, FaultCode.SCHEMA, error.getMessage(), text(error.getInstanceNode()));
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null || node.isContainerNode() || !StorableText.is(node.asText()) ? null : node.asText();
    }
}
