package org.attackregister.bench.process;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.LongStream;

/** What a process has taken, as Linux reports it under {@code /proc}. */
public final class ProcessFigures {
    /** Ticks of processor time a second, the same on all processors that Java runs on (sysconf's {@code CLK_TCK}). */
    private static final double TICKS = 100;

    /** Of what follows the name in {@code stat}: user and system time, its own and that of children that have ended. */
    private static final int FIRST_TIME = 11;

    private static final int TIMES = 4;

    private ProcessFigures() {}

    /** Whether this system reports them. */
    public static boolean areThere() {
        return Files.exists(Path.of("/proc/self/stat"));
    }

    /** How many descriptors this process may have. */
    public static long mostDescriptors() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount()
                : 0;
    }

    /** Seconds of processor time of a process and of all that it has started, until now. */
    public static double cpuSeconds(long pid) {
        return ProcessHandle.of(pid)
                .map(top -> LongStream.concat(
                                LongStream.of(pid), top.descendants().mapToLong(ProcessHandle::pid))
                        .mapToDouble(ProcessFigures::own)
                        .sum())
                .orElse(0.0);
    }

    private static double own(long pid) {
        String stat = read(pid, "stat");
        if (stat.isEmpty()) {
            return 0;
        }
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = 0;
        for (int i = FIRST_TIME; i < FIRST_TIME + TIMES; i++) {
            ticks += Long.parseLong(fields[i]);
        }
        return ticks / TICKS;
    }

    /** A figure of its memory in MB ({@code VmRSS}, {@code VmHWM}); 0 of a process that has ended. */
    public static long megabytes(long pid, String figure) {
        return read(pid, "status")
                        .lines()
                        .filter(line -> line.startsWith(figure + ":"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024;
    }

    /** Empty where the process has ended. */
    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(pid), file));
        } catch (NoSuchFileException ended) {
            return "";
        } catch (IOException e) {
            if (ProcessHandle.of(pid).isEmpty()) {
                return "";
            }
            throw new UncheckedIOException(e);
        }
    }
}
