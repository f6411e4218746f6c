package org.attackregister.ingest.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.Versioned;
import org.attackregister.model.record.AnnualCount;
import org.attackregister.model.record.AnnualShare;
import org.attackregister.model.record.Group;
import org.attackregister.model.record.RecordKind;
import org.attackregister.model.record.Source;
import org.attackregister.model.record.Statement;
import org.attackregister.snapshot.reference.References;

/** The statements of the current records: which record has each, and which groups name it. */
final class StatementIndex {
    private static final List<RecordKind> OWNERS =
            List.of(RecordKind.SOURCE, RecordKind.GROUP, RecordKind.ANNUAL_SHARE, RecordKind.ANNUAL_COUNT);

    private final References current;

    public StatementIndex(References current) {
        this.current = current;
    }

    /** The record that has each statement, in words, by the statement's id; one record is left out. */
    Map<String, String> owners(RecordKind except, String exceptId) {
        Map<String, String> owners = new LinkedHashMap<>();
        for (RecordKind kind : OWNERS) {
            for (String id : current.ids(kind)) {
                if (kind != except || !id.equals(exceptId)) {
                    String holder = kind.code().replace('_', ' ') + " " + id;
                    statementsOf(kind, id).forEach(s -> owners.put(s, holder));
                }
            }
        }
        return owners;
    }

    /** The ids of the statements that a record has; none where there is no such record. */
    Set<String> statementsOf(RecordKind kind, String id) {
        Set<String> ids = new LinkedHashSet<>();
        current.find(kind, id, Object.class)
                .map(Versioned::value)
                .ifPresent(value -> of(value).forEach(s -> ids.add(s.id())));
        return ids;
    }

    /** The groups that name any of these statements; one is left out. */
    Set<String> naming(Set<String> statements, String exceptId) {
        Set<String> groups = new LinkedHashSet<>();
        if (!statements.isEmpty()) {
            for (String id : current.ids(RecordKind.GROUP)) {
                if (!id.equals(exceptId) && named(id).stream().anyMatch(statements::contains)) {
                    groups.add(id);
                }
            }
        }
        return groups;
    }

    /** The statements that a group names; none where there is no such group. */
    Set<String> named(String group) {
        Set<String> named = new LinkedHashSet<>();
        current.find(RecordKind.GROUP, group, Group.class)
                .ifPresent(g -> forEachNamed(RegisterJson.tree(g.value()), (pointer, s) -> named.add(s)));
        return named;
    }

    /** Hands over pointer and id of each statement that the entries of a group name. */
    static void forEachNamed(JsonNode group, BiConsumer<String, String> named) {
        for (Map.Entry<String, JsonNode> list : group.properties()) {
            for (int i = 0; i < list.getValue().size(); i++) {
                JsonNode ids = list.getValue().path(i).path("statements");
                for (int s = 0; s < ids.size(); s++) {
                    if (ids.path(s).isTextual()) {
                        named.accept(
                                "/%s/%d/statements/%d".formatted(list.getKey(), i, s),
                                ids.path(s).textValue());
                    }
                }
            }
        }
    }

    private static List<Statement> of(Object record) {
        if (record instanceof Group group) {
            return group.statements();
        }
        if (record instanceof Source source) {
            return source.statements();
        }
        if (record instanceof AnnualShare share) {
            return share.statements();
        }
        return record instanceof AnnualCount count ? count.statements() : List.of();
    }
}
