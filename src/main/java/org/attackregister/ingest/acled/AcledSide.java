package org.attackregister.ingest.acled;

import java.util.List;
import org.attackregister.ingest.read.CodeLists;
import org.attackregister.model.attack.Target;
import org.jspecify.annotations.Nullable;

/**
 * One of the two actors of an event.
 *
 * @param name as ACLED spells it
 * @param kind its type; an armed group where neither the file nor the name says
 * @param group id of the group; null where it is none
 * @param type target type that it has where it is attacked; null where not known
 * @param subtype target subtype; null where not known
 */
record AcledSide(
        String name,
        ActorKind kind,
        @Nullable String group,
        @Nullable String type,
        @Nullable String subtype) {
    /** The side as a target. */
    Target target(CodeLists codes) {
        return new Target(codes.category(group, type), type, subtype, name, group, List.of());
    }
}
