package org.attackregister.http.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.attackregister.query.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerHeadTest {
    private static final AnswerHead HEAD = head(Format.JSON);

    private static AnswerHead head(Format format) {
        return AnswerHead.of(new AnswerKey("iskp", 1, false, "q", format));
    }

    @ParameterizedTest
    @CsvSource({
        "JSON, application/json",
        "CSV, text/csv;charset=UTF-8",
        "NDJSON, application/x-ndjson",
        "GEOJSON, application/geo+json"
    })
    void namesTheMediaType(Format format, String type) {
        assertThat(head(format).mediaType()).isEqualTo(type);
    }

    @Test
    void gathersLinks() {
        assertThat(HEAD.linked("/v1/attacks?cursor=a", "next")
                        .linked("/v1/attacks>", "prev")
                        .headers())
                .containsEntry("Link", "</v1/attacks?cursor=a>; rel=\"next\", </v1/attacks%3E>; rel=\"prev\"");
    }

    @ParameterizedTest
    @CsvSource({
        "attacks-r115.csv, attacks-r115.csv",
        "a b.csv, a-b.csv",
        "'a\";x=\r\n.csv', a-x-.csv",
        "Kābul.csv, K-bul.csv"
    })
    void namesTheFilePlainly(String name, String plain) {
        assertThat(HEAD.named(name).headers())
                .containsEntry("Content-Disposition", "inline; filename=\"" + plain + "\"");
    }
}
