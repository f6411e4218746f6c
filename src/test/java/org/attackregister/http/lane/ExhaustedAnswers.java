package org.attackregister.http.lane;

import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.attackregister.http.cache.PreparedAnswer;
import org.jspecify.annotations.Nullable;

/** Answers for which the memory does not suffice, when they are looked for and when they are made. */
@Singleton
class ExhaustedAnswers implements QuickAnswers {
    static final String FOUND = "/test/exhausted/found";
    static final String MADE = "/test/exhausted/made";

    @Override
    public @Nullable Supplier<PreparedAnswer> find(LaneRequest asked) {
        if (asked.uri().equals(FOUND)) {
            throw new OutOfMemoryError("provoked");
        }
        return asked.uri().equals(MADE) ? ExhaustedAnswers::fail : null;
    }

    private static PreparedAnswer fail() {
        throw new OutOfMemoryError("provoked");
    }
}
