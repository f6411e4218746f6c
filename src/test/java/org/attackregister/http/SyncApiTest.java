package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.attackregister.http.problem.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What mirrors of the seed see. */
@QuarkusTest
class SyncApiTest {
    @TestHTTPResource
    URI here;

    @Test
    void leadsThroughAllChangesInOrder() {
        List<Integer> revisions = new ArrayList<>();
        String after = "";
        JsonPath page;
        do {
            page = Api.get("/v1/changes?limit=300" + after);
            revisions.addAll(page.getList("items.revision", Integer.class));
            after = "&after=" + page.getString("page.next");
        } while (!page.getBoolean("page.up_to_date"));

        assertThat(revisions).isSorted().doesNotHaveDuplicates();
        assertThat(revisions).hasSize(revisions.get(revisions.size() - 1)).startsWith(1);
        assertThat(Api.get("/v1/changes?limit=300" + after).getInt("page.returned"))
                .isZero();
    }

    @Test
    void returnsTheWholeFeedAsLines() {
        Response answer = Api.checked().get("/v1/changes?record_type=attack&format=ndjson");

        assertThat(answer.asString().lines()).hasSize(115).allMatch(line -> line.contains("\"operation\":\"created\""));
        assertThat(Api.get("/v1/changes?record_type=attack&after=" + answer.header("Changes-Cursor"))
                        .getBoolean("page.up_to_date"))
                .isTrue();
    }

    @Test
    void narrowsTheFeedToAttacksWhereItIsFiltered() {
        JsonPath page = Api.get("/v1/changes?year=2022&target_category=taliban");

        assertThat(page.getList("items.record_type")).containsExactly("attack", "attack", "attack", "attack");
        assertThat(page.getList("items.attack.date", String.class)).allMatch(date -> date.startsWith("2022"));
        assertThat(page.getList("query.record_type")).containsExactly("attack");
    }

    @Test
    void answersAWaitingRequestWhenItsTimeIsOver() {
        String cursor = Api.get("/v1/changes?limit=1000").getString("page.next");
        String url = "/v1/changes?limit=1000&wait_seconds=1&after=" + cursor;
        long begun = System.nanoTime();

        assertThat(Api.get(url).getInt("page.returned")).isZero();
        assertThat(Api.get(url).getString("page.next")).isEqualTo(cursor);
        // the second was not answered out of a cache either
        assertThat(System.nanoTime() - begun).isGreaterThan(1_900_000_000L);
    }

    @Test
    void returnsASnapshotThatSaysThatItIsComplete() throws NoSuchAlgorithmException {
        String body = Api.text("/v1/snapshot?group=iskp");
        int last = body.lastIndexOf('\n', body.length() - 2) + 1;
        JsonPath end = new JsonPath(body.substring(last));

        assertThat(body.substring(0, last).lines()).hasSize(112).hasSize(end.getInt("attacks"));
        assertThat(end.getString("record_type")).isEqualTo("end");
        assertThat(end.getString("sha256"))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(body.substring(0, last).getBytes(StandardCharsets.UTF_8))));
        assertThat(end.getString("digest"))
                .isEqualTo(Api.get("/v1/digests?group=iskp").getString("totals.digest"));
        assertThat(Api.get("/v1/changes?group=iskp&after=" + end.getString("changes_cursor"))
                        .getBoolean("page.up_to_date"))
                .isTrue();
    }

    @Test
    void linksEachDigestToItsAttacks() {
        JsonPath body = Api.get("/v1/digests?by=year,country");

        assertThat(body.getString("totals.digest"))
                .isEqualTo(Api.get("/v1/datasets/iskp").getString("digest"));
        for (int i = 0; i < 3; i++) {
            String row = "items[" + i + "]";
            assertThat(Api.get(body.getString(row + ".attacks_url")).getInt("page.total"))
                    .isEqualTo(body.getInt(row + ".attacks"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "changes?after=abc, after, broken_cursor",
        "changes?wait_seconds=9999, wait_seconds, out_of_range",
        "changes?wait_seconds=-1, wait_seconds, out_of_range",
        "changes?wait_seconds=1.5, wait_seconds, malformed",
        "changes?wait_seconds=1&as_of=NEWEST, wait_seconds, conflicting",
        "changes?limit=0, limit, out_of_range",
        "changes?record_type=atack, record_type, unknown_value",
        "changes?sort=date, sort, unknown_parameter",
        "changes?format=csv, format, unknown_value",
        "changes/stream?after=abc, after, broken_cursor",
        "changes/stream?limit=5, limit, unknown_parameter",
        "snapshot?limit=5, limit, unknown_parameter",
        "digests?by=group, by, unknown_value",
        "digests?by=year&by=year, by, conflicting"
    })
    void refusesWhatItDoesNotKnow(String path, String parameter, String code) {
        String newest = Api.get("/v1/attacks?limit=1").getString("dataset.revision");
        JsonPath problem = Api.problem("/v1/" + path.replace("NEWEST", newest), 400);

        assertThat(problem.getString("errors[0].parameter")).isEqualTo(parameter);
        assertThat(problem.getString("errors[0].code")).isEqualTo(code);
    }

    @Test
    void refusesACursorOfOtherFilters() {
        String cursor = Api.get("/v1/changes?year=2022").getString("page.next");

        assertThat(Api.problem("/v1/changes?year=2021&after=" + cursor, 400).getString("errors[0].code"))
                .isEqualTo("foreign_cursor");
    }

    @Test
    void sendsEventsFromTheLastOneOn() throws IOException, InterruptedException {
        List<String> first = events(null, 3);
        String id = first.get(0)
                .lines()
                .filter(l -> l.startsWith("id:"))
                .findFirst()
                .orElseThrow()
                .substring(3);

        List<String> next = events(id, 2);

        assertThat(next).containsExactlyElementsOf(first.subList(1, 3));
        assertThat(first.get(0)).contains("data:{\"revision\":");
    }

    /** The first events that have data. */
    private List<String> events(String lastId, int count) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(here.resolve("/v1/changes/stream?record_type=attack"));
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        List<String> events = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            StringBuilder event = new StringBuilder();
            while (events.size() < count) {
                String line = lines.readLine();
                if (!line.isEmpty()) {
                    event.append(line).append('\n');
                } else {
                    if (event.indexOf("data:") >= 0) {
                        events.add(event.toString());
                    }
                    event.setLength(0);
                }
            }
        }
        return events;
    }

    @Test
    void aStreamOfWhichTheHeadIsAskedHasAnEnd() {
        assertThat(Wire.ask("HEAD", "/v1/changes/stream").status()).isEqualTo(200);
    }
}
