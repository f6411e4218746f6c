package org.attackregister.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstanceTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "/v1/attacks, /v1/attacks",
                "/v1/attacks?q=a%20b&c, /v1/attacks?q=a%20b&c",
                "/v1/attacks/%zz, /v1/attacks/%25zz",
                "/a%4, /a%254",
                "/a?<script>\"\\|^`` {}, `/a?%3Cscript%3E%22%5C%7C%5E%60%60%20%7B%7D`",
                "/a#b[c], /a%23b%5Bc%5D",
                "//evil/x, /%2Fevil/x",
                "///evil, /%2F%2Fevil",
                "http://evil:80/v1?q=1, /v1?q=1",
                "http://evil, /",
                "foo, /foo",
                "/redirect?to=http://evil/, /redirect?to=http://evil/",
                "é, /%E9",
                "ā, /%C4%81",
            })
    void escapesWhatDoesNotBelongIntoAnAddress(String target, String instance) {
        assertThat(Instance.of(target)).isEqualTo(instance);
        assertThat(URI.create(instance)).returns(null, URI::getHost);
    }

    @Test
    void cutsWhatIsTooLongToBeQuoted() {
        assertThat(Instance.of("/" + "%41".repeat(10_000)))
                .hasSizeBetween(1000, 1020)
                .endsWith("%41%E2%80%A6");
    }
}
