package org.attackregister.view;

import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.attackregister.query.answer.VintageAnswer;
import org.attackregister.query.answer.VintageAnswer.VintageRow;
import org.attackregister.query.question.VintageQuestion;

/** The public shape of counts with others beside them: those of other revisions, or of other grades. */
public interface BesideRows {
    /** What is counted. */
    VintageQuestion counted();

    /** The question as query parameters in normal form, without form and revision. */
    Map<String, String> parameters();

    /** The question as the answer's {@code query} shows it. */
    Map<String, Object> shown();

    /** What is beside, in the name of a file. */
    String besides();

    /** The names of a table's columns, in their order. */
    List<String> names();

    /** Hands over the values of a row, one for each column of a table. */
    void write(VintageRow row, RowValues to);

    /** Writes a row as JSON. */
    void write(VintageRow row, OutputStream out) throws IOException;

    /** The sums of the answer itself, as JSON. */
    RawValue totals(VintageAnswer answer);

    /** The sums of the others, by their names in the envelope. */
    Map<String, Object> totalsBeside(VintageAnswer answer);
}
