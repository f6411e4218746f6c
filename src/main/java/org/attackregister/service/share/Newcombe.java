package org.attackregister.service.share;

import org.attackregister.service.share.Wilson.Bounds;

/**
 * The hybrid score interval for the difference of two independent proportions (R. G. Newcombe, Interval estimation for the
 * difference between independent proportions, Statistics in Medicine 17, 1998, method 10).
 */
final class Newcombe {
    private Newcombe() {}

    /**
     * The 95 % interval of the later proportion less the earlier one, each -1 to 1.
     *
     * @param hitsBefore 0 to {@code allBefore}
     * @param allBefore more than 0
     * @param hits 0 to {@code all}
     * @param all more than 0
     */
    static Bounds difference(double hitsBefore, double allBefore, double hits, double all) {
        double earlier = hitsBefore / allBefore;
        double later = hits / all;
        Bounds before = Wilson.bounds(hitsBefore, allBefore);
        Bounds after = Wilson.bounds(hits, all);
        double difference = later - earlier;
        return new Bounds(
                difference - Math.hypot(later - after.low(), before.high() - earlier),
                difference + Math.hypot(after.high() - later, earlier - before.low()));
    }
}
