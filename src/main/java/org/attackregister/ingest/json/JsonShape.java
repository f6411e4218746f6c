package org.attackregister.ingest.json;

import java.util.List;
import org.attackregister.ingest.row.TableRemark;
import org.jspecify.annotations.Nullable;

/**
 * Where the records of a JSON file are, and which fields they have.
 *
 * @param form the layout of the records
 * @param member the name of the list of records; null in other forms than {@link JsonForm#MEMBER}
 * @param fields the fields of all records in the order in which they are met
 * @param part what the file says of a longer list of which it is a part; null where it says nothing of the kind
 */
public record JsonShape(
        JsonForm form,
        @Nullable String member,
        List<String> fields,
        @Nullable TableRemark part) {

    /** The layout of a file's records. */
    public enum JsonForm {
        /** One JSON document a line. */
        LINES,
        /** One array. */
        ARRAY,
        /** One object with the list. */
        MEMBER,
        /** One object, which is the only record. */
        ONE
    }
}
