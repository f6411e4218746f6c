package org.attackregister.ingest.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attackregister.ingest.kit.ColumnPositions.OtherColumn;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.row.Header;
import org.attackregister.ingest.row.Row;
import org.attackregister.model.attack.Place;
import org.attackregister.model.code.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row by the columns of a provider that there is not. */
class ProviderRowTest {
    private static final Header HEADER = new Header(List.of("Mine", " DEAD ", "NORTH", "east", "day", "mine"));
    private static final PeopleRemarks PEOPLE = new PeopleRemarks(
            FormRemark.THOUSANDS, FormRemark.NUMBER_FORM, form -> form.isStored() ? "kept" : "no figure");

    private static final Country AFGHANISTAN =
            new Country("AF", "AFG", "Afghanistan", List.of(), 4, "south-asia", null, false, false, null);

    private final List<Finding> findings = new ArrayList<>();

    private enum InventedColumn implements ProviderColumn {
        DEAD,
        NORTH,
        EAST,
        DAY,
        NOT_THERE;
    }

    private ProviderRow<InventedColumn> row(String... cells) {
        Row row = new Row(HEADER, "invented.csv", 2, List.of(cells), null);
        return new ProviderRow<>(
                row, new ColumnPositions<>(HEADER, InventedColumn.class), Set.of("NULL"), findings::add);
    }

    @Test
    void knowsColumnsInAnyOrderAndCaseAndEachOtherOneOnce() {
        ProviderRow<InventedColumn> row = row("x", "NULL", "1", "", "day");

        assertThat(row.has(InventedColumn.DEAD)).isTrue();
        assertThat(row.has(InventedColumn.NOT_THERE)).isFalse();
        assertThat(row.text(InventedColumn.DEAD)).isNull();
        assertThat(row.text(InventedColumn.EAST)).isNull();
        assertThat(row.text(InventedColumn.NOT_THERE)).isNull();
        assertThat(new ColumnPositions<>(HEADER, InventedColumn.class).others())
                .containsExactly(new OtherColumn(0, "Mine"));
    }

    @ParameterizedTest
    @CsvSource({"3, 3, 0", "3.0, 3, 0", "2.5, 2.5, 1", "-1, , 1", "many, , 1", "1000000000, , 1", "'', , 0"})
    void readsNumbersOfPeople(String cell, BigDecimal people, int said) {
        ProviderRow<InventedColumn> row = row("", cell);

        assertThat(PEOPLE.read(row, InventedColumn.DEAD)).isEqualTo(people);
        assertThat(findings).hasSize(said);
        assertThat(row.keeps(InventedColumn.DEAD)).isEqualTo(said > 0 && people == null);
    }

    @Test
    void keepsACellThatIsRefusedAsItIs() {
        ProviderRow<InventedColumn> row = row("", "many");

        row.refuse(FormRemark.THOUSANDS, InventedColumn.DEAD, "no figure");
        row.keep(InventedColumn.NOT_THERE);

        assertThat(row.kept()).containsOnly(Map.entry("dead", TextNode.valueOf("many")));
        assertThat(findings)
                .extracting(Finding::column, Finding::value, Finding::reason)
                .containsExactly(tuple(" DEAD ", "many", "no figure"));
    }

    @ParameterizedTest
    @CsvSource({
        "34.5, 69.25, true",
        "90, -180, true",
        "90.5, 69, false",
        "34, 181, false",
        "34, '', false",
        "x, 1, false"
    })
    void hasAPointWhereBothCellsAreOnTheEarth(String north, String east, boolean there) {
        CellPoint point = CellPoint.read(row("", "", north, east), InventedColumn.NORTH, InventedColumn.EAST);
        Place place = new PlaceNames("Kabul", null, "a bridge").in(AFGHANISTAN, point, "city");

        assertThat(point != null).isEqualTo(there);
        assertThat(findings)
                .extracting(Finding::remark)
                .hasSize(there ? 0 : 1)
                .allMatch(FormRemark.UNREADABLE_POINT::equals);
        assertThat(place.latitude()).isEqualTo(there ? Double.valueOf(north) : null);
        assertThat(place.longitude()).isEqualTo(there ? Double.valueOf(east) : null);
        assertThat(place.coordinatePrecision()).isEqualTo(there ? "city" : null);
        assertThat(place.admin1()).isEqualTo("Kabul");
        assertThat(place.location()).isEqualTo("a bridge");
    }

    @Test
    void readsDays() {
        assertThat(row("", "", "", "", "2021-11-17").day(InventedColumn.DAY)).isEqualTo(LocalDate.of(2021, 11, 17));
        assertThat(row("", "", "", "", "soon").day(InventedColumn.DAY)).isNull();
        assertThat(row().day(InventedColumn.DAY)).isNull();
    }
}
