package org.attackregister.ingest.acled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import org.attackregister.model.attack.DatePrecision;
import org.attackregister.model.attack.EventDate;
import org.attackregister.model.attack.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where and when, and how well both are known. */
class PlacesAndDatesTest {
    @ParameterizedTest
    @CsvSource({"2, 2021-11-14, 2021-11-20, RANGE, acled_part_of_month", "3, 2021-11-01, 2021-11-30, MONTH, acled_month"
    })
    void readsAWeekOrAMonthAndKeepsTheDay(
            String precision, LocalDate first, LocalDate last, DatePrecision known, String remark) {
        Export export = Event.complete().with("time_precision", precision).read();

        assertThat(export.attack().when()).isEqualTo(new EventDate(first, last, known, null));
        assertThat(AcledFormatTest.extra(export.attack()))
                .contains(entry("event_date", "2021-11-17"), entry("time_precision", precision));
        assertThat(export.codes()).containsExactly(remark);
    }

    @ParameterizedTest
    @CsvSource({"1 January 2021, 2021-01-01, 2021-01-04", "30 December 2021, 2021-12-27, 2021-12-31"})
    void keepsAWeekInTheYearOfItsDay(String day, LocalDate first, LocalDate last) {
        Export export = Event.complete()
                .with("event_date", day)
                .with("year", "2021")
                .with("time_precision", "2")
                .read();

        assertThat(export.attack().when()).isEqualTo(new EventDate(first, last, DatePrecision.RANGE, null));
    }

    @Test
    void readsADayAsADayWhereTheFileDoesNotSayHowWellItIsKnown() {
        Export export = Event.complete().without("time_precision").read();

        assertThat(export.attack().when().precision()).isEqualTo(DatePrecision.DAY);
        assertThat(export.codes()).containsExactly("acled_no_precision");
    }

    @ParameterizedTest
    @CsvSource({"1, city", "2, district"})
    void knowsHowWellAPlaceIsKnown(String precision, String expected) {
        Place place = Event.complete().with("geo_precision", precision).attack().where();

        assertThat(place.coordinatePrecision()).isEqualTo(expected);
        assertThat(place.city()).isEqualTo("Kabul");
    }

    @Test
    void doesNotReadTheNameOfARegionAsTheCity() {
        Export export = Event.complete().with("geo_precision", "3").read();

        assertThat(export.attack().where())
                .isEqualTo(new Place("AF", "south-asia", "Kabul", null, null, 34.5167, 69.1833, "admin1"));
        assertThat(AcledFormatTest.extra(export.attack())).contains(entry("location", "Kabul"));
        assertThat(export.codes()).containsExactly("acled_region");
    }

    @Test
    void partsACityFromItsDistrict() {
        Place place =
                Event.complete().with("location", "Kabul - PD 13").attack().where();

        assertThat(place.city()).isEqualTo("Kabul");
        assertThat(place.location()).isEqualTo("PD 13");
    }

    @Test
    void acceptsDecimalCommas() {
        Place place = Event.complete()
                .with("latitude", "34,5167")
                .with("longitude", "69,1833")
                .attack()
                .where();

        assertThat(place.latitude()).isEqualTo(34.5167);
        assertThat(place.longitude()).isEqualTo(69.1833);
    }

    @ParameterizedTest
    @CsvSource({"91, 69", "34, 181", "34, ''", "'', 69", "34, east", "NaN, NaN", "1e999999999, 0"})
    void refusesCoordinatesThatAreNone(String latitude, String longitude) {
        Export export = Event.complete()
                .with("latitude", latitude)
                .with("longitude", longitude)
                .read();

        assertThat(export.attack().where())
                .extracting(Place::latitude, Place::longitude, Place::coordinatePrecision)
                .containsOnlyNulls();
        assertThat(AcledFormatTest.extra(export.attack())).containsKey("geo_precision");
        assertThat(export.codes()).containsExactly("table_unreadable_point");
    }

    @ParameterizedTest
    @CsvSource({
        "586, PAK, Pakistan, PK",
        "586, '', '', PK",
        "004, '', '', AF",
        "'', PAK, '', PK",
        "'', '', Pakistan, PK",
        "'', '', democratic republic of congo, CD",
        "'', '', eSwatini, SZ",
        "'', '', Palestine, PS",
        "'', '', Reunion, RE",
        "0, '', Kosovo, XK"
    })
    void findsTheCountryByAnyOfItsThreeColumns(String number, String letters, String name, String code) {
        Export export = Event.complete()
                .with("iso", number)
                .with("iso3", letters)
                .with("country", name)
                .read();

        assertThat(export.attack().where().country()).isEqualTo(code);
        assertThat(export.findings()).isEmpty();
    }

    @Test
    void keepsTheNameOfACountryFoundByItsCode() {
        Export export = Event.complete()
                .with("iso3", "AFX")
                .with("country", "Invented Highlands")
                .read();

        assertThat(export.attack().where().country()).isEqualTo("AF");
        assertThat(AcledFormatTest.extra(export.attack()))
                .contains(entry("iso3", "AFX"), entry("country", "Invented Highlands"));
        assertThat(export.codes()).containsExactly("acled_unknown_code");
    }

    @Test
    void keepsThePrecisionOfCoordinatesThatAreNotThere() {
        Export export =
                Event.complete().with("latitude", "").with("longitude", "").read();

        assertThat(export.attack().where().coordinatePrecision()).isNull();
        assertThat(AcledFormatTest.extra(export.attack())).contains(entry("geo_precision", "1"));
        assertThat(export.findings()).isEmpty();
    }

    @Test
    void prefersTheCodeWhereTheNameOfTheCountryDisagrees() {
        Export export = Event.complete().with("iso", "586").read();

        assertThat(export.attack().where().country()).isEqualTo("PK");
        assertThat(AcledFormatTest.extra(export.attack()))
                .contains(entry("iso", "586"), entry("country", "Afghanistan"));
        assertThat(export.codes()).containsExactly("acled_country_differs");
    }
}
