package org.attackregister.ingest.acled;

import org.jspecify.annotations.Nullable;

/** ACLED's eight types of actor, as the rules distinguish them. */
enum ActorKind {
    STATE_FORCES(1, "State forces", 0),
    REBEL_GROUP(2, "Rebel group", 0),
    POLITICAL_MILITIA(3, "Political militia", 0),
    IDENTITY_MILITIA(4, "Identity militia", 0),
    RIOTERS(5, "Rioters", 1),
    PROTESTERS(6, "Protesters", 2),
    CIVILIANS(7, "Civilians", 3),
    OTHER_FORCES(8, "External/Other forces", 0);

    private final int number;
    private final String word;
    private final int weakness;

    ActorKind(int number, String word, int weakness) {
        this.number = number;
        this.word = word;
        this.weakness = weakness;
    }

    /** The type with one of ACLED's words; null for null and any other word. */
    static @Nullable ActorKind of(@Nullable String word) {
        for (ActorKind kind : values()) {
            if (kind.word.equalsIgnoreCase(word)) {
                return kind;
            }
        }
        return null;
    }

    /** ACLED's number. */
    int number() {
        return number;
    }

    /** ACLED's word. */
    String word() {
        return word;
    }

    /** Of two sides of an attack the weaker one is its target: 0 for an armed group, 3 for civilians. */
    int weakness() {
        return weakness;
    }

    /** Whether it can only suffer violence. */
    boolean isPeaceful() {
        return this == PROTESTERS || this == CIVILIANS;
    }

    /** Whether it is a state's armed arm or one that acts like it. */
    boolean isForces() {
        return this == STATE_FORCES || this == OTHER_FORCES;
    }
}
