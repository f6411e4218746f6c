package org.attackregister.ingest.ged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.DatePrecision;
import org.attackregister.model.attack.EventDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GedDatesTest {
    @ParameterizedTest
    @CsvSource({
        "1, 2021-03-04, 2021-03-04, DAY",
        "2, 2021-03-04, 2021-03-09, RANGE",
        "3, 2021-03-29, 2021-04-04, RANGE",
        "4, 2021-03-01, 2021-03-31, MONTH",
        "4, 2021-03-20, 2021-04-10, RANGE",
        "5, 2021-01-01, 2021-12-31, YEAR",
        "5, 2021-03-20, 2021-06-10, RANGE"
    })
    void hasTheWindowOfTheFile(String code, LocalDate start, LocalDate end, DatePrecision precision) {
        GedLine line = GedLine.clash().between(start.toString(), end.toString()).with("date_prec", code);

        assertThat(GedImport.attack(line).when()).isEqualTo(new EventDate(start, end, precision, null));
        assertThat(GedImport.remarks(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 2021-12-08, 2022-01-05", "9, 2021-12-08, 2021-12-09", "x, 2021-03-08, 2021-06-09"})
    void keepsAndReportsAnUndefinedPrecision(String code, LocalDate start, LocalDate end) {
        GedLine line = GedLine.clash().between(start.toString(), end.toString()).with("date_prec", code);

        assertThat(GedImport.attack(line).when()).isEqualTo(new EventDate(start, end, DatePrecision.RANGE, null));
        assertThat(GedImport.attack(line).account().extra().get("date_prec").asText())
                .isEqualTo(code);
        assertThat(GedImport.remarks(line)).startsWith(GedRemark.UNDEFINED_CODE);
    }

    @Test
    void needsNoPrecision() {
        GedLine line = GedLine.clash().between("2021-03-04", "2021-03-05").without("date_prec");

        assertThat(GedImport.attack(line).when().precision()).isEqualTo(DatePrecision.RANGE);
        assertThat(GedImport.remarks(line)).isEmpty();
    }

    @Test
    void reportsAWindowThatIsNotOfItsPrecision() {
        GedLine line = GedLine.clash().between("2021-03-04", "2021-03-05").with("date_prec", "1");

        assertThat(GedImport.remarks(line)).containsExactly(GedRemark.WINDOW_OF_OTHER_PRECISION);
        assertThat(GedImport.attack(line).when().endDate()).isNull();
        assertThat(GedImport.attack(line).when().latest()).isEqualTo("2021-03-05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-02-28", "soon"})
    void keepsAnImpossibleEndAsText(String end) {
        GedLine line = GedLine.clash().between("2021-03-01", end).with("date_prec", "1");

        Attack attack = GedImport.attack(line);

        assertThat(attack.when()).isEqualTo(new EventDate(LocalDate.of(2021, 3, 1), DatePrecision.DAY, null));
        assertThat(attack.account().extra()).containsEntry("date_end", TextNode.valueOf(end));
        assertThat(GedImport.remarks(line)).containsExactly(GedRemark.BAD_END);
    }

    @Test
    void readsARowWithoutAnEndAsOneDay() {
        GedLine line = GedLine.clash().with("date_end", "");

        assertThat(GedImport.attack(line).when().precision()).isEqualTo(DatePrecision.DAY);
        assertThat(GedImport.remarks(line)).isEmpty();
    }

    @Test
    void keepsAndReportsAnotherYear() {
        GedLine line = GedLine.clash().with("year", "2020");

        assertThat(GedImport.remarks(line)).containsExactly(GedRemark.OTHER_YEAR);
        assertThat(GedImport.attack(line).account().extra().get("year").intValue())
                .isEqualTo(2020);
    }
}
