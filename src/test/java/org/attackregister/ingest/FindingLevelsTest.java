package org.attackregister.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.attackregister.ingest.report.Level;
import org.attackregister.ingest.report.Remark;
import org.junit.jupiter.api.Test;

/** What changes or loses a figure is a warning at least. */
class FindingLevelsTest {
    /** The kinds that are notes: the value is stored as the file means it, or kept beside the attack, or has no figure. */
    private static final Set<String> NOTHING_IS_LOST = Set.of(
            // of the file: what was recognised, and lines that are no data
            "table_charset",
            "table_unnamed_column",
            "table_title_row",
            "table_hxl_row",
            "table_cover_sheet",
            "table_date_order",
            "table_number_form",
            "gtd_subset",
            "gtd_foreign_column",
            "gtd_repeated_column",
            "ged_unknown_column",
            "acled_no_precision",
            // of cells that say nothing: a short row whose figures are cut off is an error
            "table_unknown_cells",
            "table_short_row",
            "ged_uncounted_sources",
            "acled_none_reported",
            // of dates and places: the window is what the source knows, and its own words are kept
            "gtd_month_unknown",
            "gtd_day_unknown",
            "gtd_approximate_date",
            "gtd_id_of_another_date",
            "gtd_year_1993",
            "gtd_not_extended",
            "gtd_former_state",
            "gtd_nationality_as_country",
            "acled_part_of_month",
            "acled_month",
            "acled_region",
            "acled_city_and_district",
            "ged_unknown_country_name",
            // of codes and names: what is meant is known from beside
            "gtd_read_by_label",
            "gtd_unlisted_label",
            "gtd_repeated_value",
            "gtd_suspected",
            "gtd_doubted",
            "ged_type_in_words",
            "ged_line_break",
            "ged_not_clear",
            "ged_unidentified_side",
            "import_new_group",
            "acled_civilians_in_clash",
            // of figures: stored exactly as the file has them
            "gtd_fraction",
            // of rows: nothing is in them that another has not, and no dead
            "import_repeated_row",
            "acled_actor_row",
            "acled_no_attack");

    @Test
    void areNotesOnlyWhereNothingIsLost() {
        Set<String> notes = ImportFormats.findings().stream()
                .filter(kind -> kind.level() == Level.NOTE)
                .map(Remark::code)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(notes)
                .as("a new note has to be in this table: is no figure lost or changed by it?")
                .containsExactlyInAnyOrderElementsOf(NOTHING_IS_LOST);
    }

    @Test
    void areNotNotesWhereTheMeaningIsThatSomethingIsNotUsedOrUnknown() {
        assertThat(ImportFormats.findings().stream()
                        .filter(kind -> kind.meaning().matches(".*(is|are) unknown\\.|.*not used\\.|.*cannot be.*"))
                        .filter(kind -> kind.level() == Level.NOTE)
                        .map(Remark::code))
                .containsExactlyInAnyOrder("gtd_subset", "ged_uncounted_sources", "acled_region");
    }
}
