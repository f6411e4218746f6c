package org.attackregister.error;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The faults of one request, gathered so that all are reported at once. A caller can send more of them than anybody reads:
 * the first {@value #MOST} are kept and the others counted, what is allowed is listed once, and what is near is looked for
 * {@value #MOST_SEARCHES} times.
 */
public final class Faults {
    /** How many faults are reported one by one. */
    public static final int MOST = 100;

    /** How often what is near is looked for. */
    static final int MOST_SEARCHES = 10;

    private final List<Fault> found = new ArrayList<>();
    private final Set<List<String>> listed = new HashSet<>();
    private int count;
    private int searches;

    /** Notes one fault; a list of what is allowed that an earlier one gives is left out. */
    public void add(Fault fault) {
        count++;
        if (found.size() < MOST) {
            boolean repeated = !fault.allowed().isEmpty() && !listed.add(fault.allowed());
            found.add(repeated ? fault.allowing(List.of()) : fault);
        }
    }

    /** What a search finds that is near; nothing where enough was searched already. */
    public List<String> near(Supplier<List<String>> search) {
        return ++searches > MOST_SEARCHES ? List.of() : search.get();
    }

    /** Whether nothing was noted. */
    public boolean isEmpty() {
        return count == 0;
    }

    /** How many were noted, those that are not kept among them. */
    public int count() {
        return count;
    }

    /** The faults in the order in which they were noted, at most {@value #MOST}. */
    public List<Fault> list() {
        return List.copyOf(found);
    }

    /**
     * Ends the parsing of a request.
     *
     * @throws RegisterException of kind {@link Trouble#INVALID_QUESTION} with every fault, if there is one
     */
    public void throwIfAny() {
        if (!isEmpty()) {
            throw new RegisterException(Trouble.INVALID_QUESTION, sentence(), found);
        }
    }

    private String sentence() {
        String first = found.get(0).message();
        if (count == 1) {
            return first;
        }
        return count + " faults" + (count > MOST ? ", of which " + MOST + " are listed" : "") + "; the first: " + first;
    }
}
