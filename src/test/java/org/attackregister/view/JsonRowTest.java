package org.attackregister.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.attackregister.model.RegisterJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRowTest {
    private final JsonRow row = new JsonRow(List.of("value"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "7",
                "10",
                "99",
                "100",
                "999999999999999999",
                "1000000000000000000",
                "9223372036854775807",
                "9223372036854775808",
                "-1",
                "-9223372036854775808",
                "0.0",
                "0.000001",
                "1.50",
                "1E+3",
                "1E-9"
            })
    void writesAnExactNumberAsTheMapperDoes(String number) throws JsonProcessingException {
        BigDecimal value = new BigDecimal(number);

        row.number(value);

        assertThat(row.end().rawValue()).isEqualTo(mapped(value));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 9, 10, 2022, Integer.MAX_VALUE, Long.MAX_VALUE, -1, Long.MIN_VALUE})
    void writesAWholeNumberAsTheMapperDoes(long value) throws JsonProcessingException {
        row.whole(value);

        assertThat(row.end().rawValue()).isEqualTo(mapped(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "armed_groups", "Zaranj \"A\"", "a\\b", "a\nb", "Nîmrôz", "\uD83D\uDE00"})
    void writesATextAsTheMapperDoes(String value) throws JsonProcessingException {
        row.text(value);

        assertThat(row.end().rawValue()).isEqualTo(mapped(value));
    }

    @Test
    void writesEachRowAnew() {
        JsonRow rows = new JsonRow(List.of("a", "b", "c"));
        rows.none();
        rows.bool(true);
        rows.ascii(new byte[][] {ascii("/v1"), ascii("/attacks")});

        assertThat(rows.end().rawValue()).isEqualTo("{\"a\":null,\"b\":true,\"c\":\"/v1/attacks\"}");
        rows.number(null);
        rows.bool(false);
        rows.whole(1);
        assertThat(rows.end().rawValue()).isEqualTo("{\"a\":null,\"b\":false,\"c\":1}");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String mapped(Object value) throws JsonProcessingException {
        return new String(RegisterJson.MAPPER.writeValueAsBytes(Map.of("value", value)), StandardCharsets.UTF_8);
    }
}
