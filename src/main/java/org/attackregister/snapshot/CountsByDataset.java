package org.attackregister.snapshot;

import java.util.ArrayList;
import java.util.List;
import org.attackregister.query.answer.AnswerMemory;
import org.attackregister.query.answer.CountAnswer;
import org.attackregister.query.answer.CountAnswer.AnswerRow;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.snapshot.count.RowLimit;

/** Counts the same question in several datasets, one after another, so that no figure has attacks of two. */
public final class CountsByDataset {
    private CountsByDataset() {}

    /**
     * The answer of each dataset, with its id ahead of the keys of the rows. All together have as many rows as that of one may have.
     *
     * @param share takes the memory of what is counted, and has it for as long as the rows are there
     * @throws org.attackregister.error.RegisterException of kind {@code INVALID_QUESTION} if there are more rows, and of kind
     *     {@code NOT_READY} if there is no memory
     */
    public static List<CountAnswer> of(
            Snapshot snapshot, List<CountQuestion> questions, AnswerMemory.MemoryShare share) {
        List<CountAnswer> answers = new ArrayList<>();
        long rows = 0;
        long empty = 0;
        for (CountQuestion question : questions) {
            CountAnswer answer = snapshot.count(question, share);
            answers.add(answer.under(question.filter().dataset()));
            rows += answer.rows().size();
            empty += answer.rows().stream().filter(CountsByDataset::isEmpty).count();
            RowLimit.ROWS_WITHOUT_AN_ATTACK.check(empty);
            RowLimit.ROWS.check(rows);
        }
        return answers;
    }

    private static boolean isEmpty(AnswerRow row) {
        return row.cell() == null || row.cell().attacks().signum() == 0;
    }
}
