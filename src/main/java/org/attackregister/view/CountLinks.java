package org.attackregister.view;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attackregister.query.Parameter;
import org.attackregister.query.QueryParameters;
import org.attackregister.query.answer.CountAnswer.AnswerRow;
import org.attackregister.query.answer.CountAnswer.Rest;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.filter.Condition;
import org.attackregister.query.filter.Condition.Scope;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.filter.Operand;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.Dimension;
import org.attackregister.view.link.Links;
import org.attackregister.view.link.Paths;
import org.jspecify.annotations.Nullable;

/**
 * The links of a count's rows to the lists that they count. Rows differ only in a few values: what lies between them is
 * made once, for each of the few ways in which the conditions of a row go beside those of the question.
 */
public final class CountLinks {
    /** How many folded values a link names. */
    private static final int MOST_NAMED = 100;

    private static final byte[] NO_VALUE = bytes(Operand.NONE);

    private final CountQuestion question;
    private final List<Dimension> dimensions;
    private final List<RowLink> links = new ArrayList<>();
    private final Map<String, byte[]> values = new HashMap<>();
    private final @Nullable RunningLinks running;
    private @Nullable RowLink usual;
    private @Nullable Rest folded;
    private byte[] foldedValue = NO_VALUE;

    /**
     * A link without its values.
     *
     * @param scopes the scope of the condition that a row adds for each dimension; null where it adds none
     * @param parts its text in turn with places for values, which each row fills anew
     * @param dimensions the dimension of each place, in their order
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record RowLink(@Nullable Scope[] scopes, byte[][] parts, int[] dimensions) {}

    /** The links of answers to one question. */
    public CountLinks(CountQuestion question) {
        this.question = question;
        this.dimensions = question.groupBy();
        this.running = question.cumulative() ? new RunningLinks(question) : null;
    }

    /** The link of a row. */
    public String of(AnswerRow row) {
        StringBuilder link = new StringBuilder();
        for (byte[] part : parts(row)) {
            link.append(new String(part, StandardCharsets.US_ASCII));
        }
        return link.toString();
    }

    /** The link to counts of what a row counts, which can be asked for in other ways by more parameters. */
    public String counts(AnswerRow row) {
        return Paths.COUNTS + of(row).substring(Paths.ATTACKS.length());
    }

    /** The link of a row in parts, which are there until the next row's are asked for. */
    byte[][] parts(AnswerRow row) {
        if (running != null) {
            return running.parts(row);
        }
        RowLink link = usual;
        if (link == null || !isUsual(row)) {
            link = link(scopes(row));
            usual = isUsual(row) ? link : usual;
        }
        for (int place = 0; place < link.dimensions.length; place++) {
            link.parts[place * 2 + 1] = value(row, link.dimensions[place]);
        }
        return link.parts;
    }

