package org.attackregister.service;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.attackregister.model.AnnualShare;
import org.attackregister.model.Versioned;
import org.attackregister.query.ShareAnswer.Computed;
import org.attackregister.query.ShareAnswer.Main;
import org.attackregister.query.ShareAnswer.Shift;
import org.attackregister.query.ShareQuestion;
import org.attackregister.query.ShareQuestion.Basis;
import org.attackregister.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** What a group mainly attacked in one year and in the next. */
final class ShareShifts {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private ShareShifts() {}

    /** For each pair of consecutive years that has figures, what the group mainly attacked before and after. */
    static List<Shift> of(Snapshot snapshot, ShareQuestion question) {
        List<Shift> shifts = new ArrayList<>();
        if (question.bases().contains(Basis.REPORTED)) {
            shifts.addAll(reportedShifts(ReportedShares.of(snapshot, anyYear(question))));
        }
        if (question.bases().contains(Basis.COMPUTED)) {
            shifts.addAll(computedShifts(ComputedShares.of(snapshot, anyYear(question))));
        }
        return shifts.stream()
                .filter(s -> ReportedShares.among(question.years(), s.year()))
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
                    && ReportedShares.wholeYear(share)
                    && share.measure().equals(ReportedShares.ATTACKS)) {
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

    /** A share as percentage points. */
    static BigDecimal points(BigDecimal share) {
        BigDecimal points = share.movePointRight(2).stripTrailingZeros();
        return points.scale() < 0 ? points.setScale(0) : points;
    }
}
