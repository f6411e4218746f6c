package org.attackregister.snapshot;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.attackregister.model.attack.AttackField;
import org.attackregister.query.Counting;
import org.attackregister.query.Measure;
import org.attackregister.query.answer.AnswerMemory;
import org.attackregister.query.answer.CountAnswer.Cell;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.filter.DateCertainty;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.snapshot.column.Bits;
import org.attackregister.snapshot.count.CellCounter;
import org.attackregister.snapshot.count.Periods;
import org.attackregister.snapshot.filter.SelectedRows;

/** The borders of days that a filter sets: what possibly lies within them, and not certainly, lies across. */
record BorderDays(Function<AttackFilter, SelectedRows> selecting) {
    private static final List<Measure> MEASURES = List.of(Measure.ATTACKS, new Measure(AttackField.KILLED));

    /** The attacks across, and their dead; nothing where the filter sets no border. */
    Optional<Cell> across(AttackFilter filter) {
        if (!filter.setsDays()) {
            return Optional.empty();
        }
        SelectedRows possible = selecting.apply(filter.under(DateCertainty.POSSIBLE));
        Bits rows = possible.rows().copy(possible.rows().size());
        rows.andNot(selecting.apply(filter.under(DateCertainty.CERTAIN)).rows());
        SelectedRows across = new SelectedRows(possible.columns(), rows, rows.count());
        CountQuestion question = new CountQuestion(
                filter, List.of(), MEASURES, Counting.PRIMARY, null, false, null, null, List.of(), null);
        try (AnswerMemory.MemoryShare share = AnswerMemory.OF_THE_HEAP.open()) {
            return Optional.of(new CellCounter(across, question, Periods.NONE, share).totals());
        }
    }
}
