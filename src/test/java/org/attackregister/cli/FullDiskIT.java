package org.attackregister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program on a disk with less space than it is set to need. */
class FullDiskIT {
    @Test
    void reportsThatWritesFailAndGoesOnToAnswer(@TempDir Path directory) throws Exception {
        PackagedProgram plain = new PackagedProgram(directory, directory.resolve("data"));
        Map<String, String> settings = Map.of("REGISTER_LEAST_FREE_BYTES", String.valueOf(Long.MAX_VALUE));
        try (ServedProgram served =
                new ServedProgram(new PackagedProgram(directory, plain.data(), plain.jar(), settings)).ready()) {
            HttpResponse<String> writing = served.send("GET", "/q/health/group/writing", null, null);

            assertThat(writing.statusCode()).isEqualTo(503);
            assertThat(writing.body()).contains("the disk is full, or nearly so");
            assertThat(served.get("/q/health/ready")).startsWith("200");
            assertThat(served.get("/v1/attacks?limit=1")).startsWith("200");
        }
    }
}
