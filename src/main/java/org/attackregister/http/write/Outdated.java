package org.attackregister.http.write;

import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.jspecify.annotations.Nullable;

/** The current version is not the one the writer has seen. */
final class Outdated extends RegisterException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String tag;

    /** A refusal, with the entity tag of the current version; null if there is none. */
    Outdated(Trouble trouble, String detail, @Nullable String tag) {
        super(trouble, detail);
        this.tag = tag;
    }

    /** The entity tag of the current version; null if there is none. */
    @Nullable
    String tag() {
        return tag;
    }
}
