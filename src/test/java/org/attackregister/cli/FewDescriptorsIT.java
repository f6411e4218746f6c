package org.attackregister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program with few file descriptors, and more connections than those, as soon as it has started. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class FewDescriptorsIT {
    /** The program itself takes some 240 of them, most for the files of its libraries; 64 are kept for it. */
    private static final int DESCRIPTORS = 320;

    private static final int FLOOD = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Answers of many kinds, whose classes are loaded when they are first asked for. */
    private static final List<String> QUESTIONS = List.of(
            "/q/health/ready",
            "/v1/attacks?limit=3",
            "/v1/attacks?format=geojson",
            "/v1/attacks?format=csv",
            "/v1/attacks?q=mosque&fields=id",
            "/v1/attacks/counts?group_by=month&format=csv",
            "/v1/annual-shares/comparison?group=iskp&year=2022",
            "/v1/snapshot?dataset=iskp",
            "/v1/digests?by=year",
            "/openapi");

    @TempDir
    Path directory;

    @Test
    void answersWhileConnectionsAreOpenedThatAskNothing() throws Exception {
        PackagedProgram limited =
                new PackagedProgram(directory, directory.resolve("data")).limitedBy("ulimit -n " + DESCRIPTORS);
        List<Socket> flood = new ArrayList<>();
        try (ServedProgram served = new ServedProgram(limited).ready()) {
            HttpClient early = client();
            assertThat(status(early, served, "/q/health/ready")).isEqualTo(200);
            try {
                for (int i = 0; i < FLOOD; i++) {
                    flood.add(connected(served));
                }
                assertAnswers(early, served);
                assertAnswers(client(), served);
            } finally {
                for (Socket socket : flood) {
                    socket.close();
                }
            }
            assertAnswers(client(), served);
            assertThat(served.written().lines().filter(l -> l.contains("descriptors")))
                    .as(served.written())
                    .hasSize(1);
            assertThat(served.written()).doesNotContain("Exception");
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    }

    private static Socket connected(ServedProgram served) throws IOException {
        URI address = URI.create(served.address());
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), (int) PATIENCE.toMillis());
        return socket;
    }

    private static void assertAnswers(HttpClient client, ServedProgram served) throws Exception {
        for (String question : QUESTIONS) {
            assertThat(status(client, served, question)).as(question).isEqualTo(200);
        }
        assertThat(status(client, served, "/v1/attacks?nonsense=1")).isEqualTo(400);
        assertThat(status(client, served, "/v1/nonsense")).isEqualTo(404);
    }

    private static int status(HttpClient client, ServedProgram served, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(served.address() + path))
                .timeout(PATIENCE)
                .build();
        HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
        return answer.statusCode();
    }
}
