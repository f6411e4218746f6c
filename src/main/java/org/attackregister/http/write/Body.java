package org.attackregister.http.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.ingest.read.JsonFile;
import org.attackregister.model.Sha256;

/**
 * The JSON object that a writer sends.
 *
 * @param content what it holds
 * @param sha256 of its bytes, in hexadecimal
 */
record Body(ObjectNode content, String sha256) {
    /** A record of a hundred targets with long notes is a tenth of it. */
    static final int MOST_BYTES = 1 << 20;

    private static final int DEEPEST = 20;

    /** A number of more digits, written out, is no figure, and takes without end to be worked with. */
    private static final int MOST_DIGITS = 40;

    /**
     * Reads a body, strictly: one object, each member once, nothing behind it.
     *
     * @throws RegisterException where it is too large, no JSON, no object, too deep or has a number without end
     */
    static Body read(InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new RegisterException(Trouble.TOO_LARGE, "A record has at most " + MOST_BYTES + " bytes.");
        }
        Faults faults = new Faults();
        JsonNode node = JsonFile.read("", new ByteArrayInputStream(bytes), faults)
                .map(JsonFile::content)
                .orElse(null);
        if (node == null) {
            String message = faults.list().get(0).message();
            throw new RegisterException(
                    Trouble.INVALID_QUESTION,
                    "The body is not JSON.",
                    List.of(Fault.pointer("", FaultCode.MALFORMED, message, null)));
        }
        if (!(node instanceof ObjectNode content) || depth(node) > DEEPEST) {
            String message = node.isObject()
                    ? "The body is nested more than " + DEEPEST + " deep."
                    : "The body is no JSON object.";
            throw new RegisterException(
                    Trouble.INVALID_CONTENT, message, List.of(Fault.pointer("", FaultCode.SCHEMA, message, null)));
        }
        endless(content).ifPresent(pointer -> {
            String message = "A number has at most " + MOST_DIGITS + " digits, written out.";
            throw new RegisterException(
                    Trouble.INVALID_CONTENT,
                    message,
                    List.of(Fault.pointer(pointer, FaultCode.OUT_OF_RANGE, message, null)));
        });
        return new Body(content, Sha256.hexadecimal(bytes));
    }

    /** The JSON pointer of the first number that has too many digits. */
    private static Optional<String> endless(JsonNode node) {
        if (node.isNumber()) {
            BigDecimal number = node.decimalValue();
            long whole = (long) number.precision() - number.scale();
            return Math.max(whole, 0) + Math.max(number.scale(), 0) > MOST_DIGITS ? Optional.of("") : Optional.empty();
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            Optional<String> below = endless(node.path(i));
            if (below.isPresent()) {
                return Optional.of("/" + i + below.get());
            }
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            Optional<String> below = endless(member.getValue());
            if (below.isPresent()) {
                return Optional.of("/" + member.getKey().replace("~", "~0").replace("/", "~1") + below.get());
            }
        }
        return Optional.empty();
    }

    private static int depth(JsonNode node) {
        int deepest = 0;
        for (JsonNode child : node) {
            deepest = Math.max(deepest, depth(child));
        }
        return node.isContainerNode() ? deepest + 1 : 0;
    }
}
