package org.attackregister.service.share;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.attackregister.model.Versioned;
import org.attackregister.model.record.AnnualShare;
import org.attackregister.model.record.ShareMeasure;
import org.attackregister.query.answer.CountAnswer.Coverage;
import org.attackregister.query.answer.ShareAnswer.Concentration;
import org.attackregister.query.answer.ShareAnswer.RankedTarget;
import org.attackregister.query.answer.ShareAnswer.Shift;
import org.attackregister.query.question.ShareQuestion;
import org.attackregister.query.question.ShareQuestion.Basis;
import org.attackregister.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** What a group mainly attacked in one year and in the next. */
public final class ShareShifts {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private ShareShifts() {}

    /** For each pair of consecutive years that has figures, what the group mainly attacked before and after. */
    public static List<Shift> of(Snapshot snapshot, ShareQuestion question) {
        List<Shift> shifts = new ArrayList<>();
        if (question.bases().contains(Basis.REPORTED)) {
            shifts.addAll(reportedShifts(ReportedShares.of(snapshot, anyYear(question))));
        }
        if (question.bases().contains(Basis.COMPUTED)) {
            shifts.addAll(ComputedShifts.of(snapshot, anyYear(question)));
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

    /** What is compared from year to year. */
    record Series(@Nullable String group, @Nullable String source) {}

    private static List<Shift> reportedShifts(List<Versioned<AnnualShare>> shares) {
        Map<Series, TreeMap<Integer, List<AnnualShare>>> series = new LinkedHashMap<>();
        for (Versioned<AnnualShare> version : shares) {
            AnnualShare share = version.value();
            Integer year = share.year();
            if (year != null
                    && share.targetCategory() != null
                    && ReportedShares.wholeYear(share)
                    && share.measure() == ShareMeasure.ATTACKS) {
                series.computeIfAbsent(new Series(share.group(), share.source()), k -> new TreeMap<>())
                        .computeIfAbsent(year, k -> new ArrayList<>())
                        .add(share);
            }
        }
        List<Shift> shifts = new ArrayList<>();
        series.forEach((of, years) -> years.forEach((year, after) -> {
            List<AnnualShare> before = years.getOrDefault(year - 1, List.of());
            List<RankedTarget> mainBefore = mainReported(before);
            List<RankedTarget> mainAfter = mainReported(after);
            if (!mainBefore.isEmpty() && !mainAfter.isEmpty()) {
                List<RankedTarget> changed =
                        mainAfter.stream().map(m -> since(before, m)).toList();
                shifts.add(shift(of, Basis.REPORTED, year, new Mains(mainBefore, changed, null, null, null, null)));
            }
        }));
        return shifts;
    }

    /** What was ranked first; without a ranking, what has over half. */
    private static List<RankedTarget> mainReported(List<AnnualShare> shares) {
        return shares.stream()
                .filter(s -> s.rank() != null
                        ? s.rank() == 1
                        : s.share() != null && s.share().compareTo(HALF) > 0)
                .map(s ->
                        new RankedTarget(s.targetCategory(), s.share(), s.qualifier(), s.id(), null, null, null, null))
                .toList();
    }

    /** A reported main target with its share of the year before. */
    private static RankedTarget since(List<AnnualShare> before, RankedTarget main) {
        BigDecimal earlier = before.stream()
                .filter(s -> Objects.equals(s.targetCategory(), main.targetCategory()) && s.share() != null)
                .map(AnnualShare::share)
                .findFirst()
                .orElse(null);
        BigDecimal now = main.share();
        BigDecimal change = now == null || earlier == null ? null : points(now.subtract(earlier));
        return new RankedTarget(main.targetCategory(), now, main.qualifier(), main.id(), earlier, change, null, null);
    }

    /** The main targets of two years, whether the dataset covers them, and how concentrated all targets are. */
    record Mains(
            List<RankedTarget> before,
            List<RankedTarget> after,
            @Nullable Coverage coverageBefore,
            @Nullable Coverage coverageAfter,
            @Nullable Concentration concentrationBefore,
            @Nullable Concentration concentrationAfter) {}

    static Shift shift(Series of, Basis basis, int year, Mains mains) {
        boolean one = mains.after().size() == 1;
        return new Shift(
                of.group(),
                basis,
                of.source(),
                year,
                mains.before(),
                mains.after(),
                only(mains.before()),
                only(mains.after()),
                one ? mains.after().get(0).change() : null,
                mains.coverageBefore(),
                mains.coverageAfter(),
                mains.concentrationBefore(),
                mains.concentrationAfter());
    }

    private static @Nullable BigDecimal only(List<RankedTarget> mains) {
        return mains.size() == 1 ? mains.get(0).share() : null;
    }

    /** A share as percentage points. */
    static BigDecimal points(BigDecimal share) {
        return plain(share.movePointRight(2));
    }

    /** A number without zeros at its end. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