    /** Whether a row has a value, or the rest, in each dimension: such rows all add the same conditions. */
    private boolean isUsual(AnswerRow row) {
        for (int i = 0; i < dimensions.size(); i++) {
            if (row.key().get(i) == null && rest(row, i) == null) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Scope[] scopes(AnswerRow row) {
        @Nullable Scope[] scopes = new Scope[dimensions.size()];
        for (int i = 0; i < scopes.length; i++) {
            scopes[i] = scope(row, i);
        }
        return scopes;
    }

    private RowLink link(@Nullable Scope[] scopes) {
        for (RowLink made : links) {
            if (Arrays.equals(made.scopes, scopes)) {
                return made;
            }
        }
        RowLink made = made(scopes);
        links.add(made);
        return made;
    }

    /** The scope of the condition that a row adds for a dimension; null where it adds none. */
    private @Nullable Scope scope(AnswerRow row, int dimension) {
        FilterField field = dimensions.get(dimension).filter();
        if (field == null) {
            return null;
        }
        Scope scope = dimensions.get(dimension).scope(question.counting(), hasValue(row, field));
        boolean valued = rest(row, dimension) != null || row.key().get(dimension) != null;
        return valued || canBeWithout(field, scope) ? scope : null;
    }

    /** The rest that a row has in place of a value of a dimension. */
    private @Nullable Rest rest(AnswerRow row, int dimension) {
        return dimension == dimensions.size() - 1 ? row.rest() : null;
    }

    /** Whether a row has a value in one of the dimensions that lie in the list of a field. */
    private boolean hasValue(AnswerRow row, FilterField of) {
        for (int i = 0; i < dimensions.size(); i++) {
            FilterField field = dimensions.get(i).filter();
            if (field != null
                    && field.list() == of.list()
                    && (rest(row, i) != null || row.key().get(i) != null)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the question lets attacks without a value through. Where it does not, a row without a value is one of a
     * period that nothing matches, and the question's own condition must stay in its link.
     */
    private boolean canBeWithout(FilterField field, Scope scope) {
        for (Condition condition : question.filter().conditions()) {
            boolean same = condition.field() == field && condition.scope() == scope && !condition.negated();
            if (same && !(condition.operand() instanceof Operand.Codes codes && codes.means(Operand.NONE))) {
                return false;
            }
        }
        return true;
    }

    /** The link of rows that add conditions under these scopes, each with values of its own. */
    private RowLink made(@Nullable Scope[] scopes) {
        List<Condition> added = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            FilterField field = dimensions.get(i).filter();
            Scope scope = scopes[i];
            if (field != null && scope != null) {
                added.add(new Condition(field, scope, false, new Operand.Codes(List.of())));
            }
        }
        AttackFilter filter = question.filter().and(added);
        List<byte[]> parts = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        StringBuilder text =
                new StringBuilder(Links.of(Paths.ATTACKS, Map.of(Parameter.DATASET.wireName(), filter.dataset())));
        for (Condition condition : filter.conditions()) {
            text.append('&').append(Links.value(condition.parameter())).append('=');
            if (added.contains(condition)) {
                parts.add(bytes(text.toString()));
                parts.add(NO_VALUE);
                places.add(dimension(condition.field()));
                text.setLength(0);
            } else {
                text.append(Links.value(condition.operand().text()));
            }
        }
        if (filter.pinned()) {
            text.append('&').append(Parameter.AS_OF.wireName()).append('=').append(filter.revision());
        }
        parts.add(bytes(text.toString()));
        return new RowLink(
                scopes,
                parts.toArray(new byte[0][]),
                places.stream().mapToInt(Integer::intValue).toArray());
    }

    private int dimension(FilterField field) {
        int at = 0;
        while (dimensions.get(at).filter() != field) {
            at++;
        }
        return at;
    }

    private byte[] value(AnswerRow row, int dimension) {
        Rest rest = rest(row, dimension);
        if (rest != null) {
            return folded(row, rest, dimension);
        }
        String text = row.key().get(dimension);
        return text == null
                ? NO_VALUE
                : values.computeIfAbsent(text, t -> bytes(Links.value(QueryParameters.escaped(t))));
    }

    /** Rows of one answer have the same rest. */
    private byte[] folded(AnswerRow row, Rest rest, int dimension) {
        FilterField field = dimensions.get(dimension).filter();
        if (field != null && !rest.equals(folded)) {
            Scope scope = dimensions.get(dimension).scope(question.counting(), hasValue(row, field));
            folded = rest;
            foldedValue = bytes(Links.value(operand(rest, field, scope).text()));
        }
        return foldedValue;
    }

    /**
     * The folded values; where they are many, any but those that were kept, and but those that the question itself did
     * not mean.
     */
    private Operand operand(Rest rest, FilterField field, Scope scope) {
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

    private static Operand operand(FilterField field, List<String> values, boolean except) {
        return field.shape().operand(values, except);
    }

    private static byte[] bytes(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }
}
