package org.attackregister.store.version;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.AttackField.TollFigure;
import org.attackregister.model.attack.Tally;
import org.attackregister.model.attack.Tolls;
import org.attackregister.store.database.FurtherColumns;
import org.jspecify.annotations.Nullable;

/** The columns of the tolls: three of each, by the table of an attack's fields. */
final class TollColumns implements FurtherColumns<AttackVersion> {
    private static final int FIGURES = TollFigure.values().length;

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (AttackField toll : AttackField.TOLLS) {
            for (TollFigure figure : TollFigure.values()) {
                names.add(figure.column(toll));
            }
        }
        return names;
    }

    /** All are figures of people, with the decimals of the one that an attack has but once. */
    @Override
    public String attribute() {
        return "killedPerpetrators";
    }

    @Override
    public @Nullable Object[] values(AttackVersion version) {
        @Nullable Object[] values = new Object[AttackField.TOLLS.size() * FIGURES];
        int place = 0;
        for (AttackField toll : AttackField.TOLLS) {
            Tally tally = version.tolls().of(toll);
            for (TollFigure figure : TollFigure.values()) {
                values[place++] = figure.of(tally);
            }
        }
        return values;
    }

    @Override
    public void fill(AttackVersion version, @Nullable Object[] values) {
        Tolls tolls = Tolls.UNKNOWN;
        int place = 0;
        for (AttackField toll : AttackField.TOLLS) {
            @Nullable BigDecimal[] figures = new BigDecimal[FIGURES];
            boolean known = false;
            for (int i = 0; i < FIGURES; i++) {
                figures[i] = (BigDecimal) values[place++];
                known |= figures[i] != null;
            }
            if (known) {
                tolls = tolls.with(toll, new Tally(figures[0], figures[1], figures[2]));
            }
        }
        version.tolls = tolls;
    }
}
