package org.attackregister.bench.limit;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

/**
 * What a limit that runs to its end reports of itself, on one line.
 *
 * @param rows that it wrote while it was measured
 * @param cpuSeconds processor time of its process, meanwhile
 * @param before rows that it wrote before, to be compiled
 */
public record LimitReport(long rows, double seconds, double cpuSeconds, long before) {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** Time and processor time, from when it is made. */
    static final class Watch {
        private long nanos;
        private long cpu;

        void start() {
            nanos -= System.nanoTime();
            cpu -= SYSTEM.getProcessCpuTime();
        }

        void stop() {
            nanos += System.nanoTime();
            cpu += SYSTEM.getProcessCpuTime();
        }

        void report(long rows) {
            report(rows, 0);
        }

        void report(long rows, long before) {
            System.out.printf("%d %d %d %d%n", rows, nanos, cpu, before);
        }
    }

    /** Runs a limit and reads its report. */
    public static LimitReport of(ProcessBuilder limit) throws IOException, InterruptedException {
        Process process = limit.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String report = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(limit.command() + " ended with " + process.exitValue());
        }
        String[] figures = report.substring(report.lastIndexOf('\n') + 1).split(" ", -1);
        return new LimitReport(
                Long.parseLong(figures[0]),
                Long.parseLong(figures[1]) / 1e9,
                Long.parseLong(figures[2]) / 1e9,
                Long.parseLong(figures[3]));
    }
}
