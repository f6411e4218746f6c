package org.attackregister.store.token;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Comparator;
import java.util.List;
import org.attackregister.model.RevokedToken;
import org.attackregister.store.database.Database;
import org.attackregister.store.database.EntityTable;
import org.hibernate.SessionFactory;

/** The tokens that were revoked. The database is asked each time, so that every instance on it knows at once. */
@ApplicationScoped
public class RevokedTokens {
    private final RevokedTokenRepository rows;
    private final Database database;
    private final String one;

    RevokedTokens(RevokedTokenRepository rows, Database database, SessionFactory sessions) {
        this.rows = rows;
        this.database = database;
        EntityTable<RevokedTokenRow> table = new EntityTable<>(sessions, RevokedTokenRow.class);
        this.one = "select 1 from %s where %s = ?".formatted(table.name(), table.idColumn());
    }

    /** Whether a token was revoked; asked with each request, so that it is one statement and no transaction of its own. */
    public boolean contains(String tokenId) {
        return database.ask(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(one)) {
                statement.setString(1, tokenId);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next();
                }
            }
        });
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
