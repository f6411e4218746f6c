package org.attackregister.ingest.ged;

import static org.assertj.core.api.Assertions.assertThat;

import org.attackregister.ingest.report.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GedRemarkTest {
    @ParameterizedTest
    @EnumSource(GedRemark.class)
    void hasACodeAMeaningAndAReferenceToAColumn(GedRemark remark) {
        assertThat(remark.code()).matches("ged(_[a-z]+)+");
        assertThat(remark.meaning()).isNotBlank();
        if (remark.reference() != null) {
            String column = remark.reference().substring(remark.reference().lastIndexOf(' ') + 1);
            assertThat(GedColumn.values()).extracting(GedColumn::header).contains(column);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = GedRemark.class,
            names = {"NO_ID", "NO_DATE", "NO_COUNTRY", "UNKNOWN_TYPE"})
    void refusesARowForWhatAnAttackCannotDoWithout(GedRemark remark) {
        assertThat(remark.level()).isEqualTo(Level.ERROR);
    }

    @ParameterizedTest
    @EnumSource(
            value = GedRemark.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NO_ID", "NO_DATE", "NO_COUNTRY", "UNKNOWN_TYPE"})
    void refusesARowForNothingElse(GedRemark remark) {
        assertThat(remark.level()).isNotEqualTo(Level.ERROR);
    }
}
