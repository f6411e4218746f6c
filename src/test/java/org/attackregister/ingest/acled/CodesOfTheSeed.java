package org.attackregister.ingest.acled;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attackregister.ingest.read.CodeLists;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.code.Country;
import org.attackregister.model.code.Crosswalk;
import org.attackregister.model.code.TargetSubtype;
import org.attackregister.model.code.TargetType;
import org.attackregister.model.record.Group;

/** The code lists, groups and the crosswalk of the seed files, without a register around them. */
final class CodesOfTheSeed {
    static final Crosswalk CROSSWALK = list("crosswalks/acled", Crosswalk.class).get(0);
    static final List<Country> COUNTRIES = list("countries", Country.class);
    static final List<Group> GROUPS = list("groups", Group.class);
    static final List<TargetType> TYPES = new ArrayList<>();
    static final List<TargetSubtype> SUBTYPES = new ArrayList<>();
    static final CodeLists CODES;

    static {
        for (JsonNode category : file("target-categories")) {
            for (JsonNode type : category.path("types")) {
                for (JsonNode subtype : type.path("subtypes")) {
                    SUBTYPES.add(as(with(subtype, "type", type.path("code").asText()), TargetSubtype.class));
                }
                ObjectNode flat = with(type, "category", category.path("code").asText());
                flat.remove("subtypes");
                TYPES.add(as(flat, TargetType.class));
            }
        }
        CODES = new CodeLists(COUNTRIES, TYPES, SUBTYPES, List.of(CROSSWALK));
    }

    private CodesOfTheSeed() {}

    /** The codes of a list of the seed files. */
    static List<String> codes(String name) {
        List<String> codes = new ArrayList<>();
        file(name).forEach(n -> codes.add(n.path("code").asText()));
        return codes;
    }

    private static ObjectNode with(JsonNode node, String field, String value) {
        ObjectNode copy = node.deepCopy();
        return copy.put(field, value);
    }

    private static <T> List<T> list(String name, Class<T> type) {
        List<T> list = new ArrayList<>();
        file(name).forEach(n -> list.add(as(n, type)));
        return list;
    }

    private static <T> T as(JsonNode node, Class<T> type) {
        return RegisterJson.MAPPER.convertValue(node, type);
    }

    private static JsonNode file(String name) {
        try {
            return RegisterJson.MAPPER.readTree(
                    Path.of("seed-data", name + ".json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
