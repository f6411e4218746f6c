package org.attackregister.store.version;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.attackregister.model.record.RecordKind;
import org.attackregister.store.database.EncodedRows;

/**
 * Writes what one transaction appends in a great number: rows of attacks are made on a thread of their own and written a
 * little later, in their order, and what was surely never recorded is not looked up.
 */
public final class LoadWriter implements VersionSink, AutoCloseable {
    /** Parts whose rows may be made ahead: memory does not grow with what is loaded. */
    private static final int WAITING = 2;

    private final VersionWriter writer;
    private final RecordedIds recorded;
    private final Map<RecordKind, Set<String>> records = new HashMap<>();
    private final Deque<PendingVersions> pending = new ArrayDeque<>();
    private final ExecutorService encoder = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "load-encoder");
        thread.setDaemon(true);
        return thread;
    });

    /** Versions that are not written yet. */
    private record PendingVersions(Future<EncodedRows> rows, List<Long> closed) {}

    /** Writes what a transaction loads, which may change attacks with recorded ids, too. */
    public LoadWriter(VersionWriter writer, RecordedIds recorded) {
        this.writer = writer;
        this.recorded = recorded;
    }

    /** The ids of attacks that were ever recorded, and of those that were appended. */
    public RecordedIds recorded() {
        return recorded;
    }

    @Override
    public Map<String, Head> heads(Collection<String> ids) {
        List<String> perhaps = recorded.among(ids);
        if (perhaps.isEmpty()) {
            return Map.of();
        }
        flush();
        return writer.heads(perhaps);
    }

    @Override
    public Map<String, Head> heads(RecordKind kind, Collection<String> ids) {
        Set<String> there = recorded(kind);
        List<String> known = ids.stream().filter(there::contains).toList();
        return known.isEmpty() ? Map.of() : writer.heads(kind, known);
    }

    private Set<String> recorded(RecordKind kind) {
        return records.computeIfAbsent(kind, writer::recorded);
    }

    @Override
    public void appendAttacks(List<Stored.StoredAttack> versions, List<Long> closed) {
        if (!versions.isEmpty()) {
            pending.add(new PendingVersions(encoder.submit(() -> writer.rows(versions)), List.copyOf(closed)));
            versions.forEach(version -> recorded.add(version.id()));
        }
        if (pending.size() > WAITING) {
            writeFirst();
        }
    }

    @Override
    public void appendRecords(List<Stored.StoredRecord> versions, List<Long> closed) {
        writer.appendRecords(versions, closed);
        versions.forEach(version -> recorded(version.kind()).add(version.id()));
    }

    /** Writes all that was appended. */
    public void flush() {
        while (!pending.isEmpty()) {
            writeFirst();
        }
    }

    /** Whether something was appended that is not written. */
    public boolean isBehind() {
        return !pending.isEmpty();
    }

    private void writeFirst() {
        PendingVersions first = pending.remove();
        writer.appendRows(made(first.rows), first.closed);
    }

    private static EncodedRows made(Future<EncodedRows> rows) {
        try {
            return rows.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the load was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("rows of attacks could not be made", e.getCause());
        }
    }

    /** Ends the thread; what was not written is dropped. */
    @Override
    public void close() {
        encoder.shutdownNow();
    }
}
