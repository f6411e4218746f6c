package org.attackregister.fuzz;

import java.util.ArrayList;
import java.util.List;

/**
 * What is written, by those who may and those who may not. Who may is the partner of one dataset, so that the records of
 * the seed stay as they are.
 */
record WritingCalls(List<FuzzedOperation> operations, List<String> tokens) implements CallSource {
    private static final String ATTACK = """
            {"id": "fuzz-%d", "dataset": "fuzz", "kind": "attack", "date": "2022-08-15", "date_precision": "day",
             "country": "AF", "admin1": "Kabul", "city": "Kabul", "latitude": 34.5, "longitude": 69.2,
             "attack_types": ["bombing-explosion"], "weapon_types": ["explosives"], "suicide": true, "success": true,
             "targets": [{"category": "civilians", "type": "religious-figures-institutions", "name": "A mosque"}],
             "perpetrators": [{"group": "iskp", "attribution": "claimed"}], "killed": 3, "wounded": 5,
             "summary": "Made up.", "sources": [{"source": "icct-2024-iskp"}]}""";

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json",
            "application/json",
            "application/json",
            "application/merge-patch+json",
            "text/plain",
            "application/json; charset=utf-16",
            "application/xml",
            "x",
            "");

    @Override
    public FuzzedCall draw(Draw draw) {
        FuzzedOperation operation = draw.one(draw.chance(70) ? operations : ofAttacks());
        String path = operation.template();
        int number = draw.below(50);
        while (path.contains("{")) {
            String id = draw.chance(90) ? "fuzz-" + number : "%2e";
            path = path.substring(0, path.indexOf('{')) + id + path.substring(path.indexOf('}') + 1);
        }
        List<String> headers = new ArrayList<>();
        if (draw.chance(90)) {
            headers.add("Authorization: Bearer " + draw.one(tokens));
        }
        if (draw.chance(40)) {
            headers.add(draw.one(
                    List.of("If-Match: *", "If-None-Match: *", "If-Match: \"x\"", "If-Match: W/\"1\"", "If-Match: ")));
        }
        if (draw.chance(10)) {
            headers.add("Idempotency-Key: " + draw.one(List.of("a", "b", "", "k".repeat(300), "\u00e9")));
        }
        String type = operation.method().equals("PATCH") && draw.chance(80)
                ? "application/merge-patch+json"
                : draw.one(TYPES);
        if (!type.isEmpty()) {
            headers.add("Content-Type: " + type);
        }
        byte[] body = draw.chance(90) ? JsonDraw.drawn(ATTACK.formatted(number), draw) : FuzzedCall.NOTHING;
        String query = draw.chance(50) ? QueryDraw.drawn(operation, draw) : "";
        return new FuzzedCall(operation.method(), path + query, headers, body, true);
    }

    /** The operations that the partner may call, and whose bodies are therefore read. */
    private List<FuzzedOperation> ofAttacks() {
        return operations.stream()
                .filter(operation -> operation.template().startsWith("/v1/attacks"))
                .toList();
    }
}
