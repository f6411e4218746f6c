package org.attackregister.fuzz;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Query strings of an operation: what it knows, what it almost knows, and anything else. */
@SuppressWarnings("rawtypes")
final class QueryDraw {
    private QueryDraw() {}

    static String drawn(FuzzedOperation operation, Draw draw) {
        List<Parameter> known = operation.in("query");
        List<String> parts = new ArrayList<>();
        int count = draw.few(6);
        for (int i = 0; i < count && !known.isEmpty(); i++) {
            parts.add(part(draw.one(known), draw));
        }
        if (draw.chance(8)) {
            parts.add(encoded(HostileText.drawn(draw), draw) + "=" + encoded(HostileText.drawn(draw), draw));
        }
        // most answers need not be long
        if (draw.chance(70) && known.stream().anyMatch(p -> p.getName().equals("limit"))) {
            parts.add("limit=" + (1 + draw.below(5)));
        }
        return parts.isEmpty() ? "" : "?" + String.join(draw.chance(2) ? "&&" : "&", parts);
    }

    private static String part(Parameter parameter, Draw draw) {
        String name = parameter.getName();
        Schema<?> schema = parameter.getSchema();
        Map<String, Schema> members = schema == null ? null : schema.getProperties();
        if (members != null && !members.isEmpty()) {
            String member = draw.one(List.copyOf(members.keySet()));
            return name + (draw.chance(50) ? "[" + member + "]" : "%5B" + member + "%5D") + "="
                    + value(member, members.get(member), null, draw);
        }
        String said = draw.chance(3) ? draw.bent(name) : name;
        String prefix = draw.chance(5) ? draw.one(List.of("not.", "any.", "primary.", "not.not.", "Not.")) : "";
        return encoded(prefix + said, draw) + "=" + value(name, schema, parameter.getExample(), draw);
    }

    private static String value(String name, Schema<?> schema, Object example, Draw draw) {
        if (name.startsWith("wait")) {
            return draw.one(List.of("0", "1", "-1", "31", "x", "", "99999999999999999999"));
        }
        List<String> legal = new ArrayList<>();
        if (schema != null && schema.getEnum() != null) {
            schema.getEnum().forEach(code -> legal.add(String.valueOf(code)));
        }
        if (schema != null && schema.getItems() != null && schema.getItems().getEnum() != null) {
            schema.getItems().getEnum().forEach(code -> legal.add(String.valueOf(code)));
        }
        if (example != null) {
            legal.add(String.valueOf(example));
        }
        if (schema != null && schema.getExample() != null) {
            legal.add(String.valueOf(schema.getExample()));
        }
        if (legal.isEmpty() || draw.chance(30)) {
            return encoded(HostileText.drawn(draw), draw);
        }
        String value = draw.one(legal);
        if (draw.chance(10)) {
            value = value + "," + draw.one(legal);
        }
        if (draw.chance(8)) {
            value = draw.one(List.of("!", "null,", ",", "")) + value;
        }
        return encoded(draw.chance(10) ? draw.bent(value) : value, draw);
    }

    /** Percent-encoded most of the time; else as many callers write it, without what would end the line. */
    static String encoded(String text, Draw draw) {
        if (draw.chance(92)) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
        return text.replaceAll("[\\x00-\\x20#]", "+");
    }
}
