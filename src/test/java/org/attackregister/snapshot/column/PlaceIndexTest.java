package org.attackregister.snapshot.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceIndexTest {
    /** Great circles on a sphere of 6371.0088 km: a degree is 111.195 km, half the way around 20015.115 km. */
    @ParameterizedTest(name = "from {0},{1} to {2},{3}")
    @CsvSource({
        "34.53, 69.17, 34.53, 69.17, 0",
        "0, 0, 0, 1, 111.195080",
        "0, 0, 1, 0, 111.195080",
        "0, 179.5, 0, -179.5, 111.195080",
        "0, 180, 0, -180, 0",
        "90, 0, -90, 0, 20015.114",
        "90, 15, 90, -120, 0",
        "89.5, 0, 89.5, 180, 111.195080",
        "0, 0, 0, 180, 20015.114",
        "36.12, -86.67, 33.94, -118.40, 2886.448"
    })
    void measuresAlongTheSphere(double lat1, double lon1, double lat2, double lon2, double km) {
        assertThat(PlaceIndex.kilometres(lat1, lon1, lat2, lon2)).isCloseTo(km, within(0.001));
    }
}
