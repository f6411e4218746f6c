package org.attackregister.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.attackregister.http.WrittenRegister;
import org.attackregister.http.security.MadeTokens;
import org.attackregister.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Copies that are begun at any moment, under edits, come to what the register has. */
@QuarkusTest
@TestProfile(WrittenRegister.class)
class MirrorTest {
    private static final int EDITS = 1_000;
    private static final List<String> FILTERS = List.of(
            "",
            "country=AF",
            "not.country=AF,PK",
            "year=2022&target_category=taliban",
            "any.target_category=!civilians",
            "killed_min=10&killed_max=30",
            "q=kabul",
            "group=taliban",
            "bbox=60,29,75,39",
            "city=Kerman&from=2018");
    private static final List<List<String>> PARTS =
            List.of(List.of(), List.of("year"), List.of("country"), List.of("year", "country"));

    @TestHTTPResource("/")
    URI here;

    private RandomEditor editor(long seed) {
        return new RandomEditor(here, MadeTokens.of(Role.EDITOR), "mirrored-" + UUID.randomUUID(), new Random(seed));
    }

    /** Copies are begun while two edit, one after the other, and read in pages of any size. */
    @Test
    void areEqualToTheFilteredListAfterAnySequenceOfEdits()
            throws InterruptedException, ExecutionException, IOException {
        Map<String, String> pinned = pinned();
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        List<Thread> editors =
                List.of(editor(1).begin(EDITS / 2, failures), editor(2).begin(EDITS / 2, failures));
        ExecutorService readers = Executors.newFixedThreadPool(4);
        List<Future<Mirror>> mirrors = new ArrayList<>();
        try {
            for (int i = 0; i < FILTERS.size() * 3; i++) {
                Random random = new Random(i);
                Mirror mirror = new Mirror(here, FILTERS.get(i % FILTERS.size()));
                mirrors.add(readers.submit(() -> {
                    mirror.begin();
                    while (editors.stream().anyMatch(Thread::isAlive) && random.nextInt(20) > 0) {
                        mirror.follow(1 + random.nextInt(30));
                    }
                    return mirror;
                }));
            }
            for (Future<Mirror> mirror : mirrors) {
                mirror.get();
            }
        } finally {
            readers.shutdown();
        }
        for (Thread thread : editors) {
            thread.join();
        }

        assertThat(failures).isEmpty();
        for (Future<Mirror> each : mirrors) {
            Mirror mirror = each.get().catchUp();
            assertThat(mirror.attacks()).isEqualTo(mirror.asked());
            for (List<String> by : PARTS) {
                assertThat(mirror.differing(by)).isEmpty();
            }
        }
        for (Map.Entry<String, String> before : pinned.entrySet()) {
            assertThat(body(before.getKey())).isEqualTo(before.getValue());
        }
    }

    @Test
    void findTheOnePartInWhichARecordIsSpoiltAndReadItAnew() {
        Mirror mirror = new Mirror(here, "").begin();
        String spoilt = mirror.attacks().keySet().stream().skip(40).findFirst().orElseThrow();
        mirror.spoil(spoilt);

        Map<String, String> differing = mirror.differing(List.of("year", "country"));

        assertThat(differing).hasSize(1);
        mirror.repair(differing.values().iterator().next());
        assertThat(mirror.differing(List.of("year", "country"))).isEmpty();
        assertThat(mirror.attacks()).isEqualTo(mirror.asked());
    }

    /** Examples of RFC 8785 and of ECMAScript's numbers. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"b\": 1.0, \"a\": [true, null]} | {\"a\":[true,null],\"b\":1}",
                "333333333.33333329 | 333333333.3333333",
                "1E30 | 1e+30",
                "4.50 | 4.5",
                "2e-3 | 0.002",
                "0.000000000000000000000000001 | 1e-27",
                "-0.0 | 0",
                "\"\\u20ac$\\u000F\\u000aA'B\\u0022\\\\\\\"/\" | \"€$\\u000f\\nA'B\\\"\\\\\\\"/\""
            })
    void writeTheCanonicalFormAsTheStandardSays(String json, String canonical) throws IOException {
        assertThat(Canonical.text(new ObjectMapper().readTree(json))).isEqualTo(canonical);
    }

    /** Answers as of now, which no edit may change. */
    private Map<String, String> pinned() throws IOException, InterruptedException {
        long revision = new Mirror(here, "").begin().revision();
        Map<String, String> pinned = new TreeMap<>();
        for (String path : List.of(
                "/v1/attacks?limit=1000",
                "/v1/attacks?format=csv",
                "/v1/attacks/counts?group_by=year,target_category",
                "/v1/annual-shares?basis=computed&group=iskp",
                "/v1/digests?by=month,country",
                "/v1/snapshot?country=AF",
                "/v1/groups?limit=1000",
                "/v1/datasets/iskp")) {
            String url = path + (path.contains("?") ? "&" : "?") + "as_of=" + revision;
            pinned.put(url, body(url));
        }
        return pinned;
    }

    private String body(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(here.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return answer.body();
    }
}
