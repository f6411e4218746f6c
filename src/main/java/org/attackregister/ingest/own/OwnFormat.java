package org.attackregister.ingest.own;

import java.util.List;
import org.attackregister.ingest.kit.HeaderSignature;
import org.attackregister.ingest.read.AttackFormat;
import org.attackregister.ingest.read.ImportScope;
import org.attackregister.ingest.read.ProviderLayout;
import org.attackregister.ingest.report.Remark;
import org.attackregister.ingest.row.FileColumns;
import org.attackregister.ingest.row.Row;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.AttackField;

/** The register's own exports: attacks as JSON, NDJSON or CSV with all of their fields. */
public final class OwnFormat implements AttackFormat {
    private static final ProviderLayout LAYOUT = ProviderLayout.of("native");

    @Override
    public ProviderLayout layout() {
        return LAYOUT;
    }

    @Override
    public HeaderSignature signature() {
        String[] fields = AttackField.WRITABLE.stream()
                .filter(name -> !LaterFields.NAMES.contains(name))
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
    public Attack completed(Row row, Attack read, Attack recorded) {
        return LaterFields.kept(row, read, recorded);
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
