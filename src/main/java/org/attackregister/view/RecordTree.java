package org.attackregister.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * The public shape of reference records: the record's own fields, then its version's place in history. They are
 * documents, and are served as they are stored.
 */
public final class RecordTree {
    private RecordTree() {}

    /** A record without a page of its own. */
    public static ObjectNode of(Versioned<?> version) {
        return of(version, null);
    }

    /** A record with the link to its own page. */
    public static ObjectNode of(Versioned<?> version, @Nullable String self) {
        ObjectNode tree = RegisterJson.MAPPER.valueToTree(version.value());
        return stamped(tree, version, self);
    }

    /** A tree with the place in history of the version that it was made from. */
    public static ObjectNode stamped(ObjectNode tree, Versioned<?> version, @Nullable String self) {
        tree.put("version", version.stamp().version());
        tree.put("revision", version.stamp().revision());
        tree.set("recorded_at", RegisterJson.tree(version.stamp().recordedAt()));
        if (self != null) {
            tree.putObject("links").put("self", self);
        }
        return tree;
    }
}
