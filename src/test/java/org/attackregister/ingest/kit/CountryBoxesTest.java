package org.attackregister.ingest.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryBoxesTest {
    private final CountryBoxes boxes = new CountryBoxes();

    @ParameterizedTest
    @CsvSource({
        "AF, 34.53, 69.16,",
        "AF, 69.16, 34.53, SWAPPED",
        "AF, -34.53, 69.16, SIGN",
        "AF, 0, 0, ZERO",
        "AF, 48.85, 2.35, OUTSIDE",
        "SO, 2.04, 45.34,",
        "SO, 45.34, 2.04, SWAPPED",
        "SO, 0, 0, ZERO",
        "US, 21.3, -157.8,",
        "US, 51.9, 177.4,",
        "RU, 66.1, -169.8,",
        "FR, 4.9, -52.3,",
        "GB, 51.5, -0.1,",
        "CS, 0, 0,"
    })
    void doubtsPointsOutsideAllBoxesOfTheirCountry(
            String country, double latitude, double longitude, @Nullable PointRemark doubt) {
        assertThat(boxes.doubt(country, latitude, longitude)).isEqualTo(doubt);
    }
}
