package org.attackregister.http.answer;

import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * A response with figures.
 *
 * @param what what they are, as in a title
 * @param dataset id of the dataset that they rest on; null for none
 */
public record CitableAnswer(
        String what, Response response, @Nullable String dataset) {}
