package org.attackregister.invented;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/** Values of which some are drawn far more often than others. */
final class Weighted<T> {
    private final List<T> values;
    private final double[] upTo;

    private Weighted(List<T> values, double[] weights) {
        this.values = List.copyOf(values);
        this.upTo = weights.clone();
        Arrays.parallelPrefix(upTo, Double::sum);
    }

    /** The value at place n is drawn 1/n times as often as the first (Zipf). */
    static <T> Weighted<T> zipf(List<T> values) {
        double[] weights = new double[values.size()];
        Arrays.setAll(weights, i -> 1.0 / (i + 1));
        return new Weighted<>(values, weights);
    }

    /** Each value has a weight of its own. */
    static <T> Weighted<T> weighted(List<T> values, ToDoubleFunction<T> weight) {
        return new Weighted<>(values, values.stream().mapToDouble(weight).toArray());
    }

    T draw(RandomGenerator random) {
        int at = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return values.get(Math.min(at < 0 ? -at - 1 : at + 1, values.size() - 1));
    }
}
