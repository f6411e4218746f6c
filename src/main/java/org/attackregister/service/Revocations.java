package org.attackregister.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.attackregister.model.Caller;
import org.attackregister.model.RevokedToken;
import org.attackregister.store.RevokedTokens;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes tokens back before they end: at once, on every instance, for ever. */
@ApplicationScoped
public class Revocations {
    private static final Logger LOG = Logger.getLogger(Revocations.class);

    private final RevokedTokens revoked;

    Revocations(RevokedTokens revoked) {
        this.revoked = revoked;
    }

    /** Whether a token was revoked. */
    public boolean isRevoked(String tokenId) {
        return revoked.contains(tokenId);
    }

    /**
     * Revokes a token, whether or not the register knows it; once revoked, it stays so.
     *
     * @param tokenId see {@link Caller#isName}
     * @param reason why, up to 500 characters; null where nothing is said
     */
    public void revoke(String tokenId, @Nullable String reason, Caller by) {
        revoked.add(new RevokedToken(tokenId, Instant.now().truncatedTo(ChronoUnit.MICROS), by.subject(), reason));
        LOG.infof("The token %s was revoked by %s", tokenId, by.subject());
    }

    /** All revoked tokens, the newest first. */
    public List<RevokedToken> all() {
        return revoked.all();
    }
}
