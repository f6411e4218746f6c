package org.attackregister.model;

/** A closed list of words written as snake_case codes in the data and in questions. */
public interface Coded {
    /** The Java constant's name. */
    String name();

    /** The code that callers see. */
    default String code() {
        return CodeTexts.of(this);
    }
}
