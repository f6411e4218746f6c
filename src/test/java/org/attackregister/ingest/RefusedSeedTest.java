package org.attackregister.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.attackregister.config.RegisterConfig;
import org.attackregister.error.RegisterException;
import org.attackregister.ingest.seed.Seed;
import org.attackregister.store.EmptyRegister;
import org.attackregister.store.Ledger;
import org.attackregister.store.VersionLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@TestProfile(EmptyRegister.class)
class RefusedSeedTest {
    @Inject
    Ledger ledger;

    @Inject
    VersionLog log;

    @Test
    void loadsNothingOfASeedWithOneFault(@TempDir Path directory) throws IOException {
        SeedCopy copy = SeedCopy.into(directory.resolve("seed"))
                .change("attacks.json", "\"country\": \"AF\"", "\"country\": \"ZZ\"");
        long before = log.revision();

        assertThatThrownBy(() -> seed(copy).loadIfEmpty())
                .isInstanceOf(RegisterException.class)
                .hasMessage("The seed data was refused, and nothing of it was loaded: 1 fault.");

        assertThat(log.revision()).isEqualTo(before);
    }

    private Seed seed(SeedCopy copy) {
        RegisterConfig config = new SmallRyeConfigBuilder()
                .withMapping(RegisterConfig.class)
                .withSources(new PropertiesConfigSource(
                        Map.of("register.seed.dir", copy.directory().toString()), "test", 100))
                .build()
                .getConfigMapping(RegisterConfig.class);
        return new Seed(config, ledger, log);
    }
}
