package org.attackregister.http.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.attackregister.query.Format;
import org.junit.jupiter.api.Test;

class FinishedAnswersTest {
    private static final AnswerKey KEY = new AnswerKey("iskp", 1, false, "q", Format.JSON);

    private final FinishedAnswers answers = new FinishedAnswers(1_000_000);
    private final AtomicInteger made = new AtomicInteger();

    private Supplier<Answer> of(int size) {
        return () -> {
            made.incrementAndGet();
            return new Answer(new AnswerHead("application/json", Map.of()), new byte[size]);
        };
    }

    @Test
    void makesAnAnswerOnce() {
        PreparedAnswer first = answers.get(KEY, Encoding.IDENTITY, of(5000));
        assertThat(answers.get(KEY, Encoding.IDENTITY, of(5000)).answer().bytes())
                .isSameAs(first.answer().bytes());
        assertThat(made).hasValue(1);
    }

    @Test
    void packsAnAnswerOnceAndUnpackedItIsTheSame() throws IOException {
        byte[] packed = answers.get(KEY, Encoding.GZIP, of(5000)).answer().bytes();
        assertThat(answers.get(KEY, Encoding.GZIP, of(5000)).answer().bytes()).isSameAs(packed);
        assertThat(made).hasValue(1);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            assertThat(in.readAllBytes()).isEqualTo(new byte[5000]);
        }
    }

    @Test
    void packsFromThePlainAnswerThatItHas() {
        answers.get(KEY, Encoding.IDENTITY, of(5000));
        assertThat(answers.get(KEY, Encoding.GZIP, of(5000)).encoding()).isEqualTo(Encoding.GZIP);
        assertThat(made).hasValue(1);
    }

    @Test
    void leavesSmallAnswersAsTheyAre() {
        assertThat(answers.get(KEY, Encoding.GZIP, of(1023)).encoding()).isEqualTo(Encoding.IDENTITY);
        assertThat(answers.get(KEY, Encoding.GZIP, of(1023)).encoding()).isEqualTo(Encoding.IDENTITY);
        assertThat(made).hasValue(1);
    }

    @Test
    void packsFromOneKilobyteOn() {
        assertThat(answers.get(KEY, Encoding.GZIP, of(1024)).encoding()).isEqualTo(Encoding.GZIP);
    }

    @Test
    void keepsNothingThatFails() {
        assertThatThrownBy(() -> answers.get(KEY, Encoding.GZIP, () -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        answers.get(KEY, Encoding.GZIP, of(10));
        assertThat(made).hasValue(1);
    }

    @Test
    void keepsNoMoreBytesThanItMay() {
        FinishedAnswers small = new FinishedAnswers(10_000);
        for (int i = 0; i < 100; i++) {
            small.get(new AnswerKey("iskp", i, false, "q", Format.JSON), Encoding.IDENTITY, of(4000));
        }
        assertThat(small.keptBytes()).isPositive().isLessThanOrEqualTo(10_000);
        small.get(KEY, Encoding.IDENTITY, of(20_000));
        small.get(KEY, Encoding.IDENTITY, of(20_000));
        assertThat(made).hasValue(102);
    }
}
