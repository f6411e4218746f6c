package org.attackregister.ingest.report;

import org.jspecify.annotations.Nullable;

/** A kind of finding. Each format lists its own in an enum. */
public interface Remark {
    /** Stable code, the same in every release: lower case with underscores. */
    String code();

    /** How much it weighs. */
    Level level();

    /** What it means, in one sentence. */
    String meaning();

    /** Where the provider's codebook speaks of it; null where none does. */
    @Nullable
    String reference();
}
