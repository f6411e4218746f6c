package org.attackregister.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.attackregister.model.record.Dataset.CoveredPeriod;
import org.attackregister.model.record.Dataset.Gap;
import org.attackregister.model.record.Dataset.StatedCoverage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownCoverageTest {
    private static final Gap LOST = new Gap(LocalDate.of(1993, 1, 1), LocalDate.of(1993, 12, 31), "lost");

    /** Each row names months, with how many attacks they have where that is not one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    the month of one row                          | 2022-02                        | 2022-02-01 | 2022-02-28
                    a hole of a year is one                       | 2020-01 2021-02                | 2020-01-01 | 2021-02-28
                    a longer one is none: the longer run          | 2018-01 2020-01 2020-04        | 2020-01-01 | 2020-04-30
                    whichever comes first                         | 2018-01 2018-04 2020-01        | 2018-01-01 | 2018-04-30
                    of two that are as long, that with more rows  | 2014-06:2 2016-01:90           | 2016-01-01 | 2016-01-31
                    also where it comes first                     | 2014-06:90 2016-01:2           | 2014-06-01 | 2014-06-30
                    of two that are alike, the later              | 2014-06 2016-01                | 2016-01-01 | 2016-01-31
                    in any order                                  | 2021-02 2020-01 2021-01        | 2020-01-01 | 2021-02-28
                    months that the provider lost make no hole    | 1992-06 1994-03                | 1992-06-01 | 1994-03-31
                    those beside them do                          | 1992-05 1994-09                | 1994-09-01 | 1994-09-30
                    """)
    void takesTheLongestRunOfMonths(String rule, String months, LocalDate from, LocalDate to) {
        assertThat(shown(months).over(StatedCoverage.NOTHING).period())
                .as(rule)
                .isEqualTo(new CoveredPeriod(from, to).withGaps(List.of(LOST)));
    }

    @Test
    void takesTheCountriesThatHaveAttacksInTheRun() {
        ShownCoverage shown = shown("2022-01 2022-02");
        shown.include("PK", YearMonth.of(2022, 2), 1);
        shown.include("AF", YearMonth.of(2022, 1), 7);
        shown.include("IR", YearMonth.of(2014, 1), 1);

        assertThat(shown.over(StatedCoverage.NOTHING).countries()).containsExactly("AF", "PK", "XX");
    }

    @Test
    void showsNothingWithoutAnAttackKnownToTheDay() {
        StatedCoverage shown = new ShownCoverage(List.of(LOST)).over(StatedCoverage.NOTHING);

        assertThat(shown.period()).isEqualTo(CoveredPeriod.OPEN.withGaps(List.of(LOST)));
        assertThat(shown.countries()).isEmpty();
        assertThat(shown.days(LocalDate.MIN, LocalDate.MAX)).isZero();
    }

    @Test
    void leavesWhatSomebodyStated() {
        CoveredPeriod period = new CoveredPeriod(LocalDate.of(2000, 1, 1), LocalDate.of(2000, 12, 31));
        StatedCoverage whole = StatedCoverage.of(period);
        StatedCoverage part = new StatedCoverage(period.from(), period.to(), List.of(), List.of(), false, true);

        assertThat(shown("2022-02").over(whole)).isEqualTo(whole);
        assertThat(shown("2022-02").over(part)).isEqualTo(part.withCountries(List.of("XX")));
    }

    private static ShownCoverage shown(String months) {
        ShownCoverage shown = new ShownCoverage(List.of(LOST));
        for (String month : months.split(" ", -1)) {
            String[] parts = month.split(":", -1);
            shown.include("XX", YearMonth.parse(parts[0]), parts.length == 1 ? 1 : Long.parseLong(parts[1]));
        }
        return shown;
    }
}
