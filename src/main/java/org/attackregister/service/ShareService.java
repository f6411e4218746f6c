package org.attackregister.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.attackregister.model.AnnualShare;
import org.attackregister.model.Dataset;
import org.attackregister.model.RecordKind;
import org.attackregister.model.Versioned;
import org.attackregister.query.AttackFilter;
import org.attackregister.query.Condition;
import org.attackregister.query.CountAnswer;
import org.attackregister.query.CountAnswer.Coverage;
import org.attackregister.query.CountQuestion;
import org.attackregister.query.Dimension;
import org.attackregister.query.FilterField;
import org.attackregister.query.Measure;
import org.attackregister.query.Operand;
import org.attackregister.query.ShareAnswer.Comparison;
import org.attackregister.query.ShareAnswer.Computed;
import org.attackregister.query.ShareAnswer.Main;
import org.attackregister.query.ShareAnswer.Reason;
import org.attackregister.query.ShareAnswer.Shift;
import org.attackregister.query.ShareQuestion;
import org.attackregister.query.ShareQuestion.Basis;
import org.attackregister.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** Annual shares: those that publications state, those that the register computes, and the two side by side. */
@ApplicationScoped
public class ShareService {
    private static final String ATTACKS = "attacks";
    private static final int DECIMALS = 6;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** The published shares that a question asks for, by year, then as they came. */
    public List<Versioned<AnnualShare>> reported(Snapshot snapshot, ShareQuestion question) {
        return snapshot
                .references(question.filter().revision())
                .all(RecordKind.ANNUAL_SHARE, AnnualShare.class)
                .stream()
                .filter(s -> among(question.groups(), s.value().group()))
                .filter(s -> among(question.years(), s.value().year()))
                .filter(s -> among(question.categories(), s.value().targetCategory()))
                .filter(s -> among(question.measures(), s.value().measure()))
                .filter(s -> among(question.sources(), s.value().source()))
                .toList();
    }

    private static <T> boolean among(List<T> wanted, @Nullable T value) {
        return wanted.isEmpty() || (value != null && wanted.contains(value));
    }

    /** The computed shares that a question asks for: every year in question by every category that occurs. */
    public List<Computed> computed(Snapshot snapshot, ShareQuestion question) {
        List<Computed> computed = new ArrayList<>();
        List<@Nullable String> groups = new ArrayList<>(question.groups());
        if (groups.isEmpty()) {
            groups.add(null);
        }
        for (String group : groups) {
            computed.addAll(computed(snapshot, question, group));
        }
        return computed;
    }

    private List<Computed> computed(Snapshot snapshot, ShareQuestion question, @Nullable String group) {
        AttackFilter filter = filter(question, group);
        Map<String, CountAnswer.Row> years = new LinkedHashMap<>();
        for (CountAnswer.Row row : snapshot.count(counts(question, filter, List.of(Dimension.YEAR), true))
                .rows()) {
            years.put(String.valueOf(row.key().get(0)), row);
        }
        Map<List<@Nullable String>, BigDecimal> cells = new LinkedHashMap<>();
        TreeSet<String> categories = new TreeSet<>(question.categories());
        for (CountAnswer.Row row : snapshot.count(
                        counts(question, filter, List.of(Dimension.YEAR, Dimension.TARGET_CATEGORY), false))
                .rows()) {
            CountAnswer.Cell cell = row.cell();
            String category = row.key().get(1);
            if (cell != null && category != null && among(question.categories(), category)) {
                cells.put(row.key(), cell.attacks());
                categories.add(category);
            }
        }
        List<Computed> computed = new ArrayList<>();
        years.forEach((year, row) -> {
            for (String category : categories) {
                BigDecimal hits = cells.getOrDefault(List.of(year, category), BigDecimal.ZERO);
                computed.add(share(group, row, category, hits));
            }
        });
        return computed;
    }

    private static AttackFilter filter(ShareQuestion question, @Nullable String group) {
        List<Condition> conditions = new ArrayList<>();
        if (group != null) {
            conditions.add(plain(FilterField.GROUP, new Operand.Codes(List.of(group))));
        }
        if (!question.years().isEmpty()) {
            conditions.add(plain(FilterField.YEAR_OF, new Operand.Years(question.years())));
        }
        return question.filter().and(conditions);
    }

