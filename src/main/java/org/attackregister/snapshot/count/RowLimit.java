package org.attackregister.snapshot.count;

import java.util.List;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.query.Parameter;

/** How many rows an answer has at most; a question that asks for more is refused before they are made. */
public enum RowLimit {
    /** All of them. */
    ROWS(100_000, "rows", Parameter.GROUP_BY),

    /** They cost an asker nothing, so that few attacks must not become many rows. */
    ROWS_WITHOUT_AN_ATTACK(20_000, "rows without an attack", Parameter.FILL);

    private final int most;
    private final String which;
    private final Parameter parameter;

    RowLimit(int most, String which, Parameter parameter) {
        this.most = most;
        this.which = which;
        this.parameter = parameter;
    }

    /**
     * Refuses more rows than there may be.
     *
     * @throws RegisterException of kind {@link Trouble#INVALID_QUESTION} if there are more
     */
    public void check(long rows) {
        if (rows > most) {
            String message = "The answer would have " + rows + " " + which + ", more than " + most
                    + ": narrow the filter, group by less or set fill=false.";
            throw new RegisterException(
                    Trouble.INVALID_QUESTION,
                    message,
                    List.of(Fault.parameter(parameter.wireName(), FaultCode.TOO_MANY, message, null)));
        }
    }
}
