package org.attackregister.ingest.seed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attackregister.error.Fault;
import org.attackregister.error.Faults;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.ingest.read.AttackReader;
import org.attackregister.ingest.read.JsonFile;
import org.attackregister.ingest.read.SchemaCheck;
import org.attackregister.ingest.rule.SeedFile;
import org.attackregister.ingest.rule.SeedFolder;
import org.attackregister.ingest.rule.SeedRules;
import org.attackregister.model.Operation;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.record.RecordKind;
import org.attackregister.store.version.Change;
import org.attackregister.store.version.RecordType;

/** Reads the seed files whole, checks them whole, and only then makes changes of them. */
final class SeedReader {
    private static final String CODE = "code";

    private final SeedFolder folder;
    private final Faults faults = new Faults();
    private final Map<String, String> categoryOfType = new HashMap<>();

    SeedReader(SeedFolder folder) {
        this.folder = folder;
    }

    /**
     * The seed data as changes, what is pointed to before what points to it; attacks by date, then by id.
     *
     * @throws RegisterException of kind {@code INVALID_CONTENT} with file, JSON pointer and reason of every fault, up
     *     to a hundred
     */
    List<Change> read() {
        Map<SeedFile, JsonFile> files = schemaValidFiles();
        refuseIfFaulty();
        new SeedRules(files, faults).check();
        List<Change> changes = new ArrayList<>();
        List<Attack> attacks = new ArrayList<>();
        files.forEach((seed, file) -> {
            switch (seed) {
                case TARGET_CATEGORIES -> targetCategories(file.content(), changes);
                case ATTACKS -> attacks.addAll(attacks(file));
                default -> records(seed, file.content(), changes);
            }
        });
        refuseIfFaulty();
        attacks.sort(Comparator.comparing((Attack a) -> a.when().date()).thenComparing(Attack::id));
        attacks.forEach(a -> changes.add(new Change.AttackChange(Operation.CREATED, a.id(), a.dataset(), a, null)));
        return changes;
    }

    private Map<SeedFile, JsonFile> schemaValidFiles() {
        SchemaCheck check = new SchemaCheck(folder::schema);
        Map<SeedFile, JsonFile> files = new EnumMap<>(SeedFile.class);
        for (SeedFile seed : SeedFile.values()) {
            try (InputStream text = folder.open(seed.file())) {
                JsonFile.read(seed.file(), text, faults).ifPresent(file -> {
                    check.faults(file, seed.schema()).forEach(faults::add);
                    files.put(seed, file);
                });
            } catch (IOException e) {
                throw new UncheckedIOException("the seed file " + seed.file() + " cannot be read", e);
            }
        }
        return files;
    }

    private void targetCategories(JsonNode categories, List<Change> changes) {
        List<Change> types = new ArrayList<>();
        List<Change> subtypes = new ArrayList<>();
        for (JsonNode category : categories) {
            changes.add(created(RecordKind.TARGET_CATEGORY, without(category, "types")));
            for (JsonNode type : category.path("types")) {
                categoryOfType.put(type.path(CODE).asText(), category.path(CODE).asText());
                types.add(created(RecordKind.TARGET_TYPE, under(without(type, "subtypes"), "category", category)));
                type.path("subtypes")
                        .forEach(s -> subtypes.add(
                                created(RecordKind.TARGET_SUBTYPE, under((ObjectNode) s.deepCopy(), "type", type))));
            }
        }
        changes.addAll(types);
        changes.addAll(subtypes);
    }

    private static ObjectNode without(JsonNode node, String field) {
        ObjectNode copy = node.deepCopy();
        copy.remove(field);
        return copy;
    }

    private static ObjectNode under(ObjectNode node, String field, JsonNode parent) {
        return node.put(field, parent.path(CODE).asText());
    }

    private static void records(SeedFile seed, JsonNode content, List<Change> changes) {
        RecordKind kind = seed.kind();
        if (kind != null) {
            content.forEach(node -> changes.add(created(kind, node)));
        }
    }

    private static Change created(RecordKind kind, JsonNode node) {
        try {
            Object value = RegisterJson.MAPPER.treeToValue(node, RecordType.of(kind));
            return new Change.RecordChange(Operation.CREATED, kind, SeedRules.id(node), value, null);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the schema of %s accepts what is none".formatted(kind), e);
        }
    }

    private List<Attack> attacks(JsonFile file) {
        AttackReader reader = new AttackReader(categoryOfType);
        List<Attack> attacks = new ArrayList<>();
        ArrayNode nodes = (ArrayNode) file.content();
        for (int i = 0; i < nodes.size(); i++) {
            reader.read(nodes.path(i), file.name() + "#/" + i, faults).ifPresent(attacks::add);
        }
        return attacks;
    }

    private void refuseIfFaulty() {
        if (!faults.isEmpty()) {
            List<Fault> all = faults.list();
            int count = faults.count();
            throw new RegisterException(
                    Trouble.INVALID_CONTENT,
                    "The seed data was refused, and nothing of it was loaded: %d %s%s."
                            .formatted(
                                    count,
                                    count == 1 ? "fault" : "faults",
                                    count > all.size() ? ", of which the first " + all.size() + " follow" : ""),
                    all);
        }
    }
}
