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
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One who sends files to be imported and notes what became of each, until the register is gone. */
final class Courier {
    private static final Logger LOG = Logger.getLogger(Courier.class);
    private static final int ROWS = 250;
    private static final String HEADER =
            "id,type_of_violence,side_a,side_b,where_prec,latitude,longitude,country,country_id,date_prec,date_start,date_end,best,low,high\n";
    private static final String ROW = "%d,3,IS,Civilians,1,34.53,69.17,Afghanistan,700,1,2022-05-06,2022-05-06,5,4,7\n";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String token;
    private final String dataset;
    private final List<Sent> files = new ArrayList<>();

    /** A file that was sent, and what was answered of it. */
    private static final class Sent {
        private final int number;
        private @Nullable String path;
        private boolean done;

        Sent(int number) {
            this.number = number;
        }

        Set<String> ids(String dataset) {
            return IntStream.range(0, ROWS)
                    .mapToObj(i -> dataset + "-" + (number * ROWS + i))
                    .collect(Collectors.toSet());
        }
    }

    Courier(String token, String dataset) {
        this.token = token;
        this.dataset = dataset;
    }

    /** Sends one file after the other until nobody answers any more. */
    void send(URI register) throws InterruptedException {
        try {
            while (true) {
                Sent file = new Sent(files.size());
                files.add(file);
                JsonNode job = answer(
                        register.resolve("/v1/imports?format=ucdp-ged&dataset=" + dataset),
                        builder -> builder.POST(BodyPublishers.ofString(text(file.number))));
                file.path = job.path("links").path("self").asText();
                while (!job.path("state").asText().equals("done")) {
                    assertThat(job.path("state").asText()).isIn("waiting", "running");
                    job = answer(register.resolve(file.path), HttpRequest.Builder::GET);
                }
                file.done = true;
            }
        } catch (IOException gone) {
            LOG.debug("What was sent last may have been imported or not", gone);
        }
    }

    private static String text(int number) {
        return HEADER
                + IntStream.range(0, ROWS)
                        .mapToObj(i -> ROW.formatted(number * ROWS + i))
                        .collect(Collectors.joining());
    }

    /** What is added to a request. */
    private interface Method {
        HttpRequest.Builder of(HttpRequest.Builder builder);
    }

    private JsonNode answer(URI address, Method method) throws IOException, InterruptedException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
        HttpResponse<String> answer = client.send(method.of(builder).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 202);
        return new ObjectMapper().readTree(answer.body());
    }

    /** How many of the files were acknowledged. */
    long done() {
        return files.stream().filter(file -> file.done).count();
    }

    /** Each file is there as a whole or not at all, as its job says; what was acknowledged is there. */
    void findsItsFiles(URI register, Set<String> ids) throws IOException, InterruptedException {
        for (Sent file : files) {
            Set<String> expected = file.ids(dataset);
            long there = expected.stream().filter(ids::contains).count();
            assertThat(there).as(dataset + " " + file.number).isIn(0L, (long) ROWS);
            if (file.done) {
                assertThat(there).as(dataset + " " + file.number).isEqualTo(ROWS);
            }
            String path = file.path;
            if (path != null) {
                String state = answer(register.resolve(path), HttpRequest.Builder::GET)
                        .path("state")
                        .asText();
                assertThat(state).isEqualTo(there == 0 ? "interrupted" : "done");
            }
        }
    }
}
