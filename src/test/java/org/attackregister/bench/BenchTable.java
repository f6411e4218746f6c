package org.attackregister.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table that the bench prints, in Markdown, and what lies below it. */
final class BenchTable {
    private static final String HEAD = """
            | row | work | program | limit | ratio | goal | CPU: program | CPU: limit | ratio by CPU |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- |
            """;

    private final List<String> lines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    /** A line of which each cell is given. */
    void add(String... cells) {
        String line = "| " + String.join(" | ", cells) + " |";
        lines.add(line);
        say(line);
    }

    /**
     * A line of two rates.
     *
     * @param unit of the rates, as in {@code /s}
     */
    void addRates(String row, String work, Comparison rates, String unit, String goal) {
        add(
                row,
                work,
                number(rates.program().value()) + unit,
                number(rates.limit().value()) + unit,
                number(rates.ratio()),
                goal,
                micros(rates.program().cpuMicros()),
                micros(rates.limit().cpuMicros()),
                number(rates.ratioByCpu()));
    }

    /** A row that is not run, and why. */
    void skip(String row, String why) {
        note(row + " was left out: " + why);
    }

    void note(String note) {
        notes.add(note);
        say(note);
    }

    /** An answer that is not right; the bench fails in the end. */
    void wrong(String what) {
        wrong.add(what);
        say("WRONG: " + what);
    }

    List<String> wrong() {
        return wrong;
    }

    /** Three digits, and no more than are before the point. */
    static String number(double value) {
        int decimals = Math.max(0, 2 - (int) Math.floor(Math.log10(Math.max(Math.abs(value), 1e-3))));
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    /** Processor time in its own unit. */
    static String micros(double micros) {
        return micros < 1_000
                ? number(micros) + " us"
                : micros < 1e6 ? number(micros / 1e3) + " ms" : number(micros / 1e6) + " s";
    }

    /** What has happened so far, for whoever waits. */
    static void say(String text) {
        System.out.println("[bench] " + text);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(HEAD);
        lines.forEach(line -> text.append(line).append('\n'));
        notes.forEach(note -> text.append("\n- ").append(note));
        return text.append('\n').toString();
    }
}
