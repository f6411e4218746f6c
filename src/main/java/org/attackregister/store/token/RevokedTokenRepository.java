package org.attackregister.store.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.attackregister.store.database.RowRepository;
import org.hibernate.StatelessSession;

/** The table of revoked tokens. */
@ApplicationScoped
class RevokedTokenRepository implements RowRepository<RevokedTokenRow, String> {
    record TokenId(String tokenId) {}

    /** The ids of all of them. */
    Set<String> ids() {
        return find("select tokenId from RevokedTokenRow").project(TokenId.class).stream()
                .map(TokenId::tokenId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those of some tokens that are among them: one statement, as {@link #has}. */
    Set<String> among(Set<String> tokenIds) {
        try (StatelessSession session = getSession().getSessionFactory().openStatelessSession()) {
            return session.getMultiple(RevokedTokenRow.class, List.copyOf(tokenIds)).stream()
                    .filter(Objects::nonNull)
                    .map(row -> row.tokenId)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** Whether a token is among them: one statement, without the memory that a session has, and outside a transaction too. */
    boolean has(String tokenId) {
        try (StatelessSession session = getSession().getSessionFactory().openStatelessSession()) {
            return session.get(RevokedTokenRow.class, tokenId) != null;
        }
    }
}
