package org.attackregister.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one round gave, or the medians of several.
 *
 * @param value what is compared, in the unit of its row
 * @param cpuMicros processor time of the server for one request, row or gigabyte, as the row says
 */
record Figure(double value, double cpuMicros) {
    static Figure median(List<Figure> rounds) {
        return new Figure(median(rounds, Figure::value), median(rounds, Figure::cpuMicros));
    }

    private static double median(List<Figure> rounds, ToDoubleFunction<Figure> part) {
        double[] sorted = rounds.stream().mapToDouble(part).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
