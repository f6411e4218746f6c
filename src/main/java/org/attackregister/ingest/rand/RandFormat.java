package org.attackregister.ingest.rand;

import java.util.List;
import org.attackregister.ingest.read.AttackFormat;
import org.attackregister.ingest.read.ImportScope;
import org.attackregister.ingest.read.ProviderLayout;
import org.attackregister.ingest.report.Remark;

/** RAND's Database of Worldwide Terrorism Incidents: 1968 to 2009, eight columns, no ids. */
public final class RandFormat implements AttackFormat {
    /** What the format, its crosswalk and its ids are called. */
    static final String CODE = "rand-rdwti";

    static final ProviderLayout LAYOUT = ProviderLayout.of(CODE);

    @Override
    public ProviderLayout layout() {
        return LAYOUT;
    }

    @Override
    public List<Remark> findings() {
        return List.of(RandRemark.values());
    }

    @Override
    public AttackFileReader reader(ImportScope scope) {
        return new RandReader(scope);
    }
}
