package org.attackregister.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Questions, of all operations that read, and the records that they name. */
record ReadingCalls(List<FuzzedOperation> operations, List<String> tokens) implements CallSource {
    private static final List<String> IDS = List.of(
            "iskp-2021-08-26-kabul-airport",
            "iskp",
            "taliban",
            "icct-2024-iskp",
            "gtd",
            "ucdp-ged",
            "AF",
            "south-asia",
            "x",
            "fuzz",
            "fuzz-1",
            "a".repeat(300),
            "%00",
            "%2e%2e",
            "..",
            "%2F",
            "null",
            "0",
            "%F0%9F%98%80",
            "%zz",
            "%");

    @Override
    public FuzzedCall draw(Draw draw) {
        FuzzedOperation operation = draw.one(operations);
        List<String> headers = new ArrayList<>(HeaderDraw.drawn(draw));
        if (draw.chance(10)) {
            headers.add("Authorization: Bearer " + draw.one(tokens));
        }
        String method = draw.chance(85) ? "GET" : draw.one(List.of("HEAD", "OPTIONS", "GET"));
        String target = filled(operation.template(), draw) + QueryDraw.drawn(operation, draw);
        return FuzzedCall.read(method, target, headers);
    }

    /** A path with ids in the places of its parameters. */
    static String filled(String template, Draw draw) {
        String path = template;
        while (path.contains("{")) {
            String id = draw.one(IDS);
            path = path.substring(0, path.indexOf('{')) + id + path.substring(path.indexOf('}') + 1);
        }
        return path;
    }
}
