package org.attackregister.bench;

import java.util.Arrays;

/** How long many things took, in milliseconds. */
record Percentiles(double median, double ninetyNinth) {
    static Percentiles of(double[] milliseconds) {
        double[] sorted = milliseconds.clone();
        Arrays.sort(sorted);
        return new Percentiles(sorted[sorted.length / 2], sorted[sorted.length * 99 / 100]);
    }

    @Override
    public String toString() {
        return "%.1f ms, 99th percentile %.1f ms".formatted(median, ninetyNinth);
    }
}
