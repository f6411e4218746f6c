package org.attackregister.store.token;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import org.attackregister.model.RevokedToken;

/** The tokens that were revoked. The database is asked each time, so that every instance on it knows at once. */
@ApplicationScoped
public class RevokedTokens {
    private final RevokedTokenRepository rows;

    RevokedTokens(RevokedTokenRepository rows) {
        this.rows = rows;
    }

    /** Whether a token was revoked. */
    @Transactional
    public boolean contains(String tokenId) {
        return rows.count("tokenId = ?1", tokenId) > 0;
    }

    /** Adds a token; one that was revoked before stays as it was. */
    public void add(RevokedToken token) {
        if (isThere(token)) {
            return;
        }
        try {
            QuarkusTransaction.joiningExisting().run(() -> rows.insert(new RevokedTokenRow(token)));
        } catch (PersistenceException refused) {
            // another instance may have been quicker
            if (!isThere(token)) {
                throw refused;
            }
        }
    }

    private boolean isThere(RevokedToken token) {
        return QuarkusTransaction.joiningExisting().call(() -> contains(token.tokenId()));
    }

    /** All of them, the newest first. */
    @Transactional
    public List<RevokedToken> all() {
        return rows.findAll().project(RevokedToken.class).stream()
                // in the order of Java: databases order text by their own rules
                .sorted(Comparator.comparing(RevokedToken::revokedAt).reversed().thenComparing(RevokedToken::tokenId))
                .toList();
    }
}
