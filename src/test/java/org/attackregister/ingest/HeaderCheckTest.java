package org.attackregister.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.attackregister.error.Fault;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.ingest.row.Header;
import org.attackregister.model.attack.AttackField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderCheckTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gtd        | event_id iyear country    | a.csv is not a GTD file: it has no column eventid.                 | event_id
            gtd        | eventid year country_name | a.csv is not a GTD file: it has no column iyear, country.          | year
            gtd        | eventid iyear             | a.csv is not a GTD file: it has no column country.                 |
            ucdp-ged   | id type_of_violense sidea side_b date best_est nation | a.csv is not a UCDP GED file: it has no column type_of_violence, side_a, date_start, best, country_id. | type_of_violense
            acled      | event_id event_date eventtype actor1 actor2 place | a.csv is not an ACLED export: it has no column event_id_cnty, event_type, country. Export it with both actors in each row (dyadic): with one actor a row it is unknown who met whom. | eventtype
            acled      | event_id_cnty event_date event_type actor1 inter1 country | a.csv is not an ACLED export: it has no column actor2. Export it with both actors in each row (dyadic): with one actor a row it is unknown who met whom. | actor1
            rand-rdwti | date city country | a.csv is not RAND's file of incidents: it has no column perpetrator, weapon, injuries, fatalities. |
            """)
    void namesEachMissingColumnAndTheNearestThatAreThere(String format, String columns, String detail, String near) {
        RegisterException refused = refused(format, columns);

        assertThat(refused.trouble()).isEqualTo(Trouble.INVALID_CONTENT);
        assertThat(refused.detail()).isEqualTo(detail);
        assertThat(refused.faults())
                .allSatisfy(fault -> assertThat(detail).contains(fault.name().substring(1)));
        if (near != null) {
            assertThat(refused.faults()).flatExtracting(Fault::didYouMean).contains(near);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "gtd, id type_of_violence side_a side_b date_start best country, ucdp-ged",
        "gtd, event_id_cnty event_date event_type actor1 actor2 iso, acled",
        "ucdp-ged, EVENTID iyear country_txt, gtd",
        "acled, Date City Country Perpetrator Weapon Injuries Fatalities Description, rand-rdwti",
        "native, eventid iyear country, gtd"
    })
    void saysOfWhichFormatAFileIsByItsColumns(String format, String columns, String other) {
        assertThat(refused(format, columns).detail()).endsWith(" By its columns it is of the format " + other + ".");
    }

    @Test
    void saysHowToExportFromARegister() {
        assertThat(refused("native", "id dataset kind date").detail())
                .startsWith("a.csv is not an export of the register with all fields: it has no column date_precision, ")
                .endsWith(". Export it without 'fields'.");
    }

    /** What exports have not always had, an older one lacks. */
    @Test
    void takesAnExportWithoutTheFieldsThatWereAddedLater() {
        List<String> fields = new ArrayList<>(AttackField.WRITABLE);
        fields.removeAll(List.of("date_latest", "coordinate_doubt", "hostages", "hostages_low", "hostages_high"));

        assertThatCode(() -> check("native", String.join(" ", fields))).doesNotThrowAnyException();
        fields.remove("wounded_low");
        assertThat(refused("native", String.join(" ", fields)).detail()).contains("it has no column wounded_low.");
    }

    @ParameterizedTest
    @CsvSource({
        "gtd, eventid iyear country_txt",
        "ucdp-ged, id type_of_violence side_a side_b date_start best country",
        "ucdp-ged, id type_of_violence side_a side_b date_start best country_id",
        "acled, event_id_cnty event_date event_type actor1 actor2 iso3"
    })
    void takesAnyOfTheNamesOfAColumn(String format, String columns) {
        assertThatCode(() -> check(format, columns)).doesNotThrowAnyException();
    }

    private static RegisterException refused(String format, String columns) {
        return catchThrowableOfType(RegisterException.class, () -> check(format, columns));
    }

    private static void check(String format, String columns) {
        HeaderCheck.check(ImportFormats.find(format).orElseThrow(), new Header(List.of(columns.split(" "))), "a.csv");
    }
}
