package org.attackregister.ingest.rand;

import java.util.List;
import java.util.Set;
import org.attackregister.ingest.kit.HeaderSignature;
import org.attackregister.ingest.kit.ProviderColumn;
import org.attackregister.ingest.read.AttackFormat;
import org.attackregister.ingest.read.ImportScope;
import org.attackregister.ingest.report.Remark;
import org.attackregister.ingest.row.FileColumns;
import org.attackregister.model.record.Dataset;
import org.attackregister.model.record.Dataset.StatedCoverage;

/** RAND's Database of Worldwide Terrorism Incidents: 1968 to 2009, eight columns, no ids. */
public final class RandFormat implements AttackFormat {
    /** What the format, its crosswalk and its ids are called. */
    static final String CODE = "rand-rdwti";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String meaning() {
        return "RAND Database of Worldwide Terrorism Incidents: its eight columns from date to description";
    }

    @Override
    public Dataset dataset(String id) {
        return new Dataset(
                id,
                "RAND Database of Worldwide Terrorism Incidents",
                "Terrorist incidents from 1968 to 2009.",
                "RAND's terms of use",
                "RAND Corporation, RAND Database of Worldwide Terrorism Incidents, rand.org",
                StatedCoverage.NOTHING,
                null,
                "Until 1997 international incidents only, from 1998 on domestic ones as well; of 2009 not all regions.",
                true,
                "fatalities as RAND has them; whether attackers are among them is not stated",
                List.of(),
                CODE,
                "https://www.rand.org/nsrd/projects/terrorism-incidents.html");
    }

    @Override
    public HeaderSignature signature() {
        return HeaderSignature.of(
                "RAND's file of incidents", "date", "country", "perpetrator", "weapon", "injuries", "fatalities");
    }

    @Override
    public List<Remark> findings() {
        return List.of(RandRemark.values());
    }

    @Override
    public FileColumns columns() {
        return ProviderColumn.all(RandColumn.values(), false);
    }

    @Override
    public String toll() {
        return RandColumn.FATALITIES.header();
    }

    @Override
    public Set<String> unknownWords() {
        return Set.of("Unknown");
    }

    @Override
    public AttackFileReader reader(ImportScope scope) {
        return new RandReader(scope);
    }
}
