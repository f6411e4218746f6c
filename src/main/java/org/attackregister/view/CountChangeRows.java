package org.attackregister.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.VersionStamp;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.AttackField.TollFigure;
import org.attackregister.query.ChangePart;
import org.attackregister.query.Measure;
import org.attackregister.query.Parameter;
import org.attackregister.query.QueryParameters;
import org.attackregister.query.answer.CountAnswer.AnswerRow;
import org.attackregister.query.answer.CountAnswer.Cell;
import org.attackregister.query.answer.CountAnswer.Sum;
import org.attackregister.query.answer.CountChange.ChangedRow;
import org.attackregister.query.answer.CountChange.CountedChange;
import org.attackregister.query.answer.CountChange.PartSum;
import org.attackregister.query.filter.Operand;
import org.attackregister.query.question.CountChangeQuestion;
import org.attackregister.view.link.Links;
import org.attackregister.view.link.Paths;
import org.jspecify.annotations.Nullable;

/** The public shape of why counts changed: a row for each cell, in a table one for each cell and figure. */
public final class CountChangeRows {
    private final CountChangeQuestion question;
    private final CountRows before;
    private final CountRows after;
    private final List<String> figures = new ArrayList<>();

    /** The rows of answers to one question. */
    public CountChangeRows(CountChangeQuestion question) {
        this.question = question;
        this.before = new CountRows(question.before());
        this.after = new CountRows(question.after());
        figures.add(Measure.ATTACKS.code());
        for (AttackField toll : Measure.tolls(question.after().measures())) {
            for (TollFigure figure : TollFigure.values()) {
                figures.add(figure.name(toll));
            }
            figures.add(toll.code() + Measure.UNKNOWN);
        }
    }

    /** How many rows a cell has in a table. */
    public int figures() {
        return figures.size();
    }

    /** A cell. */
    public ObjectNode row(ChangedRow row) {
        ObjectNode node = key(row.after());
        node.putRawValue("before", figures(before, row.before()));
        node.putRawValue("after", figures(after, row.after()));
        put(node, row, row.after().key());
        return node;
    }

    /** All attacks, however they are grouped. */
    public ObjectNode totals(ChangedRow row) {
        ObjectNode node = RegisterJson.MAPPER.createObjectNode();
        node.putRawValue("before", before.totals(row.before()));
        node.putRawValue("after", after.totals(row.after()));
        put(node, row, null);
        return node;
    }

    private void put(ObjectNode node, ChangedRow row, @Nullable List<@Nullable String> key) {
        put(node.putObject("difference"), row.difference());
        ObjectNode parts = node.putObject("parts");
        row.parts().forEach((part, sum) -> put(parts.putObject(part.code()), part, sum, key));
    }

    private ObjectNode key(AnswerRow row) {
        JsonRow json = new JsonRow(after.namesOfKeys());
        after.writeKeys(row, json);
        return object(json.end());
    }

