package org.attackregister.ingest.history;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What the lines of a history are called: each is a JSON object of one member. */
final class HistoryLines {
    static final String HEAD = "register_history";
    static final String ATTACK = "attack";
    static final String RECORD = "record";
    static final String TOKEN = "revoked_token";
    static final String KEY = "idempotency_key";
    static final String END = "sha256";

    private HistoryLines() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
