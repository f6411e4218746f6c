package org.attackregister.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attackregister.model.RegisterJson;
import org.attackregister.query.Parameter;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.filter.Condition;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.filter.Operand;
import org.attackregister.query.question.DigestQuestion;
import org.attackregister.query.question.Dimension;
import org.attackregister.snapshot.digest.Partition;
import org.attackregister.view.link.Links;
import org.attackregister.view.link.Paths;

/** The public shape of digests. */
public final class DigestRows {
    /** How a copy comes to the same digests. */
    public static final Map<String, Object> METHOD = method();

    private final DigestQuestion question;

    /** The rows of answers to one question. */
    public DigestRows(DigestQuestion question) {
        this.question = question;
    }

    private static Map<String, Object> method() {
        Map<String, Object> method = new LinkedHashMap<>();
        method.put("record", "the attack as /v1/attacks/{id} gives it, all fields");
        method.put("canonical", "RFC 8785");
        method.put("hash", "SHA-256");
        method.put("sum", "XOR");
        return method;
    }

    /** The names of a row's fields, in their order. */
    public List<String> columns() {
        List<String> columns =
                new ArrayList<>(question.by().stream().map(Dimension::code).toList());
        columns.addAll(List.of("attacks", "digest", "attacks_url"));
        return columns;
    }

    /** All parts together. */
    public static ObjectNode totals(Partition whole) {
        return RegisterJson.MAPPER
                .createObjectNode()
                .put("attacks", whole.attacks())
                .put("digest", whole.digest());
    }

    /** One part, with the link to its attacks. */
    public ObjectNode row(Partition part) {
        ObjectNode node = RegisterJson.MAPPER.createObjectNode();
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < question.by().size(); i++) {
            Dimension dimension = question.by().get(i);
            String text = part.key().get(i);
            if (dimension == Dimension.YEAR && text != null) {
                node.put(dimension.code(), Integer.parseInt(text));
            } else {
                node.put(dimension.code(), text);
            }
            FilterField field = dimension.filter();
            if (field != null) {
                Operand operand = field.shape().operand(List.of(text == null ? Operand.NONE : text), false);
                conditions.add(new Condition(field, Condition.Scope.PLAIN, false, operand));
            }
        }
        node.put("attacks", part.attacks());
        node.put("digest", part.digest());
        AttackFilter filter = question.filter().and(conditions);
        Map<String, String> parameters = new LinkedHashMap<>(filter.parameters());
        if (filter.pinned()) {
            parameters.put(Parameter.AS_OF.wireName(), String.valueOf(filter.revision()));
        }
        node.put("attacks_url", Links.of(Paths.ATTACKS, parameters));
        return node;
    }
}
