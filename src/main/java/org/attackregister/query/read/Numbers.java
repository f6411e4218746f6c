package org.attackregister.query.read;

import java.util.Optional;
import java.util.regex.Pattern;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.query.Parameter;

/** Reads whole numbers. */
final class Numbers {
    private static final Pattern WHOLE = Pattern.compile("-?\\d+");

    private static final int LONGEST = 9;

    /**
     * What is allowed.
     *
     * @param least the smallest number, 0 or more
     * @param most the largest number; {@link Integer#MAX_VALUE} where none is too large
     */
    record Range(int least, int most) {}

    private Numbers() {}

    /** The number, or a fault and nothing where it is none or lies outside the range. */
    static Optional<Integer> read(Parameter parameter, String text, Range range, Faults faults) {
        boolean whole = WHOLE.matcher(text).matches();
        int number = whole && text.length() <= LONGEST ? Integer.parseInt(text) : -1;
        if (whole && number >= range.least && number <= range.most) {
            return Optional.of(number);
        }
        String allowed = range.most == Integer.MAX_VALUE ? range.least + " or more" : range.least + " to " + range.most;
        faults.add(Fault.parameter(
                parameter.wireName(),
                whole ? FaultCode.OUT_OF_RANGE : FaultCode.MALFORMED,
                "'" + parameter.wireName() + "' takes a whole number, " + allowed + ".",
                text));
        return Optional.empty();
    }
}
