package org.attackregister.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTemplateTest {
    @ParameterizedTest
    @CsvSource({
        "/v1/attacks, /v1/attacks, true",
        "/v1/attacks, /v1/attacks/, true",
        "/v1/attacks, /v1/attacksx, false",
        "/v1/attacks/{id}, /v1/attacks/a-b.c, true",
        "/v1/attacks/{id}, /v1/attacks/, false",
        "/v1/attacks/{id}, /v1/attacks/a/b, false",
        "/v1/attacks/{id}/history, /v1/attacks/a/history, true",
        "'/v1/{id: [0-9]{1,3}}', /v1/123, true",
        "'/v1/{id: [0-9]{1,3}}', /v1/1234, false",
        "'/v1/{rest:.*}', /v1/a/b/c, true",
        "/v1/a.b, /v1/axb, false",
    })
    void matchesItsPaths(String template, String path, boolean matches) {
        assertThat(new PathTemplate(template, Set.of("GET")).matches(path)).isEqualTo(matches);
    }

    @Test
    void addsHeadWhereThereIsGetAndOptionsEverywhere() {
        assertThat(new PathTemplate("/a", Set.of("GET")).methods()).containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS");
        assertThat(new PathTemplate("/a", Set.of("PUT")).methods()).containsExactlyInAnyOrder("OPTIONS", "PUT");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1, attacks, /v1/attacks",
        "v1/, /attacks/, /v1/attacks",
        "'', '', /",
        "/v1/attacks, '', /v1/attacks",
    })
    void joinsPathsWithOneSlash(String first, String second, String joined) {
        assertThat(PathTemplate.join(first, second)).isEqualTo(joined);
    }
}
