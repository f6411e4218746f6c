package org.attackregister.snapshot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.attack.AttackField;
import org.attackregister.query.Lethality;
import org.attackregister.query.Measure;
import org.attackregister.query.Parameter;
import org.attackregister.query.answer.CountAnswer.AnswerRow;
import org.attackregister.query.answer.CountAnswer.Cell;
import org.attackregister.query.answer.CountAnswer.Rest;
import org.attackregister.query.answer.CountAnswer.Sum;
import org.attackregister.query.answer.ShareAnswer;
import org.attackregister.query.answer.ShareAnswer.Interval;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.filter.Condition;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.filter.Operand;
import org.attackregister.query.filter.PeriodsSoFar;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.Dimension;
import org.attackregister.service.share.Wilson;
import org.attackregister.view.link.Links;
import org.attackregister.view.link.Paths;
import org.jspecify.annotations.Nullable;

/** Rows of grouped counts the plain way: a tree each, and a filter of its own for each link. */
final class CountTree {
    /** How many folded values a link names. */
    private static final int MOST_NAMED = 100;

    private final CountQuestion question;

    /** The rows of answers to one question. */
    CountTree(CountQuestion question) {
        this.question = question;
    }

    /** The names of a row's fields, in their order. */
    List<String> columns() {
        return List.copyOf(row(new AnswerRow(sample(), null, null, null, null))
                .propertyStream()
                .map(Map.Entry::getKey)
                .toList());
    }

    private List<@Nullable String> sample() {
        List<@Nullable String> key = new ArrayList<>();
        question.groupBy().forEach(d -> key.add(d == Dimension.YEAR ? "2000" : null));
        return key;
    }

    /** One row, with the link to the list that it counts. */
    ObjectNode row(AnswerRow row) {
        ObjectNode node = RegisterJson.MAPPER.createObjectNode();
        for (int i = 0; i < question.groupBy().size(); i++) {
            Dimension dimension = question.groupBy().get(i);
            String text = row.key().get(i);
            if (text == null) {
                node.putNull(dimension.code());
            } else if (dimension == Dimension.YEAR || dimension == Dimension.GRID) {
                node.put(dimension.code(), Integer.parseInt(text));
            } else if (dimension == Dimension.SUICIDE) {
                node.put(dimension.code(), Boolean.parseBoolean(text));
            } else {
                node.put(dimension.code(), text);
            }
        }
        if (question.top() != null) {
            node.put("rest", row.rest() != null);
            node.put("folded", row.rest() == null ? 0 : row.rest().folded().size());
        }
        measures(row.cell(), node);
        if (question.share() != null) {
            share(row, node);
        }
        node.put("coverage", row.coverage() == null ? null : row.coverage().code());
        node.put("attacks_url", attacksUrl(row));
        return node;
    }

    private void measures(@Nullable Cell cell, ObjectNode node) {
        node.put("attacks", cell == null ? null : cell.attacks());
        List<AttackField> tolls = Measure.tolls(question.measures());
        for (int i = 0; i < tolls.size(); i++) {
            String name = tolls.get(i).code();
            Sum sum = cell == null ? null : cell.sums().get(i);
            node.put(name, sum == null ? null : sum.best());
            node.put(name + "_low", sum == null ? null : sum.low());
            node.put(name + "_high", sum == null ? null : sum.high());
            node.put(name + "_unknown", sum == null ? null : sum.unknown());
        }
        if (question.lethalMin() != null) {
            lethality(cell == null ? null : cell.lethality(), node);
        }
    }

    private static void lethality(@Nullable Lethality spread, ObjectNode node) {
        node.put("lethality_known", spread == null ? null : spread.known());
        node.put("lethality_unknown", spread == null ? null : spread.unknown());
        node.put("lethality_mean", spread == null ? null : spread.mean());
        node.put("lethality_median", spread == null ? null : spread.median());
        node.put("lethality_p90", spread == null ? null : spread.p90());
        node.put("lethal_attacks", spread == null ? null : spread.lethal());
    }

