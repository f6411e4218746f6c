package org.attackregister.service.imports;

import java.util.List;
import java.util.Optional;
import org.attackregister.ingest.acled.AcledFormat;
import org.attackregister.ingest.ged.GedFormat;
import org.attackregister.ingest.gtd.GtdFormat;
import org.attackregister.ingest.own.OwnFormat;
import org.attackregister.ingest.read.AttackFormat;

/** The layouts of files that can be imported. */
public final class ImportFormats {
    private static final List<AttackFormat> ALL =
            List.of(new GtdFormat(), new GedFormat(), new AcledFormat(), new OwnFormat());

    private ImportFormats() {}

    /** All of them, in the order in which they are shown. */
    public static List<AttackFormat> all() {
        return ALL;
    }

    /** The one with a code; empty where there is none. */
    public static Optional<AttackFormat> find(String code) {
        return ALL.stream().filter(f -> f.code().equals(code)).findFirst();
    }
}
