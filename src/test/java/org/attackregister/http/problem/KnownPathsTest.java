package org.attackregister.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownPathsTest {
    private static final KnownPaths PATHS =
            new KnownPaths(List.of(ProvokedResource.class, ProvokedBelowResource.class));

    @ParameterizedTest
    @CsvSource({
        "/test/provoked/faults, 'GET, HEAD, OPTIONS'",
        "/test/provoked/items/7, 'DELETE, GET, HEAD, OPTIONS'",
        "/test/provoked/items/fixed, 'GET, HEAD, OPTIONS'",
        "/test/provoked/put-only, 'OPTIONS, PUT'",
        "/test/provoked/below/fixed, 'GET, HEAD, OPTIONS'",
        "/openapi, 'GET, HEAD, OPTIONS'",
        "/docs/index.html, 'GET, HEAD, OPTIONS'",
        "/q/health/ready, 'GET, HEAD, OPTIONS'",
    })
    void knowsTheMethodsOfAPath(String path, String methods) {
        assertThat(PATHS.methods(path)).map(KnownPaths::header).contains(methods);
    }

    @Test
    void knowsNoMethodsOfAPathThatIsNotThere() {
        assertThat(PATHS.methods("/test/provoked/nowhere")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/test/provoked/fualts, /test/provoked/faults",
        "/test/provoked/Faults, /test/provoked/faults",
        "/opneapi, /openapi",
    })
    void findsTheNearestPath(String path, String nearest) {
        assertThat(PATHS.near(path)).containsExactly(nearest);
    }

    @Test
    void findsNoPathNearAForeignOne() {
        assertThat(PATHS.near("/wp-login.php")).isEmpty();
    }
}