    private static void share(AnswerRow row, ObjectNode node) {
        Cell cell = row.cell();
        BigDecimal whole = cell == null ? null : row.denominator();
        BigDecimal share =
                cell == null || whole == null || whole.signum() == 0 ? null : ShareAnswer.share(cell.attacks(), whole);
        node.put("share", share);
        Interval interval = share == null ? null : Wilson.interval(cell.attacks(), whole);
        node.put("share_low", interval == null ? null : interval.low());
        node.put("share_high", interval == null ? null : interval.high());
        node.put("denominator", whole);
    }

    private static Operand operand(FilterField field, List<String> values, boolean except) {
        return field == FilterField.YEAR_OF
                ? new Operand.Years(values.stream().map(Integer::valueOf).toList(), except)
                : new Operand.Codes(values, except);
    }

    /**
     * The folded values; where they are many, any but those that were kept, and but those that the question itself did
     * not mean.
     */
    private Operand rest(Rest rest, FilterField field, Condition.Scope scope) {
        if (rest.folded().size() <= MOST_NAMED) {
            return operand(field, rest.folded(), false);
        }
        List<String> others = new ArrayList<>(rest.kept());
        question.filter().conditions().stream()
                .filter(c -> c.field() == field && c.scope() == scope && !c.negated())
                .filter(c -> c.operand() instanceof Operand.Codes codes && codes.except())
                .forEach(c -> others.addAll(((Operand.Codes) c.operand()).codes()));
        return operand(field, others, true);
    }

    /**
     * Whether the question lets attacks without a value through. Where it does not, a row without a value is one of a
     * period that nothing matches, and the question's own condition must stay in its link.
     */
    private boolean canBeWithout(FilterField field, Condition.Scope scope) {
        return question.filter().conditions().stream()
                .filter(c -> c.field() == field && c.scope() == scope && !c.negated())
                .allMatch(c -> c.operand() instanceof Operand.Codes codes && codes.means(Operand.NONE));
    }

    /** Whether a row has a value in one of the dimensions that lie in the list of a field. */
    private boolean hasValue(AnswerRow row, FilterField of) {
        for (int i = 0; i < question.groupBy().size(); i++) {
            FilterField field = question.groupBy().get(i).filter();
            boolean rest = row.rest() != null && i == question.groupBy().size() - 1;
            if (field != null && field.list() == of.list() && (rest || row.key().get(i) != null)) {
                return true;
            }
        }
        return false;
    }

    private String attacksUrl(AnswerRow row) {
        List<Condition> conditions = new ArrayList<>();
        int runs = question.cumulative() ? question.time() : -1;
        AttackFilter asked = question.filter();
        for (int i = 0; i < question.groupBy().size(); i++) {
            if (i == runs && row.key().get(i) != null) {
                asked = new PeriodsSoFar(asked, question.groupBy().get(i).filter())
                        .upTo(row.key().get(i));
                continue;
            }
            Dimension dimension = question.groupBy().get(i);
            FilterField field = dimension.filter();
            String text = row.key().get(i);
            if (field != null) {
                Condition.Scope scope = dimension.scope(question.counting(), hasValue(row, field));
                Rest rest = i == question.groupBy().size() - 1 ? row.rest() : null;
                Operand operand = rest == null
                        ? operand(field, List.of(text == null ? Operand.NONE : text), false)
                        : rest(rest, field, scope);
                if (rest != null || text != null || canBeWithout(field, scope)) {
                    conditions.add(new Condition(field, scope, false, operand));
                }
            }
        }
        AttackFilter filter = asked.and(conditions);
        Map<String, String> parameters = new LinkedHashMap<>(filter.parameters());
        if (filter.pinned()) {
            parameters.put(Parameter.AS_OF.wireName(), String.valueOf(filter.revision()));
        }
        return Links.of(Paths.ATTACKS, parameters);
    }
}
