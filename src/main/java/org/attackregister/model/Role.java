package org.attackregister.model;

/** What a token allows; every role also reads where reading is closed to others. */
public enum Role implements Coded {
    /** Reads, and nothing else. */
    READER("reads, where reading is closed to others"),

    /** Writes the datasets that its token names. */
    PARTNER("writes the datasets that the token names"),

    /** Writes every dataset, and what all of them share. */
    EDITOR("writes every dataset, and groups, sources and published figures"),

    /** Writes as an editor does, and revokes tokens. */
    ADMIN("writes all that an editor writes, and revokes tokens");

    private final String meaning;

    Role(String meaning) {
        this.meaning = meaning;
    }

    /** What the role lets its holder do, for the documentation. */
    public String meaning() {
        return meaning;
    }
}
