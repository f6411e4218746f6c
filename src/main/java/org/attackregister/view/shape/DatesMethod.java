package org.attackregister.view.shape;

import java.math.BigDecimal;
import org.attackregister.query.answer.CountAnswer.Cell;
import org.attackregister.query.answer.CountAnswer.Sum;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.filter.DateCertainty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What {@code from} and {@code to} made of attacks of which only a window of days is known. */
@Schema(name = "DatesMethod")
public record DatesMethod(
        @Schema(
                description =
                        "Which were taken: those certainly inside, all that are possibly inside, or what is between the two.")
        DateCertainty taken,

        @Schema(description = "Attacks that may lie on either side of a border; not taken if only `certain` are.")
        BigDecimal attacksAcross,

        @Nullable @Schema(description = "Their dead, by the best figures; null where none is known.")
        BigDecimal killedAcross,

        @Schema(description = "Those of them without a figure of the dead.")
        BigDecimal killedAcrossUnknown) {

    /** What a filter made of the attacks across its borders, which were counted with their dead. */
    public static DatesMethod of(AttackFilter filter, Cell across) {
        Sum dead = across.sums().get(0);
        return new DatesMethod(filter.dates(), across.attacks(), dead.best(), dead.unknown());
    }
}
