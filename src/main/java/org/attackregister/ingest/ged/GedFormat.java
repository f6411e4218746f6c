package org.attackregister.ingest.ged;

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

/** Files of the UCDP Georeferenced Event Dataset: yearly releases and candidate events. */
public final class GedFormat implements AttackFormat {
    /** The format's code, which is also that of its crosswalk and of its ids. */
    static final String CODE = "ucdp-ged";

    /** What some of UCDP's files write into an empty cell. */
    static final Set<String> BLANKS = Set.of("NULL");

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String meaning() {
        return "UCDP Georeferenced Event Dataset, yearly releases (49 columns, or 42 in older ones) and candidate events";
    }

    @Override
    public Dataset dataset(String id) {
        return new Dataset(
                id,
                "UCDP Georeferenced Event Dataset",
                "Events of organised violence in which somebody was killed: fights of governments and armed groups, fights of"
                        + " armed groups among each other, and violence of either against civilians. Collected by the Uppsala"
                        + " Conflict Data Program.",
                "CC-BY-4.0",
                "Uppsala Conflict Data Program (UCDP), CC BY 4.0. Sundberg and Melander 2013, Introducing the UCDP"
                        + " Georeferenced Event Dataset, Journal of Peace Research 50(4). Candidate events: Hegre, Croicu,"
                        + " Eck and Högbladh 2020, Introducing the UCDP Candidate Events Dataset, Research & Politics 7(3)."
                        + " Yearly release: Davies, Pettersson and Öberg, Organized violence, Journal of Peace Research.",
                StatedCoverage.NOTHING,
                null,
                "Every event with a death that the sources reported and UCDP's definitions cover; in a yearly release, of"
                        + " actors and pairs that passed 25 deaths in a year at least once. Candidate events were not all"
                        + " checked yet. A file may have only part of the dataset: a share over a part describes that part.",
                false,
                "all dead of the event: fighters of both sides and civilians",
                List.of(),
                "uppsala-ucdp-ged",
                "https://ucdp.uu.se/downloads/");
    }

    @Override
    public HeaderSignature signature() {
        return HeaderSignature.of(
                "a UCDP GED file",
                "id",
                "type_of_violence",
                "side_a",
                "side_b",
                "date_start",
                "best",
                "country_id|country");
    }

    @Override
    public List<Remark> findings() {
        return List.of(GedRemark.values());
    }

    @Override
    public FileColumns columns() {
        return ProviderColumn.all(GedColumn.values(), true);
    }

    @Override
    public String toll() {
        return GedColumn.BEST.header();
    }

    @Override
    public Set<String> unknownWords() {
        return BLANKS;
    }

    @Override
    public AttackFileReader reader(ImportScope scope) {
        return new GedReader(scope);
    }
}
