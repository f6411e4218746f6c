package org.attackregister.ingest.read;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.model.RegisterJson;
import org.jspecify.annotations.Nullable;

/**
 * A JSON document with the name under which its faults are reported.
 *
 * @param name the file's name
 * @param content its content
 */
public record JsonFile(String name, JsonNode content) {
    private static final ObjectReader STRICT = RegisterJson.MAPPER
            .readerFor(JsonNode.class)
            .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /**
     * Reads one document, and nothing after it; an object may have a key once.
     *
     * @return empty where it is not JSON: the reason is a fault then
     * @throws IOException if the file itself cannot be read
     */
    public static Optional<JsonFile> read(String name, InputStream text, Faults faults) throws IOException {
        try {
            JsonNode content = STRICT.readValue(text);
            return Optional.of(new JsonFile(name, content == null ? MissingNode.getInstance() : content));
        } catch (JsonProcessingException e) {
            faults.add(Fault.pointer(name + "#", FaultCode.MALFORMED, sentence(e), null));
            return Optional.empty();
        } catch (NumberFormatException e) {
            // an exponent of more digits than a number in memory can have
            faults.add(Fault.pointer(name + "#", FaultCode.MALFORMED, "not JSON: a number is out of range", null));
            return Optional.empty();
        }
    }

    /** A fault at a JSON pointer of this file; it is named as a URI fragment, {@code attacks.json#/3/country}. */
    public Fault fault(String pointer, FaultCode code, String message, @Nullable String value) {
        return Fault.pointer(name + "#" + pointer, code, message, value);
    }

    private static String sentence(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        String reason = RegisterJson.reason(e);
        return at == null
                ? "not JSON: " + reason
                : "not JSON: line %d, column %d: %s".formatted(at.getLineNr(), at.getColumnNr(), reason);
    }
}
