package org.attackregister.http.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightedItemTest {
    @Test
    void readsNamesParametersAndWeights() {
        assertThat(WeightedItem.list("Text/CSV;Header=\"a,\\\"B\" ; q=0.5 , ,*/*;q=0,gzip"))
                .contains(List.of(
                        new WeightedItem("text/csv", Map.of("header", "a,\"b"), 0.5),
                        new WeightedItem("*/*", Map.of(), 0),
                        new WeightedItem("gzip", Map.of(), 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", " , ,"})
    void readsNothingFromAnEmptyList(String header) {
        assertThat(WeightedItem.list(header)).contains(List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/csv text/html",
                "text/",
                "/csv",
                "text//csv",
                "text/csv;q=2",
                "text/csv;q=-1",
                "text/csv;q=0.1234",
                "text/csv;q=1.001",
                "text/csv;q=",
                "text/csv;q",
                "text/csv;a=\"open",
                ";q=1",
                "(a)",
                "text/csv;;a b",
            })
    void refusesAMalformedList(String header) {
        assertThat(WeightedItem.list(header)).isEmpty();
    }

    @Test
    @Timeout(5)
    void readsALongListInNoTime() {
        String header = "a/b;q=0.5, ".repeat(2000);
        assertThat(WeightedItem.list(header))
                .hasValueSatisfying(items -> assertThat(items).hasSize(WeightedItem.MOST));
        assertThat(WeightedItem.list(" ".repeat(20_000) + "(")).isEmpty();
    }
}
