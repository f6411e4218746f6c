package org.attackregister.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.attackregister.query.ShareAnswer.Interval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values from statsmodels, {@code proportion_confint(x, n, alpha=0.05, method="wilson")}. */
class WilsonTest {
    @ParameterizedTest
    @CsvSource({
        "4, 24, 0.066787, 0.358531",
        "0, 10, 0.000000, 0.277533",
        "10, 10, 0.722467, 1.000000",
        "1, 2, 0.094531, 0.905469",
        "64, 88, 0.626188, 0.809345"
    })
    void givesTheScoreInterval(BigDecimal hits, BigDecimal trials, BigDecimal low, BigDecimal high) {
        Interval interval = Wilson.interval(hits, trials);

        assertThat(interval.low()).isEqualByComparingTo(low);
        assertThat(interval.high()).isEqualByComparingTo(high);
    }
}
