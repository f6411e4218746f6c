package org.attackregister.store.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.attackregister.model.RevokedToken;
import org.attackregister.store.database.Database;
import org.attackregister.store.database.DatabaseFailure;

/** The tokens that were revoked. The database is asked each time, so that every instance on it knows at once. */
@ApplicationScoped
public class RevokedTokens {
    private final Database database;

    RevokedTokens(Database database) {
        this.database = database;
    }

    /** Whether a token was revoked. */
    public boolean contains(String tokenId) {
        return database.ask(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("select 1 from revoked_token where token_id = ?")) {
                statement.setString(1, tokenId);
                try (ResultSet rows = statement.executeQuery()) {
                    return rows.next();
                }
            }
        });
    }

    /** Adds a token; one that was revoked before stays as it was. */
    public void add(RevokedToken token) {
        try {
            database.run(connection -> insert(connection, token));
        } catch (DatabaseFailure refused) {
            if (!contains(token.tokenId())) {
                throw refused;
            }
        }
    }

    private static void insert(Connection connection, RevokedToken token) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into revoked_token (token_id, revoked_at, revoked_by, reason) values (?, ?, ?, ?)")) {
            statement.setString(1, token.tokenId());
            statement.setObject(2, token.revokedAt().atOffset(ZoneOffset.UTC));
            statement.setString(3, token.revokedBy());
            statement.setString(4, token.reason());
            statement.executeUpdate();
        }
    }

    /** All of them, the newest first. */
    public List<RevokedToken> all() {
        return database.ask(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                            "select token_id, revoked_at, revoked_by, reason from revoked_token");
                    ResultSet row = statement.executeQuery()) {
                List<RevokedToken> all = new ArrayList<>();
                while (row.next()) {
                    all.add(token(row));
                }
                // in the order of Java: databases order text by their own rules
                all.sort(
                        Comparator.comparing(RevokedToken::revokedAt).reversed().thenComparing(RevokedToken::tokenId));
                return all;
            }
        });
    }

    private static RevokedToken token(ResultSet row) throws SQLException {
        return new RevokedToken(
                row.getString(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4));
    }
}
