package org.attackregister.http.security;

/** A token that is not taken, with the sentence that its holder reads. */
final class InvalidToken extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidToken(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
