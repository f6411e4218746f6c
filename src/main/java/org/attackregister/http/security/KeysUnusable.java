package org.attackregister.http.security;

import org.jspecify.annotations.Nullable;

/** Why public keys could not be fetched, in a sentence without a subject that may be shown to anybody. */
final class KeysUnusable extends Exception {
    private static final long serialVersionUID = 1L;

    KeysUnusable(String sentence) {
        this(sentence, null);
    }

    KeysUnusable(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }

    /** The sentence with what the machine said of it, for the log. */
    String forTheLog() {
        return getCause() == null ? sentence() : sentence() + " (" + getCause() + ")";
    }
}
