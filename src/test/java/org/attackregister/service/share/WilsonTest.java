package org.attackregister.service.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.attackregister.query.answer.ShareAnswer.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {
    /**
     * The first four: R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine
     * 17 (1998), method 3.
     */
    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0, 20, 0, 0.1611",
        "1, 29, 0.0061, 0.1718",
        "4, 24, 0.0668, 0.3585",
        "0, 10, 0, 0.2775",
        "10, 10, 0.7225, 1",
        "5, 10, 0.2366, 0.7634",
        "1, 1, 0.2065, 1",
        "0, 1, 0, 0.7935"
    })
    void isTheScoreInterval(BigDecimal hits, BigDecimal trials, BigDecimal low, BigDecimal high) {
        Interval interval = Wilson.interval(hits, trials);

        assertThat(interval.low()).isCloseTo(low, within(new BigDecimal("0.00005")));
        assertThat(interval.high()).isCloseTo(high, within(new BigDecimal("0.00005")));
    }

    /** Values from statsmodels, {@code proportion_confint(x, n, alpha=0.05, method="wilson")}. */
    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        "4, 24, 0.066787, 0.358531",
        "0, 10, 0.000000, 0.277533",
        "10, 10, 0.722467, 1.000000",
        "1, 2, 0.094531, 0.905469",
        "64, 88, 0.626188, 0.809345"
    })
    void isRoundedToSixDecimals(BigDecimal hits, BigDecimal trials, BigDecimal low, BigDecimal high) {
        Interval interval = Wilson.interval(hits, trials);

        assertThat(interval.low()).isEqualByComparingTo(low);
        assertThat(interval.high()).isEqualByComparingTo(high);
    }

    @Test
    void acceptsFractions() {
        Interval interval = Wilson.interval(new BigDecimal("2.5"), new BigDecimal("10"));

        assertThat(interval.low())
                .isBetween(
                        Wilson.interval(two(), ten()).low(),
                        Wilson.interval(three(), ten()).low());
        assertThat(interval.high())
                .isBetween(
                        Wilson.interval(two(), ten()).high(),
                        Wilson.interval(three(), ten()).high());
    }

    @Test
    void containsTheShareAndStaysBetweenNoneAndAll() {
        for (int trials = 1; trials <= 60; trials++) {
            BigDecimal whole = BigDecimal.valueOf(trials);
            for (int hits : IntStream.rangeClosed(0, trials).toArray()) {
                Interval interval = Wilson.interval(BigDecimal.valueOf(hits), whole);
                assertThat((double) hits / trials)
                        .as("%d of %d", hits, trials)
                        .isBetween(interval.low().doubleValue(), interval.high().doubleValue());
                assertThat(interval.low()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
                assertThat(interval.high()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
            }
        }
    }

    private static BigDecimal two() {
        return BigDecimal.valueOf(2);
    }

    private static BigDecimal three() {
        return BigDecimal.valueOf(3);
    }

    private static BigDecimal ten() {
        return BigDecimal.TEN;
    }
}
