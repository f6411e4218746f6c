package org.attackregister.invented;

import java.util.Random;

/** Chance that favours the few, as countries, groups and words do. */
final class Skew {
    private Skew() {}

    /** A number below {@code count}: small ones come often, large ones seldom, roughly by Zipf's law. */
    static int rank(Random random, int count) {
        return (int) (Math.pow(count + 1.0, random.nextDouble()) - 1);
    }
}
