package org.attackregister.http.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attackregister.http.cache.Encoding.GZIP;
import static org.attackregister.http.cache.Encoding.IDENTITY;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "| IDENTITY",
                "'' | IDENTITY",
                "gzip | GZIP",
                "GZip | GZIP",
                "x-gzip | GZIP",
                "br, gzip | GZIP",
                "gzip, deflate, br | GZIP",
                "* | GZIP",
                "br | IDENTITY",
                "gzip;q=0 | IDENTITY",
                "gzip;q=0.0, * | IDENTITY",
                "*;q=0 | IDENTITY",
                "identity;q=0.5, gzip;q=0.4 | IDENTITY",
                "identity;q=0.4, gzip;q=0.5 | GZIP",
                "identity | IDENTITY",
                "identity, gzip | GZIP",
                "gzip;q=2 | IDENTITY",
                "((( | IDENTITY",
            })
    void choosesGzipWhereItIsWelcome(@Nullable String acceptEncoding, Encoding encoding) {
        assertThat(Encoding.preferred(acceptEncoding)).isEqualTo(encoding);
        assertThat(Encoding.preferred(acceptEncoding)).as("known").isEqualTo(encoding);
    }

    @Test
    void readsHeadersThatShareAPlaceEachForItself() {
        List<String> headers = IntStream.range(0, 200)
                .mapToObj(i -> "a" + i + ", gzip;q=" + (i % 2))
                .toList();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < headers.size(); i++) {
                assertThat(Encoding.preferred(headers.get(i))).isEqualTo(i % 2 == 0 ? IDENTITY : GZIP);
            }
        }
        assertThat(Encoding.preferred("x".repeat(300) + ", gzip")).isEqualTo(GZIP);
    }
}
