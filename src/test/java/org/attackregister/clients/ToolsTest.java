package org.attackregister.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentest4j.TestAbortedException;

class ToolsTest {
    @ParameterizedTest
    @CsvSource({
        "go1.19.8, 1.23, true",
        "go1.22.12, 1.23, true",
        "go1.23, 1.23, false",
        "go1.23, 1.23.0, false",
        "go1.23rc2, 1.23, false",
        "go1.26.8, 1.23, false",
        "devel go1.24-abcdef, 1.23, false",
        "go2.0, 1.23, false",
    })
    void compareVersionsByTheirNumbers(String installed, String needed, boolean older) {
        assertThat(Tools.isOlder(installed, needed)).isEqualTo(older);
    }

    @Test
    void leaveATestOutWhereOneIsTooOld(@TempDir Path directory) {
        assertThatThrownBy(() -> new Tools(Map.of()).assumeAtLeast("1.23", "Go", directory, "echo", "go1.19.8"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessage("Go 1.23 or newer is needed, and this is go1.19.8");
    }
}