    private static Condition plain(FilterField field, Operand operand) {
        return new Condition(field, Condition.Scope.PLAIN, false, operand);
    }

    private static CountQuestion counts(
            ShareQuestion question, AttackFilter filter, List<Dimension> dimensions, boolean fill) {
        return new CountQuestion(
                filter, dimensions, List.of(Measure.ATTACKS), question.counting(), null, fill, null, null);
    }

    private static Computed share(@Nullable String group, CountAnswer.Row year, String category, BigDecimal hits) {
        int number = Integer.parseInt(String.valueOf(year.key().get(0)));
        Coverage coverage = year.coverage() == null ? Coverage.COVERED : year.coverage();
        CountAnswer.Cell cell = year.cell();
        if (cell == null) {
            return new Computed(group, number, category, null, null, null, null, coverage);
        }
        BigDecimal all = cell.attacks();
        if (all.signum() == 0) {
            return new Computed(group, number, category, null, hits, all, null, coverage);
        }
        return new Computed(
                group,
                number,
                category,
                hits.divide(all, DECIMALS, RoundingMode.HALF_EVEN),
                hits,
                all,
                Wilson.interval(hits, all),
                coverage);
    }

    /** For each pair of consecutive years that has figures, what the group mainly attacked before and after. */
    public List<Shift> shifts(Snapshot snapshot, ShareQuestion question) {
        List<Shift> shifts = new ArrayList<>();
        if (question.bases().contains(Basis.REPORTED)) {
            shifts.addAll(reportedShifts(reported(snapshot, anyYear(question))));
        }
        if (question.bases().contains(Basis.COMPUTED)) {
            shifts.addAll(computedShifts(computed(snapshot, anyYear(question))));
        }
        return shifts.stream()
                .filter(s -> among(question.years(), s.year()))
                .filter(s -> question.categories().isEmpty()
                        || s.after().stream()
                                .anyMatch(m -> question.categories().contains(m.targetCategory()))
                        || s.before().stream()
                                .anyMatch(m -> question.categories().contains(m.targetCategory())))
                .toList();
    }

    /** The question for all years and categories: a shift needs the year before and the category that was left. */
    private static ShareQuestion anyYear(ShareQuestion q) {
        return new ShareQuestion(
                q.filter(), q.groups(), List.of(), List.of(), q.bases(), q.counting(), q.measures(), q.sources());
    }

    private record Series(@Nullable String group, @Nullable String source) {}

    private static List<Shift> reportedShifts(List<Versioned<AnnualShare>> shares) {
        Map<Series, TreeMap<Integer, List<AnnualShare>>> series = new LinkedHashMap<>();
        for (Versioned<AnnualShare> version : shares) {
            AnnualShare share = version.value();
            Integer year = share.year();
            if (year != null
                    && share.targetCategory() != null
                    && wholeYear(share)
                    && share.measure().equals(ATTACKS)) {
                series.computeIfAbsent(new Series(share.group(), share.source()), k -> new TreeMap<>())
                        .computeIfAbsent(year, k -> new ArrayList<>())
                        .add(share);
            }
        }
        List<Shift> shifts = new ArrayList<>();
        series.forEach((of, years) -> years.forEach((year, after) -> {
            List<AnnualShare> before = years.getOrDefault(year - 1, List.of());
            List<Main> mainBefore = mainReported(before);
            List<Main> mainAfter = mainReported(after);
            if (!mainBefore.isEmpty() && !mainAfter.isEmpty()) {
                Map<String, BigDecimal> sharesBefore = new LinkedHashMap<>();
                before.stream()
                        .filter(s -> s.share() != null)
                        .forEach(s -> sharesBefore.put(String.valueOf(s.targetCategory()), s.share()));
                shifts.add(shift(of, Basis.REPORTED, year, new Mains(mainBefore, mainAfter, sharesBefore)));
            }
        }));
        return shifts;
    }

    private static boolean wholeYear(AnnualShare share) {
        Integer year = share.year();
        return year != null
                && share.period().from() != null
                && share.period().to() != null
                && share.period().from().equals(LocalDate.of(year, 1, 1))
                && share.period().to().equals(LocalDate.of(year, 12, 31));
    }

    /** What was ranked first; without a ranking, what has over half. */
    private static List<Main> mainReported(List<AnnualShare> shares) {
        return shares.stream()
                .filter(s -> s.rank() != null
                        ? s.rank() == 1
                        : s.share() != null && s.share().compareTo(HALF) > 0)
                .map(s -> new Main(String.valueOf(s.targetCategory()), s.share(), s.qualifier(), s.id()))
                .toList();
    }

