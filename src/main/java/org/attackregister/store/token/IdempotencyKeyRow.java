package org.attackregister.store.token;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A key that was used, as a row. */
@Entity
@Table(name = "idempotency_key")
class IdempotencyKeyRow {
    /**
     * Whose key.
     *
     * @param subject its sender
     * @param key the sender's word
     */
    @Embeddable
    record SentKey(
            String subject,
            @Column(name = "idempotency_key") String key) {}

    @EmbeddedId
    SentKey id;

    @Embedded
    IdempotencyKeys.Done done;

    @SuppressWarnings("NullAway.Init")
    IdempotencyKeyRow() {}

    IdempotencyKeyRow(SentKey id, IdempotencyKeys.Done done) {
        this.id = id;
        this.done = done;
    }
}
