package org.attackregister.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.attackregister.ingest.ImportFormats;
import org.attackregister.ingest.read.AttackFormat;
import org.junit.jupiter.api.Test;

class KnownLayoutTest {
    @Test
    void isThereForEachProviderWhoseFilesAreImported() {
        assertThat(Stream.concat(KnownLayout.all().stream().map(KnownLayout::format), Stream.of("native")))
                .containsExactlyInAnyOrderElementsOf(
                        ImportFormats.all().stream().map(AttackFormat::code).toList());
    }
}
