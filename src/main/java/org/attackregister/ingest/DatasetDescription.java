package org.attackregister.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.ingest.read.JsonFile;
import org.attackregister.ingest.read.SchemaCheck;
import org.attackregister.ingest.rule.KnownIds;
import org.attackregister.ingest.rule.PeriodRules;
import org.attackregister.ingest.rule.SeedFile.Pointing;
import org.attackregister.ingest.rule.SeedFolder;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.record.Dataset;
import org.attackregister.model.record.Dataset.Gap;
import org.attackregister.model.record.Dataset.StatedCoverage;
import org.attackregister.model.record.RecordKind;

/** What a person says of a dataset: the fields that differ from what the register or the format would say. */
public final class DatasetDescription {
    private static final String COVERAGE = "coverage";
    private static final String GAPS = "gaps";
    private static final String COUNTRIES = "countries";
    private static final Pointing COVERED_COUNTRIES =
            new Pointing(RecordKind.COUNTRY, List.of("/" + COVERAGE + "/" + COUNTRIES + "/*"));

    private final JsonFile file;

    private DatasetDescription(JsonFile file) {
        this.file = file;
    }

    /**
     * Reads a JSON object with fields of a dataset.
     *
     * @param name the file's name, for faults
     * @throws RegisterException where it is none
     * @throws IOException where the medium fails
     */
    public static DatasetDescription read(String name, InputStream text) throws IOException {
        Faults faults = new Faults();
        JsonFile file = JsonFile.read(name, text, faults)
                .filter(f -> f.content().isObject())
                .orElseGet(() -> {
                    if (faults.isEmpty()) {
                        faults.add(Fault.pointer(
                                name + "#",
                                FaultCode.MALFORMED,
                                "the description of a dataset is one JSON object",
                                null));
                    }
                    return new JsonFile(name, RegisterJson.MAPPER.createObjectNode());
                });
        refuse(faults.list());
        return new DatasetDescription(file);
    }

    /**
     * A dataset with what is said here in the place of what it said itself. A coverage of {@code null} leaves it to the rows
     * to show what is covered; one without countries leaves the countries to them, and one without gaps has those of
     * before and of the provider.
     *
     * @param provided the provider's gaps
     * @param countries codes of the countries that there are
     * @throws RegisterException with every fault, where that is no dataset or another one
     */
    Dataset over(Dataset base, List<Gap> provided, Collection<String> countries) {
        ObjectNode merged = RegisterJson.MAPPER.valueToTree(base);
        merged.setAll((ObjectNode) file.content());
        if (!merged.path("id").asText().equals(base.id())) {
            refuse(List.of(file.fault(
                    "/id",
                    FaultCode.CONTRADICTION,
                    "the description names another dataset than " + base.id(),
                    merged.path("id").asText())));
        }
        coverage(merged, together(base.coverage().gaps(), provided));
        ObjectNode checked = merged.deepCopy();
        if (!file.content().hasNonNull(COVERAGE)) {
            checked.set(COVERAGE, anyPeriod());
        }
        JsonFile whole =
                new JsonFile(file.name(), RegisterJson.MAPPER.createArrayNode().add(checked));
        refuse(new SchemaCheck(new SeedFolder.InTheProgram()::schema).faults(whole, "datasets.schema.json"));
        Faults faults = new Faults();
        new PeriodRules(file, faults).coverage(file.content().path(COVERAGE), "/" + COVERAGE);
        KnownIds known = new KnownIds(faults);
        known.know(RecordKind.COUNTRY, countries);
        known.check(file, COVERED_COUNTRIES);
        refuse(faults.list());
        Dataset dataset = dataset(merged);
        StatedCoverage coverage = dataset.coverage();
        return dataset.withCoverage(coverage.withPeriod(coverage.period().withGaps(coverage.gaps())));
    }

    /**
     * The gaps stay where only another period is said; an empty list takes them away. The countries do not stay: they are
     * those of another period.
     */
    private void coverage(ObjectNode merged, List<Gap> gaps) {
        if (merged.path(COVERAGE) instanceof ObjectNode said && file.content().has(COVERAGE)) {
            ObjectNode coverage = said.deepCopy();
            if (!coverage.has(GAPS)) {
                coverage.set(GAPS, RegisterJson.tree(gaps));
            }
            if (!coverage.has(COUNTRIES)) {
                coverage.putArray(COUNTRIES);
                coverage.put("countries_from_rows", true);
            }
            merged.set(COVERAGE, coverage);
        } else if (merged.path(COVERAGE).isNull()) {
            merged.set(COVERAGE, RegisterJson.tree(StatedCoverage.NOTHING));
        }
    }

    private static List<Gap> together(List<Gap> gaps, List<Gap> more) {
        return Stream.concat(gaps.stream(), more.stream()).distinct().toList();
    }

    /** A coverage that is known only after the rows are read. */
    private static ObjectNode anyPeriod() {
        return RegisterJson.MAPPER.createObjectNode().put("from", "1900-01-01").put("to", "1900-01-01");
    }

    private static Dataset dataset(JsonNode node) {
        try {
            return RegisterJson.MAPPER.treeToValue(node, Dataset.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the schema of datasets accepts what is none", e);
        }
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new RegisterException(
                    Trouble.INVALID_CONTENT, "The description of the dataset cannot be used:", faults);
        }
    }
}
