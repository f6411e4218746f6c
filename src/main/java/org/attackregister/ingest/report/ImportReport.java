package org.attackregister.ingest.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an import did, and what it found: how often, and the first {@value #IN_FULL} of each kind in full. All findings
 * are handed on besides. Used by one thread at a time.
 */
public final class ImportReport implements Findings {
    /** How many findings of a kind are kept. */
    public static final int IN_FULL = 100;

    /** How much of a value is kept in memory; a cell may be a book. */
    private static final int LONGEST_VALUE = 1_000;

    private final Findings all;
    private final Map<String, FindingSummary> summaries = new LinkedHashMap<>();
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private final List<String> files = new ArrayList<>();

    /** A report that hands every finding on. */
    public ImportReport(Findings all) {
        this.all = all;
    }

    /**
     * The findings of one kind.
     *
     * @param remark the kind
     * @param count how many there were
     * @param first the first of them, at most {@value #IN_FULL}
     * @param dead the dead in rows that were left out or rejected for them
     */
    public record FindingSummary(Remark remark, long count, List<Finding> first, BigDecimal dead) {
        FindingSummary and(BigDecimal more) {
            return new FindingSummary(remark, count, first, dead.add(more));
        }
    }

    @Override
    public void add(Finding finding) {
        all.add(finding);
        FindingSummary before = summaries.getOrDefault(finding.remark().code(), none(finding.remark()));
        if (before.count < IN_FULL) {
            before.first.add(finding.shortened(LONGEST_VALUE));
        }
        summaries.put(
                finding.remark().code(),
                new FindingSummary(before.remark, before.count + 1, before.first, before.dead));
    }

    private static FindingSummary none(Remark remark) {
        return new FindingSummary(remark, 0, new ArrayList<>(), BigDecimal.ZERO);
    }

    /** Sums the dead in rows of which the register takes nothing, by the finding that says why. */
    public void lose(Remark remark, BigDecimal dead) {
        if (dead.signum() > 0) {
            summaries.put(
                    remark.code(),
                    summaries.getOrDefault(remark.code(), none(remark)).and(dead));
        }
    }

    /** Counts one outcome. */
    public void count(Outcome outcome) {
        outcomes.merge(outcome, 1L, Long::sum);
    }

    /** Notes what a file was taken for, in one line. */
    public void file(String line) {
        files.add(line);
    }

    /** What each file was taken for. */
    public List<String> files() {
        return List.copyOf(files);
    }

    /** How often something came out. */
    public long of(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    /** How many rows were read. */
    public long rows() {
        return outcomes.entrySet().stream()
                .filter(e -> e.getKey() != Outcome.DELETED)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Whether no row had an attack that could be stored. */
    public boolean isWithoutAttack() {
        return rows() == of(Outcome.REJECTED) + of(Outcome.LEFT_OUT);
    }

    /** The findings by kind, in the order in which the kinds were first met. */
    public Collection<FindingSummary> summaries() {
        return List.copyOf(summaries.values());
    }
}
