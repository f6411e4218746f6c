package org.attackregister.ingest.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attackregister.ingest.rule.SeedFolder;
import org.attackregister.store.version.Change;
import org.junit.jupiter.api.Test;

class SeedAheadTest {
    @Test
    void readsWhatTheFilesContain() {
        List<Change> read = new SeedReader(new SeedFolder.InTheProgram()).read();

        SeedAhead.begin();

        assertThat(SeedAhead.result())
                .hasValueSatisfying(ahead -> assertThat(ahead).isEqualTo(read));
    }

    @Test
    void returnsItOnceAndOnlyIfItWasBegun() {
        SeedAhead.begin();
        SeedAhead.begin();

        assertThat(SeedAhead.result()).isPresent();
        assertThat(SeedAhead.result()).isEmpty();
    }
}
