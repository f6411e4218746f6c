package org.attackregister.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.Versioned;
import org.attackregister.model.code.TargetCategory;
import org.attackregister.model.code.TargetLevel;
import org.attackregister.model.code.TargetSubtype;
import org.attackregister.model.code.TargetType;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.Parameter;
import org.attackregister.snapshot.reference.References;
import org.attackregister.view.link.Links;
import org.attackregister.view.link.Paths;

/** Who can be attacked, as a tree: category, GTD target type, GTD subtype. */
public final class TargetTree {
    private final References references;

    /** The tree at one revision. */
    public TargetTree(References references) {
        this.references = references;
    }

    /** All categories with what is below them. */
    public List<ObjectNode> categories() {
        return references.all(RecordKind.TARGET_CATEGORY, TargetCategory.class).stream()
                .map(this::category)
                .toList();
    }

    /**
     * What a code means at the first of some levels that has it; nothing if none has.
     *
     * @param levels the levels that are looked at, in their order
     */
    public Optional<ObjectNode> find(String code, List<TargetLevel> levels) {
        return levels.stream().flatMap(level -> find(code, level).stream()).findFirst();
    }

    private Optional<ObjectNode> find(String code, TargetLevel level) {
        return switch (level) {
            case CATEGORY ->
                references.find(level.records(), code, TargetCategory.class).map(this::category);
            case TYPE ->
                references.find(level.records(), code, TargetType.class).map(this::type);
            case SUBTYPE ->
                references.find(level.records(), code, TargetSubtype.class).map(this::leaf);
        };
    }

    private ObjectNode category(Versioned<TargetCategory> category) {
        ObjectNode node = RegisterJson.MAPPER.valueToTree(category.value());
        node.put("level", TargetLevel.CATEGORY.code());
        ArrayNode types = node.putArray("types");
        references.all(RecordKind.TARGET_TYPE, TargetType.class).stream()
                .filter(t -> t.value().category().equals(category.value().code()))
                .forEach(t -> types.add(type(t)));
        return RecordTree.stamped(
                node, category, self(TargetLevel.CATEGORY, category.value().code()));
    }

    private ObjectNode type(Versioned<TargetType> type) {
        ObjectNode node = RegisterJson.MAPPER.valueToTree(type.value());
        node.put("level", TargetLevel.TYPE.code());
        ArrayNode subtypes = node.putArray("subtypes");
        references.all(RecordKind.TARGET_SUBTYPE, TargetSubtype.class).stream()
                .filter(s -> s.value().type().equals(type.value().code()))
                .forEach(s -> subtypes.add(leaf(s)));
        return RecordTree.stamped(
                node, type, self(TargetLevel.TYPE, type.value().code()));
    }

    private ObjectNode leaf(Versioned<TargetSubtype> subtype) {
        ObjectNode node = RegisterJson.MAPPER.valueToTree(subtype.value());
        node.put("level", TargetLevel.SUBTYPE.code());
        return RecordTree.stamped(
                node, subtype, self(TargetLevel.SUBTYPE, subtype.value().code()));
    }

    /** A code that means something on a higher level too is given with its own level. */
    private String self(TargetLevel level, String code) {
        String path = Links.child(Paths.TARGET_CATEGORIES, code);
        boolean hidden = Arrays.stream(TargetLevel.values())
                .filter(higher -> higher.compareTo(level) < 0)
                .anyMatch(higher -> references.ids(higher.records()).contains(code));
        return hidden ? Links.of(path, Map.of(Parameter.LEVEL.wireName(), level.code())) : path;
    }
}
