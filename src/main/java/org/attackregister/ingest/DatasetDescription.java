package org.attackregister.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.ingest.read.JsonFile;
import org.attackregister.ingest.read.SchemaCheck;
import org.attackregister.ingest.rule.PeriodRules;
import org.attackregister.ingest.rule.SeedFolder;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.record.Dataset;

/** What a person says of a dataset: the fields that differ from what the register or the format would say. */
public final class DatasetDescription {
    private static final String COVERAGE = "coverage";
    private static final String GAPS = "gaps";

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

    /** Whether it says what the dataset covers. */
    boolean saysCoverage() {
        return file.content().has(COVERAGE);
    }

    /**
     * A dataset with what is said here in the place of what it said itself.
     *
     * @throws RegisterException with every fault, where that is no dataset or another one
     */
    Dataset over(Dataset base) {
        ObjectNode merged = RegisterJson.MAPPER.valueToTree(base);
        JsonNode gaps = merged.path(COVERAGE).path(GAPS);
        merged.setAll((ObjectNode) file.content());
        if (!merged.path("id").asText().equals(base.id())) {
            refuse(List.of(file.fault(
                    "/id",
                    FaultCode.CONTRADICTION,
                    "the description names another dataset than " + base.id(),
                    merged.path("id").asText())));
        }
        keepGaps(merged, gaps);
        ObjectNode checked = merged.deepCopy();
        if (!saysCoverage()) {
            checked.set(COVERAGE, anyPeriod());
        }
        JsonFile whole =
                new JsonFile(file.name(), RegisterJson.MAPPER.createArrayNode().add(checked));
        refuse(new SchemaCheck(new SeedFolder.InTheProgram()::schema).faults(whole, "datasets.schema.json"));
        Faults faults = new Faults();
        new PeriodRules(file, faults).coverage(file.content().path(COVERAGE), "/" + COVERAGE);
        refuse(faults.list());
        Dataset dataset = dataset(merged);
        return dataset.withCoverage(
                dataset.coverage().withGaps(dataset.coverage().gaps()));
    }

    /** The gaps of a provider stay where only another period is said; an empty list takes them away. */
    private void keepGaps(ObjectNode merged, JsonNode gaps) {
        if (merged.path(COVERAGE) instanceof ObjectNode coverage && !coverage.has(GAPS)) {
            merged.set(COVERAGE, coverage.deepCopy().set(GAPS, gaps));
        }
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
