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

/** The category that is called {@code other} is the largest: it competes, and is not what {@code top} folds. */
@QuarkusTest
@TestProfile(WrittenRegister.class)
class LargestOtherTest {
    private static final String COUNTS = "/v1/attacks/counts?dataset=largest-other&group_by=target_category&top=2";

    /** GTD's target types: 13 is other, 14 civilians, 3 police, 4 military. */
    private static final String ROWS = """
            eventid,iyear,imonth,iday,country,attacktype1,targtype1,gname
            202001010001,2020,1,1,4,3,13,Khorasan Chapter of the Islamic State
            202001010002,2020,1,1,4,3,13,Khorasan Chapter of the Islamic State
            202001010003,2020,1,1,4,3,13,Khorasan Chapter of the Islamic State
            202001010004,2020,1,1,4,3,13,Khorasan Chapter of the Islamic State
            202001010005,2020,1,1,4,3,13,Khorasan Chapter of the Islamic State
            202001010011,2020,1,1,4,3,14,Khorasan Chapter of the Islamic State
            202001010012,2020,1,1,4,3,14,Khorasan Chapter of the Islamic State
            202001010013,2020,1,1,4,3,14,Khorasan Chapter of the Islamic State
            202001010021,2020,1,1,4,3,3,Khorasan Chapter of the Islamic State
            202001010022,2020,1,1,4,3,4,Khorasan Chapter of the Islamic State
            """;

    @Inject
    ImportService imports;

    @TempDir
    Path directory;

    @BeforeEach
    void load() throws IOException {
        Path file = Files.writeString(directory.resolve("gtd.csv"), ROWS);
        new ImportedFiles(imports, new GtdFormat()).into("largest-other", file);
    }

    @Test
    void competesAndTheRestHasAnotherMark() {
        JsonPath body = Api.get(COUNTS);

        assertThat(body.getList("items.target_category")).containsExactly("civilians", "other", null);
        assertThat(body.getList("items.rest")).containsExactly(false, false, true);
        assertThat(body.getList("items.attacks").toString()).isEqualTo("[3, 5, 2]");
        assertThat(body.getInt("items[2].folded")).isEqualTo(2);
        assertThat(body.getInt("totals.attacks")).isEqualTo(10);
    }

    @Test
    void linksToWhatEachRowCounts() {
        JsonPath body = Api.get(COUNTS);

        for (int row = 0; row < 3; row++) {
            assertThat(Api.get(body.getString("items[" + row + "].attacks_url")).getInt("page.total"))
                    .isEqualTo(body.getInt("items[" + row + "].attacks"));
        }
    }

    @Test
    void isTheSameAsATable() {
        assertThat(Api.text(COUNTS + "&format=csv")
                        .lines()
                        .map(line -> line.replaceAll("^([^,]*,[^,]*,[^,]*,[^,]*).*", "$1")))
                .containsExactly(
                        "target_category,rest,folded,attacks", "civilians,false,0,3", "other,false,0,5", ",true,2,2");
    }
}
