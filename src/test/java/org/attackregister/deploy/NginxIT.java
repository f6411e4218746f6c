package org.attackregister.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attackregister.cli.PackagedProgram;
import org.attackregister.cli.PackagedProgram.Ended;
import org.attackregister.cli.PostgresqlBuild;
import org.attackregister.cli.ServedProgram;
import org.attackregister.database.PostgresSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two instances of the program on one PostgreSQL, asked through nginx. */
@Timeout(60)
class NginxIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static EmbeddedPostgres server;
    private static PackagedProgram program;
    private static ServedProgram one;
    private static ServedProgram other;
    private static Nginx nginx;
    private static String token;

    @TempDir
    static Path directory;

    @TempDir
    Path own;

    @BeforeAll
    @Timeout(400)
    static void start() throws IOException, InterruptedException {
        Nginx.assumeInstalled();
        Path build = PostgresqlBuild.directory();
        server = PostgresSession.start();
        Map<String, String> settings = Compose.read().environment("register-1");
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:" + server.getPort() + "/postgres");
        settings.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        settings.put("QUARKUS_DATASOURCE_PASSWORD", "none");
        settings.put("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES", "127.0.0.1");
        settings.put("REGISTER_READ_OPEN", "true");
        program = new PackagedProgram(
                directory, directory.resolve("data"), build.resolve("target/quarkus-app/quarkus-run.jar"), settings);
        one = new ServedProgram(program);
        other = new ServedProgram(program);
        one.ready();
        other.ready();
        nginx = new Nginx(directory, List.of(one.address(), other.address()));
        Ended ended = program.run("token", "--role", "editor", "--subject", "Desk", "--days", "1");
        assertThat(ended.code()).as(ended.err()).isZero();
        token = ended.out().strip();
    }

    @AfterAll
    static void stop() throws IOException {
        if (nginx != null) {
            nginx.close();
        }
        for (ServedProgram instance : new ServedProgram[] {one, other}) {
            if (instance != null) {
                instance.close();
            }
        }
        if (server != null) {
            server.close();
        }
    }

    private static HttpResponse<String> get(Nginx through, String target, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(through.address() + target));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** Writes at one instance, and waits until both have it. */
    private static void write(ServedProgram instance, String id) throws IOException, InterruptedException {
        String before = header(one.send("GET", "/v1/changes?format=ndjson", null, null), "Changes-Cursor");
        HttpResponse<String> made = instance.send("POST", "/v1/attacks", token, """
                {"id":"%s","dataset":"iskp","kind":"attack","date":"2024-01-03","date_precision":"day","country":"IR"}""".formatted(id));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        for (ServedProgram each : List.of(one, other)) {
            assertThat(each.send("GET", "/v1/changes?wait_seconds=30&after=" + before, null, null)
                            .body())
                    .contains("\"" + id + "\"");
        }
    }

    private static String text(HttpResponse<String> answer, String pointer) throws IOException {
        return new ObjectMapper().readTree(answer.body()).at(pointer).textValue();
    }

    @Test
    void letsBothAnswer() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(get(nginx, "/v1/weapon-types").statusCode()).isEqualTo(200);
        }
        for (ServedProgram instance : List.of(one, other)) {
            assertThat(instance.send("GET", "/q/metrics", null, null).body())
                    .containsPattern("http_server_requests_seconds_count\\{[^}]*uri=\"/v1/weapon-types\"");
        }
    }

    @Test
    void findsAnInstanceWellByTheProbesOfKubernetesAndCompose() throws Exception {
        for (String path : Kubernetes.read().probes()) {
            assertThat(one.send("GET", path, null, null).statusCode()).as(path).isEqualTo(200);
        }
        List<String> check = new ArrayList<>(Compose.read().healthCheck("register-1"));
        assertThat(check.remove(0)).isEqualTo("CMD");
        String port = String.valueOf(URI.create(one.address()).getPort());
        String[] command =
                check.stream().map(word -> word.replace("8080", port)).toArray(String[]::new);
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
        check.replaceAll(word -> word.replace("8080", port).replace("/q/health/ready", "/nowhere"));
        assertThat(new ProcessBuilder(check).start().waitFor()).isNotZero();
    }

    @Test
    void keepsWhatIsPinned() throws Exception {
        String permalink = text(get(nginx, "/v1/attacks/counts?group_by=country"), "/links/permalink");

        HttpResponse<String> first = get(nginx, permalink);
        HttpResponse<String> second = get(nginx, permalink);

        assertThat(header(first, "X-Cache-Status")).isEqualTo("MISS");
        assertThat(header(second, "X-Cache-Status")).isEqualTo("HIT");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(header(second, "ETag")).isEqualTo(header(first, "ETag"));
        assertThat(get(nginx, permalink, "If-None-Match", header(first, "ETag")).statusCode())
                .isEqualTo(304);
        assertThat(get(nginx, permalink, "Accept", "text/csv").body()).startsWith("country,attacks,");
        assertThat(get(nginx, permalink, "Accept", "application/json").body()).isEqualTo(first.body());
    }

    @Test
    void servesNoLiveAnswerFromBeforeAWrite() throws Exception {
        String question = "/v1/attacks?country=IR&format=json";
        String tag = header(get(nginx, question), "ETag");
        assertThat(get(nginx, question, "If-None-Match", tag).statusCode()).isEqualTo(304);

        for (ServedProgram instance : List.of(one, other)) {
            String id = "live-" + URI.create(instance.address()).getPort();
            write(instance, id);

            for (int i = 0; i < 4; i++) {
                HttpResponse<String> answer = get(nginx, question, "If-None-Match", tag);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).contains("\"" + id + "\"");
            }
        }
    }

    @Test
    void passesEventsOnAsTheyCome() throws Exception {
        String before = header(get(nginx, "/v1/changes?format=ndjson"), "Changes-Cursor");
        HttpRequest request = HttpRequest.newBuilder(URI.create(nginx.address() + "/v1/changes/stream?after=" + before))
                .build();
        HttpResponse<InputStream> stream = CLIENT.send(request, BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).startsWith(":");
            write(other, "streamed");

            String line = lines.readLine();
            while (line != null && !line.contains("\"streamed\"")) {
                line = lines.readLine();
            }
            assertThat(line).startsWith("data:");
        }
    }

    @Test
    void aBrowsersStreamSurvivesThatNobodyAnswers() throws Exception {
        try (ServedProgram third = new ServedProgram(program).ready();
                Nginx before = new Nginx(own, List.of(third.address(), third.address()))) {
            third.kill();

            HttpResponse<String> answer = get(before, "/v1/changes/stream", "Accept", "text/event-stream");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "Content-Type")).isEqualTo("text/event-stream");
            assertThat(answer.body())
                    .startsWith("retry: 3000\nevent: problem\ndata: {")
                    .endsWith("}\n\n");
            assertThat(get(before, "/v1/regions").statusCode()).isGreaterThanOrEqualTo(502);
        }
    }

    @Test
    void readersDoNotNoticeThatAnInstanceIsKilled() throws Exception {
        try (ServedProgram third = new ServedProgram(program).ready();
                Nginx between = new Nginx(own, List.of(one.address(), third.address()))) {
            String permalink = "/v1/groups?as_of=" + header(get(between, "/v1/regions?format=csv"), "Dataset-Revision");
            HttpResponse<String> kept = get(between, permalink);
            for (int i = 0; i < 100; i++) {
                if (i == 10) {
                    third.kill();
                }
                assertThat(get(between, "/v1/attacks?limit=1&fields=id").statusCode())
                        .isEqualTo(200);
            }
            assertThat(get(between, permalink).body()).isEqualTo(kept.body());
        }
    }
}
