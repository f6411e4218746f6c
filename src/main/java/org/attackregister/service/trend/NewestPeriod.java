package org.attackregister.service.trend;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.attackregister.model.record.Dataset;
import org.attackregister.model.record.Dataset.StatedCoverage;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.Counting;
import org.attackregister.query.Measure;
import org.attackregister.query.answer.CountAnswer.AnswerRow;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.filter.CalendarUnit;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.Dimension;
import org.attackregister.query.question.TrendQuestion;
import org.attackregister.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The last period of a dataset, which is meant where none is asked for. It goes by the dataset at a revision alone, and
 * never by the clock.
 */
public record NewestPeriod(Snapshot snapshot, long revision) {

    private @Nullable LocalDate lastDay(String dataset) {
        return snapshot.references(revision)
                .find(RecordKind.DATASET, dataset, Dataset.class)
                .map(d -> d.value().coverage())
                .orElse(StatedCoverage.NOTHING)
                .to();
    }

    /** The number of the last period of which no day lies behind the last one; else of the last that has an attack. */
    public OptionalInt of(String dataset, CalendarUnit unit) {
        LocalDate last = lastDay(dataset);
        if (last == null) {
            return ofAttacks(dataset, unit);
        }
        int number = unit.number(last);
        return OptionalInt.of(unit.last(number).isAfter(last) ? number - 1 : number);
    }

    private OptionalInt ofAttacks(String dataset, CalendarUnit unit) {
        Dimension time = TrendQuestion.UNITS.stream()
                .filter(d -> d.unit() == unit)
                .findFirst()
                .orElseThrow();
        CountQuestion all = new CountQuestion(
                new AttackFilter(dataset, revision, false, List.of()),
                List.of(time),
                List.of(Measure.ATTACKS),
                Counting.PRIMARY,
                null,
                false,
                null,
                null,
                List.of(),
                null);
        return snapshot.count(all).rows().stream()
                .map(AnswerRow::key)
                .flatMap(key -> Stream.ofNullable(key.get(0)))
                .mapToInt(text -> unit.read(text).orElseThrow())
                .max();
    }
}
