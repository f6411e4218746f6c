package org.attackregister.service.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.attackregister.model.RegisterJson;

/** JSON merge patch (RFC 7396). */
final class MergePatch {
    private MergePatch() {}

    /** A document with what a patch changes in it: members that the patch has as null are taken out. */
    static ObjectNode apply(ObjectNode target, ObjectNode patch) {
        ObjectNode merged = target.deepCopy();
        patch.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                merged.remove(member.getKey());
            } else {
                merged.set(member.getKey(), value(merged.path(member.getKey()), member.getValue()));
            }
        });
        return merged;
    }

    private static JsonNode value(JsonNode before, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        return apply(before instanceof ObjectNode object ? object : RegisterJson.MAPPER.createObjectNode(), changes);
    }
}
