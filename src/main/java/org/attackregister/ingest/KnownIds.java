package org.attackregister.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.error.Nearest;
import org.attackregister.ingest.read.JsonFile;
import org.attackregister.model.RecordKind;

/** The ids of every kind that the seed files define, and the check that nothing points beside them. */
final class KnownIds {
    private final Map<RecordKind, Set<String>> ids = new EnumMap<>(RecordKind.class);
    private final Faults faults;

    KnownIds(Faults faults) {
        this.faults = faults;
    }

    /** Notes an id; one that was noted before is a fault. */
    void define(RecordKind kind, String id, JsonFile file, String pointer) {
        if (!ids.computeIfAbsent(kind, k -> new LinkedHashSet<>()).add(id)) {
            faults.add(
                    file.fault(pointer, FaultCode.DUPLICATE, "the %s %s stands twice".formatted(word(kind), id), id));
        }
    }

    /** Follows every path of one kind through a file; an id that nothing defines is a fault. */
    void check(JsonFile file, SeedFile.Pointing pointing) {
        for (String path : pointing.paths()) {
            List<String> segments = List.of(path.substring(1).split("/"));
            follow(new Walk(file, pointing.kind(), segments), file.content(), "", 0);
        }
    }

    private record Walk(JsonFile file, RecordKind kind, List<String> segments) {}

    private void follow(Walk walk, JsonNode node, String pointer, int depth) {
        if (depth == walk.segments.size()) {
            if (node.isTextual()) {
                need(walk, node.textValue(), pointer);
            }
            return;
        }
        String segment = walk.segments.get(depth);
        switch (segment) {
            case "*" -> {
                for (int i = 0; i < node.size(); i++) {
                    follow(walk, node.path(i), pointer + "/" + i, depth + 1);
                }
            }
            case "@" -> node.fieldNames().forEachRemaining(key -> need(walk, key, pointer + "/" + key));
            default -> follow(walk, node.path(segment), pointer + "/" + segment, depth + 1);
        }
    }

    private void need(Walk walk, String id, String pointer) {
        Collection<String> known = ids.getOrDefault(walk.kind, Set.of());
        if (!known.contains(id)) {
            List<String> near = Nearest.to(id, known);
            String message = "there is no %s %s".formatted(word(walk.kind), id)
                    + (near.isEmpty() ? "" : "; near: " + String.join(", ", near));
            faults.add(walk.file
                    .fault(pointer, FaultCode.UNKNOWN_REFERENCE, message, id)
                    .near(near));
        }
    }

    private static String word(RecordKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
