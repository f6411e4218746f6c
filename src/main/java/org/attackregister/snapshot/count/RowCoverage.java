package org.attackregister.snapshot.count;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.attackregister.query.answer.CountAnswer.Coverage;
import org.attackregister.query.question.Dimension;
import org.attackregister.snapshot.column.Dictionary;
import org.attackregister.snapshot.count.AskedPlaces.Reach;
import org.jspecify.annotations.Nullable;

/** How much of what each row is about is covered, by its period and its country or region, each of which is looked at once. */
final class RowCoverage {
    private final QuestionCoverage coverage;
    private final RowOrder order;
    private final List<Dimension> dimensions;
    private final int time;
    private final int place;

    /** By the place in the order of a row's country or region. */
    private final @Nullable Reach[] reaches;

    /** By the reach, then by the place in the order of a row's period. */
    private final Map<Reach, @Nullable Coverage[]> periods = new EnumMap<>(Reach.class);

    RowCoverage(QuestionCoverage coverage, List<Dimension> dimensions, RowOrder order) {
        this.coverage = coverage;
        this.order = order;
        this.dimensions = dimensions;
        this.time = first(Dimension.MONTH, Dimension.YEAR);
        this.place = first(Dimension.COUNTRY, Dimension.REGION);
        this.reaches = new Reach[place < 0 ? 0 : order.codes(place)];
    }

    private int first(Dimension preferred, Dimension other) {
        int at = dimensions.indexOf(preferred);
        return at < 0 ? dimensions.indexOf(other) : at;
    }

    /** Of a row with these places in the order; null where its attacks have no known period. */
    @Nullable
    Coverage of(int[] places) {
        Reach reach = place < 0 ? coverage.places().all() : reach(places[place]);
        if (time < 0) {
            return coverage.anyDay(reach);
        }
        @Nullable Coverage[] known = periods.computeIfAbsent(reach, r -> new Coverage[order.codes(time)]);
        int at = places[time];
        int period = order.code(time, at);
        if (known[at] == null && period != Dictionary.NONE && !order.isRest(time, at)) {
            known[at] = coverage.period(dimensions.get(time), period, reach);
        }
        return known[at];
    }

    private Reach reach(int at) {
        Reach known = reaches[at];
        if (known == null) {
            String text = order.text(place, at);
            known = dimensions.get(place) == Dimension.COUNTRY
                    ? coverage.places().country(text)
                    : coverage.places().region(text);
            reaches[at] = known;
        }
        return known;
    }
}
