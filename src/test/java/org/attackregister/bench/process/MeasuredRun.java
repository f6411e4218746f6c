package org.attackregister.bench.process;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * A process from its start to its end.
 *
 * @param cpuSeconds processor time, but for the last hundredths of a second
 * @param megabytes resident memory at its highest
 */
public record MeasuredRun(double seconds, double cpuSeconds, long megabytes) {
    /** How an import ends that has refused rows. */
    private static final int ROWS_REFUSED = 3;

    private static final long GLANCE_MILLISECONDS = 20;

    public static MeasuredRun of(ProcessBuilder builder) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = builder.start();
        double cpu = 0;
        long highest = 0;
        do {
            cpu = Math.max(cpu, ProcessFigures.cpuSeconds(process.pid()));
            highest = Math.max(highest, ProcessFigures.megabytes(process.pid(), "VmHWM"));
        } while (!process.waitFor(GLANCE_MILLISECONDS, TimeUnit.MILLISECONDS));
        if (process.exitValue() != 0 && process.exitValue() != ROWS_REFUSED) {
            throw new IllegalStateException(builder.command() + " ended with " + process.exitValue());
        }
        return new MeasuredRun((System.nanoTime() - start) / 1e9, cpu, highest);
    }
}
