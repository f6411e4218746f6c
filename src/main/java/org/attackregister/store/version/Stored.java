package org.attackregister.store.version;

import org.attackregister.model.VersionStamp;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.record.RecordKind;
import org.jspecify.annotations.Nullable;

/** One version as it is stored, an attack's or a reference record's. */
public sealed interface Stored {
    /** The version's place in history. */
    VersionStamp stamp();

    /** The record's id. */
    String id();

    /**
     * A version of an attack.
     *
     * @param stamp its place in history
     * @param id id of the attack
     * @param dataset id of the dataset
     * @param attack its content; null where the version is a deletion
     */
    record StoredAttack(
            VersionStamp stamp,
            String id,
            String dataset,
            @Nullable Attack attack) implements Stored {

        /** The version without the account of the attack. */
        public Outline outline() {
            return new Outline(stamp, id, dataset, attack == null ? null : OutlineFacts.of(attack));
        }
    }

    /**
     * A version of an attack without its account, which is most of its bytes.
     *
     * @param stamp its place in history
     * @param id id of the attack
     * @param dataset id of the dataset
     * @param facts what filters and counts look at; null where the version is a deletion
     */
    record Outline(
            VersionStamp stamp,
            String id,
            String dataset,
            @Nullable OutlineFacts facts) implements Stored {}

    /**
     * A version of a reference record.
     *
     * @param stamp its place in history
     * @param kind what it is
     * @param id its id or code
     * @param value the model's record ({@code Group}, {@code Source}, …); null where the version is a deletion
     */
    record StoredRecord(
            VersionStamp stamp,
            RecordKind kind,
            String id,
            @Nullable Object value) implements Stored {}
}
