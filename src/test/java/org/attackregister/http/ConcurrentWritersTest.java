package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.attackregister.http.security.MadeTokens;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.Role;
import org.junit.jupiter.api.Test;

/** Editors who write at random beside each other, some of them what is refused: each answer is that of its own change. */
@QuarkusTest
@TestProfile(WrittenRegister.class)
class ConcurrentWritersTest {
    private static final int EDITORS = 8;
    private static final int WRITES = 25;
    private static final int SHARED = 4;
    private static final int KEYS = 4;
    private static final Set<Integer> DONE = Set.of(200, 201, 204);
    private static final Set<Integer> REFUSED = Set.of(404, 409, 410, 412, 422, 428);

    private final String name = "beside-" + UUID.randomUUID() + "-";

    /** What was sent, and what came back. */
    private record Exchange(String path, String match, String key, Response answer) {
        long revision() {
            return Long.parseLong(answer.header("Dataset-Revision"));
        }

        String id() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    @Test
    void giveEachEditorItsOwnRevisionWithoutAGap() throws InterruptedException, ExecutionException {
        String cursor = Api.endOfFeed();
        long begun = Api.get("/v1/attacks?limit=1").getLong("dataset.revision");

        List<Exchange> exchanges = written();

        assertThat(exchanges)
                .extracting(e -> e.answer.statusCode())
                .allMatch(s -> DONE.contains(s) || REFUSED.contains(s));
        List<Exchange> done = exchanges.stream()
                .filter(e -> DONE.contains(e.answer.statusCode()))
                .toList();
        assertThat(done).hasSizeGreaterThan(EDITORS);
        assertThat(exchanges).hasSizeGreaterThan(done.size());
        Map<Long, JsonNode> feed = feed(cursor);
        assertThat(feed.keySet())
                .containsExactlyElementsOf(LongStream.rangeClosed(begun + 1, begun + feed.size())
                        .boxed()
                        .toList());
        Set<Long> acknowledged = new HashSet<>();
        Map<Long, String> keyed = new HashMap<>();
        for (Exchange exchange : done) {
            boolean first = acknowledged.add(exchange.revision());
            assertThat(first || exchange.key != null)
                    .as("revision given once, or repeated under a key")
                    .isTrue();
            if (exchange.key != null) {
                assertThat(keyed.merge(exchange.revision(), exchange.key, (a, b) -> a.equals(b) ? a : "two keys"))
                        .isEqualTo(exchange.key);
            }
            assertItsOwn(exchange, feed.get(exchange.revision()));
        }
        assertThat(acknowledged).isEqualTo(feed.keySet());
        assertInOrder(feed, done);
    }

