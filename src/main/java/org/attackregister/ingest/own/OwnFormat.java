package org.attackregister.ingest.own;

import java.util.List;
import java.util.Set;
import org.attackregister.ingest.kit.HeaderSignature;
import org.attackregister.ingest.read.AttackFormat;
import org.attackregister.ingest.read.ImportScope;
import org.attackregister.ingest.report.Remark;
import org.attackregister.ingest.row.FileColumns;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.record.Dataset;
import org.attackregister.model.record.Dataset.StatedCoverage;

/** The register's own exports: attacks as JSON, NDJSON or CSV with all of their fields. */
public final class OwnFormat implements AttackFormat {
    /** Fields that exports have not always had. What lacks one of them is no export of some fields, and is read. */
    static final Set<String> LATER =
            Set.of("date_latest", "coordinate_doubt", "hostages", "hostages_low", "hostages_high");

    @Override
    public String code() {
        return "native";
    }

    @Override
    public String meaning() {
        return "what /v1/attacks gives as JSON, NDJSON or CSV, with all fields";
    }

    @Override
    public Dataset dataset(String id) {
        return new Dataset(
                id,
                id,
                "Attacks that were brought in from an export; what they are a collection of was not said.",
                "unknown",
                "unknown",
                StatedCoverage.NOTHING,
                null,
                "By what rule the attacks were chosen was not said.",
                true,
                null,
                List.of(),
                null,
                null);
    }

    @Override
    public HeaderSignature signature() {
        return HeaderSignature.of(
                        "an export of the register with all fields",
                        AttackField.WRITABLE.stream()
                                .filter(name -> !LATER.contains(name))
                                .toArray(String[]::new))
                .advising("Export it without 'fields'.");
    }

    @Override
    public List<Remark> findings() {
        return List.of(OwnRemark.values());
    }

    @Override
    public FileColumns columns() {
        return OwnReader.columns();
    }

    @Override
    public String toll() {
        return "killed";
    }

    @Override
    public boolean saysWhatIsDoubtful() {
        return true;
    }

    @Override
    public AttackFileReader reader(ImportScope scope) {
        OwnReader rows = new OwnReader(scope);
        return (header, file) -> {
            rows.reportMissing(header, file);
            return rows;
        };
    }
}
