package org.attackregister.model.record;

import org.jspecify.annotations.Nullable;

/**
 * Where a record says it comes from.
 *
 * @param source id of a source
 * @param url the page, where it is not the source's own
 */
public record Citation(String source, @Nullable String url) {}
