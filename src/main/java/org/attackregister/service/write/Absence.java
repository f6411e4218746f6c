package org.attackregister.service.write;

import java.util.List;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;

/**
 * That something is not there.
 *
 * @param what the kind of thing
 * @param parameter the name under which its id was given
 * @param id the id
 * @param revision the revision at which it is not there
 */
public record Absence(String what, String parameter, String id, long revision) {
    private static final int MOST = 3;

    /** The failure, of kind {@link Trouble#NOT_FOUND}, with the first of those that may have been meant. */
    public RegisterException near(List<String> ids) {
        return failure(fault().near(ids.stream().distinct().limit(MOST).toList()));
    }

    /** The failure with all ids that there are; empty where a list would not help. */
    RegisterException allowing(List<String> ids) {
        return failure(fault().allowing(ids));
    }

    private Fault fault() {
        return Fault.parameter(parameter, FaultCode.UNKNOWN_VALUE, sentence(), id);
    }

    private RegisterException failure(Fault fault) {
        return new RegisterException(Trouble.NOT_FOUND, sentence(), List.of(fault));
    }

    private String sentence() {
        return "There is no " + what + " '" + Fault.shortened(id) + "' at revision " + revision + ".";
    }
}
