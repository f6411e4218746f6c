package org.attackregister.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearIdsTest {
    private static final List<String> IDS = List.of(
            "iskp-2021-08-26-kabul-airport",
            "iskp-2021-10-08-kunduz-mosque",
            "iskp-2021-10-15-kandahar-mosque",
            "iskp-2021-10",
            "gtd-202108260001",
            "gtd-202108260002");

    private static List<String> near(String text) {
        NearIds near = new NearIds(text);
        IDS.forEach(near::consider);
        return near.found();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "iskp-2021-08                    | iskp-2021-08-26-kabul-airport",
                "ISKP-2021-10                    | iskp-2021-10 iskp-2021-10-08-kunduz-mosque iskp-2021-10-15-kandahar-mosque",
                "iskp-2021-08-26-kabul-airprot   | iskp-2021-08-26-kabul-airport",
                "iskp-2021-08-26-kabul-airport-1 | iskp-2021-08-26-kabul-airport",
                "gtd-202108260003                | gtd-202108260001 gtd-202108260002",
                "gtd                             | gtd-202108260001 gtd-202108260002"
            })
    void findsThoseThatBeginSoElseTheNearest(String text, String ids) {
        assertThat(near(text)).containsExactlyElementsOf(Arrays.asList(ids.split(" ", -1)));
    }

    @ParameterizedTest
    @CsvSource({"gt", "''", "ucdp-1", "iskp-2021-08-26-a-place-that-is-quite-another"})
    void findsNothingWhereNothingIsNear(String text) {
        assertThat(near(text)).isEmpty();
    }

    @Test
    void keepsFewOfVeryMany() {
        NearIds near = new NearIds("attack-100000x");
        IntStream.range(0, 300_000).mapToObj(i -> "attack-" + i).forEach(near::consider);

        assertThat(near.found()).first().isEqualTo("attack-100000");
    }
}
