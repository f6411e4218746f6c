package org.attackregister.store.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attackregister.store.database.Database;

/** Which requests were carried out under a key of their sender's, and what they made. */
@ApplicationScoped
public class IdempotencyKeys {
    private final Database database;

    IdempotencyKeys(Database database) {
        this.database = database;
    }

    /**
     * A request that was carried out.
     *
     * @param requestSha256 the SHA-256 of its body, in hexadecimal
     * @param attackId id of the attack that it made
     */
    public record Done(String requestSha256, String attackId) {}

    /**
     * A key that was used.
     *
     * @param subject its sender
     * @param key the sender's word
     * @param done what was done under it
     */
    public record Used(String subject, String key, Done done) {}

    /** All keys that were used, in no order. */
    public List<Used> all() {
        return database.ask(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                            "select subject, idempotency_key, request_sha256, attack_id from idempotency_key");
                    ResultSet row = statement.executeQuery()) {
                List<Used> all = new ArrayList<>();
                while (row.next()) {
                    all.add(new Used(row.getString(1), row.getString(2), new Done(row.getString(3), row.getString(4))));
                }
                return all;
            }
        });
    }

    /** What was done under a key; empty where nothing was. */
    public Optional<Done> find(String subject, String key) {
        return database.ask(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "select request_sha256, attack_id from idempotency_key where subject = ? and idempotency_key = ?")) {
                statement.setString(1, subject);
                statement.setString(2, key);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? Optional.of(new Done(row.getString(1), row.getString(2))) : Optional.empty();
                }
            }
        });
    }

    /** Notes what is done in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(String subject, String key, Done done) {
        database.run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "insert into idempotency_key (subject, idempotency_key, request_sha256, attack_id) values (?, ?, ?, ?)")) {
                statement.setString(1, subject);
                statement.setString(2, key);
                statement.setString(3, done.requestSha256());
                statement.setString(4, done.attackId());
                statement.executeUpdate();
            }
        });
    }
}
