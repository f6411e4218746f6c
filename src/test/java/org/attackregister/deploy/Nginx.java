package org.attackregister.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** nginx as it is installed here, with the configuration that is given to those who run the register. */
final class Nginx implements AutoCloseable {
    static final Path CONFIGURATION = Path.of("src/main/deploy/nginx.conf");

    private static final String ROOT = "root";

    private final Path directory;
    private final int port;
    private final Process process;

    /**
     * Starts it; whoever asks next is answered.
     *
     * @param directory takes what it writes
     * @param instances the addresses of two instances
     */
    Nginx(Path directory, List<String> instances) throws IOException, InterruptedException {
        this.directory = directory;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Files.createDirectories(directory.resolve("log"));
        Files.createDirectories(directory.resolve("cache"));
        Path adapted = Files.writeString(directory.resolve("nginx.conf"), adapted(instances));
        // the directories of a test are closed to others
        String globals = "daemon off;" + (ROOT.equals(System.getProperty("user.name")) ? " user root;" : "");
        File words = directory.resolve("words.txt").toFile();
        process = new ProcessBuilder(
                        program().toString(), "-c", adapted.toString(), "-e", log().toString(), "-g", globals)
                .redirectErrorStream(true)
                .redirectOutput(words)
                .start();
        // written when it listens
        while (!Files.exists(pid())) {
            if (process.waitFor(1, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("nginx does not start: " + Files.readString(words.toPath()));
            }
        }
    }

    /** The configuration with this machine's paths in it; each placeholder is replaced. */
    private String adapted(List<String> instances) throws IOException {
        String text = Files.readString(CONFIGURATION);
        for (List<String> pair : List.of(
                List.of("server register-1:8080 ", "server " + host(instances.get(0)) + " "),
                List.of("server register-2:8080 ", "server " + host(instances.get(1)) + " "),
                List.of("listen 8080;", "listen 127.0.0.1:" + port + ";"),
                List.of("/var/cache/nginx/", directory.resolve("cache") + "/"),
                List.of("/var/log/nginx/", directory.resolve("log") + "/"),
                List.of("/run/nginx.pid", pid().toString()))) {
            assertThat(text).contains(pair.get(0));
            text = text.replace(pair.get(0), pair.get(1));
        }
        return text;
    }

    private static String host(String address) {
        return "127.0.0.1:" + URI.create(address).getPort();
    }

    private Path pid() {
        return directory.resolve("nginx.pid");
    }

    private Path log() {
        return directory.resolve("log").resolve("error.log");
    }

    /** Skips the test where nginx is not there. */
    static void assumeInstalled() {
        assumeTrue(
                find().findFirst().isPresent(),
                "nginx is not installed: apt-get install nginx, and run the test again");
    }

    private static Path program() {
        return find().findFirst().orElseThrow();
    }

    private static Stream<Path> find() {
        // Debian has it where only root looks
        return Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin"))
                .map(path -> Path.of(path, "nginx"))
                .filter(Files::isExecutable);
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** What one that has ended has written down of requests and failures. */
    static String logs(Path directory) throws IOException {
        return Files.readString(directory.resolve("log/access.log"))
                + Files.readString(directory.resolve("log/error.log"));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
