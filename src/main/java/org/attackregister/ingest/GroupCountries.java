package org.attackregister.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.attackregister.model.Operation;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.Perpetrator;
import org.attackregister.model.attack.Target;
import org.attackregister.model.record.Group;
import org.attackregister.model.record.GroupStatus;
import org.attackregister.model.record.RecordKind;
import org.attackregister.store.version.Change;
import org.jspecify.annotations.Nullable;

/** In which countries imported groups act, by the attacks of an import; of a curated group its editor states it. */
final class GroupCountries {
    private final Map<String, Group> imported = new HashMap<>();
    private final Map<String, TreeSet<String>> met = new TreeMap<>();

    GroupCountries(Collection<Group> current) {
        current.forEach(this::know);
    }

    /** Takes in a group that is there now. */
    void know(Group group) {
        if (group.status() == GroupStatus.IMPORTED) {
            imported.put(group.id(), group);
        }
    }

    /** Takes in an attack that is part of the dataset. */
    void include(Attack attack) {
        String country = attack.where().country();
        for (Perpetrator perpetrator : attack.perpetrators()) {
            include(perpetrator.group(), country);
        }
        for (Target target : attack.targets()) {
            include(target.group(), country);
        }
    }

    private void include(@Nullable String id, String country) {
        Group group = id == null ? null : imported.get(id);
        if (group != null && !group.countries().contains(country)) {
            met.computeIfAbsent(group.id(), k -> new TreeSet<>(group.countries()))
                    .add(country);
        }
    }

    /** The groups that act in more countries than their records say. */
    List<Change> changes(@Nullable String reason) {
        List<Change> changes = new ArrayList<>();
        met.forEach((id, countries) -> {
            Group group = imported.get(id);
            if (group != null) {
                changes.add(new Change.RecordChange(
                        Operation.UPDATED, RecordKind.GROUP, id, group.actingIn(List.copyOf(countries)), reason));
            }
        });
        return changes;
    }
}
