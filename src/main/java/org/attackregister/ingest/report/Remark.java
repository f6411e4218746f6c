package org.attackregister.ingest.report;

import org.jspecify.annotations.Nullable;

/** What an import reports. Each format lists its own in an enum; all of them together are one table. */
public interface Remark {
    /** Its row of the table. */
    FindingType kind();

    /** Stable code, the same in every release. */
    default String code() {
        return kind().code();
    }

    /** How much it weighs. */
    default Level level() {
        return kind().level();
    }

    /** What it means, in one sentence. */
    default String meaning() {
        return kind().meaning();
    }

    /** Whether it says that the row repeats another, so that nothing is lost with it. */
    default boolean isOfARepetition() {
        return false;
    }

    /** Where the provider's codebook speaks of it; null where none does. */
    default @Nullable String reference() {
        return kind().reference();
    }
}
