package org.attackregister.http.lane;

import java.util.function.Supplier;
import org.attackregister.http.cache.PreparedAnswer;
import org.jspecify.annotations.Nullable;

/** Answers of one kind that are made so quickly that the event loop makes them. */
public interface QuickAnswers {
    /**
     * What makes the answer; null where the request asks for something else, where it would take longer, and where anything
     * about it is to be looked at more closely.
     */
    @Nullable
    Supplier<PreparedAnswer> find(LaneRequest asked);
}
