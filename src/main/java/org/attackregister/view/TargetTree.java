package org.attackregister.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.attackregister.model.RecordKind;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.TargetCategory;
import org.attackregister.model.TargetSubtype;
import org.attackregister.model.TargetType;
import org.attackregister.model.Versioned;
import org.attackregister.snapshot.References;

/** Who can be attacked, as a tree: category, GTD target type, GTD subtype. */
public final class TargetTree {
    private final References references;

    /** The tree as it stood at one revision. */
    public TargetTree(References references) {
        this.references = references;
    }

    /** All categories with what is below them. */
    public List<ObjectNode> categories() {
        return references.all(RecordKind.TARGET_CATEGORY, TargetCategory.class).stream()
                .map(this::category)
                .toList();
    }

    /** The category of a code, else the target type, else the subtype; nothing if there is none. */
    public Optional<ObjectNode> find(String code) {
        return references
                .find(RecordKind.TARGET_CATEGORY, code, TargetCategory.class)
                .map(this::category)
                .or(() -> references
                        .find(RecordKind.TARGET_TYPE, code, TargetType.class)
                        .map(this::type))
                .or(() -> references
                        .find(RecordKind.TARGET_SUBTYPE, code, TargetSubtype.class)
                        .map(this::leaf));
    }

    private ObjectNode category(Versioned<TargetCategory> category) {
        ObjectNode node = RegisterJson.MAPPER.valueToTree(category.value());
        node.put("level", "category");
        ArrayNode types = node.putArray("types");
        references.all(RecordKind.TARGET_TYPE, TargetType.class).stream()
                .filter(t -> t.value().category().equals(category.value().code()))
                .forEach(t -> types.add(type(t)));
        return RecordTree.stamped(node, category, self(category.value().code()));
    }

    private ObjectNode type(Versioned<TargetType> type) {
        ObjectNode node = RegisterJson.MAPPER.valueToTree(type.value());
        node.put("level", "type");
        ArrayNode subtypes = node.putArray("subtypes");
        references.all(RecordKind.TARGET_SUBTYPE, TargetSubtype.class).stream()
                .filter(s -> s.value().type().equals(type.value().code()))
                .forEach(s -> subtypes.add(leaf(s)));
        return RecordTree.stamped(node, type, self(type.value().code()));
    }

    private ObjectNode leaf(Versioned<TargetSubtype> subtype) {
        ObjectNode node = RegisterJson.MAPPER.valueToTree(subtype.value());
        node.put("level", "subtype");
        return RecordTree.stamped(node, subtype, self(subtype.value().code()));
    }

    private static String self(String code) {
        return Links.child(Paths.TARGET_CATEGORIES, code);
    }
}
