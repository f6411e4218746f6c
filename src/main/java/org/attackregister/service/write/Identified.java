package org.attackregister.service.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;

/** Bodies that say of which record they are. */
final class Identified {
    private Identified() {}

    /**
     * The body with the id that the address names.
     *
     * @throws RegisterException of kind {@code INVALID_CONTENT} where the body says that it is of another record
     */
    static ObjectNode of(String noun, String id, ObjectNode body) {
        if (body.has("id") && !body.path("id").asText().equals(id)) {
            String message = "The body has another %s than '%s' in the address.".formatted(noun, Fault.shortened(id));
            throw new RegisterException(
                    Trouble.INVALID_CONTENT,
                    message,
                    List.of(Fault.pointer("/id", FaultCode.CONTRADICTION, message, null)));
        }
        return body.deepCopy().put("id", id);
    }
}
