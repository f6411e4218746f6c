package org.attackregister.ingest.gtd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import org.attackregister.ingest.kit.NumberCells;
import org.attackregister.model.RegisterJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
    @ParameterizedTest
    @CsvSource({
        "3, 3",
        "3.0, 3",
        "3., 3",
        "007, 7",
        "0, 0",
        "000, 0",
        "-9, -9",
        "-9.0, -9",
        "-0.00, 0",
        "-09, -9",
        "199502160004.0, 199502160004"
    })
    void readsWholeNumbersHoweverTheyAreWritten(String cell, String integer) {
        assertThat(NumberCells.integer(cell)).isEqualTo(integer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5", "3,0", "1e3", "-", ".", "+3", "three", "3 ", "٣", "1.0.0", "--9"})
    void seesWhatIsNoWholeNumber(String cell) {
        assertThat(NumberCells.integer(cell)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "NaN", "Infinity", "1,5", "0x10", "1 000"})
    void seesWhatIsNoNumber(String cell) {
        assertThat(NumberCells.number(cell)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "-3", "2147483648", "123456789012345678901234567890", "2.5", "0.10"})
    void writesNumbersAsTheyAreReadBack(String cell) throws JsonProcessingException {
        var json = NumberCells.json(new BigDecimal(cell));

        assertThat(RegisterJson.MAPPER.readTree(json.toString())).isEqualTo(json);
        assertThat(json.decimalValue()).isEqualByComparingTo(cell);
    }
}
