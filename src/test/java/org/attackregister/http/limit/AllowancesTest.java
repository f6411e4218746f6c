package org.attackregister.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllowancesTest {
    private final AtomicLong now = new AtomicLong(-5);
    private final Allowances allowances = new Allowances(4, now::get);

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private long taken(int times) {
        return IntStream.range(0, times).filter(i -> allowances.take("a") == 0).count();
    }

    @Test
    void givesTenSecondsAtOnceAndNoMore() {
        assertThat(taken(100)).isEqualTo(40);
        assertThat(allowances.take("a")).isEqualTo(Duration.ofMillis(250).toNanos());
        assertThat(allowances.take("b")).isZero();
    }

    @Test
    void givesOneBackEachTimeThatOneMayBeSent() {
        taken(40);
        pass(Duration.ofMillis(249));
        assertThat(allowances.take("a")).isEqualTo(Duration.ofMillis(1).toNanos());
        pass(Duration.ofMillis(1));
        assertThat(taken(3)).isEqualTo(1);
        pass(Duration.ofSeconds(1));
        assertThat(taken(10)).isEqualTo(4);
    }

    @Test
    void givesNoMoreForALongerSilence() {
        taken(10);
        pass(Duration.ofHours(1));
        assertThat(taken(100)).isEqualTo(40);
    }
}
