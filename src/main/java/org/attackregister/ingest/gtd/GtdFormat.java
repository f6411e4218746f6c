package org.attackregister.ingest.gtd;

import java.util.List;
import org.attackregister.ingest.read.AttackFormat;
import org.attackregister.ingest.read.ImportScope;
import org.attackregister.ingest.read.ProviderLayout;
import org.attackregister.ingest.report.Remark;

/** The files of the Global Terrorism Database: the official 135 columns, or some of them. */
public final class GtdFormat implements AttackFormat {
    static final ProviderLayout LAYOUT = ProviderLayout.of(GtdList.SCHEME);

    @Override
    public ProviderLayout layout() {
        return LAYOUT;
    }

    @Override
    public List<Remark> findings() {
        return List.of(GtdRemark.values());
    }

    @Override
    public AttackFileReader reader(ImportScope scope) {
        return new GtdReader(scope);
    }
}
