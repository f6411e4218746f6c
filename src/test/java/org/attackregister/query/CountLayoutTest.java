package org.attackregister.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot run up over time, and what cannot have values as columns. */
class CountLayoutTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "group_by=country&cumulative=true | cumulative | needs exactly one of year, quarter, month, week, day",
                "cumulative=true | cumulative | not 0.",
                "group_by=year,month&cumulative=true | cumulative | not 2.",
                "group_by=year&cumulative=true&share_of=all | share_of | cannot be used with 'cumulative'",
                "group_by=year&cumulative=true&having_min=2 | having_min | cannot be used with 'cumulative'",
                "group_by=year&cumulative=true&measures=lethality | measures | cannot be added up",
                "group_by=country,year&fill=false&cumulative=true&top=2 | top | would fold periods",
                "group_by=year&cumulative=maybe | cumulative | 'maybe'",
                "wide=country | wide | needs two dimensions or three",
                "group_by=year,country&wide=region | wide | 'region'",
                "group_by=year,month&wide=year | wide | several dimensions of time",
                "group_by=year,country&wide=country&having_min=2 | having_min | cannot be used with 'wide'",
                "group_by=year,country&wide=country&sort=-country | sort | its values are columns"
            })
    void refusesWhatHasNoLayout(String asked, String parameter, String message) {
        assertThat(new Question(asked).faultsOfCounts()).singleElement().satisfies(fault -> {
            assertThat(fault.name()).isEqualTo(parameter);
            assertThat(fault.message()).contains(message);
        });
    }
}
