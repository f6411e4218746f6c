package org.attackregister.ingest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attackregister.ingest.acled.AcledFormat;
import org.attackregister.ingest.body.ImportRemark;
import org.attackregister.ingest.ged.GedFormat;
import org.attackregister.ingest.gtd.GtdFormat;
import org.attackregister.ingest.kit.FormRemark;
import org.attackregister.ingest.kit.PointRemark;
import org.attackregister.ingest.own.OwnFormat;
import org.attackregister.ingest.rand.RandFormat;
import org.attackregister.ingest.read.AttackFormat;
import org.attackregister.ingest.report.Remark;
import org.attackregister.ingest.row.TableRemark;

/** The layouts of files that can be imported. */
public final class ImportFormats {
    private static final List<AttackFormat> ALL =
            List.of(new GtdFormat(), new GedFormat(), new AcledFormat(), new RandFormat(), new OwnFormat());

    private ImportFormats() {}

    /** All of them, in the order in which they are shown. */
    public static List<AttackFormat> all() {
        return ALL;
    }

    /** The one with a code; empty where there is none. */
    public static Optional<AttackFormat> find(String code) {
        return ALL.stream().filter(f -> f.code().equals(code)).findFirst();
    }

    /** The table of the kinds of findings: what is reported of any file, and then of each format's. */
    public static List<Remark> findings() {
        Stream<Remark> ofAny = Stream.<Remark[]>of(
                        TableRemark.values(), FormRemark.values(), PointRemark.values(), ImportRemark.values())
                .flatMap(Stream::of);
        return Stream.concat(ofAny, ALL.stream().flatMap(format -> format.findings().stream()))
                .toList();
    }
}
