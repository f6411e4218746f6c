package org.attackregister.snapshot;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.attackregister.query.QueryParameters;
import org.attackregister.query.filter.Condition;
import org.attackregister.query.filter.Condition.Scope;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.filter.Operand;
import org.attackregister.query.question.AttackQuestion;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.Dimension;
import org.attackregister.query.question.TopValues;

/** In which forms a filter can be asked, and in which {@link RandomQuestions} do ask it. */
final class AskedForms {
    private AskedForms() {}

    /** Every form of a filter: plain, with each prefix that it takes, for all but some values, for no value. */
    static Stream<String> of(FilterField field) {
        String name = field.wireName();
        Stream<String> scopes =
                field.listed() ? Arrays.stream(Scope.values()).map(scope -> scope.prefix() + name) : Stream.of(name);
        Stream<String> others = field.shape().allowsSeveral() ? Stream.of(name + "=!") : Stream.of();
        Stream<String> none = takesNone(field) ? Stream.of(name + "=null") : Stream.of();
        Stream<String> negated = field.isNegatable() ? Stream.of(Condition.NOT + name) : Stream.of();
        return Stream.of(scopes, others, none, negated).flatMap(form -> form);
    }

    private static boolean takesNone(FilterField field) {
        return field.shape().allowsSeveral() && field.shape() != FilterField.Shape.YEAR;
    }

    /** What so many questions ask. */
    static Set<String> drawn(int questions) {
        RandomRegister register = new RandomRegister(1, 200);
        List<Snapshot> snapshots = GrowingSnapshot.of(register.versions(), 1);
        Snapshot snapshot = snapshots.get(0);
        Sitting sitting = new Sitting(1, snapshot, snapshot.revision());
        Random random = new Random(1);
        Set<String> asked = new HashSet<>();
        for (int i = 0; i < questions; i++) {
            RandomQuestions drawn = new RandomQuestions(random, snapshot, snapshot.revision());
            QueryParameters listed = drawn.list();
            AttackQuestion list = sitting.list(listed);
            asked.add("sort " + list.sort().text());
            note(list.filter().conditions(), asked);
            noteDates(listed, asked);
            CountQuestion counts = sitting.counts(drawn.counts());
            counts.groupBy().forEach(dimension -> asked.add("by " + dimension.code()));
            counts.measures().forEach(measure -> asked.add("measure " + measure.code()));
            counts.sort().forEach(sort -> asked.add("rows by " + sort.text()));
            TopValues top = counts.top();
            if (top != null) {
                asked.add("top by " + top.by().code());
            }
            Dimension wide = counts.wide();
            if (wide != null) {
                asked.add("wide by " + wide.code());
            }
            if (counts.cumulative()) {
                asked.add("running up by " + counts.groupBy().get(counts.time()).code());
            }
            asked.add("counting " + counts.counting().code());
            note(counts.filter().conditions(), asked);
        }
        return asked;
    }

    /** That is no condition by itself, but what others mean. */
    private static void noteDates(QueryParameters listed, Set<String> asked) {
        if (listed.has(FilterField.DATES.wireName())) {
            asked.add(FilterField.DATES.wireName());
        }
    }

    private static void note(List<Condition> conditions, Set<String> asked) {
        for (Condition condition : conditions) {
            String name = condition.field().wireName();
            asked.add(
                    condition.negated()
                            ? Condition.NOT + name
                            : condition.scope().prefix() + name);
            boolean except = (condition.operand() instanceof Operand.Codes codes && codes.except())
                    || (condition.operand() instanceof Operand.Years years && years.except());
            if (except) {
                asked.add(name + "=!");
            }
            if (condition.operand() instanceof Operand.Codes codes
                    && codes.codes().contains(Operand.NONE)) {
                asked.add(name + "=null");
            }
        }
    }
}