    private record Mains(List<Main> before, List<Main> after, Map<String, BigDecimal> sharesBefore) {}

    private static List<Shift> computedShifts(List<Computed> shares) {
        Map<Series, TreeMap<Integer, List<Computed>>> series = new LinkedHashMap<>();
        for (Computed share : shares) {
            series.computeIfAbsent(new Series(share.group(), null), k -> new TreeMap<>())
                    .computeIfAbsent(share.year(), k -> new ArrayList<>())
                    .add(share);
        }
        List<Shift> shifts = new ArrayList<>();
        series.forEach((of, years) -> years.forEach((year, after) -> {
            List<Computed> before = years.getOrDefault(year - 1, List.of());
            List<Main> mainBefore = mainComputed(before);
            List<Main> mainAfter = mainComputed(after);
            if (!mainBefore.isEmpty() && !mainAfter.isEmpty()) {
                Map<String, BigDecimal> sharesBefore = new LinkedHashMap<>();
                before.stream()
                        .filter(s -> s.share() != null)
                        .forEach(s -> sharesBefore.put(s.targetCategory(), s.share()));
                shifts.add(shift(of, Basis.COMPUTED, year, new Mains(mainBefore, mainAfter, sharesBefore)));
            }
        }));
        return shifts;
    }

    private static List<Main> mainComputed(List<Computed> shares) {
        BigDecimal most = shares.stream()
                .map(Computed::share)
                .filter(s -> s != null && s.signum() > 0)
                .max(BigDecimal::compareTo)
                .orElse(null);
        return shares.stream()
                .filter(s -> most != null && s.share() != null && s.share().compareTo(most) == 0)
                .map(s -> new Main(s.targetCategory(), s.share(), null, null))
                .toList();
    }

    private static Shift shift(Series of, Basis basis, int year, Mains mains) {
        BigDecimal before = only(mains.before());
        BigDecimal after = only(mains.after());
        BigDecimal earlier = mains.after().size() == 1
                ? mains.sharesBefore().get(mains.after().get(0).targetCategory())
                : null;
        BigDecimal change = after == null || earlier == null ? null : points(after.subtract(earlier));
        return new Shift(of.group(), basis, of.source(), year, mains.before(), mains.after(), before, after, change);
    }

    private static @Nullable BigDecimal only(List<Main> mains) {
        return mains.size() == 1 ? mains.get(0).share() : null;
    }

    private static BigDecimal points(BigDecimal share) {
        BigDecimal points = share.movePointRight(2).stripTrailingZeros();
        return points.scale() < 0 ? points.setScale(0) : points;
    }

    /** Each reported figure of a year and category beside the computed one, with what stands between them. */
    public List<Comparison> comparison(Snapshot snapshot, ShareQuestion question) {
        record Cell(@Nullable String group, int year, String category) {}
        Map<Cell, List<Versioned<AnnualShare>>> cells = new LinkedHashMap<>();
        for (Versioned<AnnualShare> version : reported(snapshot, question)) {
            AnnualShare share = version.value();
            Integer year = share.year();
            String category = share.targetCategory();
            if (year != null && category != null && share.measure().equals(ATTACKS)) {
                cells.computeIfAbsent(new Cell(share.group(), year, category), k -> new ArrayList<>())
                        .add(version);
            }
        }
        List<Comparison> rows = new ArrayList<>();
        cells.forEach((cell, figures) -> {
            List<Versioned<AnnualShare>> ranked = new ArrayList<>(figures);
            ranked.sort((a, b) -> Integer.compare(weight(b.value()), weight(a.value())));
            Computed computed =
                    computed(snapshot, narrowed(question, cell.year(), cell.category()), cell.group()).stream()
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
        return (share.share() != null ? 4 : 0) + (wholeYear(share) ? 2 : 0) + (share.independent() ? 1 : 0);
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
        return published == null || counted == null ? null : points(counted.subtract(published));
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
        if (!wholeYear(reported)) {
            reasons.add(Reason.OTHER_PERIOD);
        }
        if (reported.datasetCounted() == null) {
            reasons.add(Reason.NO_DATASET_NAMED);
        }
        return reasons;
    }
}
