package org.attackregister.ingest.row;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attackregister.query.Words;

/** The columns of a file, in its order; names are compared without case and the space around them. */
public final class Header {
    private final List<String> names;
    private final Map<String, Integer> positions = new HashMap<>();

    /** A header with these names, as the file spells them; of equal names the first counts. */
    public Header(List<String> names) {
        this.names = List.copyOf(names);
        for (int i = 0; i < names.size(); i++) {
            positions.putIfAbsent(plain(names.get(i)), i);
        }
    }

    /** The names as the file spells them. */
    public List<String> names() {
        return names;
    }

    /** Whether there is such a column. */
    public boolean has(String name) {
        return positions.containsKey(plain(name));
    }

    /** Position of a column from 0; -1 where there is none. */
    public int position(String name) {
        Integer position = positions.get(name);
        return position == null ? positions.getOrDefault(plain(name), -1) : position;
    }

    private static String plain(String name) {
        return Words.lowerCase(name.strip());
    }
}
