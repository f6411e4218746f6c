package org.attackregister.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    private Path parent;

    @BeforeEach
    void use(@TempDir Path directory) {
        parent = directory;
    }

    /** Holds a directory until it is killed; prints a line when it has it. */
    static final class Holder {
        private Holder() {}

        public static void main(String... args) throws InterruptedException {
            try (DataDirectory held = DataDirectory.take(Path.of(args[0]))) {
                System.out.println("held " + held.hashCode());
                Thread.currentThread().join();
            }
        }
    }

    @Test
    void makesADirectoryThatIsMissing() {
        Path directory = parent.resolve("a b/c");

        DataDirectory.take(directory).close();

        assertThat(directory.resolve(DataDirectory.LOCK_FILE)).exists();
    }

    @Test
    void isFreshUntilADatabaseLiesInIt() throws IOException {
        try (DataDirectory directory = DataDirectory.take(parent)) {
            assertThat(directory.fresh()).isTrue();
        }
        Files.createFile(parent.resolve("register.mv.db"));

        try (DataDirectory directory = DataDirectory.take(parent)) {
            assertThat(directory.fresh()).isFalse();
        }
    }

    @Test
    void keepsOutASecondHolderUntilTheFirstIsDone() {
        try (DataDirectory first = DataDirectory.take(parent)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> DataDirectory.take(parent))
                    .isInstanceOf(StartRefusal.class)
                    .hasMessage(
                            "The data directory %s is in use by another process (number %d). Stop that one, or name another directory in REGISTER_DATA_DIR.",
                            parent, ProcessHandle.current().pid());
        }

        DataDirectory.take(parent).close();
    }

    @Test
    void isFreeWhenItsHolderWasKilled() throws Exception {
        Process holder = ChildJvm.start(Holder.class, parent.toString());
        try {
            assertThat(holder.inputReader().readLine()).startsWith("held");
            assertThatThrownBy(() -> DataDirectory.take(parent)).hasMessageContaining("(number " + holder.pid() + ")");
        } finally {
            holder.destroyForcibly();
        }
        assertThat(holder.waitFor(30, TimeUnit.SECONDS)).isTrue();

        DataDirectory.take(parent).close();
    }

    @Test
    void refusesAFileInTheDirectorysPlace() throws IOException {
        Path file = Files.createFile(parent.resolve("file"));

        assertThatThrownBy(() -> DataDirectory.take(file))
                .isInstanceOf(StartRefusal.class)
                .hasMessage(
                        "The data directory %s cannot be used: %s is a file and not a directory. Name another one in REGISTER_DATA_DIR.",
                        file, file);
    }

    @Test
    void refusesAPathThatWouldSetOptionsOfTheDatabase() {
        assertThatThrownBy(() -> DataDirectory.path("data;INIT=RUNSCRIPT FROM 'x'"))
                .isInstanceOf(StartRefusal.class)
                .hasMessageStartingWith("The data directory data;INIT=RUNSCRIPT FROM 'x' cannot be used");
    }

    @Test
    void makesARelativePathAbsolute() {
        assertThat(DataDirectory.path("some where/../data"))
                .isEqualTo(Path.of("data").toAbsolutePath());
    }
}
