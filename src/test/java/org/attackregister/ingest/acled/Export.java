package org.attackregister.ingest.acled;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import org.attackregister.ingest.kit.PlainCells;
import org.attackregister.ingest.read.AttackFormat.AttackFileReader;
import org.attackregister.ingest.read.AttackFormat.AttackRowReader;
import org.attackregister.ingest.read.GroupNames;
import org.attackregister.ingest.read.ImportScope;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.row.Header;
import org.attackregister.ingest.row.Row;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.record.Group;

/**
 * What was read of an export that a test wrote.
 *
 * @param attacks the attacks
 * @param findings what was reported
 * @param groups the groups that were made
 */
record Export(List<Attack> attacks, List<Finding> findings, List<Group> groups) {
    /** Today's 31 columns. */
    static final List<String> COLUMNS = List.of(
            "event_id_cnty",
            "event_date",
            "year",
            "time_precision",
            "disorder_type",
            "event_type",
            "sub_event_type",
            "actor1",
            "assoc_actor_1",
            "inter1",
            "actor2",
            "assoc_actor_2",
            "inter2",
            "interaction",
            "civilian_targeting",
            "iso",
            "region",
            "country",
            "admin1",
            "admin2",
            "admin3",
            "location",
            "latitude",
            "longitude",
            "geo_precision",
            "source",
            "source_scale",
            "notes",
            "fatalities",
            "tags",
            "timestamp");

    /** Reads a file of comma-separated values. */
    static Export read(String csv) {
        return read(csv, ',');
    }

    /** Reads a file of values with a separator. */
    static Export read(String csv, char separator) {
        List<CsvRecord> records = CsvReader.builder().fieldSeparator(separator).ofCsvRecord(csv).stream()
                .toList();
        List<Row> rows = new ArrayList<>();
        Header header = new Header(records.get(0).getFields());
        for (CsvRecord record : records.subList(1, records.size())) {
            rows.add(new Row(header, "events.csv", record.getStartingLineNumber(), record.getFields(), null));
        }
        return read(header, rows);
    }

    /** Reads the rows of one file. */
    static Export read(Header header, List<Row> rows) {
        List<Finding> findings = new ArrayList<>();
        GroupNames groups = new GroupNames(CodesOfTheSeed.GROUPS, List.of(), List.of());
        AttackFileReader reader = new AcledFormat()
                .reader(new ImportScope("acled", "acled-export", CodesOfTheSeed.CODES, groups, findings::add));
        List<Attack> attacks = new ArrayList<>();
        AttackRowReader rowReader = reader.begin(header, "events.csv");
        for (Row row : PlainCells.of(rows, new AcledFormat().columns(), findings::add)) {
            Attack attack = rowReader.read(row);
            if (attack != null) {
                attacks.add(attack);
            }
        }
        return new Export(attacks, findings, groups.drainNew());
    }

    /** The only attack. */
    Attack attack() {
        if (attacks.size() != 1) {
            throw new AssertionError(attacks.size() + " attacks, " + codes());
        }
        return attacks.get(0);
    }

    /** The codes of what was reported, in order. */
    List<String> codes() {
        return findings.stream().map(f -> f.remark().code()).toList();
    }
}
