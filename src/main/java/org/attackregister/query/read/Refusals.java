package org.attackregister.query.read;

import java.util.Optional;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;

/** Texts that were given to a parameter and cannot be read: each is noted as a fault, and nothing is read. */
final class Refusals {
    private final Faults faults;

    Refusals(Faults faults) {
        this.faults = faults;
    }

    /** A text of another form than the one that is read. */
    <T> Optional<T> malformed(String parameter, String text, String expected) {
        return refused(FaultCode.MALFORMED, parameter, text, expected);
    }

    /** A text of the right form with a number or a date that is not taken. */
    <T> Optional<T> outOfRange(String parameter, String text, String expected) {
        return refused(FaultCode.OUT_OF_RANGE, parameter, text, expected);
    }

    private <T> Optional<T> refused(FaultCode code, String parameter, String text, String expected) {
        String message = "'" + parameter + "' takes " + expected + ", not '" + Fault.shortened(text) + "'.";
        return refused(Fault.parameter(parameter, code, message, text));
    }

    /** A text that is refused in words of its own. */
    <T> Optional<T> refused(Fault fault) {
        faults.add(fault);
        return Optional.empty();
    }
}
