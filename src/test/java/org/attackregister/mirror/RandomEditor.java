package org.attackregister.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** An editor who makes, changes, deletes, merges and restores attacks by chance. */
public final class RandomEditor {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> COUNTRIES = List.of("AF", "PK", "IR", "TJ");
    private static final List<String> TYPES = List.of("police", "military", "private-citizens-property");
    private static final List<String> GROUPS = List.of("iskp", "taliban");
    private static final List<String> CITIES = List.of("Kabul", "Jalalabad", "Kerman", "Peschawar – Ω 💣");
    private static final int EARLIEST = 2015;
    private static final int YEARS = 9;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI register;
    private final String token;
    private final String name;
    private final Random random;
    private final List<String> current = new ArrayList<>();
    private final List<String> deleted = new ArrayList<>();
    private int made;

    /**
     * An editor.
     *
     * @param name begins the ids of the attacks that it makes; two editors have two names
     */
    public RandomEditor(URI register, String token, String name, Random random) {
        this.register = register;
        this.token = token;
        this.name = name;
        this.random = random;
    }

    /** Makes one change, which must succeed. */
    public void edit() throws IOException, InterruptedException {
        int chance = current.isEmpty() ? 0 : random.nextInt(10);
        switch (chance) {
            case 0, 1, 2 -> create();
            case 3, 4, 5 -> send("PATCH", pick(current), patch());
            case 6 -> replace();
            case 7 -> delete(false);
            case 8 -> delete(current.size() > 1);
            default -> restore();
        }
    }

    private void create() throws IOException, InterruptedException {
        String id = name + "-" + made++;
        send("PUT", "/" + id, attack());
        current.add(id);
    }

    private void replace() throws IOException, InterruptedException {
        String path = pick(current);
        HttpResponse<String> seen = client.send(
                HttpRequest.newBuilder(register.resolve("/v1/attacks" + path)).build(), BodyHandlers.ofString());
        send(
                "PUT",
                path,
                attack(),
                "If-Match",
                seen.headers().firstValue("ETag").orElseThrow());
    }

    private void delete(boolean merges) throws IOException, InterruptedException {
        String id = current.remove(random.nextInt(current.size()));
        String heir = merges ? "&superseded_by=" + current.get(random.nextInt(current.size())) : "";
        send("DELETE", "/" + id + "?reason=Twice" + heir, null);
        deleted.add(id);
    }

    private void restore() throws IOException, InterruptedException {
        if (deleted.isEmpty()) {
            create();
            return;
        }
        String id = deleted.remove(random.nextInt(deleted.size()));
        send("POST", "/" + id + "/restore", null);
        current.add(id);
    }

    private String pick(List<String> ids) {
        return "/" + ids.get(random.nextInt(ids.size()));
    }

    private ObjectNode attack() {
        ObjectNode attack = patch();
        attack.put("dataset", "iskp").put("kind", "attack");
        attack.put("country", one(COUNTRIES));
        attack.put("date", date()).put("date_precision", "day");
        return attack;
    }

    private String date() {
        return "%d-%02d-%02d"
                .formatted(EARLIEST + random.nextInt(YEARS), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private ObjectNode patch() {
        ObjectNode patch = JSON.createObjectNode();
        patch.put("killed", random.nextInt(50));
        if (random.nextBoolean()) {
            patch.put("country", one(COUNTRIES));
        }
        if (random.nextBoolean()) {
            patch.put("date", date()).put("date_precision", "day");
        }
        if (random.nextBoolean()) {
            patch.put("city", one(CITIES));
        }
        if (random.nextBoolean()) {
            patch.put("latitude", random.nextInt(1_800_000) / 20_000.0)
                    .put("longitude", random.nextInt(1_000_000) / 1e4);
        }
        if (random.nextBoolean()) {
            ObjectNode target = patch.putArray("targets").addObject();
            if (random.nextBoolean()) {
                target.put("type", one(TYPES));
            } else {
                target.put("group", one(GROUPS));
            }
        }
        if (random.nextBoolean()) {
            patch.putArray("perpetrators").addObject().put("group", one(GROUPS)).put("attribution", "claimed");
        }
        return patch;
    }

    private String one(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private void send(String method, String path, ObjectNode body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(register.resolve("/v1/attacks" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode())
                .as(method + " " + path + " " + body + "\n" + answer.body())
                .isBetween(200, 299);
    }

    /** Makes some changes, in another thread. */
    public Thread begin(int changes, List<Throwable> failures) {
        Thread thread = new Thread(() -> {
            try {
                for (int i = 0; i < changes; i++) {
                    edit();
                }
            } catch (IOException | InterruptedException | AssertionError e) {
                failures.add(e);
            } catch (UncheckedIOException e) {
                failures.add(e.getCause());
            }
        });
        thread.start();
        return thread;
    }
}
