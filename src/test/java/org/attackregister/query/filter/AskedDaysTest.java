package org.attackregister.query.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.attackregister.query.Question;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which part of 2022 a filter asks for. */
class AskedDaysTest {
    private static AskedDays asked(String question) {
        return AskedDays.of(new Question(question).list().filter());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "country=AF",
                "year=2022",
                "year=2020,2022",
                "year=!2021",
                "not.year=2021",
                "from=2022",
                "to=2022",
                "from=2022&to=2022",
                "from=2021-06&to=2023-06",
                "not.from=2023",
                "not.to=2021",
                "not.month=2021-08"
            })
    void asksForAllOfAYearWhoseEveryDayItLetsThrough(String question) {
        assertThat(asked(question).allOf(2022)).isTrue();
        assertThat(asked(question).in(2022)).map(Object::toString).contains("Span[first=2022-01-01, last=2022-12-31]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=2022-06                     | 2022-06-01 | 2022-12-31",
                "to=2022-06                       | 2022-01-01 | 2022-06-30",
                "from=2022-03-05&to=2022-03-05    | 2022-03-05 | 2022-03-05",
                "not.from=2022-06                 | 2022-01-01 | 2022-05-31",
                "not.to=2022-06                   | 2022-07-01 | 2022-12-31",
                "month=2022-02                    | 2022-02-01 | 2022-02-28",
                "month=2021-02,2022-03,2023-02    | 2022-03-01 | 2022-03-31",
                "month=2022-03,2022-08&from=2022-03-09 | 2022-03-09 | 2022-08-31",
                "month=2022-08,null               | 2022-08-01 | 2022-08-31",
                "month=null&year=2022             | 2022-01-01 | 2022-12-31",
                "month=!2022-01                   | 2022-02-01 | 2022-12-31",
                "not.month=2022-08                | 2022-01-01 | 2022-12-31",
                "quarter=2022-Q3                  | 2022-07-01 | 2022-09-30",
                "week=2021-W52,2022-W31           | 2022-01-01 | 2022-08-07",
                "week=2022-W52,2023-W40           | 2022-12-26 | 2022-12-31",
                "day=2022-08-15,2022-08-20        | 2022-08-15 | 2022-08-20",
                "week=2022-W31&not.day=2022-08-01 | 2022-08-02 | 2022-08-07",
                "quarter=2022-Q3&month=2022-09    | 2022-09-01 | 2022-09-30"
            })
    void asksForAPartOfAYear(String question, String first, String last) {
        AskedDays days = asked(question);

        assertThat(days.someOf(2022)).isTrue();
        assertThat(days.allOf(2022)).isFalse();
        assertThat(days.in(2022)).map(Object::toString).contains("Span[first=" + first + ", last=" + last + "]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=2023",
                "to=2021",
                "year=2021",
                "year=!2022",
                "not.year=2022",
                "month=2021-12,2023-01",
                "year=2022&from=2023",
                "not.from=2021&from=2021",
                "month=2022-02&from=2022-06",
                "week=2021-W51",
                "quarter=2023-Q1",
                "day=2021-12-31"
            })
    void asksForNothingOfAYear(String question) {
        AskedDays days = asked(question);

        assertThat(days.someOf(2022)).isFalse();
        assertThat(days.allOf(2022)).isFalse();
        assertThat(days.in(2022)).isEmpty();
    }
}