    private static ObjectNode object(RawValue json) {
        try {
            return (ObjectNode) RegisterJson.MAPPER.readTree(json.rawValue().toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RawValue figures(CountRows rows, AnswerRow row) {
        JsonRow json = new JsonRow(rows.namesOfFigures());
        rows.writeFigures(row, json);
        return json.end();
    }

    private void put(ObjectNode node, List<BigDecimal> values) {
        for (int i = 0; i < values.size(); i++) {
            node.put(figures.get(i), values.get(i));
        }
    }

    private void put(ObjectNode node, ChangePart part, PartSum sum, @Nullable List<@Nullable String> key) {
        put(node, sum.figures());
        node.put("changes", sum.changes());
        ArrayNode reasons = node.putArray("reasons");
        sum.reasons()
                .forEach((reason, count) -> reasons.addObject()
                        .put("operation", reason.operation())
                        .put("reason", reason.reason())
                        .put("changes", count));
        ArrayNode fields = node.putArray("moved_by");
        sum.fields().forEach((names, count) -> {
            ObjectNode moved = fields.addObject();
            names.forEach(moved.putArray("fields")::add);
            moved.put("changes", count);
        });
        node.put("changes_url", link(part, key));
    }

    /** The address of the list of what a part counts; of all cells where the key is null. */
    private String link(@Nullable ChangePart part, @Nullable List<@Nullable String> key) {
        CountChangeQuestion of = key == null ? question.ofAll() : question;
        Map<String, String> parameters = new LinkedHashMap<>(of.parameters());
        if (part != null) {
            parameters.put(Parameter.PART.wireName(), part.code());
        }
        if (key != null && !key.isEmpty()) {
            parameters.put(
                    Parameter.CELL.wireName(),
                    key.stream()
                            .map(text -> text == null ? Operand.NONE : QueryParameters.escaped(text))
                            .collect(Collectors.joining(",")));
        }
        return Links.of(Paths.COUNTED_CHANGES, parameters);
    }

    /** The columns of a table, a row for each cell and figure. */
    public List<String> columns() {
        List<String> columns = new ArrayList<>(after.namesOfKeys());
        columns.addAll(List.of("measure", "before", "after", "difference"));
        for (ChangePart part : ChangePart.values()) {
            columns.add(part.code());
        }
        columns.add("changes_url");
        return columns;
    }

    /** The rows of a cell in a table. */
    public List<ObjectNode> table(ChangedRow row) {
        List<@Nullable BigDecimal> was = known(row.before().cell());
        List<@Nullable BigDecimal> is = known(row.after().cell());
        List<ObjectNode> rows = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            int figure = i;
            ObjectNode node = key(row.after());
            node.put("measure", figures.get(i));
            node.put("before", was.get(i));
            node.put("after", is.get(i));
            node.put("difference", row.difference().get(i));
            row.parts()
                    .forEach((part, sum) -> node.put(part.code(), sum.figures().get(figure)));
            node.put("changes_url", link(null, row.after().key()));
            rows.add(node);
        }
        return rows;
    }

    /** The figures of a cell; null for what is not known. */
    private List<@Nullable BigDecimal> known(@Nullable Cell cell) {
        if (cell == null) {
            return Collections.nCopies(figures.size(), null);
        }
        List<@Nullable BigDecimal> known = new ArrayList<>();
        known.add(cell.attacks());
        for (Sum sum : cell.sums()) {
            Collections.addAll(known, sum.best(), sum.low(), sum.high(), sum.unknown());
        }
        return known;
    }

    /** The columns of the list of changes that parts count. */
    public List<String> listColumns() {
        List<String> columns = new ArrayList<>(after.namesOfKeys());
        columns.addAll(List.of("part", "id"));
        columns.addAll(figures);
        columns.addAll(List.of(
                "fields",
                "operation",
                "reason",
                "superseded_by",
                "revision",
                "recorded_at",
                "version_before",
                "version_after",
                "before_url",
                "after_url"));
        return columns;
    }

    /** One of them. */
    public ObjectNode listed(CountedChange change) {
        ObjectNode node = key(new AnswerRow(change.key(), null, null, null, null));
        node.put("part", change.part().code());
        node.put("id", change.attack());
        put(node, change.figures());
        change.fields().forEach(node.putArray("fields")::add);
        VersionStamp cause = change.cause();
        node.put("operation", cause == null ? null : cause.operation().code());
        node.put("reason", cause == null ? null : cause.reason());
        node.put("superseded_by", cause == null ? null : cause.supersededBy());
        if (cause == null) {
            node.putNull("revision").putNull("recorded_at");
        } else {
            node.put("revision", cause.revision());
            node.set("recorded_at", RegisterJson.tree(cause.recordedAt()));
        }
        node.put("version_before", version(change.before()));
        node.put("version_after", version(change.after()));
        node.put("before_url", url(change.attack(), change.before(), question.from()));
        node.put("after_url", url(change.attack(), change.after(), question.to()));
        return node;
    }

    private static @Nullable Integer version(@Nullable VersionStamp stamp) {
        return stamp == null ? null : stamp.version();
    }

    private static @Nullable String url(String attack, @Nullable VersionStamp version, long revision) {
        return version == null
                ? null
                : Links.of(
                        Links.child(Paths.ATTACKS, attack),
                        Map.of(Parameter.AS_OF.wireName(), String.valueOf(revision)));
    }
}
