package org.attackregister.ingest.acled;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.attackregister.ingest.kit.HeaderSignature;
import org.attackregister.ingest.kit.ProviderColumn;
import org.attackregister.ingest.read.AttackFormat;
import org.attackregister.ingest.read.ImportScope;
import org.attackregister.ingest.report.Remark;
import org.attackregister.ingest.row.FileColumns;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.record.Dataset;
import org.attackregister.model.record.Dataset.StatedCoverage;
import org.jspecify.annotations.Nullable;

/** ACLED's exports: today's columns, those of 2023 and those of version 7 and after. */
public final class AcledFormat implements AttackFormat {
    /** What the format, its crosswalk and its ids are called. */
    static final String CODE = "acled";

    /** How R writes a blank. */
    static final Set<String> BLANKS = Set.of("NA");

    private static final int LONGEST_STAMP = 18;

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
    public HeaderSignature signature() {
        return HeaderSignature.of(
                        "an ACLED export",
                        "event_id_cnty",
                        "event_date",
                        "event_type",
                        "actor1",
                        "actor2",
                        "country|iso|iso3")
                .advising("Export it with both actors in each row (dyadic): with one actor a row it is unknown who"
                        + " met whom.");
    }

    @Override
    public List<Remark> findings() {
        return List.of(AcledRemark.values());
    }

    @Override
    public FileColumns columns() {
        return ProviderColumn.all(AcledColumn.values(), false);
    }

    /** The row's last change at ACLED, in seconds. */
    @Override
    public @Nullable Long changedAt(Attack attack) {
        JsonNode stamp = attack.account().extra().get(AcledColumn.TIMESTAMP.header());
        String digits = stamp == null ? "" : stamp.asText();
        boolean whole = !digits.isEmpty()
                && digits.length() < LONGEST_STAMP
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return whole ? Long.valueOf(digits) : null;
    }

    @Override
    public String toll() {
        return AcledColumn.FATALITIES.header();
    }

    @Override
    public Set<String> unknownWords() {
        return BLANKS;
    }

    @Override
    public AttackFileReader reader(ImportScope scope) {
        return new AcledReader(scope);
    }
}
