package org.attackregister.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.attackregister.error.Nearest;

/**
 * The ids that a text may have been meant for, gathered in one pass over all of them: those that begin with it, else
 * the nearest of those that begin most like it. A register may have hundreds of thousands.
 */
final class NearIds {
    /** How many ids are compared letter by letter. */
    private static final int MOST_COMPARED = 1_000;

    /** How many letters an id must have in common with the text. */
    private static final int FEWEST = 3;

    private final String text;
    private final List<String> alike = new ArrayList<>();
    private int common = FEWEST;

    NearIds(String text) {
        this.text = text;
    }

    /** Looks at one id. */
    void consider(String id) {
        int shared = 0;
        int end = Math.min(id.length(), text.length());
        while (shared < end && Character.toLowerCase(id.charAt(shared)) == Character.toLowerCase(text.charAt(shared))) {
            shared++;
        }
        if (shared > common) {
            common = shared;
            alike.clear();
        }
        if (shared == common && alike.size() < MOST_COMPARED) {
            alike.add(id);
        }
    }

    /** The ids, best first; none where none is near. */
    List<String> found() {
        return common == text.length()
                ? alike.stream()
                        .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                        .toList()
                : Nearest.to(text, alike);
    }
}
