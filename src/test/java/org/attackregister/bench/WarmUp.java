package org.attackregister.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Work ahead of what is measured, the same for the program and for its limit: until the processor time of a request falls no
 * more. A program that serves for weeks is compiled, and what is native is so from its beginning.
 *
 * @param cold the first load, of a side that has just started
 * @param loads how many loads it took
 */
record WarmUp(Figure cold, int loads) {
    /** Less than this is no progress: processor time is counted in hundredths of a second. */
    private static final double PROGRESS = 0.97;

    /** Loads in a row without progress that end it. */
    private static final int STEADY = 3;

    /** Loads a side until it is steady, but no more than so often; loads are numbered from 0. */
    static WarmUp of(int most, Comparison.Side side) throws IOException, InterruptedException, SQLException {
        List<Figure> loads = new ArrayList<>();
        double least = Double.MAX_VALUE;
        int steady = 0;
        while (steady < STEADY && loads.size() < most) {
            Figure load = side.measure(loads.size());
            loads.add(load);
            if (load.cpuMicros() < PROGRESS * least) {
                least = load.cpuMicros();
                steady = 0;
            } else {
                steady++;
            }
        }
        return new WarmUp(loads.get(0), loads.size());
    }

    /** What is said of it below the table. */
    String text(String side) {
        return "%s took %s a request in the first of %d loads"
                .formatted(side, BenchTable.micros(cold.cpuMicros()), loads);
    }
}
