package org.attackregister.bench.limit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A server that sends files and does nothing else: nginx where it is installed. */
public final class SendingFiles {
    private static final String CONFIGURATION = """
            daemon off;
            %s
            pid %s/nginx.pid;
            events { worker_connections 64; }
            http {
              access_log off;
              sendfile on;
              server { listen 127.0.0.1:%d; root %s; }
            }
            """;
    private static final List<String> PLACES = List.of("/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx");

    private SendingFiles() {}

    /** What it is, for whoever reads the figures. */
    public static String name() {
        return nginx().isEmpty() ? "a server in Java with `sendfile` (nginx is not installed)" : "nginx, `sendfile`";
    }

    /** A server of the files of a directory, which is not started yet. */
    public static ProcessBuilder of(Path directory, int port) throws IOException {
        if (nginx().isEmpty()) {
            return LimitJvm.of(FileLimit.class, port, directory);
        }
        String user = "root".equals(System.getProperty("user.name")) ? "user root;" : "";
        Path configuration = Files.writeString(
                directory.resolve("nginx.conf"), CONFIGURATION.formatted(user, directory, port, directory));
        String errors = directory.resolve("nginx.log").toString();
        return new ProcessBuilder(nginx(), "-c", configuration.toString(), "-e", errors);
    }

    private static String nginx() {
        return PLACES.stream()
                .filter(place -> Files.isExecutable(Path.of(place)))
                .findFirst()
                .orElse("");
    }
}
