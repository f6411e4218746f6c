package org.attackregister.ingest.gtd;

import java.util.Optional;
import org.attackregister.ingest.read.CodeLists;
import org.attackregister.ingest.read.GroupNames;
import org.attackregister.model.code.Country;
import org.attackregister.model.code.Crosswalk.Mapping;
import org.attackregister.model.record.GroupType;
import org.attackregister.query.Words;

/** GTD's names of groups as the register's groups. */
final class GtdGroups {
    private static final String GENERIC = "generic";

    private final CodeLists codes;
    private final GroupNames groups;

    GtdGroups(CodeLists codes, GroupNames groups) {
        this.codes = codes;
        this.groups = groups;
    }

    /** The id of the group with a name in a country; a new group where none is known. */
    String id(String name, Country country) {
        Optional<Mapping> listed = codes.mapping(GtdList.SCHEME, "gname", name);
        String mapped = listed.map(Mapping::target).orElse(null);
        if (mapped != null && !mapped.equals(GENERIC) && groups.isCurated(mapped)) {
            return mapped;
        }
        return groups.resolve(
                name, GENERIC.equals(mapped) || endsGenerically(name) ? GroupType.GENERIC : GroupType.NAMED, country);
    }

    /** Whether a name describes people ("Muslim extremists") and does not name a body ("Army of ...", "... (ABC)"). */
    private boolean endsGenerically(String name) {
        String lower = Words.lowerCase(name);
        if (lower.indexOf('(') >= 0 || lower.contains(" of ") || lower.contains(" for ")) {
            return false;
        }
        int last = lower.length();
        while (last > 0 && Character.isLetter(lower.charAt(last - 1))) {
            last--;
        }
        return codes.mapping(GtdList.SCHEME, "gname_last_word", lower.substring(last))
                .isPresent();
    }
}
