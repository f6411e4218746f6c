package org.attackregister.model.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridCellTest {
    private static @Nullable GridCell cell(@Nullable Double latitude, @Nullable Double longitude) {
        return GridCell.of(new Place("AF", null, null, null, null, latitude, longitude, null));
    }

    @ParameterizedTest
    @CsvSource({
        "-90,    -180,    1,      -90,   -180",
        "-89.51, -179.51, 1,      -90,   -180",
        "-89.5,  -180,    721,    -89.5, -180",
        "-90,    179.99,  720,    -90,   179.5",
        "34.5,   69.2,    179779, 34.5,  69",
        "0,      25,      130011, 0,     25",
        "89.99,  179.99,  259200, 89.5,  179.5",
        "90,     0,       258841, 89.5,  0",
        "10,     180,     144001, 10,    -180"
    })
    void liesInTheCellThatBeginsSouthAndWestOfIt(
            double latitude, double longitude, int number, double south, double west) {
        GridCell cell = Objects.requireNonNull(cell(latitude, longitude));

        assertThat(cell.number()).isEqualTo(number);
        assertThat(cell.south()).isEqualTo(south);
        assertThat(cell.north()).isEqualTo(south + 0.5);
        assertThat(cell.west()).isEqualTo(west);
        assertThat(cell.east()).isEqualTo(west + 0.5);
    }

    @ParameterizedTest
    @CsvSource({"34.5,", ",69.2", ","})
    void liesInNoneWithoutAPoint(@Nullable Double latitude, @Nullable Double longitude) {
        assertThat(cell(latitude, longitude)).isNull();
    }
}
