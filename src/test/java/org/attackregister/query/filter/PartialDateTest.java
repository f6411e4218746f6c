package org.attackregister.query.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
    @ParameterizedTest
    @CsvSource({
        "2022, 2022-01-01, 2022-12-31",
        "2022-08, 2022-08-01, 2022-08-31",
        "2022-08-15, 2022-08-15, 2022-08-15",
        "2020-02, 2020-02-01, 2020-02-29",
        "2000-02, 2000-02-01, 2000-02-29",
        "1900-02, 1900-02-01, 1900-02-28",
        "2020-02-29, 2020-02-29, 2020-02-29"
    })
    void spansItsDays(String text, LocalDate first, LocalDate last) {
        assertThat(PartialDate.parse(text)).isEqualTo(new PartialDate(first, last));
        assertThat(PartialDate.looksLikeOne(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-00", "2022-13", "2022-02-30", "2023-02-29", "1900-02-29", "2022-04-31", "2022-08-00"})
    void knowsDaysThatAreNotInTheCalendar(String text) {
        assertThat(PartialDate.looksLikeOne(text)).isTrue();
        assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "22",
                "02022",
                "2022-8",
                "2022-08-1",
                "2022/08/15",
                "20220815",
                "2022-08-15T00:00",
                " 2022",
                "2022 ",
                "-2022",
                "+2022",
                "2022-",
                "2022-08-",
                "today",
                "٢٠٢٢"
            })
    void doesNotReadOtherForms(String text) {
        assertThat(PartialDate.looksLikeOne(text)).isFalse();
        assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @CsvSource({"1899-12-31, false", "1900, true", "2100-12-31, true", "2101, false", "0000, false", "9999, false"})
    void readsTwoCenturies(String text, boolean inRange) {
        assertThat(PartialDate.parse(text).inRange()).isEqualTo(inRange);
    }
}
