package org.attackregister.bench.client;

/** How many requests were answered, and in which time. */
public record LoadOutcome(long answers, double seconds) {
    /** Answers a second. */
    public double perSecond() {
        return answers / seconds;
    }
}
