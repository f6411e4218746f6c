package org.attackregister.http.param;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.query.QueryParameters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryStringTest {
    private final Faults faults = new Faults();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q=a+b | a b",
                "q=a%20b | a b",
                "q=a%2Bb | a+b",
                "q=a;b | a;b",
                "q=a=b | a=b",
                "%71=a | a",
                "q=K%C4%81bul | Kābul",
                "q=K%c4%81bul | Kābul",
                "q=%F0%9F%98%80 | \uD83D\uDE00",
                "q=100%25 | 100%",
                "q=a%26b%3Dc | a&b=c",
                "&q=a& | a",
                "q=<{[]}>^` | <{[]}>^`",
            })
    void decodesAValue(String raw, String value) {
        QueryParameters asked = QueryString.read(raw, faults);
        assertThat(faults.list()).isEmpty();
        assertThat(asked.one("q", faults)).contains(value);
    }

    @Test
    void readsUnescapedBytesAsUtf8() {
        String sent = new String("q=Kābul".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(QueryString.read(sent, faults).one("q", faults)).contains("Kābul");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "&", "&&"})
    void readsNothingFromNothing(@Nullable String raw) {
        assertThat(QueryString.read(raw, faults).names()).isEmpty();
        assertThat(faults.list()).isEmpty();
    }

    @Test
    void keepsOrderAndRepetitions() {
        QueryParameters asked = QueryString.read("b=1&a=2&b=3", faults);
        assertThat(asked.names()).containsExactly("b", "a");
        assertThat(asked.many("b", faults)).containsExactly("1", "3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q", "q="})
    void readsANameWithoutValueAsAnEmptyValue(String raw) {
        QueryParameters asked = QueryString.read(raw, faults);
        assertThat(faults.list()).isEmpty();
        assertThat(asked.has("q")).isTrue();
        assertThat(asked.one("q", faults)).isEmpty();
        assertThat(faults.list())
                .extracting(Fault::name, Fault::code, Fault::value)
                .containsExactly(tuple("q", FaultCode.MALFORMED, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "%zz, '''%zz'' is not a percent-escape'",
        "%4, '''%4'' is not a percent-escape'",
        "%, '''%'' is not a percent-escape'",
        "a%4, '''%4'' is not a percent-escape'",
        "%-1, '''%-1'' is not a percent-escape'",
        "%u0041, '''%u0'' is not a percent-escape'",
        "%c0%af, the bytes are not UTF-8",
        "%e0%80%af, the bytes are not UTF-8",
        "%ff, the bytes are not UTF-8",
        "%C4, the bytes are not UTF-8",
        "%ed%a0%80, the bytes are not UTF-8",
        "%f4%90%80%80, the bytes are not UTF-8",
        "\u00ff, the bytes are not UTF-8",
        "%00, the control character U+0000 is not allowed",
        "a%0Ab, the control character U+000A is not allowed",
        "%09, the control character U+0009 is not allowed",
        "%7F, the control character U+007F is not allowed",
        "%C2%85, the control character U+0085 is not allowed",
        "ā, a character is not percent-encoded",
    })
    void refusesWhatCannotBeDecoded(String rawValue, String reason) {
        QueryParameters asked = QueryString.read("year=2022&q=" + rawValue + "&group=iskp", faults);
        assertThat(asked.names()).containsExactly("year", "group");
        assertThat(faults.list()).singleElement().satisfies(fault -> {
            assertThat(fault.name()).isEqualTo("q");
            assertThat(fault.code()).isEqualTo(FaultCode.MALFORMED);
            assertThat(fault.message()).startsWith("In the value of 'q' " + reason);
            assertThat(fault.value()).isNotNull().isPrintable();
        });
    }

    @Test
    void refusesANameThatCannotBeDecoded() {
        assertThat(QueryString.read("a%00=1", faults).names()).isEmpty();
        assertThat(faults.list()).singleElement().satisfies(fault -> {
            assertThat(fault.name()).isEqualTo("a%00");
            assertThat(fault.message()).isEqualTo("In the name of 'a%00' the control character U+0000 is not allowed.");
        });
    }

    @Test
    void refusesAValueWithoutAName() {
        QueryString.read("=x", faults);
        assertThat(faults.list())
                .extracting(Fault::name, Fault::code)
                .containsExactly(tuple(QueryString.WHOLE, FaultCode.MALFORMED));
    }

    @Test
    void reportsEveryFault() {
        QueryString.read("a=%zz&b=%4&%ff=1&=2", faults);
        assertThat(faults.list()).extracting(Fault::name).containsExactly("a", "b", "%ff", QueryString.WHOLE);
    }

    @Test
    void acceptsAHundredParametersAndNoMore() {
        QueryString.read(parameters(100), faults);
        assertThat(faults.list()).isEmpty();
        QueryString.read(parameters(101), faults);
        assertThat(faults.list()).extracting(Fault::code).containsExactly(FaultCode.TOO_MANY);
        assertThat(faults.list().get(0).message()).isEqualTo("A request takes at most 100 parameters, not 101.");
    }

    private static String parameters(int count) {
        return IntStream.range(0, count).mapToObj(i -> "p=" + i).collect(Collectors.joining("&"));
    }

    @Test
    void acceptsNamesOfAHundredCharactersAndNoMore() {
        assertThat(QueryString.read("n".repeat(100) + "=1", faults).names()).hasSize(1);
        assertThat(faults.list()).isEmpty();
        assertThat(QueryString.read("n".repeat(101) + "=1", faults).names()).isEmpty();
        assertThat(faults.list()).extracting(Fault::code).isEqualTo(List.of(FaultCode.TOO_LONG));
    }
}
