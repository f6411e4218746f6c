package org.attackregister.model;

import java.util.Locale;

/** A closed list of words that stands in the data and in questions as a snake_case code. */
public interface Coded {
    /** The Java constant's name. */
    String name();

    /** The code that callers see. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
