package org.attackregister.error;

import java.util.ArrayList;
import java.util.List;

/** The faults of one request, gathered so that all are reported at once. */
public final class Faults {
    private final List<Fault> found = new ArrayList<>();

    /** Notes one fault. */
    public void add(Fault fault) {
        found.add(fault);
    }

    /** Whether nothing was noted. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** All faults in the order in which they were noted. */
    public List<Fault> list() {
        return List.copyOf(found);
    }

    /**
     * Ends the reading of a request.
     *
     * @throws RegisterException of kind {@link Trouble#INVALID_QUESTION} with every fault, if there is one
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new RegisterException(Trouble.INVALID_QUESTION, sentence(), found);
        }
    }

    private String sentence() {
        String first = found.get(0).message();
        return found.size() == 1 ? first : found.size() + " faults; the first: " + first;
    }
}
