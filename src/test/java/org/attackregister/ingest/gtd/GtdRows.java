package org.attackregister.ingest.gtd;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.attackregister.ingest.kit.PlainCells;
import org.attackregister.ingest.read.AttackFormat.AttackFileReader;
import org.attackregister.ingest.read.ImportScope;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.report.Remark;
import org.attackregister.ingest.row.Header;
import org.attackregister.ingest.row.Row;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.record.Group;
import org.jspecify.annotations.Nullable;

/** Invented rows in GTD's layout, read one by one as those of a file. */
final class GtdRows {
    /** A row without findings; no such attack took place. */
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("eventid", "201608230001"),
            Map.entry("iyear", "2016"),
            Map.entry("imonth", "8"),
            Map.entry("iday", "23"),
            Map.entry("country", "4"),
            Map.entry("country_txt", "Afghanistan"),
            Map.entry("region", "6"),
            Map.entry("region_txt", "South Asia"),
            Map.entry("provstate", "Nangarhar"),
            Map.entry("city", "Nowhere"),
            Map.entry("latitude", "34.25"),
            Map.entry("longitude", "70.5"),
            Map.entry("specificity", "1"),
            Map.entry("attacktype1", "3"),
            Map.entry("attacktype1_txt", "Bombing/Explosion"),
            Map.entry("targtype1", "3"),
            Map.entry("targtype1_txt", "Police"),
            Map.entry("targsubtype1", "24"),
            Map.entry("target1", "Invented checkpoint"),
            Map.entry("natlty1", "4"),
            Map.entry("gname", "Khorasan Chapter of the Islamic State"),
            Map.entry("guncertain1", "0"),
            Map.entry("weaptype1", "6"),
            Map.entry("weapsubtype1", "16"),
            Map.entry("nkill", "2"),
            Map.entry("nkillter", "1"),
            Map.entry("nwound", "5"));

    private final List<Finding> findings = new ArrayList<>();
    private final ImportScope scope = SeedScope.of("gtd-2020", findings::add);
    private final AttackFileReader reader = new GtdFormat().reader(scope);

    /** The plain row in all 135 columns with some cells changed, as {@code column, cell, column, cell}. */
    Attack read(String... cells) {
        return Objects.requireNonNull(find(cells), () -> "the row was refused: " + findings);
    }

    /** The same; null where the row was refused. */
    @Nullable
    Attack find(String... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        SeedScope.columns().forEach(c -> row.put(c, PLAIN.getOrDefault(c, "")));
        for (int i = 0; i < cells.length; i += 2) {
            if (row.put(cells[i], cells[i + 1]) == null) {
                throw new IllegalArgumentException("GTD has no column " + cells[i]);
            }
        }
        return findIn(List.copyOf(row.keySet()), List.copyOf(row.values()));
    }

    /** A row of a file with other columns. */
    @Nullable
    Attack findIn(List<String> columns, List<String> cells) {
        Header header = new Header(columns);
        Row row = new Row(header, "invented.csv", 2, cells, null);
        return reader.begin(header, "invented.csv")
                .read(PlainCells.of(List.of(row), new GtdFormat().columns(), findings::add)
                        .get(0));
    }

    /** A row of a file that has some of the plain row's columns and no others. */
    Attack readOnly(String... columns) {
        List<String> cells =
                List.of(columns).stream().map(c -> PLAIN.getOrDefault(c, "")).toList();
        return Objects.requireNonNull(findIn(List.of(columns), cells), () -> "the row was refused: " + findings);
    }

    /** The findings so far. */
    List<Finding> findings() {
        return findings;
    }

    /** The kinds of the findings so far. */
    List<Remark> remarks() {
        return findings.stream().map(Finding::remark).toList();
    }

    /** The groups that the rows made. */
    List<Group> newGroups() {
        return scope.groups().drainNew();
    }
}
