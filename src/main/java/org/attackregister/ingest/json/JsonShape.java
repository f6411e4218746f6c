package org.attackregister.ingest.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the records of a JSON file stand, and which fields they have.
 *
 * @param form how the records stand
 * @param member the name under which the list of records stands; null in other forms than {@link JsonForm#MEMBER}
 * @param fields the fields of all records in the order in which they are met
 * @param onePage whether the file says that its list goes on elsewhere
 */
public record JsonShape(JsonForm form, @Nullable String member, List<String> fields, boolean onePage) {

    /** How the records of a file stand. */
    public enum JsonForm {
        /** One JSON document a line. */
        LINES,
        /** One array. */
        ARRAY,
        /** One object that holds the list. */
        MEMBER,
        /** One object, which is the only record. */
        ONE
    }
}
