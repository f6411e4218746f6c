package org.attackregister.ingest.gtd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.attackregister.ingest.read.CodeLists;
import org.attackregister.ingest.read.GroupNames;
import org.attackregister.ingest.read.ImportScope;
import org.attackregister.ingest.report.Findings;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.code.Country;
import org.attackregister.model.code.Crosswalk;
import org.attackregister.model.code.TargetSubtype;
import org.attackregister.model.code.TargetType;
import org.attackregister.model.record.Group;

/** What an import knows of a register that has the seed data and nothing else. */
public final class SeedScope {
    private static final Path SEED = Path.of("seed-data");
    private static final Crosswalk CROSSWALK =
            records("crosswalks/gtd.json", Crosswalk.class).get(0);
    private static final List<String> COLUMNS = CROSSWALK.mappings().stream()
            .filter(m -> m.vocabulary().equals("column"))
            .map(Crosswalk.Mapping::code)
            .toList();
    private static final CodeLists CODES = readCodes();

    private SeedScope() {}

    /** A scope of its own: groups that one import makes are not seen by another. */
    public static ImportScope of(String dataset, Findings findings) {
        return new ImportScope(
                dataset,
                "start-gtd",
                CODES,
                new GroupNames(records("groups.json", Group.class), List.of(CROSSWALK), List.of()),
                findings);
    }

    /** GTD's crosswalk. */
    public static Crosswalk crosswalk() {
        return CROSSWALK;
    }

    /** GTD's 135 columns in their order. */
    public static List<String> columns() {
        return COLUMNS;
    }

    /** The records of a seed file. */
    public static <T> List<T> records(String file, Class<T> type) {
        return StreamSupport.stream(tree(file).spliterator(), false)
                .map(node -> value(node, type))
                .toList();
    }

    private static CodeLists readCodes() {
        List<TargetType> types = new ArrayList<>();
        List<TargetSubtype> subtypes = new ArrayList<>();
        for (JsonNode category : tree("target-categories.json")) {
            for (JsonNode type : category.path("types")) {
                ObjectNode plain = type.deepCopy();
                plain.remove("subtypes");
                types.add(value(plain.put("category", category.path("code").asText()), TargetType.class));
                for (JsonNode subtype : type.path("subtypes")) {
                    ObjectNode under = subtype.deepCopy();
                    subtypes.add(value(under.put("type", type.path("code").asText()), TargetSubtype.class));
                }
            }
        }
        return new CodeLists(records("countries.json", Country.class), types, subtypes, List.of(CROSSWALK));
    }

    private static JsonNode tree(String file) {
        try {
            return RegisterJson.MAPPER.readTree(SEED.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T value(JsonNode node, Class<T> type) {
        try {
            return RegisterJson.MAPPER.treeToValue(node, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
