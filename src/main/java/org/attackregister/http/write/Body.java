package org.attackregister.http.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.ingest.read.JsonFile;
import org.attackregister.model.Sha256;
import org.attackregister.model.StorableNumber;

/**
 * The JSON object that a writer sends.
 *
 * @param content its content
 * @param sha256 of its bytes, in hexadecimal
 */
record Body(ObjectNode content, String sha256) {
    /** A record of a hundred targets with long notes is a tenth of it. */
    static final int MOST_BYTES = 1 << 20;

    private static final int DEEPEST = 20;

    /**
     * Reads a body, strictly: one object, each member once, nothing after it.
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
                    : "The body is not a JSON object.";
            throw new RegisterException(
                    Trouble.INVALID_CONTENT, message, List.of(Fault.pointer("", FaultCode.SCHEMA, message, null)));
        }
        StorableNumber.firstOther(content).ifPresent(pointer -> {
            throw new RegisterException(
                    Trouble.INVALID_CONTENT,
                    StorableNumber.REFUSAL,
                    List.of(Fault.pointer(pointer, FaultCode.OUT_OF_RANGE, StorableNumber.REFUSAL, null)));
        });
        return new Body(content, Sha256.hexadecimal(bytes));
    }

    private static int depth(JsonNode node) {
        int deepest = 0;
        for (JsonNode child : node) {
            deepest = Math.max(deepest, depth(child));
        }
        return node.isContainerNode() ? deepest + 1 : 0;
    }
}
