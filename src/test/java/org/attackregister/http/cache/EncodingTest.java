package org.attackregister.http.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
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
    }
}
