package org.attackregister.store.version;

import org.attackregister.model.Operation;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.record.RecordKind;
import org.jspecify.annotations.Nullable;

/** One change that is to become a version. */
public sealed interface Change {
    /** What is done. */
    Operation operation();

    /** The record's id. */
    String id();

    /** Why, in the editor's words; null where nothing was said. */
    @Nullable
    String reason();

    /** The id of the record that replaces it from now on; null where none does. */
    @Nullable
    String supersededBy();

    /**
     * A change of an attack.
     *
     * @param operation what is done
     * @param id id of the attack
     * @param dataset id of its dataset
     * @param attack the attack from now on; null for a deletion
     * @param reason why
     * @param supersededBy id of the attack that replaces it; null where none does
     */
    record AttackChange(
            Operation operation,
            String id,
            String dataset,
            @Nullable Attack attack,
            @Nullable String reason,
            @Nullable String supersededBy)
            implements Change {
        /** A change after which no other attack replaces it. */
        public AttackChange(
                Operation operation, String id, String dataset, @Nullable Attack attack, @Nullable String reason) {
            this(operation, id, dataset, attack, reason, null);
        }
    }

    /**
     * A change of a reference record.
     *
     * @param operation what is done
     * @param kind what it is
     * @param id its id or code
     * @param value the model's record from now on; null for a deletion
     * @param reason why
     * @param supersededBy id of the record that replaces it; null where none does
     */
    record RecordChange(
            Operation operation,
            RecordKind kind,
            String id,
            @Nullable Object value,
            @Nullable String reason,
            @Nullable String supersededBy)
            implements Change {
        /** A change after which no other record replaces it. */
        public RecordChange(
                Operation operation, RecordKind kind, String id, @Nullable Object value, @Nullable String reason) {
            this(operation, kind, id, value, reason, null);
        }
    }
}
