package org.attackregister.ingest.acled;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.attackregister.ingest.kit.ProviderRow;
import org.attackregister.ingest.read.CodeLists;
import org.attackregister.ingest.read.GroupNames;
import org.attackregister.ingest.read.Translation;
import org.attackregister.model.code.Country;
import org.attackregister.model.code.Crosswalk.Mapping;
import org.attackregister.model.record.GroupType;
import org.jspecify.annotations.Nullable;

/** Makes sides of the actors' names and types. */
final class Sides {
    private static final String EITHER_OR = " and/or ";
    private static final String NOBODY_KNOWN = "Unidentified";
    private static final Pattern BETWEEN = Pattern.compile("-|–|\\bversus\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ALONE = Pattern.compile("^sole | (only|action)$", Pattern.CASE_INSENSITIVE);

    private final GroupNames groups;
    private final Translation groupOfActor;
    private final Translation typeOfActor;
    private final Translation typeOfKind;
    private final Translation subtypeOfKind;
    private final Map<String, AcledSide> met = new HashMap<>();

    Sides(CodeLists codes, GroupNames groups) {
        this.groups = groups;
        this.groupOfActor = new Translation(codes, AcledFormat.CODE, "actor", "group");
        this.typeOfActor = new Translation(codes, AcledFormat.CODE, "actor", "target_type");
        this.typeOfKind = new Translation(codes, AcledFormat.CODE, "inter", "target_type");
        this.subtypeOfKind = new Translation(codes, AcledFormat.CODE, "inter", "target_subtype");
    }

    /** The side in two columns of an event; null where no actor is named. */
    @Nullable
    AcledSide read(ProviderRow<AcledColumn> row, AcledColumn actor, AcledColumn inter, Country country) {
        String name = row.text(actor);
        if (name == null) {
            return null;
        }
        typeOfKind.read(row, inter, AcledRemark.UNKNOWN_CODE, "ACLED has no such type of actor; the name was used.");
        String word = typeOfKind.word(row.text(inter));
        return met.computeIfAbsent(
                country.code() + "/" + word + "/" + name, k -> side(name, ActorKind.of(word), country));
    }

    /**
     * The types of both sides in the words of the column interaction, the lower number first: {@code Rebel group-Civilians},
     * {@code REBELS VERSUS CIVILIANS}, {@code SOLE REBEL ACTION}. Empty where a word is not known.
     */
    List<ActorKind> kinds(String interaction) {
        List<ActorKind> kinds = new ArrayList<>();
        for (String word : BETWEEN.split(ALONE.matcher(interaction).replaceAll(""), -1)) {
            ActorKind kind = ActorKind.of(typeOfKind.word(word.strip()));
            if (kind == null) {
                return List.of();
            }
            kinds.add(kind);
        }
        Collections.sort(kinds);
        return kinds;
    }

    private AcledSide side(String name, @Nullable ActorKind stated, Country country) {
        Mapping ofName = beginning(name);
        ActorKind byName = ofName == null ? null : ActorKind.of(typeOfActor.word(ofName.code()));
        ActorKind kind = stated != null ? stated : byName != null ? byName : ActorKind.REBEL_GROUP;
        String ofKind = stated == null ? null : typeOfKind.target(stated.word());
        boolean disarmed = stated == ActorKind.CIVILIANS;
        return new AcledSide(
                name,
                kind,
                kind.weakness() == 0 ? group(name, kind, country) : null,
                ofName == null || disarmed ? ofKind : ofName.target(),
                subtypeOfKind.target(kind.word()));
    }

    /** The mapping of the longest beginning of a name, in whole words, that has a target type. */
    private @Nullable Mapping beginning(String name) {
        for (int end = Math.min(name.length(), GroupNames.LONGEST_NAME);
                end > 0;
                end = name.lastIndexOf(' ', end - 1)) {
            Mapping mapping = typeOfActor.find(name.substring(0, end));
            if (mapping != null) {
                return mapping;
            }
        }
        return null;
    }

    private @Nullable String group(String name, ActorKind kind, Country country) {
        int opening = name.indexOf(" (");
        int closing = name.indexOf(')');
        boolean several = name.contains(EITHER_OR);
        Mapping mapping = groupOfActor.find(name);
        if (mapping == null && closing > 0 && !several) {
            mapping = groupOfActor.find(name.substring(0, closing + 1));
        }
        if (mapping == null && opening > 0 && !several) {
            mapping = groupOfActor.find(name.substring(0, opening));
        }
        if (mapping != null) {
            return mapping.target();
        }
        boolean generic = several || name.startsWith(NOBODY_KNOWN) || kind == ActorKind.IDENTITY_MILITIA;
        return groups.resolve(name, generic ? GroupType.GENERIC : GroupType.NAMED, country);
    }
}
