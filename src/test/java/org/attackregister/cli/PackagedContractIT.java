package org.attackregister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract as the packaged program gives it: the committed one, byte for byte. */
class PackagedContractIT {
    @Test
    void isTheCommittedOne(@TempDir Path directory) throws Exception {
        PackagedProgram program = new PackagedProgram(directory, directory.resolve("data"));
        try (ServedProgram served = new ServedProgram(program)) {
            served.ready();
            assertThat(served.send("GET", "/openapi", null, null).body())
                    .isEqualTo(Files.readString(Path.of("openapi", "openapi.yaml")));
            assertThat(served.send("GET", "/openapi?format=json", null, null).body())
                    .startsWith("{")
                    .contains("\"openapi\" : \"3.0.3\"");
        }
    }
}
