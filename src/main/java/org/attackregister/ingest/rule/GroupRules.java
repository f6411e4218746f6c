package org.attackregister.ingest.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.ingest.read.JsonFile;
import org.attackregister.model.Versioned;
import org.attackregister.model.record.Group;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.Words;
import org.attackregister.snapshot.reference.References;

/**
 * What must be true between a group and all others: nobody who asks for one of them by a name may get another, or find
 * from one day to the next that the name is ambiguous.
 */
public final class GroupRules {
    /** Asks for attacks without a group. */
    private static final String NO_VALUE = "null";

    private final References current;
    private final JsonFile file;
    private final JsonNode group;
    private final Faults faults;

    public GroupRules(References current, JsonFile file, Faults faults) {
        this.current = current;
        this.file = file;
        this.group = file.content().path(0);
        this.faults = faults;
    }

    /** Notes every fault; names that the group has already are not questioned again. */
    public void check(String id) {
        Optional<Group> before = current.find(RecordKind.GROUP, id, Group.class).map(Versioned::value);
        Set<String> kept = new HashSet<>();
        before.ifPresent(g -> names(g).forEach(n -> kept.add(Words.squeeze(n))));
        Map<String, String> taken = new HashMap<>();
        current.all(RecordKind.GROUP, Group.class).stream()
                .map(Versioned::value)
                .filter(g -> !g.id().equals(id))
                .forEach(g -> names(g).forEach(n -> taken.putIfAbsent(Words.squeeze(n), g.id())));
        current.mergedGroups().forEach((merged, group) -> {
            String heir = current.merges().current(merged);
            if (!heir.equals(id) && !merged.equals(id)) {
                names(group).forEach(n -> taken.putIfAbsent(Words.squeeze(n), heir));
            }
        });
        kept.forEach(taken::remove);
        if (before.isEmpty()) {
            name(id, "/0/id", taken);
        }
        name(group.path("name").asText(), "/0/name", taken);
        for (int i = 0; i < group.path("aliases").size(); i++) {
            name(group.path("aliases").path(i).asText(), "/0/aliases/" + i, taken);
        }
        for (int i = 0; i < group.path("spellings").size(); i++) {
            String pointer = "/0/spellings/%d/name".formatted(i);
            name(group.path("spellings").path(i).path("name").asText(), pointer, taken);
        }
        for (int i = 0; i < group.path("relations").size(); i++) {
            if (group.path("relations").path(i).path("group").asText().equals(id)) {
                String pointer = "/0/relations/%d/group".formatted(i);
                faults.add(file.fault(pointer, FaultCode.CONTRADICTION, "A group cannot be related to itself.", id));
            }
        }
    }

    private void name(String name, String pointer, Map<String, String> taken) {
        String other = name.isEmpty() ? null : taken.get(Words.squeeze(name));
        if (other != null) {
            String message = "The group '" + other + "' already has this name; a name means one group.";
            faults.add(file.fault(pointer, FaultCode.AMBIGUOUS_VALUE, message, name)
                    .near(List.of(other)));
        } else if (Words.fold(name).equals(NO_VALUE)) {
            faults.add(file.fault(pointer, FaultCode.AMBIGUOUS_VALUE, "'null' means no group in a question.", name));
        }
    }

    private static List<String> names(Group group) {
        List<String> names = new ArrayList<>(group.names());
        names.add(group.id());
        return names;
    }
}
