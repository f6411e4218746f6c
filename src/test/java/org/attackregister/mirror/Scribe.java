package org.attackregister.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** A writer who keeps a list of what was acknowledged, also where the register fails in between. */
public final class Scribe {
    private static final int BUSY = 503;
    private static final long BREATH_NANOS = 10_000_000;

    /** What a deleted attack is noted with. */
    private static final int DELETED = -1;

    private static final Logger LOG = Logger.getLogger(Scribe.class);
    private static final String BODY = "{\"dataset\":\"iskp\",\"kind\":\"attack\",\"date\":\"2023-05-06\","
            + "\"date_precision\":\"day\",\"country\":\"AF\",\"killed\":0}";

    private static final HttpClient READER = HttpClient.newHttpClient();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String token;
    private final String name;
    private final Random random;
    private final Map<String, List<Integer>> acknowledged = new LinkedHashMap<>();
    private int made;

    /**
     * A writer.
     *
     * @param name begins the ids of the attacks that it makes; two writers have two names
     */
    public Scribe(String token, String name, Random random) {
        this.token = token;
        this.name = name;
        this.random = random;
    }

    /**
     * Writes until it is stopped, or nobody answers any more. Where the register is busy, it begins anew with
     * another attack.
     *
     * @param onAcknowledged is run for each change that is acknowledged
     */
    public void write(URI register, Runnable onAcknowledged, BooleanSupplier goesOn) throws InterruptedException {
        try {
            while (goesOn.getAsBoolean()) {
                writeOne(register, onAcknowledged);
            }
        } catch (IOException gone) {
            LOG.debug("What was sent last may have been done or not", gone);
        }
    }

    private void writeOne(URI register, Runnable onAcknowledged) throws IOException, InterruptedException {
        String id = name + "-" + made++;
        List<Integer> states = new ArrayList<>();
        acknowledged.put(id, states);
        List<String> bodies = new ArrayList<>(List.of(BODY));
        for (int killed = 1; killed <= random.nextInt(4); killed++) {
            bodies.add("{\"killed\":" + killed + "}");
        }
        for (int killed = 0; killed < bodies.size(); killed++) {
            if (!isDone(send(register, killed == 0 ? "PUT" : "PATCH", id, bodies.get(killed)))) {
                return;
            }
            states.add(killed);
            onAcknowledged.run();
        }
        if (random.nextInt(5) == 0 && isDone(send(register, "DELETE", id, ""))) {
            states.add(DELETED);
            onAcknowledged.run();
        }
    }

    /** Whether a change was acknowledged; false where nothing can be known of it. */
    private static boolean isDone(HttpResponse<String> answer) {
        if (answer.statusCode() == BUSY) {
            LockSupport.parkNanos(BREATH_NANOS);
            return false;
        }
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return true;
    }

    /**
     * What was acknowledged to writers is in the register: each attack has had the acknowledged states in their order, and
     * at most one more, and there is no gap among the revisions.
     *
     * @return the ids of all records that were ever recorded
     */
    public static Set<String> assertStored(URI register, List<Scribe> scribes)
            throws IOException, InterruptedException {
        Map<Long, Seen> changes = new TreeMap<>();
        for (String dataset : lines(
                register.resolve("/v1/datasets?format=ndjson"),
                line -> line.path("id").asText())) {
            // those of reference records are in the feed of every dataset
            lines(register.resolve("/v1/changes?format=ndjson&dataset=" + dataset), Seen::new)
                    .forEach(change -> changes.put(change.revision, change));
        }
        assertThat(changes.keySet())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, changes.size()).boxed().toList());
        Map<String, List<Integer>> found = new LinkedHashMap<>();
        for (Seen change : changes.values()) {
            found.computeIfAbsent(change.id, id -> new ArrayList<>(1)).add(change.state);
        }
        for (Scribe scribe : scribes) {
            scribe.acknowledged.forEach((id, states) -> {
                List<Integer> there = found.getOrDefault(id, List.of());
                assertThat(there).as(id).hasSizeBetween(states.size(), states.size() + 1);
                assertThat(there.subList(0, states.size())).as(id).isEqualTo(states);
            });
        }
        return found.keySet();
    }

    /** What is kept of a change: of all that were ever made, there can be many. */
    private static final class Seen {
        private final long revision;
        private final String id;
        private final int state;

        Seen(JsonNode change) {
            this.revision = change.path("revision").asLong();
            this.id = change.path("id").asText();
            this.state = change.path("attack").isNull()
                    ? DELETED
                    : change.path("attack").path("killed").asInt();
        }
    }

    private static <T> List<T> lines(URI address, Function<JsonNode, T> read) throws IOException, InterruptedException {
        ObjectMapper json = new ObjectMapper();
        List<T> all = new ArrayList<>();
        HttpResponse<Stream<String>> answer =
                READER.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        try (Stream<String> lines = answer.body()) {
            for (String line : (Iterable<String>) lines::iterator) {
                all.add(read.apply(json.readTree(line)));
            }
        }
        return all;
    }

    private HttpResponse<String> send(URI register, String method, String id, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(register.resolve("/v1/attacks/" + id))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
