package org.attackregister.http.several;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.attackregister.http.answer.DatesSaid;
import org.attackregister.http.cache.AnswerHead;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.question.AskedDatasets;
import org.attackregister.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says of attacks across the borders of days, dataset by dataset.
 *
 * @param dates what is said of each dataset
 */
public record DatesOfDatasets(AskedDatasets datasets, List<DatesSaid> dates) {
    /** What is said of the filters of the same question, as it is asked of each dataset. */
    public static <T> DatesOfDatasets of(
            Snapshot snapshot, AskedDatasets datasets, List<T> parts, Function<T, AttackFilter> filter) {
        return new DatesOfDatasets(
                datasets,
                parts.stream()
                        .map(part -> DatesSaid.of(snapshot, filter.apply(part)))
                        .toList());
    }

    /** The {@code method} of the dataset with a place among them, by that name; empty where there is nothing to say. */
    public Map<String, Object> parts(int dataset) {
        return dates.get(dataset).parts();
    }

    /** The same ahead of a table or stream. */
    public AnswerHead on(AnswerHead head) {
        return dates.get(0)
                .dates()
                .map(said -> head.with("Dates-Taken", said.taken().code())
                        .with("Attacks-Across", datasets.each(this::across)))
                .orElse(head);
    }

    private @Nullable String across(int dataset) {
        return dates.get(dataset)
                .dates()
                .map(said -> said.attacksAcross().toPlainString())
                .orElse(null);
    }
}
