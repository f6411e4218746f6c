package org.attackregister.query.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CalendarUnitTest {
    @ParameterizedTest
    @CsvSource({
        "YEAR,    2022-08-15, 2022,       2022-01-01, 2022-12-31",
        "QUARTER, 2022-08-15, 2022-Q3,    2022-07-01, 2022-09-30",
        "QUARTER, 2022-12-31, 2022-Q4,    2022-10-01, 2022-12-31",
        "MONTH,   2020-02-29, 2020-02,    2020-02-01, 2020-02-29",
        "WEEK,    2022-08-01, 2022-W31,   2022-08-01, 2022-08-07",
        "WEEK,    2021-01-03, 2020-W53,   2020-12-28, 2021-01-03",
        "WEEK,    2021-01-04, 2021-W01,   2021-01-04, 2021-01-10",
        "WEEK,    2018-12-31, 2019-W01,   2018-12-31, 2019-01-06",
        "WEEK,    2017-01-01, 2016-W52,   2016-12-26, 2017-01-01",
        "WEEK,    1900-01-01, 1900-W01,   1900-01-01, 1900-01-07",
        "WEEK,    2100-12-31, 2100-W52,   2100-12-27, 2101-01-02",
        "DAY,     2022-08-15, 2022-08-15, 2022-08-15, 2022-08-15"
    })
    void hasTheDaysOfThePeriodInWhichADayLies(
            CalendarUnit unit, LocalDate day, String text, LocalDate first, LocalDate last) {
        int number = unit.number(day);

        assertThat(unit.text(number)).isEqualTo(text);
        assertThat(unit.days(number)).isEqualTo(new AskedDays.Span(first, last));
        assertThat(unit.read(text)).contains(number);
    }

    @ParameterizedTest
    @EnumSource
    void countsItsPeriodsWithoutAHole(CalendarUnit unit) {
        int number = unit.number(LocalDate.of(1900, 1, 1));
        for (LocalDate day = LocalDate.of(1900, 1, 1);
                day.getYear() <= 2100;
                day = unit.last(number).plusDays(1)) {
            number = day.getYear() == 1900 && day.getDayOfYear() == 1 ? number : number + 1;

            assertThat(unit.number(day)).isEqualTo(number).isPositive();
            assertThat(unit.first(number)).isEqualTo(day);
            assertThat(unit.number(unit.last(number))).isEqualTo(number);
            assertThat(unit.read(unit.text(number))).contains(number);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "QUARTER, 2022-Q5",
        "QUARTER, 2022-Q0",
        "MONTH, 2022-13",
        "WEEK, 2021-W53",
        "WEEK, 2021-W00",
        "DAY, 2021-02-29"
    })
    void hasNoPeriodThatTheCalendarLacks(CalendarUnit unit, String text) {
        assertThatThrownBy(() -> unit.read(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "QUARTER, 2022-3",
        "MONTH, 2022",
        "WEEK, 2022-31",
        "WEEK, 2022W31",
        "WEEK, 2022-w31",
        "DAY, 2022-08",
        "DAY, 2022-8-15"
    })
    void readsNoOtherForm(CalendarUnit unit, String text) {
        assertThat(unit.read(text)).isEmpty();
    }
}
