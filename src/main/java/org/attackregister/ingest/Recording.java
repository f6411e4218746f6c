package org.attackregister.ingest;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.attackregister.store.CurrentAttacks;
import org.attackregister.store.LedgerLoad;
import org.attackregister.store.version.Change;
import org.attackregister.store.version.DatedAttacks;
import org.attackregister.store.version.RecordedIds;
import org.attackregister.store.version.Stored;
import org.jspecify.annotations.Nullable;

/** What an import looks up in the register, and what it appends to it; a dry run appends nothing. */
final class Recording implements AutoCloseable {
    private final CurrentAttacks attacks;
    private final RecordedIds recorded;
    private final @Nullable LedgerLoad load;

    private Recording(CurrentAttacks attacks, RecordedIds recorded, @Nullable LedgerLoad load) {
        this.attacks = attacks;
        this.recorded = recorded;
        this.load = load;
    }

    /** A dry run's. */
    static Recording dry(CurrentAttacks attacks, RecordedIds recorded) {
        return new Recording(attacks, recorded, null);
    }

    /** An import's, in the transaction of a load. */
    static Recording of(CurrentAttacks attacks, LedgerLoad load) {
        return new Recording(attacks, load.recorded(), load);
    }

    /** Appends changes in their order; others see them here after {@link #flush}. */
    void append(List<? extends Change> changes) {
        if (load != null) {
            load.append(changes);
        }
    }

    /** The current versions of those attacks that were ever recorded, by id. */
    Map<String, Stored.StoredAttack> find(Collection<String> ids) {
        List<String> perhaps = recorded.among(ids);
        if (perhaps.isEmpty()) {
            return Map.of();
        }
        flush();
        return attacks.find(perhaps);
    }

    /** The ids of all attacks of a dataset. */
    List<String> listIds(String dataset) {
        flush();
        return attacks.listIds(dataset);
    }

    /** The attacks of a dataset that are known to the day, by month and country, with what was appended. */
    List<DatedAttacks> byMonth(String dataset) {
        flush();
        return attacks.byMonth(dataset);
    }

    /** Writes what was appended. */
    void flush() {
        if (load != null) {
            load.flush();
        }
    }

    @Override
    public void close() {
        if (load != null) {
            load.close();
        }
    }
}
