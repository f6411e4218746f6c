package org.attackregister.fuzz;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files of JSON documents to be imported, one a line, one alone or all in one array, bent in a few places. */
record DocumentCalls(List<String> tokens) implements CallSource {
    private static final String OWN = """
            {"id": "fuzz-own-%d", "dataset": "fuzz", "kind": "attack", "date": "2022-08-15", "date_latest": "2022-08-15",
             "date_precision": "day", "end_date": null, "country": "AF", "region": "south-asia", "admin1": "Kabul", "city": "Kabul",
             "location": null, "latitude": 34.5, "longitude": 69.2, "coordinate_precision": "city",
             "coordinate_doubt": null,
             "attack_types": ["bombing-explosion"], "weapon_types": ["explosives"], "suicide": true, "success": true,
             "targets": [{"category": "civilians", "type": "religious-figures-institutions", "subtype": null,
                          "name": "A mosque", "group": null, "nationalities": ["AF"]}],
             "perpetrators": [{"group": "iskp", "attribution": "claimed", "claimed_by": null}],
             "killed": 3, "killed_low": 2, "killed_high": 4, "killed_perpetrators": null,
             "killed_includes_perpetrators": false, "killed_by_nationality": {"AF": 3},
             "wounded": 5, "wounded_low": null, "wounded_high": null, "hostages": 0, "hostages_low": null,
             "hostages_high": null, "summary": "Made up.", "notes": null,
             "verification": "verified", "sources": [{"source": "icct-2024-iskp", "url": null}],
             "external_ids": {"gtd": "1"}, "extra": {"certainty": 1}, "statements": []}""";

    @Override
    public FuzzedCall draw(Draw draw) {
        KnownLayout layout = draw.one(KnownLayout.all());
        boolean own = draw.chance(50);
        boolean array = draw.chance(30);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        int documents = draw.few(6) + 1;
        for (int i = 0; i < documents; i++) {
            file.writeBytes(bytes(i > 0 ? array ? "," : "\n" : array ? "[" : ""));
            file.writeBytes(JsonDraw.drawn(own ? OWN.formatted(draw.below(50)) : document(layout), draw));
        }
        file.writeBytes(bytes(array ? "]" : "\n"));
        List<String> headers = List.of(
                "Authorization: Bearer " + draw.one(tokens),
                "Content-Type: " + draw.one(List.of("application/json", "application/x-ndjson")));
        String target = "/v1/imports?format=" + (own ? "native" : layout.format()) + "&dataset=fuzz"
                + (draw.chance(70) ? "&dry_run=true" : "");
        return new FuzzedCall("POST", target, headers, file.toByteArray(), true);
    }

    private static String document(KnownLayout layout) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < layout.header().size(); i++) {
            document.put(layout.header().get(i), layout.row().get(i));
        }
        return document.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
