package org.attackregister.ingest.gtd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import org.attackregister.ingest.report.Finding;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.DatePrecision;
import org.attackregister.model.attack.EventDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GtdDatesTest {
    private final GtdRows rows = new GtdRows();

    @ParameterizedTest
    @CsvSource({
        // year, month, day, date, precision
        "2016,   8,    23,   2016-08-23, DAY",
        "2016.0, 8.0,  23.0, 2016-08-23, DAY",
        "2016,   8,    0,    2016-08-01, MONTH",
        "2016,   8,    '',   2016-08-01, MONTH",
        "2016,   8,    -9,   2016-08-01, MONTH",
        "2016,   0,    0,    2016-01-01, YEAR",
        "2016,   '',   '',   2016-01-01, YEAR",
        "2016,   0,    23,   2016-01-01, YEAR",
        "2016,   2,    29,   2016-02-29, DAY",
        "2015,   2,    29,   2015-02-01, MONTH",
        "2016,   13,   5,    2016-01-01, YEAR",
        "2016,   Aug,  5,    2016-01-01, YEAR"
    })
    void knowsAsMuchOfTheDateAsIsWritten(String y, String m, String d, LocalDate date, DatePrecision precision) {
        Attack attack = rows.read("iyear", y, "imonth", m, "iday", d);

        assertThat(attack.when()).isEqualTo(new EventDate(date, precision, null));
    }

    @ParameterizedTest
    @CsvSource({"2015, 2, 29, iday, 29", "2016, 13, 5, imonth, 13", "2016, 0, 23, iday, 23", "2016, 13, 5, iday, 5"})
    void keepsWhatTheDateLeavesOut(String y, String m, String d, String column, String kept) {
        Attack attack = rows.read("iyear", y, "imonth", m, "iday", d);

        assertThat(attack.account().extra()).containsEntry(column, TextNode.valueOf(kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1969", "2101", "16", "-9", "year", "2016.5", "99999999999999999999"})
    void refusesARowWithoutAYear(String year) {
        assertThat(rows.find("iyear", year)).isNull();
        assertThat(rows.findings()).extracting(Finding::remark).containsExactly(GtdRemark.NO_YEAR);
    }

    @Test
    void reportsAllReasonsToRefuseARow() {
        assertThat(rows.find("eventid", "", "iyear", "", "country", "", "country_txt", ""))
                .isNull();

        assertThat(rows.remarks()).containsExactlyInAnyOrder(GtdRemark.NO_ID, GtdRemark.NO_YEAR, GtdRemark.NO_COUNTRY);
    }

    @Test
    void keepsAnApproximateDateInItsOwnWords() {
        Attack attack = rows.read("iday", "0", "approxdate", "Between August 20 and 25");

        assertThat(attack.account().extra()).containsEntry("approxdate", TextNode.valueOf("Between August 20 and 25"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-08-25", "2016-08-25T00:00", "2016-08-25 00:00:00", "25 August 2016"})
    void endsWithItsResolution(String resolution) {
        Attack attack = rows.read("extended", "1", "resolution", resolution);

        assertThat(attack.when().endDate()).isEqualTo("2016-08-25");
        assertThat(attack.account().extra()).doesNotContainKey("resolution");
        assertThat(rows.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-08-23", "2016-08-22", "2016-13-01", "42607", "/", "8/", "after a week"})
    void keepsAResolutionThatIsNoEnd(String resolution) {
        Attack attack = rows.read("extended", "1", "resolution", resolution);

        assertThat(attack.when().endDate()).isNull();
        assertThat(attack.account().extra()).containsEntry("resolution", TextNode.valueOf(resolution));
    }

    @ParameterizedTest
    @CsvSource({
        "201608230001, 8, 23, false",
        "201608220001, 8, 23, true",
        "201507230001, 8, 23, true",
        "201600000001, 0, 0,  false",
        "201600000001, 8, 23, true",
        "201608230001, 8, 0,  false",
        "201607230001, 8, 0,  true",
        "201508230001, 0, 0,  true"
    })
    void notesThatAnIdBeginsWithAnotherDate(String id, String month, String day, boolean noted) {
        Attack attack = rows.read("eventid", id, "imonth", month, "iday", day);

        assertThat(attack.account().externalIds()).containsEntry("gtd", id);
        assertThat(rows.remarks().contains(GtdRemark.ID_OF_ANOTHER_DATE)).isEqualTo(noted);
    }

    @ParameterizedTest
    @CsvSource({"201608230001, 201608230001", "201608230001.0, 201608230001", "201608230001.00, 201608230001"})
    void makesTheIdOfTheEventid(String cell, String id) {
        Attack attack = rows.read("eventid", cell);

        assertThat(attack.id()).isEqualTo("gtd-2020-" + id);
        assertThat(attack.account().externalIds()).containsEntry("gtd", id);
    }

    @ParameterizedTest
    @CsvSource({
        "2.01608E+11, MANGLED_ID",
        "2.01608230001e11, MANGLED_ID",
        "20160823001, BAD_ID",
        "2016082300011, BAD_ID",
        "-20160823001, BAD_ID",
        "201608230001.5, BAD_ID",
        "id, BAD_ID",
        "'', NO_ID"
    })
    void refusesWhatIsNoEventid(String cell, GtdRemark remark) {
        assertThat(rows.find("eventid", cell)).isNull();

        assertThat(rows.remarks()).containsExactly(remark);
    }

    @Test
    void doesNotNoteMonthsAndDaysThatTheFileDoesNotHave() {
        Attack attack = rows.readOnly("eventid", "iyear", "country");

        assertThat(attack.when().precision()).isEqualTo(DatePrecision.YEAR);
        assertThat(rows.remarks()).containsExactly(GtdRemark.SUBSET);
    }
}
