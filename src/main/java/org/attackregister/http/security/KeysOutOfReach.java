package org.attackregister.http.security;

import java.time.Duration;

/** Nothing can be said of a token without a key: it may be good, and is to be shown again. */
final class KeysOutOfReach extends Exception {
    private static final long serialVersionUID = 1L;

    private final long seconds;

    /**
     * A token that cannot be judged.
     *
     * @param until how long it will be until that may be otherwise
     */
    KeysOutOfReach(Duration until) {
        super("The keys that verify tokens cannot be fetched, so this token cannot be checked.");
        this.seconds = Math.max(1, until.plusMillis(999).toSeconds());
    }

    String sentence() {
        return String.valueOf(getMessage());
    }

    /** After how many seconds to show the token again. */
    long seconds() {
        return seconds;
    }
}
