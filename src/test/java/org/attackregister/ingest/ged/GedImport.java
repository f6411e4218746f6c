package org.attackregister.ingest.ged;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.attackregister.ingest.kit.PlainCells;
import org.attackregister.ingest.read.AttackFormat.AttackFileReader;
import org.attackregister.ingest.read.AttackFormat.AttackRowReader;
import org.attackregister.ingest.read.CodeLists;
import org.attackregister.ingest.read.GroupNames;
import org.attackregister.ingest.read.ImportScope;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.report.Remark;
import org.attackregister.ingest.row.Header;
import org.attackregister.ingest.row.Row;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.code.Country;
import org.attackregister.model.code.Crosswalk;
import org.attackregister.model.code.TargetSubtype;
import org.attackregister.model.code.TargetType;
import org.attackregister.model.record.Group;
import org.jspecify.annotations.Nullable;

/** Reads rows against the register's own lists, without a register; keeps what was found. */
final class GedImport {
    static final String DATASET = "ucdp-test";

    private static final Path SEED = Path.of("seed-data");
    static final CodeLists CODES = codes();

    private final List<Finding> findings = new ArrayList<>();
    private final GroupNames groups = new GroupNames(records("groups.json", Group.class), List.of(), List.of());
    private final AttackFileReader reader =
            new GedFormat().reader(new ImportScope(DATASET, "ucdp-source", CODES, groups, findings::add));

    private @Nullable AttackRowReader rows;

    /** The attack of one row. */
    static Attack attack(GedLine line) {
        return Objects.requireNonNull(new GedImport().read(line), "the row was refused");
    }

    /** What is reported of one row. */
    static List<Finding> findings(GedLine line) {
        GedImport imported = new GedImport();
        imported.read(line);
        return imported.findings;
    }

    /** The remarks on one row, in their order. */
    static List<Remark> remarks(GedLine line) {
        return findings(line).stream().map(Finding::remark).toList();
    }

    @Nullable
    Attack read(GedLine line) {
        begin(line.header());
        return read(line.row());
    }

    void begin(Header header) {
        rows = reader.begin(header, "invented.csv");
    }

    @Nullable
    Attack read(Row row) {
        return Objects.requireNonNull(rows, "no header was read")
                .read(PlainCells.of(List.of(row), new GedFormat().columns(), findings::add)
                        .get(0));
    }

    List<Finding> findings() {
        return findings;
    }

    List<Group> newGroups() {
        return groups.drainNew();
    }

    static Crosswalk crosswalk() {
        return records("crosswalks/ucdp-ged.json", Crosswalk.class).get(0);
    }

    static <T> List<T> records(String file, Class<T> type) {
        List<T> records = new ArrayList<>();
        json(file).forEach(node -> records.add(record(node, type)));
        return records;
    }

    private static CodeLists codes() {
        List<TargetType> types = new ArrayList<>();
        List<TargetSubtype> subtypes = new ArrayList<>();
        for (JsonNode category : json("target-categories.json")) {
            for (JsonNode type : category.path("types")) {
                types.add(record(under(type, "category", category), TargetType.class));
                type.path("subtypes").forEach(s -> subtypes.add(record(under(s, "type", type), TargetSubtype.class)));
            }
        }
        return new CodeLists(records("countries.json", Country.class), types, subtypes, List.of(crosswalk()));
    }

    private static JsonNode under(JsonNode node, String field, JsonNode parent) {
        ObjectNode copy = node.deepCopy();
        copy.remove("subtypes");
        return copy.put(field, parent.path("code").asText());
    }

    private static JsonNode json(String file) {
        try {
            return RegisterJson.MAPPER.readTree(Files.readAllBytes(SEED.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T record(JsonNode node, Class<T> type) {
        try {
            return RegisterJson.MAPPER.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
