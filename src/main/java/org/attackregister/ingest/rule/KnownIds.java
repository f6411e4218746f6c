package org.attackregister.ingest.rule;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.error.Nearest;
import org.attackregister.ingest.read.JsonFile;
import org.attackregister.model.record.RecordKind;

/** The ids of every kind, from seed files and current records, and the check that each reference points to one of them. */
public final class KnownIds {
    private final Map<RecordKind, Set<String>> ids = new EnumMap<>(RecordKind.class);
    private final Faults faults;

    public KnownIds(Faults faults) {
        this.faults = faults;
    }

    /** Notes an id; one that was noted before is a fault. */
    void define(RecordKind kind, String id, JsonFile file, String pointer) {
        if (!ids.computeIfAbsent(kind, k -> new LinkedHashSet<>()).add(id)) {
            faults.add(file.fault(pointer, FaultCode.DUPLICATE, "duplicate %s %s".formatted(word(kind), id), id));
        }
    }

    /** Adds the ids of current records. */
    public void know(RecordKind kind, Collection<String> current) {
        ids.computeIfAbsent(kind, k -> new LinkedHashSet<>()).addAll(current);
    }

    /** Follows every path of one kind through a file; an id that nothing defines is a fault. */
    public void check(JsonFile file, SeedFile.Pointing pointing) {
        pointing.follow(file.content(), (pointer, id) -> need(file, pointing.kind(), pointer, id));
    }

    private void need(JsonFile file, RecordKind kind, String pointer, String id) {
        Collection<String> known = ids.getOrDefault(kind, Set.of());
        if (!known.contains(id)) {
            List<String> near = faults.near(() -> Nearest.to(id, known));
            String message = "there is no %s %s".formatted(word(kind), Fault.shortened(id))
                    + (near.isEmpty() ? "" : "; near: " + String.join(", ", near));
            faults.add(file.fault(pointer, FaultCode.UNKNOWN_REFERENCE, message, id)
                    .near(near));
        }
    }

    private static String word(RecordKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
