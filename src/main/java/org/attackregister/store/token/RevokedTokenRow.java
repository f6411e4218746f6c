package org.attackregister.store.token;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.attackregister.model.RevokedToken;
import org.jspecify.annotations.Nullable;

/** A token that was revoked, as a row; its attributes are those of {@link RevokedToken}, by which they are read. */
@Entity
@Table(name = "revoked_token")
class RevokedTokenRow {
    @Id
    String tokenId;

    Instant revokedAt;
    String revokedBy;

    @Nullable
    String reason;

    @SuppressWarnings("NullAway.Init")
    RevokedTokenRow() {}

    RevokedTokenRow(RevokedToken token) {
        this.tokenId = token.tokenId();
        this.revokedAt = token.revokedAt();
        this.revokedBy = token.revokedBy();
        this.reason = token.reason();
    }
}
