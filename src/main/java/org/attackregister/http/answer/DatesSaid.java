package org.attackregister.http.answer;

import java.util.Map;
import java.util.Optional;
import org.attackregister.http.cache.AnswerHead;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.snapshot.Snapshot;
import org.attackregister.view.shape.DatesMethod;

/** What an answer says of attacks across the borders of days that its question sets; nothing where it sets none. */
public final class DatesSaid {
    private final Optional<DatesMethod> dates;

    private DatesSaid(Optional<DatesMethod> dates) {
        this.dates = dates;
    }

    /** What is to be said of a filter. */
    public static DatesSaid of(Snapshot snapshot, AttackFilter filter) {
        return new DatesSaid(snapshot.across(filter).map(cell -> DatesMethod.of(filter, cell)));
    }

    /** The attacks across the borders; nothing where the filter sets none. */
    public Optional<DatesMethod> dates() {
        return dates;
    }

    /** The {@code method} of an answer that says nothing else there; empty where there is nothing to say. */
    public Map<String, Object> parts() {
        return dates.<Map<String, Object>>map(said -> Map.of("method", Map.of("dates", said)))
                .orElse(Map.of());
    }

    /** The same ahead of a table or stream. */
    public AnswerHead on(AnswerHead head) {
        return dates.map(said -> head.with("Dates-Taken", said.taken().code())
                        .with("Attacks-Across", said.attacksAcross().toPlainString()))
                .orElse(head);
    }
}
