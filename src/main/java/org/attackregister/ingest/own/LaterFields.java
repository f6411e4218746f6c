package org.attackregister.ingest.own;

import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.attackregister.ingest.row.Row;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.AttackField.TollFigure;
import org.attackregister.model.attack.CoordinateDoubt;
import org.attackregister.model.attack.Place;
import org.attackregister.model.attack.Tally;
import org.attackregister.model.attack.Tolls;

/** The fields that exports have not always had. A file without them says nothing of them, so that what is recorded stays. */
final class LaterFields {
    /** What lacks one of them is no export of some fields, and is read. */
    static final Set<String> NAMES =
            Set.of("date_latest", "coordinate_doubt", "hostages", "hostages_low", "hostages_high");

    private LaterFields() {}

    /**
     * What was read, and of what its row cannot say what is recorded: tolls, and the doubt about a point as long as that is
     * the same. The last day of a date follows from the others.
     */
    static Attack kept(Row row, Attack read, Attack recorded) {
        Predicate<String> unsaid = name -> NAMES.contains(name) && !says(row, name);
        Tolls tolls = read.tolls();
        for (AttackField toll : AttackField.TOLLS) {
            tolls = tolls.with(
                    toll, kept(toll, read.tolls().of(toll), recorded.tolls().of(toll), unsaid));
        }
        Attack whole = read.with(tolls);
        CoordinateDoubt doubt = recorded.where().coordinateDoubt();
        boolean keepsDoubt =
                unsaid.test(AttackField.COORDINATE_DOUBT.code()) && isSamePoint(read.where(), recorded.where());
        return doubt != null && keepsDoubt ? whole.at(read.where().doubted(doubt)) : whole;
    }

    private static Tally kept(AttackField toll, Tally read, Tally recorded, Predicate<String> unsaid) {
        return new Tally(
                (unsaid.test(TollFigure.BEST.name(toll)) ? recorded : read).best(),
                (unsaid.test(TollFigure.LOW.name(toll)) ? recorded : read).low(),
                (unsaid.test(TollFigure.HIGH.name(toll)) ? recorded : read).high());
    }

    private static boolean says(Row row, String name) {
        return row.document() == null ? row.header().has(name) : row.document().has(name);
    }

    private static boolean isSamePoint(Place one, Place other) {
        return one.country().equals(other.country())
                && Objects.equals(one.latitude(), other.latitude())
                && Objects.equals(one.longitude(), other.longitude());
    }
}
