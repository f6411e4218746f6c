package org.attackregister.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import org.attackregister.error.Trouble;
import org.attackregister.http.cache.AnswerKey;
import org.attackregister.http.cache.RequestFacts;
import org.attackregister.service.Precondition;
import org.attackregister.service.RegisterService;

/** What a writer asks of the version that stands: {@code If-Match} and {@code If-None-Match} (RFC 9110, section 13.1). */
final class Conditions {
    private static final String ANY = "*";

    private Conditions() {}

    /** The conditions of a request that takes the place of what stands: it must say what it has seen. */
    static Precondition ofReplacing(HttpServerRequest request, RegisterService register) {
        return of(request, register, true);
    }

    /** The conditions of a request that changes what stands; it may say what it has seen. */
    static Precondition ofChanging(HttpServerRequest request, RegisterService register) {
        return of(request, register, false);
    }

    private static Precondition of(HttpServerRequest request, RegisterService register, boolean needed) {
        String match = RequestFacts.header(request, "If-Match");
        String noneMatch = RequestFacts.header(request, "If-None-Match");
        return standing -> {
            Optional<AnswerKey> key = standing.filter(v -> v.json().isPresent())
                    .map(v -> Inquiry.attackKey(register.snapshot(), v, false));
            String tag = key.map(AnswerKey::plainTag).orElse(null);
            if (noneMatch != null
                    && key.isPresent()
                    && (isAny(noneMatch) || key.get().isNamedIn(noneMatch))) {
                throw new Outdated(Trouble.PRECONDITION_FAILED, "There is an attack of this id already.", tag);
            }
            boolean matches = match == null
                    || (key.isPresent() && (isAny(match) || key.get().isNamedIn(match)));
            if (!matches) {
                throw new Outdated(
                        Trouble.PRECONDITION_FAILED,
                        key.isPresent()
                                ? "The attack has changed since: its ETag is another one now."
                                : "There is no attack of this id that could match.",
                        tag);
            }
            if (needed && key.isPresent() && match == null) {
                throw new Outdated(
                        Trouble.PRECONDITION_REQUIRED,
                        "There is an attack of this id; to replace it, send the ETag that you have seen in If-Match.",
                        tag);
            }
        };
    }

    private static boolean isAny(String header) {
        return header.strip().equals(ANY);
    }
}
