package org.attackregister.ingest.ged;

import java.util.List;
import org.attackregister.ingest.read.AttackFormat;
import org.attackregister.ingest.read.ImportScope;
import org.attackregister.ingest.read.ProviderLayout;
import org.attackregister.ingest.report.Remark;

/** Files of the UCDP Georeferenced Event Dataset: yearly releases and candidate events. */
public final class GedFormat implements AttackFormat {
    /** The format's code, which is also that of its crosswalk and of its ids. */
    static final String CODE = "ucdp-ged";

    static final ProviderLayout LAYOUT = ProviderLayout.of(CODE);

    @Override
    public ProviderLayout layout() {
        return LAYOUT;
    }

    @Override
    public List<Remark> findings() {
        return List.of(GedRemark.values());
    }

    @Override
    public AttackFileReader reader(ImportScope scope) {
        return new GedReader(scope);
    }
}
