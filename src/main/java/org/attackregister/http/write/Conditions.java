package org.attackregister.http.write;

import io.vertx.core.http.HttpServerRequest;
import org.attackregister.error.Trouble;
import org.attackregister.http.answer.Inquiry;
import org.attackregister.http.cache.AnswerKey;
import org.attackregister.http.cache.RequestFacts;
import org.attackregister.service.RegisterService;
import org.attackregister.service.write.Precondition;
import org.jspecify.annotations.Nullable;

/**
 * What a writer requires of the current version: {@code If-Match} and {@code If-None-Match} (RFC 9110, section 13.1).
 *
 * @param request the writer's request
 * @param register whose entity tags are meant
 * @param page path of the record's own page
 */
record Conditions(HttpServerRequest request, RegisterService register, String page) {
    private static final String ANY = "*";

    /** The conditions of a request that replaces the current version: it must name the version it has seen. */
    Precondition ofReplacing() {
        return of(true);
    }

    /** The conditions of a request that changes the current version; it may name the version it has seen. */
    Precondition ofChanging() {
        return of(false);
    }

    private Precondition of(boolean needed) {
        String match = RequestFacts.header(request, "If-Match");
        String noneMatch = RequestFacts.header(request, "If-None-Match");
        return current -> {
            AnswerKey key =
                    current.isEmpty() ? null : Inquiry.pageKey(register.snapshot(), page, current.getAsLong(), false);
            String tag = key == null ? null : key.plainTag();
            if (key != null && noneMatch != null && names(noneMatch, key)) {
                throw new Outdated(Trouble.PRECONDITION_FAILED, "A record with this id exists.", tag);
            }
            if (match != null && !names(match, key)) {
                throw new Outdated(
                        Trouble.PRECONDITION_FAILED,
                        key == null
                                ? "There is no record with this id to match."
                                : "The record has changed since: its ETag is different.",
                        tag);
            }
            if (needed && key != null && match == null) {
                throw new Outdated(
                        Trouble.PRECONDITION_REQUIRED,
                        "A record with this id exists; to replace it, send its ETag in If-Match.",
                        tag);
            }
        };
    }

    private static boolean names(String header, @Nullable AnswerKey key) {
        return key != null && (header.strip().equals(ANY) || key.isNamedIn(header));
    }
}
