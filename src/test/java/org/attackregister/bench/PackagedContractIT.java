package org.attackregister.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract as the packaged program gives it: the committed one, byte for byte. */
class PackagedContractIT {
    @Test
    void isTheCommittedOne(@TempDir Path directory) throws Exception {
        try (ServedRegister register = new ServedRegister(directory)) {
            assertThat(register.text("/openapi")).isEqualTo(Files.readString(Path.of("openapi", "openapi.yaml")));
            assertThat(register.text("/openapi?format=json")).startsWith("{").contains("\"openapi\" : \"3.0.3\"");
        }
    }
}
