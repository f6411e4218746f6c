package org.attackregister.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProvinceNamesTest {
    @ParameterizedTest
    @CsvSource({
        "Kabul, Kabul province",
        "Kabul, Kabul (Province)",
        "Donetsk, DONETSK OBLAST",
        "Al Anbar, Al Anbār province",
        "Ta'izz, Ta‘izz governorate",
        "Aleppo, Aleppo governorate",
        "Assam, Assam state",
        "Mandalay region, Mandalay Division",
        "Cauca, Cauca department",
        "Department of Cauca, Cauca departamento",
        "Dagestan, Republic of Dagestan",
        "Xinjiang Uyghur, Xinjiang Uyghur Autonomous Region",
        "Tizi Ouzou, Tizi Ouzou wilayah",
        "Fizuli, Fizuli rayon",
        "Hatay, Hatay vilayet"
    })
    void areOneWhereOnlyTheKindOfDivisionDiffers(String one, String other) {
        assertThat(ProvinceNames.key(one)).isEqualTo(ProvinceNames.key(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Kyiv Special Republican city, Kyiv oblast",
        "Northern province, Northern region",
        "Northern, Northern Territory",
        "North Sinai governorate, South Sinai governorate",
        "North Sinai governorate, Sinai",
        "Central region, Central province",
        "Region, Province",
        "Al Anbar, Anbar"
    })
    void areNotWhereMoreDoes(String one, String other) {
        assertThat(ProvinceNames.key(one)).isNotEqualTo(ProvinceNames.key(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--", "Of", "province", "State of"})
    void haveAKeyInAnyCase(String name) {
        assertThat(ProvinceNames.key(name)).isEqualTo(Words.squeeze(name));
    }
}
