package org.attackregister.service.write;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.attackregister.model.Caller;
import org.attackregister.model.RevokedToken;
import org.attackregister.store.database.DatabaseLoss;
import org.attackregister.store.token.RevokedTokens;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes tokens back before they end: at once, on every instance, for ever. */
@ApplicationScoped
public class Revocations {
    private static final Logger LOG = Logger.getLogger(Revocations.class);

    private static final int MOST_REMEMBERED = 10_000;

    private final RevokedTokens revoked;
    private final Cache<String, Boolean> foundGood =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    Revocations(RevokedTokens revoked) {
        this.revoked = revoked;
    }

    /**
     * Whether a token was revoked. While the database is lost, one that was found good before is taken for good still:
     * it can write nothing then, and what it may read goes on.
     */
    public boolean isRevoked(String tokenId) {
        try {
            return noted(tokenId, revoked.contains(tokenId));
        } catch (RuntimeException e) {
            if (isGoodWithoutDatabase(tokenId, e)) {
                return false;
            }
            throw e;
        }
    }

    /** As {@link #isRevoked}, for a thread that must not wait; what follows must not take long. */
    public CompletionStage<Boolean> find(String tokenId) {
        return revoked.find(tokenId).handle((is, failure) -> {
            if (failure == null) {
                return noted(tokenId, is);
            }
            if (isGoodWithoutDatabase(tokenId, failure)) {
                return false;
            }
            throw new CompletionException(failure);
        });
    }

    private boolean noted(String tokenId, boolean is) {
        if (!is) {
            foundGood.put(tokenId, true);
        }
        return is;
    }

    private boolean isGoodWithoutDatabase(String tokenId, Throwable failure) {
        return DatabaseLoss.isBehind(failure) && foundGood.getIfPresent(tokenId) != null;
    }

    /**
     * Revokes a token, whether or not the register knows it; once revoked, it stays so.
     *
     * @param tokenId see {@link Caller#isName}
     * @param reason why, up to 500 characters; null where nothing is said
     */
    public void revoke(String tokenId, @Nullable String reason, Caller by) {
        revoked.add(new RevokedToken(tokenId, Instant.now().truncatedTo(ChronoUnit.MICROS), by.subject(), reason));
        foundGood.invalidate(tokenId);
        LOG.infof("The token %s was revoked by %s", tokenId, by.subject());
    }

    /** All revoked tokens, the newest first. */
    public List<RevokedToken> all() {
        return revoked.all();
    }
}
