package org.attackregister.cli;

/** Why the program does not start, in one sentence for the person who started it. */
final class StartRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartRefusal(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
