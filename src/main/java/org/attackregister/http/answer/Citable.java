package org.attackregister.http.answer;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A resource of figures: it answers the question of a link as it answers a request for it. */
public interface Citable {
    /** What answers a question at a path; null where that is none of the resource's figures. */
    @Nullable
    Function<Inquiry, CitableAnswer> at(String path);
}
