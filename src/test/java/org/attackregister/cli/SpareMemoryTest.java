package org.attackregister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpareMemoryTest {
    /** Prints the settings as they are after the program has made its own. */
    static final class Settings {
        private Settings() {}

        public static void main(String... args) {
            SpareMemory.release();
            HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            Stream.of("MinHeapFreeRatio", "MaxHeapFreeRatio", "G1PeriodicGCInterval")
                    .map(name -> machine.getVMOption(name).getValue())
                    .forEach(System.out::println);
        }
    }

    @Test
    void isReleasedSoonerThanByTheVirtualMachine() throws IOException {
        assertThat(settings()).containsExactly("20", "50", "10000");
    }

    @Test
    void isKeptAsTheOperatorsOptionsSay() throws IOException {
        assertThat(settings("-XX:MaxHeapFreeRatio=90", "-XX:G1PeriodicGCInterval=0"))
                .containsExactly("20", "90", "0");
    }

    private static List<String> settings(String... options) throws IOException {
        Process process = ChildJvm.start(List.of(options), Settings.class);
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            return lines.lines().toList();
        }
    }
}
