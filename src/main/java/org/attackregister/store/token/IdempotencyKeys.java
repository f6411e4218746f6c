package org.attackregister.store.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Embeddable;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Which requests were carried out under a key of their sender's, and what they made. */
@ApplicationScoped
public class IdempotencyKeys {
    private final IdempotencyKeyRepository rows;

    IdempotencyKeys(IdempotencyKeyRepository rows) {
        this.rows = rows;
    }

    /**
     * A request that was carried out.
     *
     * @param requestSha256 the SHA-256 of its body, in hexadecimal
     * @param attackId id of the attack that it made
     */
    @Embeddable
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
    @Transactional
    public List<Used> all() {
        return rows.find("select id.subject, id.key, done from IdempotencyKeyRow")
                .project(Used.class)
                .list();
    }

    /** What was done under a key; empty where nothing was. */
    @Transactional
    public Optional<Done> find(String subject, String key) {
        return rows.find("select done from IdempotencyKeyRow where id.subject = ?1 and id.key = ?2", subject, key)
                .project(Done.class)
                .singleResultOptional();
    }

    /** Notes what is done in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(String subject, String key, Done done) {
        rows.insert(new IdempotencyKeyRow(new IdempotencyKeyRow.SentKey(subject, key), done));
    }
}
