package org.attackregister.ingest.own;

import java.util.List;
import java.util.Set;
import org.attackregister.ingest.kit.HeaderSignature;
import org.attackregister.ingest.read.AttackFormat;
import org.attackregister.ingest.read.ImportScope;
import org.attackregister.ingest.read.ProviderLayout;
import org.attackregister.ingest.report.Remark;
import org.attackregister.ingest.row.FileColumns;
import org.attackregister.model.attack.AttackField;

/** The register's own exports: attacks as JSON, NDJSON or CSV with all of their fields. */
public final class OwnFormat implements AttackFormat {
    private static final ProviderLayout LAYOUT = ProviderLayout.of("native");

    /** Fields that exports have not always had. What lacks one of them is no export of some fields, and is read. */
    static final Set<String> LATER =
            Set.of("date_latest", "coordinate_doubt", "hostages", "hostages_low", "hostages_high");

    @Override
    public ProviderLayout layout() {
        return LAYOUT;
    }

    @Override
    public HeaderSignature signature() {
        String[] fields = AttackField.WRITABLE.stream()
                .filter(name -> !LATER.contains(name))
                .toArray(String[]::new);
        return HeaderSignature.of(LAYOUT.files(), fields).advising(LAYOUT.advice());
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
