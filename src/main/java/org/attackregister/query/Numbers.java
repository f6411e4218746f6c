package org.attackregister.query;

import java.util.Optional;
import java.util.regex.Pattern;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;

/** Reads whole numbers of at least one. */
final class Numbers {
    private static final Pattern WHOLE = Pattern.compile("-?\\d+");

    private static final int LONGEST = 9;

    private Numbers() {}

    /** The number, or a fault and nothing where it is none or lies outside 1 to {@code most}. */
    static Optional<Integer> read(Parameter parameter, String text, int most, Faults faults) {
        boolean whole = WHOLE.matcher(text).matches();
        int number = whole && text.length() <= LONGEST ? Integer.parseInt(text) : 0;
        if (whole && number >= 1 && number <= most) {
            return Optional.of(number);
        }
        String allowed = most == Integer.MAX_VALUE ? "1 or more" : "1 to " + most;
        faults.add(Fault.parameter(
                parameter.wireName(),
                whole ? FaultCode.OUT_OF_RANGE : FaultCode.MALFORMED,
                "'" + parameter.wireName() + "' takes a whole number, " + allowed + ".",
                text));
        return Optional.empty();
    }
}
