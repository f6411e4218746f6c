package org.attackregister.http.security;

import java.util.List;
import java.util.Optional;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.jspecify.annotations.Nullable;

/** A token that is not taken, with the sentence that its holder reads. */
final class InvalidToken extends Exception {
    private static final long serialVersionUID = 1L;
    private static final String HEADER = "Authorization";

    private final @Nullable FaultCode code;

    InvalidToken(String sentence) {
        super(sentence);
        this.code = null;
    }

    /** A token of a known fault. */
    InvalidToken(String sentence, FaultCode code) {
        super(sentence);
        this.code = code;
    }

    static InvalidToken revoked() {
        return new InvalidToken("The token was revoked.");
    }

    String sentence() {
        return String.valueOf(getMessage());
    }

    /** The fault, where it has a code; what was presented is not given back. */
    List<Fault> faults() {
        return Optional.ofNullable(code).map(c -> Fault.parameter(HEADER, c, sentence(), null)).stream()
                .toList();
    }
}
