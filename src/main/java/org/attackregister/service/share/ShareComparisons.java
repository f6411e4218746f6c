package org.attackregister.service.share;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.attackregister.model.Versioned;
import org.attackregister.model.record.AnnualShare;
import org.attackregister.model.record.Dataset;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.Counting;
import org.attackregister.query.answer.CountAnswer.Coverage;
import org.attackregister.query.answer.ShareAnswer.Comparison;
import org.attackregister.query.answer.ShareAnswer.Computed;
import org.attackregister.query.answer.ShareAnswer.Reason;
import org.attackregister.query.filter.AskedDays;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.question.ShareQuestion;
import org.attackregister.snapshot.Snapshot;
import org.attackregister.snapshot.reference.GroupMerges;
import org.jspecify.annotations.Nullable;

/** Reported shares beside computed ones, with what prevents a comparison. */
public final class ShareComparisons {
    private ShareComparisons() {}

    /** What a row is about. */
    private record ComparedCell(
            @Nullable String group, int year, @Nullable String category) {}

    /** The figures of a row until it is complete. */
    private static final class Found {
        private final List<Versioned<AnnualShare>> reported = new ArrayList<>();
        private @Nullable Computed computed;
    }

    /** Every year and category of which something was reported or computed, the two beside each other. */
    public static List<Comparison> of(Snapshot snapshot, ShareQuestion question) {
        Map<ComparedCell, Found> cells = new HashMap<>();
        Set<@Nullable String> groups = new LinkedHashSet<>(question.groups());
        AskedDays asked = AskedDays.of(question.filter());
        GroupMerges merges = snapshot.references(question.filter().revision()).merges();
        for (Versioned<AnnualShare> version : ReportedShares.of(snapshot, question)) {
            AnnualShare share = version.value();
            Integer year = share.year();
            if (year != null && asked.someOf(year) && share.targetCategory() != null) {
                String group = merges.currentOf(share.group());
                groups.add(group);
                cells.computeIfAbsent(new ComparedCell(group, year, share.targetCategory()), c -> new Found())
                        .reported
                        .add(version);
            }
        }
        for (String group : groups) {
            for (Computed share : ComputedShares.of(snapshot, question, group)) {
                cells.computeIfAbsent(new ComparedCell(group, share.year(), share.targetCategory()), c -> new Found())
                        .computed = share;
            }
            computeWhatWasOnlyReported(snapshot, question, group, cells);
        }
        return cells.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(order()))
                .map(e -> row(snapshot, question, e.getKey(), e.getValue()))
                .toList();
    }

    /** A category that no attack of the group has is none of them, where the group has attacks in the year. */
    private static void computeWhatWasOnlyReported(
            Snapshot snapshot, ShareQuestion question, @Nullable String group, Map<ComparedCell, Found> cells) {
        List<String> categories = cells.entrySet().stream()
                .filter(e -> Objects.equals(e.getKey().group(), group) && e.getValue().computed == null)
                .map(e -> e.getKey().category())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!categories.isEmpty()) {
            for (Computed share : ComputedShares.of(snapshot, question.of(categories), group)) {
                Found found = cells.get(new ComparedCell(group, share.year(), share.targetCategory()));
                if (found != null) {
                    found.computed = share;
                }
            }
        }
    }

    private static Comparator<ComparedCell> order() {
        Comparator<String> lastIfNone = Comparator.nullsLast(Comparator.naturalOrder());
        return Comparator.comparing(ComparedCell::group, lastIfNone)
                .thenComparingInt(ComparedCell::year)
                .thenComparing(ComparedCell::category, lastIfNone);
    }

    private static Comparison row(Snapshot snapshot, ShareQuestion question, ComparedCell cell, Found found) {
        List<Versioned<AnnualShare>> ranked = new ArrayList<>(found.reported);
        ranked.sort((a, b) -> Integer.compare(weight(b.value()), weight(a.value())));
        Versioned<AnnualShare> first = ranked.isEmpty() ? null : ranked.get(0);
        AnnualShare reported = first == null ? null : first.value();
        List<Reason> reasons = reasons(snapshot, question, reported, found.computed);
        reasons.addAll(ofQuestion(question, cell.year()));
        return new Comparison(
                cell.group(),
                cell.year(),
                cell.category(),
                first,
                ranked.isEmpty() ? List.of() : ranked.subList(1, ranked.size()),
                found.computed,
                reasons.isEmpty() ? difference(reported, found.computed) : null,
                reasons);
    }

    private static int weight(AnnualShare share) {
        return (share.share() != null ? 4 : 0)
                + (ReportedShares.wholeYear(share) ? 2 : 0)
                + (share.independent() ? 1 : 0);
    }

    private static @Nullable BigDecimal difference(@Nullable AnnualShare reported, @Nullable Computed computed) {
        BigDecimal published = reported == null ? null : reported.share();
        BigDecimal counted = computed == null ? null : computed.share();
        return published == null || counted == null ? null : ShareShifts.points(counted.subtract(published));
    }

    private static List<Reason> reasons(
            Snapshot snapshot, ShareQuestion question, @Nullable AnnualShare reported, @Nullable Computed computed) {
        AttackFilter filter = question.filter();
        List<Reason> reasons = new ArrayList<>();
        if (reported == null) {
            reasons.add(Reason.NO_REPORTED);
        } else if (reported.share() == null) {
            reasons.add(Reason.NO_NUMBER);
        }
        BigDecimal all = computed == null ? null : computed.denominator();
        if (all == null || all.signum() == 0) {
            reasons.add(Reason.NO_ATTACKS);
        }
        snapshot.references(filter.revision())
                .find(RecordKind.DATASET, filter.dataset(), Dataset.class)
                .ifPresent(d -> reasons.addAll(ofDataset(d.value())));
        if (computed != null && computed.coverage() != Coverage.COVERED) {
            boolean unstated = computed.coverage() == Coverage.NOT_STATED;
            reasons.add(unstated ? Reason.COVERAGE_NOT_STATED : Reason.NOT_WHOLLY_COVERED);
        }
        if (reported != null) {
            reasons.addAll(ofFigure(reported, filter.dataset()));
        }
        return reasons;
    }

    /** Reasons in the question itself, which asks for fewer attacks of a year than all, or counts them otherwise. */
    private static List<Reason> ofQuestion(ShareQuestion question, int year) {
        List<Reason> reasons = new ArrayList<>();
        AttackFilter filter = question.filter();
        if (!filter.ofAnyDay().conditions().isEmpty() || !AskedDays.of(filter).allOf(year)) {
            reasons.add(Reason.NARROWED);
        }
        if (question.counting() != Counting.PRIMARY) {
            reasons.add(Reason.OTHER_COUNTING);
        }
        return reasons;
    }

    private static List<Reason> ofDataset(Dataset dataset) {
        List<Reason> reasons = new ArrayList<>();
        Reason.ofCensus(dataset.census()).ifPresent(reasons::add);
        if (!dataset.recordsInitiator()) {
            reasons.add(Reason.NO_INITIATOR);
        }
        return reasons;
    }

    private static List<Reason> ofFigure(AnnualShare reported, String dataset) {
        List<Reason> reasons = new ArrayList<>();
        if (!ReportedShares.wholeYear(reported)) {
            reasons.add(Reason.OTHER_PERIOD);
        }
        if (reported.datasetCounted() == null) {
            reasons.add(Reason.NO_DATASET_NAMED);
        } else if (!reported.datasetCounted().equals(dataset)) {
            reasons.add(Reason.OTHER_DATASET);
        }
        return reasons;
    }
}
