package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attackregister.ingest.gtd.GtdFormat;
import org.attackregister.service.imports.ImportService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dataset with a hole: invented rows in GTD's layout, of the years around the one whose records were lost. */
@QuarkusTest
@TestProfile(WrittenRegister.class)
class CoverageGapTest {
    private static final String HEADER = "eventid,iyear,imonth,iday,country,attacktype1,targtype1,gname\n";
    private static final String BEFORE_AND_AFTER = """
            199201010001,1992,1,1,4,3,3,Invented Front
            199212310001,1992,12,31,4,3,3,Invented Front
            199402010001,1994,2,1,4,3,4,Invented Front
            """;

    @Inject
    ImportService imports;

    @TempDir
    Path directory;

    @BeforeEach
    void load() throws IOException {
        load("gap", BEFORE_AND_AFTER);
    }

    @Test
    void saysWhichPeriodIsMissingAndWhy() {
        JsonPath dataset = Api.get("/v1/datasets/gap");

        assertThat(dataset.getString("coverage.from")).isEqualTo("1992-01-01");
        assertThat(dataset.getString("coverage.to")).isEqualTo("1994-02-28");
        assertThat(dataset.getList("coverage.gaps.from")).containsExactly("1993-01-01");
        assertThat(dataset.getList("coverage.gaps.to")).containsExactly("1993-12-31");
        assertThat(dataset.getString("coverage.gaps[0].reason")).startsWith("The records of 1993 were lost");
    }

    @Test
    void countsNothingInTheGapAsNotKnown() {
        JsonPath years = Api.get("/v1/attacks/counts?dataset=gap&group_by=year&measures=attacks,killed");
        JsonPath months = Api.get("/v1/attacks/counts?dataset=gap&group_by=month&from=1992-11&to=1994-02");

        assertThat(years.getList("items.coverage")).containsExactly("covered", "not_covered", "partial");
        assertThat(years.getList("items.attacks").toString()).isEqualTo("[2, null, 1]");
        assertThat(years.getList("items.killed").toString()).isEqualTo("[null, null, null]");
        assertThat(months.getList("items.attacks").toString()).isEqualTo("[0, 1" + ", null".repeat(12) + ", 0, 1]");
    }

    @Test
    void computesNoShareForTheGap() {
        JsonPath shares = Api.get("/v1/annual-shares?basis=computed&dataset=gap&group=invented-front"
                + "&year=1992,1993,1994&target_category=police");

        assertThat(shares.getList("items.coverage")).containsExactly("covered", "not_covered", "partial");
        assertThat(shares.getList("items.share").toString()).isEqualTo("[1, null, 0]");
        assertThat(shares.getList("items.denominator").toString()).isEqualTo("[2, null, 1]");
        assertThat(Api.get("/v1/annual-shares/shifts?basis=computed&dataset=gap&group=invented-front")
                        .getList("items"))
                .isEmpty();
        assertThat(Api.get("/v1/annual-shares/comparison?dataset=gap&group=invented-front&year=1993"
                                + "&target_category=police")
                        .getList("items[0].reasons"))
                .contains("not_wholly_covered");
    }

    @Test
    void statesTheGapOnlyWhereTheRowsReachOverIt() throws IOException {
        load("late", "199402010001,1994,2,1,4,3,4,Invented Front\n");
        assertThat(Api.get("/v1/datasets/late").getList("coverage.gaps")).isEmpty();

        load("late", "199201010001,1992,1,1,4,3,3,Invented Front\n");
        assertThat(Api.get("/v1/datasets/late").getList("coverage.gaps")).hasSize(1);
    }

    @Test
    void countsTheRowsOfTheGapThatAreThereAndSaysThatItIsNotCovered() throws IOException {
        load("found", BEFORE_AND_AFTER + "199306010001,1993,6,1,4,3,4,Invented Front\n");

        JsonPath years = Api.get("/v1/attacks/counts?dataset=found&group_by=year");

        assertThat(years.getList("items.attacks").toString()).isEqualTo("[2, 1, 1]");
        assertThat(years.getList("items.coverage")).containsExactly("covered", "not_covered", "partial");
    }

    private void load(String dataset, String rows) throws IOException {
        Path file = Files.writeString(directory.resolve("gtd.csv"), HEADER + rows);
        new ImportedFiles(imports, new GtdFormat()).into(dataset, file);
    }
}
