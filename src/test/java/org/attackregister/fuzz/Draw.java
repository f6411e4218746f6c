package org.attackregister.fuzz;

import java.util.List;
import java.util.Random;

/** What chance decides in one call; the same numbers draw the same call again. */
record Draw(Random random) {
    /** The chance of one call of a run. */
    static Draw of(long seed, int call) {
        // neighbouring seeds of this generator begin alike
        return new Draw(new Random(new Random(seed * 1_000_003L + call).nextLong()));
    }

    /** One of several. */
    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** True in so many of a hundred cases. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A number from 0 up to a bound, small ones oftener. */
    int few(int bound) {
        return random.nextInt(random.nextInt(bound) + 1);
    }

    /** A number from 0 up to a bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Text with a character taken out, doubled or changed. */
    String bent(String text) {
        if (text.isEmpty()) {
            return "x";
        }
        int at = random.nextInt(text.length());
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + text.charAt(at) + text.substring(at);
            case 2 -> text.substring(0, at) + (char) (33 + random.nextInt(90)) + text.substring(at + 1);
            default -> text.substring(0, at);
        };
    }
}
