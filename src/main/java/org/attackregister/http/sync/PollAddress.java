package org.attackregister.http.sync;

import org.attackregister.http.cache.Encoding;
import org.attackregister.http.cache.RequestFacts;
import org.jspecify.annotations.Nullable;

/** A poll of the feed, as far as its answer depends on it; the same for all who keep the same mirror. */
record PollAddress(String uri, @Nullable String accept, Encoding wanted) {
    static PollAddress of(RequestFacts facts) {
        return new PollAddress(facts.uri(), facts.accept(), Encoding.preferred(facts.acceptEncoding()));
    }
}
