package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.attackregister.ingest.gtd.GtdFormat;
import org.attackregister.service.imports.ImportService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Computed shifts of a dataset that is no selection: an interval, a test, and how concentrated the targets are. */
@QuarkusTest
@TestProfile(WrittenRegister.class)
class ShiftTestsApiTest {
    private static final String SHIFTS =
            "/v1/annual-shares/shifts?dataset=shifted&basis=computed&group=front-of-the-shift&year=2022";
    private static final int MILITARY = 4;
    private static final int CIVILIANS = 14;

    @Inject
    ImportService imports;

    @TempDir
    Path directory;

    /** 66 of 146 attacks on the military in 2021, and 64 of 88 in 2022. */
    @BeforeEach
    void importTwoYears() throws IOException {
        StringBuilder rows = new StringBuilder("eventid,iyear,imonth,iday,country,attacktype1,targtype1,gname\n");
        append(rows, 2021, 66, MILITARY);
        append(rows, 2021, 80, CIVILIANS);
        append(rows, 2022, 64, MILITARY);
        append(rows, 2022, 24, CIVILIANS);
        new ImportedFiles(imports, new GtdFormat())
                .into("shifted", Files.writeString(directory.resolve("shifted.csv"), rows));
    }

    private static void append(StringBuilder rows, int year, int attacks, int target) {
        for (int i = 0; i < attacks; i++) {
            rows.append("%d01%02d%04d,%d,1,1,45,3,%d,Front of the Shift%n".formatted(year, target, i, year, target));
        }
    }

    @Test
    void hasAnIntervalAndATest() {
        JsonPath shift = Api.get(SHIFTS);

        assertThat(shift.getInt("items[0].after[0].numerator")).isEqualTo(64);
        assertThat(shift.getInt("items[0].after[0].denominator")).isEqualTo(88);
        assertThat(shift.getString("items[0].change_percentage_points")).isEqualTo("27.5218");
        assertThat(shift.getString("items[0].change_interval.low")).isEqualTo("14.5729");
        assertThat(shift.getString("items[0].change_interval.high")).isEqualTo("38.8766");
        assertThat(shift.getString("items[0].change_interval.method")).isEqualTo("newcombe");
        assertThat(shift.getBoolean("items[0].inference")).isTrue();
        assertThat(shift.getString("items[0].test.method")).isEqualTo("two_proportions_z");
        assertThat(shift.getString("items[0].test.statistic")).isEqualTo("4.10406");
        assertThat(shift.getDouble("items[0].test.p")).isEqualTo(4.05956e-5);
        assertThat(shift.getString("items[0].after[0].test.statistic")).isEqualTo("4.10406");
        assertThat(shift.<Object>get("items[0].before[0].test")).isNull();
    }

    @Test
    void isBetweenCategoriesThoughMostTargetsAreNotNamed() throws IOException {
        StringBuilder rows = new StringBuilder("eventid,iyear,imonth,iday,country,attacktype1,targtype1,gname\n");
        for (int year : new int[] {2021, 2022}) {
            append(rows, year, 1, MILITARY);
            rows.append(String.format(Locale.ROOT, "%1$d02990001,%1$d,1,1,45,3,,Front of the Shift%n", year));
            rows.append(String.format(Locale.ROOT, "%1$d02990002,%1$d,1,1,45,3,,Front of the Shift%n", year));
        }
        new ImportedFiles(imports, new GtdFormat())
                .into("unnamed", Files.writeString(directory.resolve("unnamed.csv"), rows));

        JsonPath shift = Api.get(SHIFTS.replace("dataset=shifted", "dataset=unnamed"));

        assertThat(shift.getList("items[0].to")).hasSize(1).doesNotContainNull();
        assertThat(shift.getInt("items[0].after[0].numerator")).isEqualTo(1);
        assertThat(shift.getInt("items[0].after[0].denominator")).isEqualTo(3);
    }

    @Test
    void saysHowConcentratedTheTargetsAre() {
        JsonPath shift = Api.get(SHIFTS);

        assertThat(shift.getString("items[0].concentration_before.herfindahl")).isEqualTo("0.504597");
        assertThat(shift.getString("items[0].concentration_before.effective_number"))
                .isEqualTo("1.9818");
        assertThat(shift.getString("items[0].concentration_after.herfindahl")).isEqualTo("0.603306");
    }

    @Test
    void givesTheSameAsATable() {
        String csv = Api.text(SHIFTS + "&format=csv");

        assertThat(csv.lines().findFirst().orElseThrow())
                .contains("change_interval_low,change_interval_high,test_method,test_statistic,test_p,inference");
        assertThat(csv).contains("14.5729,38.8766,two_proportions_z,4.10406,");
    }

    @Test
    void saysNothingOfFractions() {
        JsonPath shift = Api.get(
                SHIFTS.replace("shifted", "iskp").replace("front-of-the-shift", "iskp") + "&counting=fractional");

        assertThat(shift.getList("items")).isNotEmpty();
        assertThat(shift.<Object>get("items[0].test")).isNull();
    }
}
