package org.attackregister.ingest.acled;

import java.util.List;
import org.attackregister.ingest.read.AttackFormat;
import org.attackregister.ingest.read.ImportScope;
import org.attackregister.model.record.Dataset;
import org.attackregister.model.record.Dataset.StatedCoverage;

/** ACLED's exports: today's columns, those of 2023 and those of version 7 and after. */
public final class AcledFormat implements AttackFormat {
    /** What the format, its crosswalk and its ids are called. */
    static final String CODE = "acled";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String meaning() {
        return "an export of ACLED (Armed Conflict Location & Event Data); demonstrations and strategic developments"
                + " are left out and reported";
    }

    @Override
    public Dataset dataset(String id) {
        return new Dataset(
                id,
                "ACLED: political violence",
                "Events of political violence, a row for each day, place and pair of actors, as exported from ACLED.",
                "ACLED Terms of Use",
                "ACLED (Armed Conflict Location & Event Data), acleddata.com; to be cited with the date of the export",
                StatedCoverage.NOTHING,
                null,
                "Battles, explosions and remote violence, violence against civilians, excessive force against protesters"
                        + " and mob violence; other demonstrations and strategic developments are left out. ACLED"
                        + " began with different countries in different years, and an export may be a part of it.",
                false,
                "reported deaths of all sides, attackers included, the lowest figure where reports differ;"
                        + " 0 means that none was reported, not that there was none",
                List.of(),
                "acled-data",
                "https://acleddata.com");
    }

    @Override
    public AttackRowReader reader(ImportScope scope) {
        return new AcledReader(scope);
    }
}
