package org.attackregister.query.answer;

import java.util.List;
import org.attackregister.query.answer.CountAnswer.AnswerRow;

/**
 * Grouped counts beside those of other revisions, answered.
 *
 * @param now the answer at the revision that was asked
 * @param vintages the answers at the others, in the order in which they were asked for
 * @param rows the rows that any of them has
 */
public record VintageAnswer(CountAnswer now, List<CountAnswer> vintages, List<VintageRow> rows) {
    /**
     * One cell at all revisions, with its key in each; where an answer does not have the row, none or nothing known was
     * counted, by what the dataset covered at that revision.
     *
     * @param now at the revision of the answer
     * @param vintages at the others
     */
    public record VintageRow(AnswerRow now, List<AnswerRow> vintages) {}
}
