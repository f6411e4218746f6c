package org.attackregister.ingest.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.record.RecordKind;
import org.attackregister.snapshot.reference.References;
import org.attackregister.store.CurrentAttacks;

/** The current records that point to a record, so that it cannot be deleted. */
@ApplicationScoped
public class Referrers {
    private static final String ATTACK = "attack";

    private final CurrentAttacks attacks;

    Referrers(CurrentAttacks attacks) {
        this.attacks = attacks;
    }

    /**
     * The ids of what points to a record, by the words for its kind, in the singular; a record that points to itself is
     * not among them. Goes through all attacks in the caller's transaction.
     */
    public Map<String, List<String>> of(References current, RecordKind kind, String id) {
        Map<String, List<String>> referrers = new LinkedHashMap<>();
        put(referrers, ATTACK, attacks.listPointingTo(kind, id));
        Set<RecordKind> kinds = new LinkedHashSet<>();
        Arrays.stream(SeedFile.values())
                .map(SeedFile::kind)
                .filter(Objects::nonNull)
                .forEach(kinds::add);
        for (RecordKind other : kinds) {
            List<String> found = new ArrayList<>(pointing(current, other, kind, id));
            if (other == kind) {
                found.remove(id);
            }
            if (other == RecordKind.GROUP) {
                StatementIndex statements = new StatementIndex(current);
                statements.naming(statements.statementsOf(kind, id), kind == RecordKind.GROUP ? id : "").stream()
                        .filter(g -> !found.contains(g))
                        .forEach(found::add);
            }
            put(referrers, other.code().replace('_', ' '), found);
        }
        return referrers;
    }

    private static void put(Map<String, List<String>> referrers, String word, List<String> ids) {
        if (!ids.isEmpty()) {
            referrers.put(word, ids);
        }
    }

    private static List<String> pointing(References current, RecordKind other, RecordKind kind, String id) {
        List<SeedFile.Pointing> pointings = SeedFile.of(other).pointings().stream()
                .filter(p -> p.kind() == kind)
                .toList();
        return pointings.isEmpty()
                ? List.of()
                : current.all(other, Record.class).stream()
                        .map(v -> RegisterJson.MAPPER.createArrayNode().add(RegisterJson.tree(v.value())))
                        .filter(file -> {
                            Set<String> ids = new LinkedHashSet<>();
                            pointings.forEach(p -> p.follow(file, (pointer, text) -> ids.add(text)));
                            return ids.contains(id);
                        })
                        .map(file -> SeedRules.id(file.path(0)))
                        .toList();
    }
}
