package org.attackregister.ingest.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.ingest.read.JsonFile;
import org.attackregister.model.record.RecordKind;
import org.attackregister.snapshot.reference.References;

/** The rules of a record's statements: each is kept once, and what a group names is there. */
public final class StatementRules {
    private final StatementIndex statements;
    private final JsonFile file;
    private final JsonNode record;
    private final Faults faults;

    public StatementRules(References current, JsonFile file, Faults faults) {
        this.statements = new StatementIndex(current);
        this.file = file;
        this.record = file.content().path(0);
        this.faults = faults;
    }

    /** Notes every fault. */
    public void check(RecordKind kind, String id) {
        Map<String, String> elsewhere = statements.owners(kind, id);
        Set<String> own = own(elsewhere);
        Set<String> taken = new HashSet<>(statements.statementsOf(kind, id));
        taken.removeAll(own);
        Set<String> naming = statements.naming(taken, kind == RecordKind.GROUP ? id : "");
        if (!naming.isEmpty()) {
            String message =
                    "A statement left out is referred to by the groups %s.".formatted(String.join(", ", naming));
            faults.add(file.fault("/0/statements", FaultCode.REFERRED, message, null));
        }
        if (kind == RecordKind.GROUP) {
            Set<String> before = statements.named(id);
            StatementIndex.forEachNamed(record, (pointer, named) -> {
                if (!own.contains(named) && !elsewhere.containsKey(named) && !before.contains(named)) {
                    String message = "There is no such statement.";
                    faults.add(file.fault("/0" + pointer, FaultCode.UNKNOWN_REFERENCE, message, named));
                }
            });
        }
    }

    private Set<String> own(Map<String, String> elsewhere) {
        Set<String> own = new HashSet<>();
        for (int i = 0; i < record.path("statements").size(); i++) {
            String id = record.path("statements").path(i).path("id").asText();
            String holder = elsewhere.get(id);
            if (!own.add(id) || holder != null) {
                String message =
                        holder == null ? "Duplicate statement." : "The " + holder + " has a statement of this id.";
                faults.add(file.fault("/0/statements/%d/id".formatted(i), FaultCode.DUPLICATE, message, id));
            }
        }
        return own;
    }
}
