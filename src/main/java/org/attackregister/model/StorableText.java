package org.attackregister.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * Text that every database can store and every answer can have: without U+0000, which PostgreSQL does not store, and
 * without half a surrogate pair, which UTF-8 does not write.
 */
public final class StorableText {
    /** What is said of a text that is none. */
    public static final String REFUSAL = "has the character U+0000 or half a surrogate pair, which cannot be stored";

    private StorableText() {}

    /** Whether a text is such text. */
    public static boolean is(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /**
     * The JSON pointer of the first place of a document where a text is not; that of the object where the name of a
     * member is not. Empty where all texts are.
     */
    public static Optional<String> firstOther(JsonNode document) {
        if (document.isTextual()) {
            return is(document.textValue()) ? Optional.empty() : Optional.of("");
        }
        if (document.isArray()) {
            for (int i = 0; i < document.size(); i++) {
                Optional<String> below = firstOther(document.path(i));
                if (below.isPresent()) {
                    return Optional.of("/" + i + below.get());
                }
            }
        }
        for (Map.Entry<String, JsonNode> member : document.properties()) {
            String name = member.getKey();
            if (!is(name)) {
                return Optional.of("");
            }
            Optional<String> below = firstOther(member.getValue());
            if (below.isPresent()) {
                return Optional.of("/" + name.replace("~", "~0").replace("/", "~1") + below.get());
            }
        }
        return Optional.empty();
    }
}
