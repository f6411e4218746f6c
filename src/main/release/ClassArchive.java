import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Lets the packaged program write its archive of classes: starts it by its launcher on an empty directory, asks it what is
 * asked first, and ends it; the build runs this as a source file. The program starts without an archive too, so that
 * nothing fails where none can be made.
 */
final class ClassArchive {
    private static final long LONGEST_SECONDS = 300;
    private static final int PAUSE_MILLISECONDS = 100;
    private static final int AOT_CACHE = 25;
    private static final List<String> QUESTIONS = List.of(
            "/v1/attacks/counts?group_by=year", "/v1/attacks?limit=10", "/v1/datasets", "/v1/changes?limit=10", "/");

    private ClassArchive() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (File.separatorChar != '/') {
            return;
        }
        Path data = Files.createTempDirectory("class-archive");
        int port = freePort();
        ProcessBuilder launcher =
                new ProcessBuilder("sh", arguments[0]).redirectErrorStream(true).redirectOutput(data.resolve("log").toFile());
        Map<String, String> environment = launcher.environment();
        environment.remove("CACHE_DIRECTORY");
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        // the cache of newer ones has profiles of the running program in it, which the first compiler alone does not make
        environment.put("JAVA_OPTS", Runtime.version().feature() < AOT_CACHE ? "-XX:TieredStopAtLevel=1" : "");
        environment.put("REGISTER_DATA_DIR", data.resolve("data").toString());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        Process program = launcher.start();
        try {
            if (!ask(program, port)) {
                System.out.println("No archive of classes was made: the program did not start in time.");
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

    private static boolean answers(int port, String question) {
        try {
            HttpURLConnection connection = (HttpURLConnection) new URL("http", "127.0.0.1", port, question).openConnection();
            connection.getInputStream().readAllBytes();
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
