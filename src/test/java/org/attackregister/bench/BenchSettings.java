package org.attackregister.bench;

import java.util.Set;
import java.util.TreeSet;

/**
 * How the bench is run, by {@code -Dbench.…}.
 *
 * @param rows the rows that are run ({@code W1,W3}); empty for all
 * @param rounds how often each side is measured
 * @param seconds how long a load lasts
 * @param attacks rows of the file in GTD's layout
 * @param questions random questions a round
 * @param growth whether the rows of growth are run too, on ten times the attacks
 * @param seed what the data and the questions are drawn from
 */
record BenchSettings(Set<String> rows, int rounds, int seconds, int attacks, int questions, boolean growth, long seed) {
    static BenchSettings given() {
        Set<String> rows =
                new TreeSet<>(Set.of(System.getProperty("bench.rows", "").split(",", -1)));
        rows.remove("");
        return new BenchSettings(
                rows,
                Integer.getInteger("bench.rounds", 3),
                Integer.getInteger("bench.seconds", 10),
                Integer.getInteger("bench.attacks", 210_000),
                Integer.getInteger("bench.questions", 1_000),
                Boolean.getBoolean("bench.growth"),
                Long.getLong("bench.seed", 1));
    }

    /** The same on ten times the attacks. */
    BenchSettings grown() {
        return new BenchSettings(rows, rounds, seconds, 10 * attacks, questions, true, seed);
    }

    boolean asksFor(String row) {
        return rows.isEmpty() || rows.contains(row);
    }
}
