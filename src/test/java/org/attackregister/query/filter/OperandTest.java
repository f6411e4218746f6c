package org.attackregister.query.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attackregister.error.Faults;
import org.attackregister.query.QueryParameters;
import org.attackregister.query.filter.Phrase.SoughtWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OperandTest {
    static Stream<Arguments> normalForms() {
        return Stream.of(
                Arguments.of(new Operand.Codes(List.of("ttp", "iskp", "ttp")), "iskp,ttp", List.of("iskp", "ttp")),
                Arguments.of(
                        new Operand.Codes(List.of("Washington, D.C.", "Kabul")),
                        "Kabul,Washington\\, D.C.",
                        List.of("Kabul", "Washington, D.C.")),
                Arguments.of(new Operand.Codes(List.of("PK", "AF"), true), "!AF,!PK", List.of("!AF", "!PK")),
                Arguments.of(new Operand.Years(List.of(2022, 2015, 2022)), "2015,2022", List.of(2015, 2022)),
                Arguments.of(new Operand.Years(List.of(2022), true), "!2022", List.of("!2022")),
                Arguments.of(new Operand.Windows(DateCertainty.POSSIBLE), "possible", "possible"),
                Arguments.of(
                        new Operand.Day(LocalDate.of(2022, 8, 5), DateCertainty.CERTAIN), "2022-08-05", "2022-08-05"),
                Arguments.of(new Operand.Amount(new BigDecimal("1E+2")), "100", new BigDecimal("1E+2")),
                Arguments.of(
                        new Operand.Box(179.50, -20, -179, 1e-7),
                        "179.5,-20,-179,0.0000001",
                        List.of(179.5, -20.0, -179.0, 1e-7)),
                Arguments.of(
                        new Operand.Circle(34.53, 69.17, 12_345_678),
                        "34.53,69.17,12345678",
                        List.of(34.53, 69.17, 12_345_678.0)),
                Arguments.of(
                        new Operand.Search(List.of(
                                List.of(Phrase.of("mosque")),
                                List.of(Phrase.of("shia"), Phrase.of("shiite")),
                                List.of(new Phrase(
                                        List.of(new SoughtWord("car", false), new SoughtWord("bomb", true)))))),
                        "mosque shia | shiite \"car bomb*\"",
                        "mosque shia | shiite \"car bomb*\""),
                Arguments.of(
                        new Operand.Moment(Instant.parse("2024-01-12T00:00:00.250Z")),
                        "2024-01-12T00:00:00.250Z",
                        "2024-01-12T00:00:00.250Z"));
    }

    @ParameterizedTest
    @MethodSource("normalForms")
    void hasOneForm(Operand operand, String text, Object shown) {
        assertThat(operand.text()).isEqualTo(text);
        assertThat(operand.shown()).isEqualTo(shown);
    }

    @Test
    void comesBackFromItsTextWhateverTheCodesAre() {
        for (String code : List.of(
                "a,b", "a\\", "\\", ",", "a\\,b", "\\\\", "a\\b", "a,", ",a\\", "!a", "\\!", "!", "a!b", "!!")) {
            for (String other : List.of("b", "\\", "c,d")) {
                for (boolean except : new boolean[] {false, true}) {
                    Operand.Codes codes = new Operand.Codes(List.of(code, other), except);
                    QueryParameters asked = new QueryParameters(Map.of("city", List.of(codes.text())));
                    assertThat(asked.manyOrOthers("city", new Faults()))
                            .as(codes.text())
                            .isEqualTo(new QueryParameters.ParameterValues(codes.codes(), except));
                }
            }
        }
    }
}
