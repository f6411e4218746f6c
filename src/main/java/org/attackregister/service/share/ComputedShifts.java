package org.attackregister.service.share;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.attackregister.model.Versioned;
import org.attackregister.model.record.Dataset;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.answer.ShareAnswer.ChangeCertainty;
import org.attackregister.query.answer.ShareAnswer.Computed;
import org.attackregister.query.answer.ShareAnswer.Concentration;
import org.attackregister.query.answer.ShareAnswer.RankedTarget;
import org.attackregister.query.answer.ShareAnswer.Shift;
import org.attackregister.query.question.ShareQuestion;
import org.attackregister.query.question.ShareQuestion.Basis;
import org.attackregister.service.share.ShareShifts.Mains;
import org.attackregister.service.share.ShareShifts.Series;
import org.attackregister.service.share.Wilson.Bounds;
import org.attackregister.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** The shifts that the register computes, each with how sure it is and how concentrated the targets are. */
final class ComputedShifts {
    /** Decimals of a change in percentage points. */
    private static final int POINT_DECIMALS = 4;

    private static final int DECIMALS = 6;
    private static final int TO_POINTS = 2;

    /** How far the shares of all categories, each rounded, may be from one in sum. */
    private static final BigDecimal ROUNDED = new BigDecimal("0.0001");

    /** Whether a test says anything of the attacks: not where they were picked by hand. */
    private final boolean tested;

    private ComputedShifts(boolean tested) {
        this.tested = tested;
    }

    /** For each pair of consecutive years that has attacks, what the group mainly attacked before and after. */
    static List<Shift> of(Snapshot snapshot, ShareQuestion question) {
        boolean selection = snapshot.references(question.filter().revision())
                .find(RecordKind.DATASET, question.filter().dataset(), Dataset.class)
                .map(Versioned::value)
                .filter(Dataset::wasSelected)
                .isPresent();
        return new ComputedShifts(!selection).shifts(ComputedShares.of(snapshot, question));
    }

    private List<Shift> shifts(List<Computed> shares) {
        Map<Series, TreeMap<Integer, List<Computed>>> series = new LinkedHashMap<>();
        for (Computed share : shares) {
            series.computeIfAbsent(new Series(share.group(), null), k -> new TreeMap<>())
                    .computeIfAbsent(share.year(), k -> new ArrayList<>())
                    .add(share);
        }
        List<Shift> shifts = new ArrayList<>();
        series.forEach((of, years) -> years.forEach((year, after) -> {
            List<Computed> before = years.getOrDefault(year - 1, List.of());
            List<Computed> mainBefore = largest(before);
            List<Computed> mainAfter = largest(after);
            if (!mainBefore.isEmpty() && !mainAfter.isEmpty()) {
                Mains mains = new Mains(
                        mainBefore.stream()
                                .map(s -> new RankedTarget(
                                        s.targetCategory(), s.share(), null, null, null, null, s, null))
                                .toList(),
                        mainAfter.stream().map(s -> since(before, s)).toList(),
                        mainBefore.get(0).coverage(),
                        mainAfter.get(0).coverage(),
                        concentration(before),
                        concentration(after));
                shifts.add(ShareShifts.shift(of, Basis.COMPUTED, year, mains));
            }
        }));
        return shifts;
    }

    /** The largest categories; attacks whose target nobody named are in the whole, and no category. */
    private static List<Computed> largest(List<Computed> shares) {
        BigDecimal most = shares.stream()
                .filter(s -> s.targetCategory() != null)
                .map(Computed::share)
                .filter(s -> s != null && s.signum() > 0)
                .max(BigDecimal::compareTo)
                .orElse(null);
        return shares.stream()
                .filter(s -> s.targetCategory() != null)
                .filter(s -> most != null && s.share() != null && s.share().compareTo(most) == 0)
                .toList();
    }

    /** A main target with its share of the year before; the change is that of the exact shares. */
    private RankedTarget since(List<Computed> before, Computed now) {
        Computed earlier = before.stream()
                .filter(s -> Objects.equals(s.targetCategory(), now.targetCategory()) && s.share() != null)
                .findFirst()
                .orElse(null);
        return new RankedTarget(
                now.targetCategory(),
                now.share(),
                null,
                null,
                earlier == null ? null : earlier.share(),
                earlier == null ? null : points(now, earlier),
                now,
                earlier == null ? null : certainty(now, earlier));
    }

    private static @Nullable BigDecimal points(Computed now, Computed earlier) {
        BigDecimal hits = now.numerator();
        BigDecimal all = now.denominator();
        BigDecimal hitsBefore = earlier.numerator();
        BigDecimal allBefore = earlier.denominator();
        if (hits == null || all == null || hitsBefore == null || allBefore == null) {
            return null;
        }
        BigDecimal cross = hits.multiply(allBefore).subtract(hitsBefore.multiply(all));
        return ShareShifts.plain(cross.movePointRight(TO_POINTS)
                .divide(all.multiply(allBefore), POINT_DECIMALS, RoundingMode.HALF_EVEN));
    }

    /** How sure a change is; null where attacks were counted in fractions, of which neither interval nor test speaks. */
    private @Nullable ChangeCertainty certainty(Computed now, Computed earlier) {
        Integer hits = whole(now.numerator());
        Integer all = whole(now.denominator());
        Integer hitsBefore = whole(earlier.numerator());
        Integer allBefore = whole(earlier.denominator());
        if (hits == null || all == null || hitsBefore == null || allBefore == null) {
            return null;
        }
        Bounds bounds = Newcombe.difference(hitsBefore, allBefore, hits, all);
        return new ChangeCertainty(
                points(bounds.low()),
                points(bounds.high()),
                tested ? TwoProportions.test(hitsBefore, allBefore, hits, all) : null);
    }

    private static @Nullable Integer whole(@Nullable BigDecimal number) {
        return number == null || number.stripTrailingZeros().scale() > 0 ? null : number.intValueExact();
    }

    private static BigDecimal points(double share) {
        return ShareShifts.plain(
                BigDecimal.valueOf(share).movePointRight(TO_POINTS).setScale(POINT_DECIMALS, RoundingMode.HALF_EVEN));
    }

    /** How concentrated the targets of a year are; null where attacks are counted under several, so that shares overlap. */
    private static @Nullable Concentration concentration(List<Computed> year) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        for (Computed share : year) {
            BigDecimal part = share.share();
            if (part == null) {
                return null;
            }
            sum = sum.add(part);
            squares = squares.add(part.multiply(part));
        }
        return sum.subtract(BigDecimal.ONE).abs().compareTo(ROUNDED) > 0
                ? null
                : new Concentration(
                        ShareShifts.plain(squares.setScale(DECIMALS, RoundingMode.HALF_EVEN)),
                        ShareShifts.plain(BigDecimal.ONE.divide(squares, POINT_DECIMALS, RoundingMode.HALF_EVEN)));
    }
}
