package org.attackregister.ingest.ged;

import java.time.LocalDate;
import java.util.Optional;
import org.attackregister.ingest.read.ImportScope;
import org.attackregister.model.code.Country;
import org.attackregister.model.code.Crosswalk.Mapping;
import org.attackregister.model.record.GroupType;
import org.jspecify.annotations.Nullable;

/** The register's groups for UCDP's names. */
final class GedActors {
    private final ImportScope scope;
    private final Cases cases;

    GedActors(ImportScope scope) {
        this.scope = scope;
        this.cases = new Cases(scope.codes().mappings(GedFormat.CODE, "actor"));
    }

    /**
     * Id of the group of an actor; null for civilians and for a side that is not identified.
     *
     * @param country the country of the event
     * @param day its first day
     */
    @Nullable
    String group(GedSide.Actor actor, Country country, LocalDate day) {
        if (actor.party() == Party.CIVILIANS || actor.party() == Party.UNIDENTIFIED) {
            return null;
        }
        if (cases.lacks(actor.name())) {
            return byName(actor.name(), country);
        }
        Optional<Mapping> mapping = cases.find(actor.name(), country.code(), day);
        if (mapping.isEmpty()) {
            return byName(actor.name(), country);
        }
        String target = mapping.get().target();
        return target == null ? byName("%s (%s)".formatted(actor.name(), country.name()), country) : target;
    }

    /** Whether a name means one group, wherever and whenever. */
    boolean isPlain(String name) {
        return cases.lacks(name);
    }

    /** Id of the group that has an actor's name as it is, whatever it means in a place or at a time. */
    String byName(String name, Country country) {
        return scope.groups().resolve(name, GroupType.NAMED, country);
    }
}
