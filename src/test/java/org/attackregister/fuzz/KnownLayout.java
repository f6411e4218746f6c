package org.attackregister.fuzz;

import java.util.List;

/**
 * A provider's layout: the columns that matter, and a row that is right.
 *
 * @param format the code of the format
 * @param header the columns' names
 * @param row a cell for each of them
 */
record KnownLayout(String format, List<String> header, List<String> row) {
    private static final KnownLayout GED = new KnownLayout(
            "ucdp-ged",
            List.of(
                    "id",
                    "type_of_violence",
                    "side_a",
                    "side_b",
                    "where_prec",
                    "latitude",
                    "longitude",
                    "country",
                    "country_id",
                    "date_prec",
                    "date_start",
                    "date_end",
                    "best",
                    "low",
                    "high",
                    "adm_1",
                    "where_coordinates",
                    "geom_wkt",
                    "priogrid_gid",
                    "number_of_sources",
                    "code_status",
                    "year",
                    "source_article"),
            List.of(
                    "900001",
                    "1",
                    "Government of Afghanistan",
                    "IS",
                    "1",
                    "34.43",
                    "70.45",
                    "Afghanistan",
                    "700",
                    "1",
                    "2022-03-04",
                    "2022-03-04",
                    "2",
                    "2",
                    "3",
                    "Nangarhar province",
                    "Jalalabad town",
                    "POINT (70.45 34.43)",
                    "179161",
                    "1",
                    "Clear",
                    "2022",
                    "made up"));

    private static final KnownLayout GTD = new KnownLayout(
            "gtd",
            List.of(
                    "eventid",
                    "iyear",
                    "imonth",
                    "iday",
                    "country",
                    "country_txt",
                    "region",
                    "attacktype1",
                    "targtype1",
                    "gname",
                    "weaptype1",
                    "nkill",
                    "nwound",
                    "latitude",
                    "longitude",
                    "success",
                    "suicide",
                    "provstate",
                    "city",
                    "summary",
                    "target1",
                    "natlty1",
                    "approxdate",
                    "resolution",
                    "propvalue",
                    "nhostkid"),
            List.of(
                    "202208150001",
                    "2022",
                    "8",
                    "15",
                    "4",
                    "Afghanistan",
                    "6",
                    "3",
                    "14",
                    "Khorasan Chapter of the Islamic State",
                    "6",
                    "3",
                    "5",
                    "34.5",
                    "69.2",
                    "1",
                    "0",
                    "Kabul",
                    "Kabul",
                    "Made up.",
                    "A mosque",
                    "4",
                    "August 2022",
                    "8/16/2022",
                    "1000",
                    "1"));

    private static final KnownLayout ACLED = new KnownLayout(
            "acled",
            List.of(
                    "event_id_cnty",
                    "event_date",
                    "year",
                    "time_precision",
                    "event_type",
                    "sub_event_type",
                    "actor1",
                    "assoc_actor_1",
                    "actor2",
                    "iso",
                    "country",
                    "admin1",
                    "location",
                    "latitude",
                    "longitude",
                    "geo_precision",
                    "fatalities",
                    "timestamp",
                    "notes",
                    "source",
                    "tags"),
            List.of(
                    "AFG1",
                    "2022-08-15",
                    "2022",
                    "1",
                    "Explosions/Remote violence",
                    "Suicide bomb",
                    "Islamic State (Afghanistan)",
                    "",
                    "Civilians (Afghanistan)",
                    "4",
                    "Afghanistan",
                    "Kabul",
                    "Kabul",
                    "34.5",
                    "69.2",
                    "1",
                    "3",
                    "1660000000",
                    "Made up.",
                    "Made Up News",
                    ""));

    private static final KnownLayout RAND = new KnownLayout(
            "rand-rdwti",
            List.of("Date", "City", "Country", "Perpetrator", "Weapon", "Injuries", "Fatalities", "Description"),
            List.of("15-Aug-02", "Kabul", "Afghanistan", "Taliban", "Explosives", "5", "3", "Made up."));

    /** Those of the providers. */
    static List<KnownLayout> all() {
        return List.of(GED, GTD, ACLED, RAND);
    }
}
