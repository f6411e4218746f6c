package org.attackregister.service;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attackregister.model.AnnualShare;
import org.attackregister.model.Dataset;
import org.attackregister.model.RecordKind;
import org.attackregister.model.Versioned;
import org.attackregister.query.AttackFilter;
import org.attackregister.query.CountAnswer.Coverage;
import org.attackregister.query.ShareAnswer.Comparison;
import org.attackregister.query.ShareAnswer.Computed;
import org.attackregister.query.ShareAnswer.Reason;
import org.attackregister.query.ShareQuestion;
import org.attackregister.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** Reported shares beside computed ones, with what stands between them. */
final class ShareComparisons {
    private ShareComparisons() {}

    /** Each reported figure of a year and category beside the computed one, with what stands between them. */
    static List<Comparison> of(Snapshot snapshot, ShareQuestion question) {
        record Cell(@Nullable String group, int year, String category) {}
        Map<Cell, List<Versioned<AnnualShare>>> cells = new LinkedHashMap<>();
        for (Versioned<AnnualShare> version : ReportedShares.of(snapshot, question)) {
            AnnualShare share = version.value();
            Integer year = share.year();
            String category = share.targetCategory();
            if (year != null && category != null && share.measure().equals(ReportedShares.ATTACKS)) {
                cells.computeIfAbsent(new Cell(share.group(), year, category), k -> new ArrayList<>())
                        .add(version);
            }
        }
        List<Comparison> rows = new ArrayList<>();
        cells.forEach((cell, figures) -> {
            List<Versioned<AnnualShare>> ranked = new ArrayList<>(figures);
            ranked.sort((a, b) -> Integer.compare(weight(b.value()), weight(a.value())));
            Computed computed =
                    ComputedShares.of(snapshot, narrowed(question, cell.year(), cell.category()), cell.group()).stream()
                            .findFirst()
                            .orElse(null);
            List<Reason> reasons = reasons(snapshot, question, ranked.get(0).value(), computed);
            rows.add(new Comparison(
                    cell.group(),
                    cell.year(),
                    cell.category(),
                    ranked.get(0),
                    ranked.subList(1, ranked.size()),
                    computed,
                    reasons.isEmpty() ? difference(ranked.get(0).value(), computed) : null,
                    reasons));
        });
        return rows;
    }

    private static int weight(AnnualShare share) {
        return (share.share() != null ? 4 : 0)
                + (ReportedShares.wholeYear(share) ? 2 : 0)
                + (share.independent() ? 1 : 0);
    }

    private static ShareQuestion narrowed(ShareQuestion q, int year, String category) {
        return new ShareQuestion(
                q.filter(),
                q.groups(),
                List.of(year),
                List.of(category),
                q.bases(),
                q.counting(),
                q.measures(),
                q.sources());
    }

    private static @Nullable BigDecimal difference(AnnualShare reported, @Nullable Computed computed) {
        BigDecimal published = reported.share();
        BigDecimal counted = computed == null ? null : computed.share();
        return published == null || counted == null ? null : ShareShifts.points(counted.subtract(published));
    }

    private static List<Reason> reasons(
            Snapshot snapshot, ShareQuestion question, AnnualShare reported, @Nullable Computed computed) {
        List<Reason> reasons = new ArrayList<>();
        if (reported.share() == null) {
            reasons.add(Reason.NO_NUMBER);
        }
        if (computed == null
                || computed.denominator() == null
                || computed.denominator().signum() == 0) {
            reasons.add(Reason.NO_ATTACKS);
        }
        AttackFilter filter = question.filter();
        Dataset dataset = snapshot.references(filter.revision())
                .find(RecordKind.DATASET, filter.dataset(), Dataset.class)
                .map(Versioned::value)
                .orElse(null);
        if (dataset != null && !dataset.census()) {
            reasons.add(Reason.SELECTION);
        }
        if (dataset != null && !dataset.recordsInitiator()) {
            reasons.add(Reason.NO_INITIATOR);
        }
        if (computed != null && computed.coverage() != Coverage.COVERED) {
            reasons.add(Reason.NOT_COVERED);
        }
        if (!ReportedShares.wholeYear(reported)) {
            reasons.add(Reason.OTHER_PERIOD);
        }
        if (reported.datasetCounted() == null) {
            reasons.add(Reason.NO_DATASET_NAMED);
        }
        return reasons;
    }
}
