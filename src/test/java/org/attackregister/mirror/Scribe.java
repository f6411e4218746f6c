package org.attackregister.mirror;

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
import org.jboss.logging.Logger;

/** A writer who keeps a list of what was acknowledged, until the register is gone. */
final class Scribe {
    /** What a deleted attack is noted with. */
    static final int DELETED = -1;

    private static final Logger LOG = Logger.getLogger(Scribe.class);
    private static final String BODY = "{\"dataset\":\"iskp\",\"kind\":\"attack\",\"date\":\"2023-05-06\","
            + "\"date_precision\":\"day\",\"country\":\"AF\",\"killed\":0}";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String token;
    private final String name;
    private final Random random;
    private final Map<String, List<Integer>> acknowledged = new LinkedHashMap<>();
    private int made;

    Scribe(String token, String name, Random random) {
        this.token = token;
        this.name = name;
        this.random = random;
    }

    /** The numbers of dead that each attack had, one after the other, as far as they were acknowledged. */
    Map<String, List<Integer>> acknowledged() {
        return acknowledged;
    }

    /** Writes until nobody answers any more. */
    void write(URI register, Runnable told) throws InterruptedException {
        try {
            while (true) {
                String id = name + "-" + made++;
                acknowledged.put(id, new ArrayList<>());
                note(id, send(register, "PUT", id, BODY), 0, told);
                for (int killed = 1; killed <= random.nextInt(4); killed++) {
                    note(id, send(register, "PATCH", id, "{\"killed\":" + killed + "}"), killed, told);
                }
                if (random.nextInt(5) == 0) {
                    note(id, send(register, "DELETE", id, ""), DELETED, told);
                }
            }
        } catch (IOException gone) {
            LOG.debug("What was sent last may have been done or not", gone);
        }
    }

    private void note(String id, HttpResponse<String> answer, int killed, Runnable told) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(id + ": " + answer.statusCode() + " " + answer.body());
        }
        acknowledged.get(id).add(killed);
        told.run();
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
