package org.attackregister.cli;

import java.io.Console;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.attackregister.ingest.ProgressListener;

/** Shows how far an import is: a bar that is drawn over on a terminal, a line now and then elsewhere. */
final class ProgressLine implements ProgressListener {
    private static final int WIDTH = 30;
    private static final long NANOS = 1_000_000_000L;
    private static final long DRAWN_EVERY = NANOS / 5;
    private static final long PRINT_EVERY = 5 * NANOS;

    private final PrintStream out;
    private final boolean terminal;
    private final LongSupplier nanos;
    private final long start;
    private long shown;

    /**
     * A line.
     *
     * @param terminal whether what was written can be drawn over
     * @param nanos a clock
     */
    ProgressLine(PrintStream out, boolean terminal, LongSupplier nanos) {
        this.out = out;
        this.terminal = terminal;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.shown = start;
    }

    /** Whether somebody looks at this process's output on a terminal. */
    static boolean onTerminal() {
        return Optional.ofNullable(System.console())
                .map(ProgressLine::isTerminal)
                .orElse(false);
    }

    /** From Java 22 on there is a console where there is no terminal too, and it says which it is. */
    private static boolean isTerminal(Console console) {
        try {
            Method isTerminal = Console.class.getMethod("isTerminal");
            return (boolean) isTerminal.invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a console must say whether it is a terminal", e);
        }
    }

    @Override
    public void at(long rows, long read, long all) {
        long now = nanos.getAsLong();
        if (now - shown >= (terminal ? DRAWN_EVERY : PRINT_EVERY)) {
            shown = now;
            show(rows, read, all, now);
        }
    }

    private void show(long rows, long read, long all, long now) {
        double seconds = (double) (now - start) / NANOS;
        double part = all == 0 ? 1 : Math.min(1, (double) read / all);
        String figures = "%,d rows, %,d rows/s%s".formatted(rows, Math.round(rows / seconds), left(part, seconds));
        if (terminal) {
            int done = (int) Math.round(part * WIDTH);
            out.print("\r[" + "#".repeat(done) + " ".repeat(WIDTH - done) + "] "
                    + String.format(Locale.ROOT, "%3d %%", Math.round(part * 100)) + ", " + figures + "   ");
            out.flush();
        } else {
            out.println(Math.round(part * 100) + " %, " + figures);
        }
    }

    private static String left(double part, double seconds) {
        return part <= 0 ? "" : ", %,d s left".formatted(Math.round(seconds / part - seconds));
    }

    /** Ends the line that was drawn over. */
    void end() {
        if (terminal && shown != start) {
            out.println();
        }
    }
}
