package org.attackregister.ingest.ged;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One side of an event.
 *
 * @param name the side as UCDP names it
 * @param actors whom the name lists: one, or the members of an alliance
 */
record GedSide(String name, List<Actor> actors) {
    /**
     * One actor of a side.
     *
     * @param name its name
     * @param party what kind of actor it is
     * @param nationality code of the country of a government; null for others and where UCDP does not say
     */
    record Actor(String name, Party party, @Nullable String nationality) {}

    /**
     * The side with a name.
     *
     * @param countries codes of the countries of the governments in it, in its order; as many as there are actors, or
     *     they are not known
     */
    static GedSide of(String name, List<String> countries) {
        List<String> names = names(name);
        List<Actor> actors = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Party party = Party.of(names.get(i));
            boolean known = party == Party.GOVERNMENT && countries.size() == names.size();
            actors.add(new Actor(names.get(i), party, known ? countries.get(i) : null));
        }
        return new GedSide(name, List.copyOf(actors));
    }

    /** Whether a government is on this side. */
    boolean hasGovernment() {
        return actors.stream().anyMatch(a -> a.party() == Party.GOVERNMENT);
    }

    /** Whether the side consists of one kind of actor. */
    boolean isAll(Party party) {
        return actors.stream().allMatch(a -> a.party() == party);
    }

    /** Names of governments may contain a comma ({@code Government of Macedonia, FYR}). */
    private static List<String> names(String side) {
        String start = Party.GOVERNMENT.code() + " ";
        String comma = side.startsWith(start) ? ", " + start : ",";
        List<String> names = new ArrayList<>();
        int from = 0;
        for (int at = side.indexOf(comma); at >= 0; at = side.indexOf(comma, from)) {
            add(names, side.substring(from, at));
            from = at + 1;
        }
        add(names, side.substring(from));
        return names;
    }

    private static void add(List<String> names, String name) {
        String plain = name.strip();
        if (!plain.isEmpty() && !names.contains(plain)) {
            names.add(plain);
        }
    }
}
