package org.attackregister.store.token;

import jakarta.enterprise.context.ApplicationScoped;
import org.attackregister.store.database.RowRepository;

/** The table of keys that were used. */
@ApplicationScoped
class IdempotencyKeyRepository implements RowRepository<IdempotencyKeyRow, IdempotencyKeyRow.SentKey> {}
