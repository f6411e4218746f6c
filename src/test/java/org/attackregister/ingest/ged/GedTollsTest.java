package org.attackregister.ingest.ged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import java.math.BigDecimal;
import java.util.Map;
import org.attackregister.ingest.report.Remark;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.Casualties;
import org.attackregister.model.attack.Tally;
import org.attackregister.model.attack.Tolls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GedTollsTest {
    @Test
    void countsTheDeadOfBothSidesAndCiviliansAndNoWounded() {
        Attack attack = GedImport.attack(GedLine.clash());

        assertThat(attack.casualties())
                .isEqualTo(new Casualties(Tolls.of(AttackField.KILLED, tally("3", "2", "4")), null, null, Map.of()));
        assertThat(attack.account().extra())
                .containsEntry("deaths_a", IntNode.valueOf(1))
                .containsEntry("deaths_b", IntNode.valueOf(2))
                .containsEntry("deaths_civilians", IntNode.valueOf(0))
                .containsEntry("deaths_unknown", IntNode.valueOf(0));
    }

    @Test
    void knowsNothingOfAnEmptyCell() {
        GedLine line = GedLine.clash().with("best", "").with("low", "NULL").without("high");

        assertThat(GedImport.attack(line).casualties().toll(AttackField.KILLED)).isEqualTo(Tally.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"4, 5, LOW_ABOVE_BEST", "2, 2, HIGH_BELOW_BEST"})
    void keepsAndReportsFiguresThatContradictEachOther(String low, String high, GedRemark remark) {
        GedLine line = GedLine.clash().with("low", low).with("high", high);

        assertThat(GedImport.attack(line).casualties().toll(AttackField.KILLED)).isEqualTo(tally("3", low, high));
        assertThat(GedImport.findings(line)).singleElement().satisfies(f -> {
            assertThat(f.remark()).isEqualTo(remark);
            assertThat(f.file()).isEqualTo("invented.csv");
            assertThat(f.line()).isEqualTo(2);
            assertThat(f.column()).isEqualTo(remark == GedRemark.LOW_ABOVE_BEST ? "low" : "high");
            assertThat(f.value()).isEqualTo(remark == GedRemark.LOW_ABOVE_BEST ? low : high);
            assertThat(f.reason()).isEqualTo("the best estimate is 3");
        });
    }

    @Test
    void readsNumbersThatASpreadsheetWroteWithAFraction() {
        GedLine line = GedLine.clash().with("best", "3.0").with("low", "2.00").with("deaths_a", "1.0");

        assertThat(GedImport.attack(line).casualties().toll(AttackField.KILLED)).isEqualTo(tally("3", "2", "4"));
        assertThat(GedImport.attack(line).account().extra()).containsEntry("deaths_a", IntNode.valueOf(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "many", "1000000000", "0.0000000001", "1e999999999", "-1e-999999999"})
    void keepsWhatIsNoNumberOfPeopleAsText(String best) {
        GedLine line = GedLine.clash().with("best", best);

        assertThat(GedImport.attack(line).casualties().toll(AttackField.KILLED))
                .isEqualTo(new Tally(null, of("2"), of("4")));
        assertThat(GedImport.attack(line).account().extra().get("best").asText())
                .isEqualTo(best);
        assertThat(GedImport.remarks(line)).containsExactly(GedRemark.NO_FIGURE);
    }

    @Test
    void keepsAFractionExactly() {
        GedLine line = GedLine.clash().with("best", "2.5").with("deaths_b", "1.5");

        assertThat(GedImport.attack(line).casualties().toll(AttackField.KILLED).best())
                .isEqualTo("2.5");
        assertThat(GedImport.remarks(line)).containsExactly(GedRemark.FRACTION);
    }

    @ParameterizedTest
    @CsvSource({"best, 4, NOT_THE_SUM", "deaths_a, -1, NO_FIGURE", "deaths_unknown, 1e999999999, NO_FIGURE"})
    void comparesTheBestEstimateWithTheDeadBySide(String column, String cell, GedRemark remark) {
        GedLine line = GedLine.clash().with(column, cell);

        assertThat(GedImport.remarks(line)).containsExactly((Remark) remark);
    }

    @Test
    void reportsDeathsOfASideInOneSidedViolence() {
        GedLine line = GedLine.oneSided().with("deaths_b", "1").with("deaths_civilians", "2");

        assertThat(GedImport.attack(line).casualties().toll(AttackField.KILLED).best())
                .isEqualTo("3");
        assertThat(GedImport.remarks(line)).containsExactly(GedRemark.ONE_SIDED_DEATHS);
    }

    private static Tally tally(String best, String low, String high) {
        return new Tally(of(best), of(low), of(high));
    }

    private static BigDecimal of(String figure) {
        return new BigDecimal(figure);
    }
}
