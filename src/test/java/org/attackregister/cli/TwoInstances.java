package org.attackregister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.attackregister.cli.PackagedProgram.Ended;

/** Two instances of the program on one PostgreSQL, all of them of their own. */
final class TwoInstances implements AutoCloseable {
    private final PostgresServer server;
    private final ServedProgram one;
    private final ServedProgram other;
    private final String token;

    /** Starts them with their files in a directory, and waits until both are ready. */
    TwoInstances(Path directory) throws IOException, InterruptedException {
        Path jar = PostgresqlBuild.directory().resolve("target/quarkus-app/quarkus-run.jar");
        server = PostgresServer.on(directory.resolve("database"));
        PackagedProgram program = new PackagedProgram(directory, directory.resolve("data"), jar, server.forPrograms());
        one = new ServedProgram(program);
        other = new ServedProgram(program);
        try {
            Ended made = program.run("token", "--role", "editor", "--subject", "Desk", "--days", "1");
            assertThat(made.code()).as(made.err()).isZero();
            token = made.out().strip();
            one.ready();
            other.ready();
        } catch (IOException | RuntimeException | AssertionError e) {
            close();
            throw e;
        }
    }

    PostgresServer server() {
        return server;
    }

    ServedProgram one() {
        return one;
    }

    ServedProgram other() {
        return other;
    }

    List<ServedProgram> both() {
        return List.of(one, other);
    }

    /** An editor's, whom both know. */
    String token() {
        return token;
    }

    @Override
    public void close() throws IOException {
        other.close();
        one.close();
        server.close();
    }
}
