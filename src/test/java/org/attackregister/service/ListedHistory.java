package org.attackregister.service;

import java.util.List;
import org.attackregister.ingest.history.HistoryReader;
import org.attackregister.model.RevokedToken;
import org.attackregister.store.token.IdempotencyKeys;
import org.attackregister.store.version.Stored;

/** What is in a history, as lists. */
record ListedHistory(List<Stored> versions, List<RevokedToken> tokens, List<IdempotencyKeys.Used> keys)
        implements HistoryReader.HistoryConsumer {
    @Override
    public void version(Stored version) {
        versions.add(version);
    }

    @Override
    public void token(RevokedToken token) {
        tokens.add(token);
    }

    @Override
    public void key(IdempotencyKeys.Used key) {
        keys.add(key);
    }
}