    private List<Exchange> written() throws InterruptedException, ExecutionException {
        List<Callable<List<Exchange>>> editors = IntStream.range(0, EDITORS)
                .<Callable<List<Exchange>>>mapToObj(i -> () -> write(i, new Random(i)))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(EDITORS);
        try {
            List<Exchange> all = new ArrayList<>();
            for (Future<List<Exchange>> each : threads.invokeAll(editors)) {
                all.addAll(each.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Exchange> write(int editor, Random random) {
        Map<String, String> tags = new HashMap<>();
        List<Exchange> all = new ArrayList<>();
        for (int i = 0; i < WRITES; i++) {
            Exchange exchange = one(name + editor + "-" + i, random, tags);
            String tag = exchange.answer.header("ETag");
            if (tag != null) {
                tags.put(exchange.path, tag);
            }
            all.add(exchange);
        }
        return all;
    }

    private Exchange one(String own, Random random, Map<String, String> tags) {
        String shared = "/v1/attacks/" + name + "shared-" + random.nextInt(SHARED);
        String match = random.nextBoolean() ? tags.get(shared) : null;
        RequestSpecification editor = Api.checked()
                .header("Authorization", "Bearer " + MadeTokens.of(Role.EDITOR))
                .contentType("application/json");
        if (match != null) {
            editor.header("If-Match", match);
        }
        String patch = "{\"killed\":" + random.nextInt(1000) + "}";
        return switch (random.nextInt(9)) {
            case 0, 1 ->
                sent("/v1/attacks/" + own, null, request().body(body("")).put("/v1/attacks/" + own));
            case 2 -> sent(shared, match, editor.body(body("")).put(shared));
            case 3, 4 -> sent(shared, match, editor.body(patch).patch(shared));
            case 5 -> sent(shared, match, editor.delete(shared));
            case 6 -> sent(shared, null, request().post(shared + "/restore"));
            case 7 -> posted(name + "key-" + random.nextInt(KEYS));
            default -> random.nextBoolean() ? source(own) : sent(own, null, refused(own));
        };
    }

    private static RequestSpecification request() {
        return Api.checked()
                .header("Authorization", "Bearer " + MadeTokens.of(Role.EDITOR))
                .contentType("application/json");
    }

    private static Response refused(String id) {
        return request()
                .body(body(",\"perpetrators\":[{\"group\":\"nobody\"}]"))
                .put("/v1/attacks/" + id);
    }

    private static Exchange sent(String path, String match, Response answer) {
        return new Exchange(path, match, null, answer);
    }

    private static Exchange posted(String key) {
        Response answer =
                request().header("Idempotency-Key", key).body(body("")).post("/v1/attacks");
        return new Exchange(String.valueOf(answer.header("Content-Location")), null, key, answer);
    }

    private static Exchange source(String id) {
        String path = "/v1/sources/" + id;
        return sent(
                path,
                null,
                request().body("{\"title\":\"The Report\",\"kind\":\"report\"}").put(path));
    }

    private static String body(String more) {
        return "{\"dataset\":\"iskp\",\"kind\":\"attack\",\"date\":\"2024-01-03\",\"date_precision\":\"day\","
                + "\"country\":\"IR\"" + more + "}";
    }

    private static Map<Long, JsonNode> feed(String cursor) {
        Map<Long, JsonNode> all = new TreeMap<>();
        String after = cursor;
        boolean ended = false;
        while (!ended) {
            JsonNode page = json(Api.text("/v1/changes?limit=1000&after=" + after));
            page.path("items").forEach(item -> all.put(item.path("revision").asLong(), item));
            after = page.path("page").path("next").asText();
            ended = page.path("page").path("up_to_date").asBoolean();
        }
        return all;
    }

    private static JsonNode json(String text) {
        try {
            return RegisterJson.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertItsOwn(Exchange exchange, JsonNode change) {
        assertThat(change.path("id").asText()).isEqualTo(exchange.id());
        if (exchange.answer.statusCode() != 204 && exchange.path.startsWith("/v1/attacks/")) {
            String pinned = exchange.path + "?as_of=" + exchange.revision();
            assertThat(Api.text(pinned)).isEqualTo(exchange.answer.asString());
            assertThat(change.path("attack")).isEqualTo(json(exchange.answer.asString()));
        }
    }

    /** Versions are consecutive, moments go on, and whoever named a tag has changed the version with that tag. */
    private static void assertInOrder(Map<Long, JsonNode> feed, List<Exchange> done) {
        Map<Long, Exchange> byRevision = new HashMap<>();
        done.forEach(e -> byRevision.putIfAbsent(e.revision(), e));
        Map<String, Long> last = new HashMap<>();
        Map<String, String> tags = new HashMap<>();
        Instant moment = Instant.MIN;
        for (JsonNode change : feed.values()) {
            String id = change.path("id").asText();
            Exchange exchange = byRevision.get(change.path("revision").asLong());
            assertThat(change.path("version").asLong()).isEqualTo(last.merge(id, 1L, Long::sum));
            Instant recorded = Instant.parse(change.path("recorded_at").asText());
            assertThat(recorded).isAfter(moment);
            moment = recorded;
            if (exchange.match != null) {
                assertThat(exchange.match).isEqualTo(tags.get(id));
            }
            tags.put(id, exchange.answer.header("ETag"));
        }
        last.forEach((id, versions) -> {
            Response newest = Api.checked()
                    .config(RestAssuredConfig.config()
                            .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                    .get("/v1/attacks/" + id);
            if (newest.statusCode() == 200) {
                assertThat(newest.header("ETag")).isEqualTo(tags.get(id));
                assertThat(newest.jsonPath().getLong("version")).isEqualTo(versions);
            }
        });
    }
}
