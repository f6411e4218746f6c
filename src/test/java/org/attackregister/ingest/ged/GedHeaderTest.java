package org.attackregister.ingest.ged;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.attackregister.ingest.row.Header;
import org.attackregister.ingest.row.Row;
import org.attackregister.model.attack.AttackField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GedHeaderTest {
    /** The header of yearly releases up to 19.1. */
    private static final String OLDER =
            "id,year,active_year,type_of_violence,conflict_new_id,conflict_name,dyad_new_id,"
                    + "dyad_name,side_a_new_id,gwnoa,side_a,side_b_new_id,gwnob,side_b,number_of_sources,source_article,"
                    + "source_office,source_date,source_headline,source_original,where_prec,where_coordinates,adm_1,adm_2,"
                    + "latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,"
                    + "date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,low,best,high";

    @Test
    void hasTheColumnsOfThe49ColumnHeader() {
        assertThat(GedColumn.values()).hasSize(49);
    }

    @Test
    void readsTheOlderHeaderOf42Columns() {
        List<String> columns = Arrays.asList(OLDER.split(","));
        assertThat(columns).hasSize(42);

        var attack = new GedImport();
        attack.begin(new Header(columns));

        assertThat(attack.read(row(columns))).satisfies(a -> {
            assertThat(a.id()).isEqualTo("ucdp-test-900001");
            assertThat(a.casualties().toll(AttackField.KILLED).low()).isEqualTo("2");
            assertThat(a.casualties().toll(AttackField.KILLED).best()).isEqualTo("3");
            assertThat(a.casualties().toll(AttackField.KILLED).high()).isEqualTo("4");
            assertThat(a.account().externalIds()).containsOnlyKeys("ucdp-ged");
            assertThat(a.account().extra()).doesNotContainKeys("code_status", "side_a_dset_id");
            assertThat(a.where().location()).isNull();
        });
        assertThat(attack.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readsColumnsInAnyOrderAndCase(long seed) {
        List<String> columns = new ArrayList<>(
                Arrays.stream(GedColumn.values()).map(GedColumn::header).toList());
        Collections.shuffle(columns, new Random(seed));
        GedImport shuffled = new GedImport();
        shuffled.begin(new Header(
                columns.stream().map(c -> " " + c.toUpperCase(Locale.ROOT)).toList()));

        assertThat(shuffled.read(row(columns))).isEqualTo(GedImport.attack(GedLine.clash()));
        assertThat(shuffled.findings()).isEmpty();
    }

    private static Row row(List<String> columns) {
        Row whole = GedLine.clash().row();
        Header header = new Header(columns);
        return new Row(
                header,
                whole.file(),
                whole.line(),
                columns.stream()
                        .map(c -> whole.cells().get(whole.header().position(c)))
                        .toList(),
                null);
    }
}
