package org.attackregister.ingest.gtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.Casualties;
import org.attackregister.model.attack.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GtdCasualtiesTest {
    private final GtdRows rows = new GtdRows();

    @Test
    void countsTheAttackersAmongTheDead() {
        Casualties casualties = rows.read("nkill", "7", "nkillter", "2", "nkillus", "1", "nwound", "0")
                .casualties();

        assertThat(casualties.toll(AttackField.KILLED)).isEqualTo(new Tally(new BigDecimal(7), null, null));
        assertThat(casualties.killedPerpetrators()).isEqualTo("2");
        assertThat(casualties.killedIncludesPerpetrators()).isTrue();
        assertThat(casualties.killedByNationality()).containsExactly(entry("US", BigDecimal.ONE));
        assertThat(casualties.toll(AttackField.WOUNDED)).isEqualTo(new Tally(BigDecimal.ZERO, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-9", "-99", "-99.0", "."})
    void readsABlankAndACodeForUnknownAsUnknown(String cell) {
        Casualties casualties = rows.read("nkill", cell, "nkillter", cell, "nkillus", cell, "nwound", cell)
                .casualties();

        assertThat(casualties.toll(AttackField.KILLED)).isEqualTo(Tally.UNKNOWN);
        assertThat(casualties.killedPerpetrators()).isNull();
        assertThat(casualties.killedIncludesPerpetrators()).isNull();
        assertThat(casualties.killedByNationality()).isEmpty();
        assertThat(casualties.toll(AttackField.WOUNDED)).isEqualTo(Tally.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"12, 12", "0, 0", "12.5, 12.5"})
    void countsThoseTakenHostageWhoeverTheyWere(String cell, BigDecimal hostages) {
        Attack attack = rows.read("ishostkid", "1", "nhostkid", cell, "nhostkidus", "2");

        assertThat(attack.casualties().toll(AttackField.HOSTAGES)).isEqualTo(new Tally(hostages, null, null));
        assertThat(attack.account().extra())
                .containsEntry("nhostkidus", IntNode.valueOf(2))
                .containsEntry("ishostkid", IntNode.valueOf(1))
                .doesNotContainKey("nhostkid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-9", "-99", "-99.0"})
    void knowsNoNumberOfHostagesWhereTheCodeSaysSo(String cell) {
        Attack attack = rows.read("nhostkid", cell, "nhostkidus", "-99");

        assertThat(attack.casualties().toll(AttackField.HOSTAGES)).isEqualTo(Tally.UNKNOWN);
        assertThat(attack.account().extra())
                .containsEntry("nhostkidus", TextNode.valueOf("unknown"))
                .doesNotContainKey("nhostkid");
    }

    @Test
    void knowsThatZeroIsNotBlank() {
        Casualties casualties =
                rows.read("nkill", "0", "nkillter", "0.0", "nkillus", "0").casualties();

        assertThat(casualties.toll(AttackField.KILLED).best()).isEqualTo(BigDecimal.ZERO);
        assertThat(casualties.killedPerpetrators()).isEqualTo(BigDecimal.ZERO);
        assertThat(casualties.killedByNationality()).containsExactly(entry("US", BigDecimal.ZERO));
    }

    @Test
    void addsFractionsExactly() {
        BigDecimal sum = Stream.of("0.1", "0.2", "0.333333333", "0.333333333", "0.333333334", "1.7")
                .map(cell -> rows.read("nkill", cell)
                        .casualties()
                        .toll(AttackField.KILLED)
                        .best())
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(sum).isEqualByComparingTo("3");
        assertThat(rows.remarks()).contains(GtdRemark.FRACTION).doesNotContain(GtdRemark.ROUNDED_FIGURE);
    }

    @Test
    void keepsTheDigitsThatDoNotFit() {
        Attack attack = rows.read("nwound", "33.333333333333336");

        assertThat(attack.casualties().toll(AttackField.WOUNDED).best()).isEqualTo("33.333333333");
        assertThat(attack.account().extra()).containsEntry("nwound", TextNode.valueOf("33.333333333333336"));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, NEGATIVE_FIGURE",
        "-9.5, NEGATIVE_FIGURE",
        "several, NOT_A_NUMBER",
        "'2,5,', NOT_A_NUMBER",
        "1e400, NOT_A_NUMBER",
        "1e9, FIGURE_TOO_LARGE"
    })
    void keepsWhatIsNoFigure(String cell, GtdRemark remark) {
        Attack attack = rows.read("nkill", cell);

        assertThat(attack.casualties().toll(AttackField.KILLED)).isEqualTo(Tally.UNKNOWN);
        assertThat(attack.account().extra()).containsEntry("nkill", TextNode.valueOf(cell));
        assertThat(rows.remarks()).isEqualTo(List.of(remark));
    }

    @ParameterizedTest
    @CsvSource({"nkillter, 3", "nkillus, 2.5"})
    void reportsAPartLargerThanTheWhole(String column, String cell) {
        rows.read("nkill", "2", column, cell);

        assertThat(rows.remarks()).contains(GtdRemark.PART_LARGER_THAN_WHOLE);
    }

    @Test
    void keepsTheFiguresThatHaveNoField() {
        Attack attack = rows.read("nwoundus", "1.5", "nwoundte", "-99", "nperps", "Unknown");

        assertThat(attack.account().extra())
                .containsEntry("nwoundus", DecimalNode.valueOf(new BigDecimal("1.5")))
                .containsEntry("nwoundte", TextNode.valueOf("unknown"))
                .containsEntry("nperps", TextNode.valueOf("Unknown"));
        assertThat(rows.remarks()).containsExactly(GtdRemark.NOT_A_NUMBER);
    }
}
