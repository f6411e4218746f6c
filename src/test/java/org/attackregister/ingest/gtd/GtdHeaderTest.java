package org.attackregister.ingest.gtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.attackregister.error.Fault;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.ingest.report.Finding;
import org.attackregister.model.attack.Attack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GtdHeaderTest {
    private final GtdRows rows = new GtdRows();

    @Test
    void readsColumnsInAnyCaseAndOrder() {
        List<String> columns =
                new ArrayList<>(List.of("eventid", "iyear", "imonth", "iday", "country", "gname", "INT_LOG"));
        List<String> cells = new ArrayList<>(List.of("201608230001", "2016", "8", "23", "4", "Taliban", "1"));
        Attack plain = rows.findIn(columns, cells);

        Collections.reverse(columns);
        Collections.reverse(cells);
        columns.replaceAll(c -> " " + c.toUpperCase(Locale.ROOT) + " ");

        assertThat(rows.findIn(columns, cells)).isEqualTo(plain).isNotNull();
        assertThat(Objects.requireNonNull(plain).account().extra()).containsKey("INT_LOG");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            event_id iyear country    | invented.csv is not a GTD file: the column eventid is missing                  | event_id
            eventid year country_name | invented.csv is not a GTD file: the columns iyear, country are missing         | year
            eventid iyear             | invented.csv is not a GTD file: the column country is missing                  | -
            id year type_of_violence  | invented.csv is not a GTD file: the columns eventid, iyear, country are missing; by its columns it is of the format ucdp-ged | -
            event_id_cnty year country fatalities | invented.csv is not a GTD file: the columns eventid, iyear are missing; by its columns it is of the format acled | -
            id dataset date date_precision country | invented.csv is not a GTD file: the columns eventid, iyear are missing; by its columns it is of the format native | -
            """)
    void refusesAFileOfAnotherFormat(String header, String detail, String near) {
        RegisterException refusal =
                catchThrowableOfType(RegisterException.class, () -> rows.findIn(List.of(header.split(" ")), List.of()));

        assertThat(refusal.trouble()).isEqualTo(Trouble.INVALID_CONTENT);
        assertThat(refusal.detail()).isEqualTo(detail);
        assertThat(refusal.faults())
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.name()).startsWith("invented.csv#/"));
        if (near != null) {
            assertThat(refusal.faults()).flatExtracting(Fault::didYouMean).contains(near);
        }
    }

    @Test
    void keepsUnknownAndRepeatedColumns() {
        Attack attack = rows.findIn(
                List.of("", "eventid", "iyear", "country", "gname", "GNAME", "claimconf", "claimconf", "nkil"),
                List.of("0", "201608230001", "2016", "4", "Taliban", "Other", "1", "2", "3"));

        assertThat(Objects.requireNonNull(attack).account().extra())
                .containsEntry("(column 1)", TextNode.valueOf("0"))
                .containsEntry("GNAME (column 6)", TextNode.valueOf("Other"))
                .containsEntry("claimconf", TextNode.valueOf("1"))
                .containsEntry("claimconf (column 8)", TextNode.valueOf("2"))
                .containsEntry("nkil", TextNode.valueOf("3"));
        assertThat(rows.findings())
                .extracting(Finding::remark, Finding::column, Finding::line)
                .containsExactly(
                        tuple(GtdRemark.SUBSET, null, 1L),
                        tuple(GtdRemark.FOREIGN_COLUMN, "", 1L),
                        tuple(GtdRemark.REPEATED_COLUMN, "GNAME", 1L),
                        tuple(GtdRemark.FOREIGN_COLUMN, "claimconf", 1L),
                        tuple(GtdRemark.REPEATED_COLUMN, "claimconf", 1L),
                        tuple(GtdRemark.FOREIGN_COLUMN, "nkil", 1L));
        assertThat(rows.findings().get(5).reason()).contains("near: nkill");
    }

    @Test
    void reportsNothingOfAFileWithAllColumns() {
        rows.read();

        assertThat(rows.findings()).isEmpty();
    }

    @Test
    void looksAtEachFileOfAnImport() {
        rows.readOnly("eventid", "iyear", "country");
        Attack second = rows.read();

        assertThat(second.where().city()).isEqualTo("Nowhere");
    }
}
