package org.attackregister.http.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.attackregister.http.cache.Encoding;
import org.attackregister.http.lane.LaneRequest;
import org.attackregister.http.problem.Wire;
import org.attackregister.http.problem.Wire.Reply;
import org.attackregister.query.Cursor;
import org.attackregister.query.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that the event loop makes are those that the REST layer makes. */
@QuarkusTest
class NextPagesTest {
    /** Says the same in words that the lane does not know. */
    private static final String AROUND = "Accept: application/json, */*;q=0.1";

    private static final String LIST = "/v1/attacks?target_category=military&limit=3";

    @Inject
    NextPages pages;

    static Stream<String> lists() {
        List<String> filters = List.of(
                "limit=9",
                "target_category=taliban,civilians&limit=4",
                "limit=5&not.country=AF",
                "limit=3&q=%22%C3%A9%22%20%7C%20attack%20%7C%20police",
                "from=2016&to=2022-06&dataset=iskp&limit=6",
                "as_of=REVISION&limit=7",
                "format=json&limit=8&killed_min=2");
        return filters.stream()
                .flatMap(filter -> Sort.all().stream().map(sort -> "/v1/attacks?" + filter + "&sort=" + sort.text()));
    }

    private static String next(Reply page) {
        String link = page.header("link");
        return link.isEmpty() ? "" : link.substring(link.indexOf('<') + 1, link.indexOf('>'));
    }

    private boolean makes(String uri) {
        return makes(uri, null, Encoding.IDENTITY, null);
    }

    private boolean makes(String uri, String accept, Encoding wanted, String ifNoneMatch) {
        return pages.find(new LaneRequest(uri, accept, wanted, ifNoneMatch)) != null;
    }

    @ParameterizedTest
    @MethodSource("lists")
    void areThoseOfTheRestLayer(String list) {
        int made = 0;
        int read = 0;
        String uri = list.replace(
                "REVISION", Wire.get("/v1/attacks?limit=1").header("etag").replaceAll("\\D*(\\d+).*", "$1"));
        while (!uri.isEmpty()) {
            made += makes(uri) ? 1 : 0;
            Reply page = Wire.get(uri);
            Reply around = Wire.get(uri, AROUND);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.headers()).isEqualTo(around.headers());
            assertThat(page.body()).isEqualTo(around.body());
            assertThat(Wire.get(uri, "If-None-Match: " + page.header("etag")))
                    .returns(304, Reply::status)
                    .returns(page.header("etag"), reply -> reply.header("etag"));
            read++;
            uri = next(page);
        }
        assertThat(made).as("all but the first two and the last").isEqualTo(Math.max(0, read - 3));
    }

    private String third() {
        return third(LIST);
    }

    /** The address of a page that is made. */
    private String third(String list) {
        String third = next(Wire.get(next(Wire.get(list))));
        assertThat(makes(third)).isTrue();
        return third;
    }

    /** Callers that write their addresses themselves, and only take the cursor from the answer. */
    @Test
    void areFoundByAddressesOfAnyForm() {
        String cursor = ".*cursor=([^&]*).*";
        String own = "/v1/attacks?cursor=%s&limit=2&target_category=military";
        String third = third("/v1/attacks?target_category=military&limit=2");
        String text = third.replaceAll(cursor, "$1");
        assertThat(makes(own.formatted(text))).isFalse();
        Wire.get(own.formatted(text));
        assertThat(makes(own.formatted(text))).isTrue();
        assertThat(Wire.get(own.formatted(text)).body())
                .isEqualTo(Wire.get(third, AROUND).body());
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv, IDENTITY, ",
        "'application/json, text/csv', IDENTITY, ",
        ", GZIP, ",
        ", IDENTITY, '\"other\"'",
    })
    void areLeftToOthersWhereMoreIsAskedFor(String accept, Encoding wanted, String ifNoneMatch) {
        assertThat(makes(third(), accept, wanted, ifNoneMatch)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s&limit=3", "%s&killed_min=1", "%s&cursor=x", "%s&", "%s#", "%sA", "%s&unknown=1"})
    void areOfNoOtherAddress(String pattern) {
        String other = pattern.formatted(third());
        assertThat(makes(other)).isFalse();
        assertThat(Wire.get(other).body()).isEqualTo(Wire.get(other, AROUND).body());
    }

    /** A cursor of another revision, question or place is refused, or answered, by those who read questions. */
    @Test
    void areOfTheirOwnCursors() {
        String third = third();
        String text = third.replaceAll(".*cursor=([^&]*).*", "$1");
        Cursor cursor = Cursor.decode(text).orElseThrow();
        List<Cursor> others = List.of(
                new Cursor(cursor.revision() - 1, cursor.offset(), cursor.fingerprint()),
                new Cursor(cursor.revision(), cursor.offset(), cursor.fingerprint() + 1),
                new Cursor(cursor.revision(), 1_000_000, cursor.fingerprint()),
                new Cursor(cursor.revision(), Long.MAX_VALUE - 1, cursor.fingerprint()),
                new Cursor(cursor.revision(), 0, cursor.fingerprint()));
        for (Cursor other : others) {
            String uri = third.replace(text, other.encode());
            assertThat(Wire.get(uri).status()).isEqualTo(Wire.get(uri, AROUND).status());
            assertThat(Wire.get(uri).body()).isEqualTo(Wire.get(uri, AROUND).body());
        }
    }

    /** A head is asked of the REST layer; it is that of the page. */
    @Test
    void haveTheHeadersOfTheirHeads() {
        String third = third();
        assertThat(Wire.ask("HEAD", third).headers()).isEqualTo(Wire.get(third).headers());
    }

    /** With some of the fields, and when the page is large, the REST layer answers. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1/attacks?limit=3&fields=id,date", "/v1/attacks?limit=101&dataset=iskp"})
    void areOfWholeAttacksAndNotLarge(String list) {
        String uri = list;
        while (!uri.isEmpty()) {
            assertThat(makes(uri)).isFalse();
            uri = next(Wire.get(uri));
        }
    }
}
