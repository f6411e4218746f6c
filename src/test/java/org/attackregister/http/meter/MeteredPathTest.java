package org.attackregister.http.meter;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeteredPathTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/attacks/a-1 | /v1/attacks/{id}",
                "/v1/attacks/a/history | /v1/attacks/{id}/history",
                "/v1/groups/iskp | /v1/{list}/{id}",
                "/v1/changes/stream | /v1/{list}/{id}",
                "/v1/imports/7/report | /v1/imports/{id}/report",
                "/v1/attacks |",
                "/v1/attacks/counts |",
                "/v1/annual-shares/shifts |",
                "/v1/annual-shares/comparison |",
                "/v1/groups/iskp/else |",
                "/v1/attacks/a/history/b |",
                "/openapi |",
                "/ |",
            })
    void isOnePathForEachResource(String path, @Nullable String template) {
        assertThat(MeteredPath.template(path)).isEqualTo(template);
    }

    @ParameterizedTest
    @CsvSource({"/v1/attacks/, /v1/attacks", "/v1//, /v1", "/, /", "//, /", "/docs, /docs"})
    void hasNoSlashAtItsEnd(String path, String plain) {
        assertThat(MeteredPath.plain(path)).isEqualTo(plain);
    }
}
