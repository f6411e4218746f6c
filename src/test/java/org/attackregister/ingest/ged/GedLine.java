package org.attackregister.ingest.ged;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attackregister.ingest.row.Header;
import org.attackregister.ingest.row.Row;

/** An invented row of a GED file, to be changed. */
final class GedLine {
    private final Map<String, String> cells = new LinkedHashMap<>();

    private GedLine() {
        for (GedColumn column : GedColumn.values()) {
            cells.put(column.header(), "");
        }
    }

    /** A clash in Kabul province, as in a file of 49 columns. */
    static GedLine clash() {
        return new GedLine()
                .with("id", "900001")
                .with("relid", "AFG-2021-1-999-1")
                .with("year", "2021")
                .with("active_year", "1")
                .with("code_status", "Clear")
                .with("type_of_violence", "1")
                .with("conflict_dset_id", "13637")
                .with("conflict_new_id", "13637")
                .with("conflict_name", "Afghanistan: Islamic State")
                .with("dyad_dset_id", "14320")
                .with("dyad_new_id", "14320")
                .with("dyad_name", "Government of Afghanistan - IS")
                .with("side_a_dset_id", "130")
                .with("side_a_new_id", "130")
                .with("side_a", "Government of Afghanistan")
                .with("side_b_dset_id", "234")
                .with("side_b_new_id", "234")
                .with("side_b", "IS")
                .with("number_of_sources", "2")
                .with(
                        "source_article",
                        "\"First News,2021-03-02,Fight near a village\";\"Second News,2021-03-03,Three dead\"")
                .with("source_office", "First News;Second News")
                .with("source_date", "2021-03-02;2021-03-03")
                .with("source_headline", "Fight near a village;Three dead")
                .with("source_original", "police")
                .with("where_prec", "1")
                .with("where_coordinates", "Invented village")
                .with("where_description", "at the bridge of the village")
                .with("adm_1", "Kabul province")
                .with("adm_2", "Kabul district")
                .with("latitude", "34.500000")
                .with("longitude", "69.250000")
                .with("geom_wkt", "POINT (69.25 34.5)")
                .with("priogrid_gid", "179779")
                .with("country", "Afghanistan")
                .with("country_id", "700")
                .with("region", "Asia")
                .with("event_clarity", "1")
                .with("date_prec", "1")
                .with("date_start", "2021-03-01 00:00:00.000")
                .with("date_end", "2021-03-01 00:00:00.000")
                .with("deaths_a", "1")
                .with("deaths_b", "2")
                .with("deaths_civilians", "0")
                .with("deaths_unknown", "0")
                .with("best", "3")
                .with("high", "4")
                .with("low", "2")
                .with("gwnoa", "700");
    }

    /** An attack on civilians in the same place. */
    static GedLine oneSided() {
        return clash().with("type_of_violence", "3")
                .with("side_a", "IS")
                .with("side_a_new_id", "234")
                .with("side_b", "Civilians")
                .with("side_b_new_id", "1")
                .with("gwnoa", "")
                .with("deaths_a", "0")
                .with("deaths_b", "0")
                .with("deaths_civilians", "3");
    }

    GedLine with(String column, String cell) {
        cells.put(column, cell);
        return this;
    }

    GedLine without(String... columns) {
        for (String column : columns) {
            cells.remove(column);
        }
        return this;
    }

    /** Both days, and the year with them. */
    GedLine between(String start, String end) {
        return with("date_start", start).with("date_end", end).with("year", start.substring(0, 4));
    }

    Header header() {
        return new Header(List.copyOf(cells.keySet()));
    }

    Row row() {
        return new Row(header(), "invented.csv", 2, new ArrayList<>(cells.values()), null);
    }
}
