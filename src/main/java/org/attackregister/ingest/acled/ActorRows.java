package org.attackregister.ingest.acled;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.attackregister.ingest.kit.ProviderRow;

/**
 * Exports by actor, which have each event twice: once with either actor in front. The second row has nothing that the
 * first did not. Any other row with an id that was there before is for the import to refuse.
 */
final class ActorRows {
    private final Map<String, Integer> sides = new HashMap<>();

    /** Whether the row is an earlier one with its actors swapped, and as many dead; reported. */
    boolean isSecond(ProviderRow<AcledColumn> row, String id) {
        String first = row.text(AcledColumn.ACTOR1);
        String second = row.text(AcledColumn.ACTOR2);
        String dead = row.text(AcledColumn.FATALITIES);
        Integer before = sides.putIfAbsent(id, Objects.hash(first, second, dead));
        boolean exchanged =
                before != null && !Objects.equals(first, second) && before.equals(Objects.hash(second, first, dead));
        if (exchanged) {
            row.report(
                    AcledRemark.ACTOR_ROW,
                    AcledColumn.EVENT_ID_CNTY,
                    "The event is in an earlier row with its actors swapped; this row was left out.");
        }
        return exchanged;
    }
}
