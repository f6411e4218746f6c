package org.attackregister.service.share;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attackregister.query.Measure;
import org.attackregister.query.answer.CountAnswer;
import org.attackregister.query.answer.CountAnswer.Coverage;
import org.attackregister.query.answer.ShareAnswer;
import org.attackregister.query.answer.ShareAnswer.Computed;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.filter.Condition;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.filter.Operand;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.Dimension;
import org.attackregister.query.question.ShareQuestion;
import org.attackregister.snapshot.Snapshot;
import org.attackregister.snapshot.count.QuestionCoverage;
import org.jspecify.annotations.Nullable;

/** The shares that the register computes from attacks. */
public final class ComputedShares {
    private ComputedShares() {}

    /** The computed shares that a question asks for: every year in question by every category that occurs. */
    public static List<Computed> of(Snapshot snapshot, ShareQuestion question) {
        List<Computed> computed = new ArrayList<>();
        List<@Nullable String> groups = new ArrayList<>(question.groups());
        if (groups.isEmpty()) {
            groups.add(null);
        }
        for (String group : groups) {
            computed.addAll(of(snapshot, question, group));
        }
        return computed;
    }

    /** The computed shares of one group; of all perpetrators where it is null. */
    static List<Computed> of(Snapshot snapshot, ShareQuestion question, @Nullable String group) {
        AttackFilter filter = filter(question, group);
        Map<String, CountAnswer.AnswerRow> years = new LinkedHashMap<>();
        for (CountAnswer.AnswerRow row : snapshot.count(counts(question, filter, List.of(Dimension.YEAR), true))
                .rows()) {
            years.put(String.valueOf(row.key().get(0)), row);
        }
        Map<List<@Nullable String>, BigDecimal> cells = new HashMap<>();
        for (CountAnswer.AnswerRow row : snapshot.count(
                        counts(question, filter, List.of(Dimension.YEAR, Dimension.TARGET_CATEGORY), false))
                .rows()) {
            CountAnswer.Cell cell = row.cell();
            if (cell != null) {
                cells.put(row.key(), cell.attacks());
            }
        }
        List<Computed> computed = new ArrayList<>();
        List<@Nullable String> categories = categories(snapshot, question, group);
        QuestionCoverage coverage = QuestionCoverage.of(snapshot.references(filter.revision()), filter);
        years.forEach((year, row) -> {
            Whole whole = whole(group, row, coverage);
            for (String category : categories) {
                BigDecimal hits = cells.getOrDefault(Arrays.asList(year, category), BigDecimal.ZERO);
                computed.add(share(whole, category, hits));
            }
        });
        return computed;
    }

    /** The categories asked for, else all that the group's attacks of any year have, none at the end. */
    private static List<@Nullable String> categories(
            Snapshot snapshot, ShareQuestion question, @Nullable String group) {
        if (!question.categories().isEmpty()) {
            return new ArrayList<>(question.categories());
        }
        List<@Nullable String> categories = new ArrayList<>();
        AttackFilter anyYear = question.filter().ofAnyDay().and(group == null ? List.of() : List.of(of(group)));
        for (CountAnswer.AnswerRow row : snapshot.count(
                        counts(question, anyYear, List.of(Dimension.TARGET_CATEGORY), false))
                .rows()) {
            categories.add(row.key().get(0));
        }
        return categories;
    }

    private static Condition of(String group) {
        return plain(FilterField.GROUP, new Operand.Codes(List.of(group)));
    }

    private static AttackFilter filter(ShareQuestion question, @Nullable String group) {
        List<Condition> conditions = new ArrayList<>();
        if (group != null) {
            conditions.add(of(group));
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
                filter,
                dimensions,
                List.of(Measure.ATTACKS),
                question.counting(),
                null,
                fill,
                null,
                null,
                List.of(),
                null);
    }

    /**
     * The whole of which the shares of one year are parts.
     *
     * @param attacks attacks of the group in the year; null where that is not known
     */
    private record Whole(
            @Nullable String group, int year, @Nullable BigDecimal attacks, Coverage coverage) {}

    private static Whole whole(@Nullable String group, CountAnswer.AnswerRow row, QuestionCoverage coverage) {
        int year = Integer.parseInt(String.valueOf(row.key().get(0)));
        Coverage covered = coverage.year(year);
        CountAnswer.Cell cell = row.cell();
        BigDecimal attacks = cell == null ? null : cell.attacks();
        boolean none = attacks == null || attacks.signum() == 0;
        return none
                ? new Whole(group, year, covered.isKnown() ? BigDecimal.ZERO : null, covered)
                : new Whole(group, year, attacks, covered.withAttacks());
    }

    private static Computed share(Whole whole, @Nullable String category, BigDecimal hits) {
        BigDecimal all = whole.attacks();
        if (all == null) {
            return new Computed(whole.group, whole.year, category, null, null, null, null, whole.coverage);
        }
        if (all.signum() == 0) {
            return new Computed(whole.group, whole.year, category, null, hits, all, null, whole.coverage);
        }
        return new Computed(
                whole.group,
                whole.year,
                category,
                ShareAnswer.share(hits, all),
                hits,
                all,
                Wilson.interval(hits, all),
                whole.coverage);
    }
}
