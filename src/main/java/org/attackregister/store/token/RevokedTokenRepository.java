package org.attackregister.store.token;

import jakarta.enterprise.context.ApplicationScoped;
import org.attackregister.store.database.RowRepository;

/** The table of revoked tokens. */
@ApplicationScoped
class RevokedTokenRepository implements RowRepository<RevokedTokenRow, String> {}
