package org.attackregister.ingest.acled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.Locale;
import org.attackregister.ingest.acled.AcledDate.DateForm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcledDateTest {
    @ParameterizedTest
    @CsvSource({
        "2021-11-17, 2021-11-17, PLAIN",
        "2021-11-17 00:00:00, 2021-11-17, PLAIN",
        "17 November 2021, 2021-11-17, PLAIN",
        "17 november 2021, 2021-11-17, PLAIN",
        "18-December-2015, 2015-12-18, PLAIN",
        "18-DEC-2015, 2015-12-18, PLAIN",
        "29 Feb 2020, 2020-02-29, PLAIN",
        "9-May-20, 2020-05-09, SHORT_YEAR",
        "9-Sept-20, 2020-09-09, SHORT_YEAR",
        "1-Jan-97, 1997-01-01, SHORT_YEAR",
        "31-Dec-99, 1999-12-31, SHORT_YEAR",
        "1-Jan-00, 2000-01-01, SHORT_YEAR",
        "31-Dec-96, 2096-12-31, SHORT_YEAR",
        "05/08/2018, 2018-08-05, SLASHED"
    })
    void readsWhatEachKindOfExportWrites(String text, LocalDate date, DateForm form) {
        assertThat(AcledDate.read(text)).isEqualTo(new AcledDate(date, form));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31 February 2021",
                "17 Brumaire 2021",
                "17 Ju 2021",
                "2021",
                "November 2021",
                "17 November 21 BC",
                "17 November 221",
                "2021-13-01",
                "2021-11-17Z",
                "08/31/2018",
                "05/08/18",
                "+7-May-20",
                "44517",
                "-",
                "//",
                "٢٠٢١-١١-١٧"
            })
    void readsNothingElse(String text) {
        assertThat(AcledDate.read(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "ar-EG", "th-TH-u-ca-buddhist"})
    void readsEnglishMonthsWhateverTheMachineSpeaks(String language) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));

            assertThat(AcledDate.read("3 APRIL 2021"))
                    .asInstanceOf(type(AcledDate.class))
                    .extracting(AcledDate::date)
                    .isEqualTo(LocalDate.of(2021, 4, 3));
        } finally {
            Locale.setDefault(before);
        }
    }
}
