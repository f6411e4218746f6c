package org.attackregister.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attackregister.model.record.RecordKind;
import org.attackregister.store.database.Json;
import org.attackregister.store.version.AttackVersionRepository;
import org.attackregister.store.version.DatedAttacks;
import org.attackregister.store.version.RecordedIds;
import org.attackregister.store.version.Stored;
import org.attackregister.store.version.VersionTables;

/** The attacks as they are stored; within a transaction, with what it has changed itself. */
@ApplicationScoped
public class CurrentAttacks {
    /** Revisions that are gone through at a time, so that no result grows with the dataset. */
    private static final int WINDOW = 10_000;

    /** Revisions whose ids are gone through in some milliseconds. */
    private static final long FEW = 10_000;

    /** To go through an id takes a tenth of what it takes to look one up. */
    private static final long ROWS_WORTH = 10;

    private final AttackVersionRepository attacks;
    private final VersionTables tables;
    private final RevisionClockRepository clocks;

    CurrentAttacks(AttackVersionRepository attacks, VersionTables tables, RevisionClockRepository clocks) {
        this.attacks = attacks;
        this.tables = tables;
        this.clocks = clocks;
    }

    /**
     * The current versions of those attacks that were ever recorded, by id; where an attack was deleted, its current
     * version has none. Meant for some thousand ids at a time.
     */
    @Transactional
    public Map<String, Stored.StoredAttack> find(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : tables.current(ids).stream().collect(Collectors.toMap(Stored::id, Function.identity()));
    }

    /**
     * The ids of all attacks that were ever recorded, for whoever is about to look so many rows up; every id where the
     * register has many times more, as it would take longer to go through them.
     */
    @Transactional
    public RecordedIds recordedIds(long rows) {
        long revisions = clocks.read().revision();
        return revisions > FEW && revisions > rows * ROWS_WORTH
                ? RecordedIds.perhapsAll()
                : tables.recordedIds(revisions + rows);
    }

    /** Whether a dataset has any attack; takes as long as to go through the register where it has none. */
    @Transactional
    public boolean any(String dataset) {
        return attacks.anyCurrent(dataset);
    }

    /** The ids of all attacks of a dataset, in the order in which their current versions were recorded. */
    @Transactional
    public List<String> listIds(String dataset) {
        List<String> ids = new ArrayList<>();
        long last = clocks.read().revision();
        for (long after = 0; after < last; after += WINDOW) {
            ids.addAll(attacks.current(dataset, after, after + WINDOW));
        }
        return ids;
    }

    /** The attacks of a dataset that are known to the day, by month and country. Goes through the register. */
    @Transactional
    public List<DatedAttacks> byMonth(String dataset) {
        return attacks.currentByMonth(dataset);
    }

    /**
     * The ids of all current attacks that name a group or cite a source, in the order in which their current versions
     * were recorded; none for other kinds of record. Goes through the register.
     */
    @Transactional
    public List<String> listPointingTo(RecordKind kind, String id) {
        return switch (kind) {
            case GROUP -> attacks.currentWithParty(member("group", id));
            case SOURCE -> attacks.currentWithCitation(member("source", id));
            case DATASET,
                    REGION,
                    COUNTRY,
                    TARGET_CATEGORY,
                    TARGET_TYPE,
                    TARGET_SUBTYPE,
                    ATTACK_TYPE,
                    WEAPON_TYPE,
                    CROSSWALK,
                    ANNUAL_SHARE,
                    ANNUAL_COUNT -> List.of();
        };
    }

    /** A member of an object as it is stored in a column; within a text its quotation marks would be escaped. */
    private static String member(String name, String value) {
        return "\"%s\":%s".formatted(name, Json.write(value));
    }
}
