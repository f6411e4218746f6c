package org.attackregister.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A copy of what one filter finds. */
public final class Mirror {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final Set<String> BRING = Set.of("created", "updated", "restored");
    private static final Set<String> REMOVE = Set.of("deleted", "merged", "left");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private URI register;
    private final String filter;
    private final Map<String, JsonNode> attacks = new TreeMap<>();
    private String cursor = "";
    private long revision;

    /**
     * A copy that is empty yet.
     *
     * @param filter parameters as in an address, with {@code &} between them; empty for a whole dataset
     */
    public Mirror(URI register, String filter) {
        this.register = register;
        this.filter = filter;
    }

    /** Takes a snapshot, and looks whether it is whole. */
    public Mirror begin() {
        String body = get("/v1/snapshot?" + filter);
        int last = body.lastIndexOf('\n', body.length() - 2) + 1;
        JsonNode end = parsed(body.substring(last));
        byte[] lines = body.substring(0, last).getBytes(StandardCharsets.UTF_8);
        assertThat(end.path("record_type").asText())
                .as("the last line of %s", filter)
                .isEqualTo("end");
        assertThat(HexFormat.of().formatHex(Canonical.sha256(lines)))
                .isEqualTo(end.path("sha256").asText());
        attacks.clear();
        body.substring(0, last).lines().map(Mirror::parsed).forEach(this::put);
        assertThat(attacks).hasSize(end.path("attacks").asInt());
        assertThat(digests(List.of()).getOrDefault("[]", "0 " + "0".repeat(64)))
                .isEqualTo(
                        end.path("attacks").asInt() + " " + end.path("digest").asText());
        cursor = end.path("changes_cursor").asText();
        revision = end.path("revision").asLong();
        return this;
    }

    /** Goes on where the register is to be found now. */
    public Mirror movedTo(URI address) {
        register = address;
        return this;
    }

    /** Applies one page of changes; whether nothing follows yet. */
    public boolean follow(int limit) {
        JsonNode page = parsed(get("/v1/changes?limit=" + limit + "&after=" + cursor + "&" + filter));
        page.path("items").forEach(this::apply);
        cursor = page.path("page").path("next").asText();
        revision = page.path("dataset").path("revision").asLong();
        return page.path("page").path("up_to_date").asBoolean();
    }

    /** Applies changes until nothing follows. */
    public Mirror catchUp() {
        boolean upToDate = false;
        while (!upToDate) {
            upToDate = follow(500);
        }
        return this;
    }

    private void apply(JsonNode change) {
        if (!change.path("record_type").asText().equals("attack")) {
            return;
        }
        String operation = change.path("operation").asText();
        String id = change.path("id").asText();
        JsonNode copied = attacks.get(id);
        if (copied != null
                && copied.path("version").asInt() > change.path("version").asInt()) {
            return;
        }
        if (REMOVE.contains(operation)) {
            attacks.remove(id);
        } else {
            assertThat(BRING).contains(operation);
            put(change.path("attack"));
        }
    }

    private void put(JsonNode attack) {
        attacks.put(attack.path("id").asText(), attack);
    }

    /** What is in the copy, by id. */
    public Map<String, JsonNode> attacks() {
        return attacks;
    }

    /** The copy's revision. */
    public long revision() {
        return revision;
    }

    /** What the register finds for the filter at the copy's revision, by id. */
    public Map<String, JsonNode> asked() {
        Map<String, JsonNode> found = new TreeMap<>();
        get("/v1/attacks?format=ndjson&as_of=" + revision + "&" + filter)
                .lines()
                .map(Mirror::parsed)
                .forEach(attack -> found.put(attack.path("id").asText(), attack));
        return found;
    }

    /** The parts in which copy and register differ: links to their attacks, under the parts' values. */
    public Map<String, String> differing(List<String> by) {
        Map<String, String> mine = digests(by);
        Map<String, String> differing = new HashMap<>();
        JsonNode answer = parsed(get(
                "/v1/digests?as_of=" + revision + (by.isEmpty() ? "" : "&by=" + String.join(",", by)) + "&" + filter));
        for (JsonNode row : answer.path("items")) {
            String part = by.stream().map(d -> row.path(d).asText()).toList().toString();
            String theirs =
                    row.path("attacks").asInt() + " " + row.path("digest").asText();
            String own = mine.remove(part);
            if (!theirs.equals(own)) {
                differing.put(part, row.path("attacks_url").asText());
            }
        }
        mine.keySet().forEach(part -> differing.put(part, ""));
        return differing;
    }

    /** Reads one part anew. */
    public void repair(String attacksUrl) {
        get(attacksUrl + "&format=ndjson").lines().map(Mirror::parsed).forEach(this::put);
    }

    /** Spoils one attack of the copy. */
    public void spoil(String id) {
        ((ObjectNode) attacks.get(id)).put("killed", 4711);
    }

    private Map<String, String> digests(List<String> by) {
        Map<String, List<JsonNode>> parts = new TreeMap<>();
        attacks.values()
                .forEach(attack -> parts.computeIfAbsent(
                                by.stream().map(d -> value(attack, d)).toList().toString(), k -> new ArrayList<>())
                        .add(attack));
        Map<String, String> digests = new TreeMap<>();
        parts.forEach((part, members) -> digests.put(part, members.size() + " " + sum(members)));
        return digests;
    }

    private static String value(JsonNode attack, String dimension) {
        return dimension.equals("year")
                ? attack.path("date").asText().substring(0, 4)
                : attack.path(dimension).asText();
    }

    private static String sum(List<JsonNode> members) {
        byte[] sum = new byte[32];
        for (JsonNode member : members) {
            byte[] hash = Canonical.sha256(member);
            for (int i = 0; i < sum.length; i++) {
                sum[i] ^= hash[i];
            }
        }
        return HexFormat.of().formatHex(sum);
    }

    private String get(String path) {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(register.resolve(path)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).as(path + "\n" + answer.body()).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
