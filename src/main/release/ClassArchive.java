import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Lets the packaged program write its archive of classes: starts it by its launcher on an empty directory, asks it what is
 * asked first, writes one attack while others wait for a change, and ends it; the build runs this as a source file. The
 * program starts without an archive too, so that nothing fails where none can be made.
 */
final class ClassArchive {
    private static final long LONGEST_SECONDS = 300;
    private static final int PAUSE_MILLISECONDS = 100;
    private static final int AOT_CACHE = 25;
    private static final List<String> QUESTIONS = List.of(
            "/v1/attacks/counts?group_by=year", "/v1/attacks?limit=10", "/v1/datasets", "/v1/changes?limit=10", "/");

    private static final int WAITING = 3;
    private static final String WAIT = "/v1/changes?wait_seconds=30&after=";
    private static final String ID = "first";
    private static final String ATTACK = """
            {"id":"%s","dataset":"iskp","kind":"attack","date":"2023-05-06","date_precision":"day","country":"AF",
            "attack_types":["bombing-explosion"],"weapon_types":["explosives"],"killed":2,"wounded":5}
            """.formatted(ID);

    private ClassArchive() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (File.separatorChar != '/') {
            return;
        }
        Path data = Files.createTempDirectory("class-archive");
        int port = freePort();
        ProcessBuilder launcher =
                new ProcessBuilder("sh", arguments[0], "token", "--role", "editor", "--subject", "archive", "--days", "1");
        Map<String, String> environment = launcher.environment();
        environment.remove("CACHE_DIRECTORY");
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        // the cache of newer ones has profiles of the running program in it, which the first compiler alone does not make
        environment.put("JAVA_OPTS", Runtime.version().feature() < AOT_CACHE ? "-XX:TieredStopAtLevel=1" : "");
        environment.put("REGISTER_DATA_DIR", data.resolve("data").toString());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        String token = token(launcher.redirectError(ProcessBuilder.Redirect.DISCARD));
        launcher.redirectErrorStream(true).redirectOutput(data.resolve("log").toFile());
        Process program = launcher.command("sh", arguments[0]).start();
        try {
            if (!ask(program, port) || !writes(port, token)) {
                System.out.println("No archive of classes was made: the program did not answer.");
            }
            program.destroy();
            program.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
            // the launcher takes what was written
            launcher.command("sh", arguments[0], "--version").start().waitFor();
        } finally {
            program.destroyForcibly();
            delete(data);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean ask(Process program, int port) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (!answers(port, "/q/health/ready")) {
            if (System.nanoTime() > end || program.waitFor(PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return QUESTIONS.stream().allMatch(question -> answers(port, question));
    }

    private static String token(ProcessBuilder command) throws IOException {
        return new String(command.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    /** Writes an attack while some wait for it. */
    private static boolean writes(int port, String token) {
        try {
            String wait = WAIT + connection(port, "/v1/snapshot").getHeaderField("Changes-Cursor");
            List<CompletableFuture<Boolean>> waiting = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> answers(port, wait)))
                    .limit(WAITING)
                    .toList();
            HttpURLConnection write = connection(port, "/v1/attacks/" + ID);
            write.setRequestMethod("PUT");
            write.setRequestProperty("Authorization", "Bearer " + token);
            write.setRequestProperty("Content-Type", "application/json");
            write.setDoOutput(true);
            write.getOutputStream().write(ATTACK.getBytes(StandardCharsets.UTF_8));
            write.getInputStream().readAllBytes();
            return waiting.stream().allMatch(CompletableFuture::join);
        } catch (IOException refused) {
            return false;
        }
    }

    private static HttpURLConnection connection(int port, String path) throws IOException {
        return (HttpURLConnection) new URL("http", "127.0.0.1", port, path).openConnection();
    }

    private static boolean answers(int port, String question) {
        try {
            connection(port, question).getInputStream().readAllBytes();
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
