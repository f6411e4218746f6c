package org.attackregister.ingest.gtd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.report.Level;
import org.attackregister.model.attack.Attack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GtdRemarkTest {
    private final GtdRows rows = new GtdRows();

    @Test
    void reportsNothingOfAPlainRow() {
        rows.read();

        assertThat(rows.findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void isReportedOnceForARowThatProvokesIt(GtdRemark remark) {
        Attack attack = provoke(remark);

        List<Finding> findings =
                rows.findings().stream().filter(f -> f.remark() == remark).toList();
        assertThat(findings).singleElement().satisfies(f -> {
            assertThat(f.file()).isEqualTo("invented.csv");
            assertThat(f.reason()).isNotBlank();
        });
        if (attack == null) {
            assertThat(remark.level()).isEqualTo(Level.ERROR);
            assertThat(rows.findings()).allMatch(f -> f.remark().level() == Level.ERROR);
        } else {
            assertThat(remark.level()).isNotEqualTo(Level.ERROR);
        }
    }

    private Attack provoke(GtdRemark remark) {
        return switch (remark) {
            case NO_ID -> rows.find("eventid", "");
            case MANGLED_ID -> rows.find("eventid", "2.01608E+11");
            case BAD_ID -> rows.find("eventid", "2016-08-23");
            case NO_YEAR -> rows.find("iyear", "16");
            case NO_COUNTRY -> rows.find("country", "", "country_txt", "");
            case UNKNOWN_COUNTRY -> rows.find("country", "9999");
            case SHIFTED_ROW -> rows.find("country", "Afghanistan", "country_txt", "6");
            case IMPOSSIBLE_DATE -> rows.find("iday", "32");
            case UNREADABLE_DATE -> rows.find("resolution", "soon");
            case END_BEFORE_START -> rows.find("resolution", "2016-08-22");
            case REGION_CONTRADICTS -> rows.find("region", "10", "region_txt", "");
            case NOT_A_NUMBER -> rows.find("nkill", "two");
            case NEGATIVE_FIGURE -> rows.find("nkill", "-2");
            case FIGURE_TOO_LARGE -> rows.find("nwound", "1000000000");
            case ROUNDED_FIGURE -> rows.find("nwound", "0.3333333333");
            case UNLISTED_CODE -> rows.find("attacktype2", "12");
            case LABEL_CONTRADICTS -> rows.find("attacktype1_txt", "Assassination");
            case SUBTYPE_ELSEWHERE -> rows.find("targsubtype1", "27");
            case WEAPON_SUBTYPE_ELSEWHERE -> rows.find("weapsubtype1", "2");
            case PART_LARGER_THAN_WHOLE -> rows.find("nkillter", "3");
            case SUBSET -> rows.readOnly("eventid", "iyear", "country");
            case READ_BY_LABEL -> rows.find("country", "");
            case FOREIGN_COLUMN ->
                rows.findIn(withAll("claimconf"), List.of("201608230001", "2016", "8", "23", "", "Afghanistan"));
            case REPEATED_COLUMN ->
                rows.findIn(withAll("eventid"), List.of("201608230001", "2016", "8", "23", "", "Afghanistan"));
            case UNLISTED_LABEL -> rows.find("attacktype1_txt", "Blast");
            case MONTH_UNKNOWN -> rows.find("imonth", "0", "iday", "0");
            case DAY_UNKNOWN -> rows.find("iday", "0");
            case APPROXIMATE_DATE -> rows.find("approxdate", "August 2016");
            case ID_OF_ANOTHER_DATE -> rows.find("iday", "24");
            case YEAR_1993 -> rows.find("eventid", "199308230001", "iyear", "1993");
            case NOT_EXTENDED -> rows.find("extended", "0", "resolution", "2016-08-25");
            case FORMER_STATE -> rows.find("country", "359", "country_txt", "Soviet Union", "region", "9");
            case NATIONALITY_AS_COUNTRY -> rows.find("country", "334", "country_txt", "", "region", "");
            case DOUBTED -> rows.find("doubtterr", "1");
            case SUSPECTED -> rows.find("guncertain1", "1");
            case FRACTION -> rows.find("nkill", "2.5");
            case REPEATED_VALUE -> rows.find("attacktype2", "3");
        };
    }

    private static List<String> withAll(String other) {
        return List.of("eventid", "iyear", "imonth", "iday", other, "country_txt");
    }

    @Test
    void hasCodesOfItsOwnAndSentences() {
        assertThat(Arrays.stream(GtdRemark.values()).map(GtdRemark::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("gtd_[a-z0-9]+(_[a-z0-9]+)*"));
        assertThat(GtdRemark.values())
                .allSatisfy(r -> assertThat(r.meaning()).endsWith("."))
                .anySatisfy(r -> assertThat(r.reference()).startsWith("GTD Codebook 2019, section "));
    }
}
