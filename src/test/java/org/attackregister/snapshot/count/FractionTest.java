package org.attackregister.snapshot.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.attackregister.snapshot.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FractionTest {
    @ParameterizedTest(name = "{0} * 10^-{1} / {2}")
    @CsvSource({
        "1, 0, 3, 0.333333",
        "2, 0, 3, 0.666667",
        "1, 0, 4, 0.25",
        "1, 0, 512, 0.001953125",
        "1, 0, 1024, 0.000977",
        "6, 0, 3, 2",
        "0, 0, 7, 0",
        "1333333333, 9, 1, 1.333333333",
        "1333333333, 9, 2, 0.666667",
        "120000000000, 9, 1, 120",
        "1, 0, 2000000, 0.0000005",
        "1, 0, 3000000, 0"
    })
    void isExactWithNineDecimalsAndElseRoundedToSix(long units, int scale, int parts, String expected) {
        assertThat(Fraction.ZERO.plus(units, scale, parts).decimal().toPlainString())
                .isEqualTo(expected);
    }

    @Test
    void makesThirdsWholeAgain() {
        Fraction sum = Fraction.ZERO;
        for (int i = 0; i < 3_000; i++) {
            sum = sum.plus(1, 0, 3);
        }

        assertThat(sum.decimal()).hasToString("1000");
    }

    @Test
    void addsWhatExactFractionsAdd() {
        Random random = new Random(7);
        Fraction sum = Fraction.ZERO;
        Ratio expected = Ratio.ZERO;
        for (int i = 0; i < 2_000; i++) {
            int units = random.nextInt(50);
            int parts = 1 + random.nextInt(12);
            sum = sum.plus(units, 0, parts);
            for (int unit = 0; unit < units; unit++) {
                expected = expected.plus(Ratio.oneIn(parts));
            }
            assertThat(sum.decimal()).hasToString(expected.text());
        }
    }
}
