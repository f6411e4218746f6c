package org.attackregister.ingest.gtd;

import java.math.BigDecimal;
import java.util.Map;
import org.attackregister.ingest.kit.ProviderRow;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.Casualties;
import org.attackregister.model.attack.Tally;
import org.attackregister.model.attack.Tolls;
import org.attackregister.model.code.Crosswalk.Mapping;
import org.jspecify.annotations.Nullable;

/** The dead, the wounded and the hostages. */
final class GtdCasualties {
    /** GTD's number of the United States, whose dead have a column of their own. */
    private static final String UNITED_STATES = "217";

    private final FigureColumn killed;
    private final FigureColumn killedAmericans;
    private final FigureColumn killedAttackers;
    private final FigureColumn wounded;
    private final FigureColumn hostages;
    private final @Nullable String america;

    GtdCasualties(GtdColumns columns, GtdList figures) {
        this.killed = new FigureColumn(columns.column("nkill"), figures);
        this.killedAmericans = new FigureColumn(columns.column("nkillus"), figures);
        this.killedAttackers = new FigureColumn(columns.column("nkillter"), figures);
        this.wounded = new FigureColumn(columns.column("nwound"), figures);
        this.hostages = new FigureColumn(columns.column("nhostkid"), figures);
        this.america = columns.codes()
                .mapping(GtdList.SCHEME, "country", UNITED_STATES)
                .map(Mapping::target)
                .orElse(null);
    }

    /** The casualties; GTD's figure of the dead counts the attackers. */
    Casualties read(ProviderRow<GtdColumn> row) {
        BigDecimal all = killed.read(row);
        BigDecimal attackers = killedAttackers.read(row);
        BigDecimal americans = killedAmericans.read(row);
        compare(row, all, attackers, killedAttackers.column());
        compare(row, all, americans, killedAmericans.column());
        Tolls tolls = Tolls.of(AttackField.KILLED, new Tally(all, null, null))
                .with(AttackField.WOUNDED, new Tally(wounded.read(row), null, null))
                .with(AttackField.HOSTAGES, new Tally(hostages.read(row), null, null));
        return new Casualties(tolls, attackers, all == null ? null : Boolean.TRUE, byNationality(americans));
    }

    private Map<String, BigDecimal> byNationality(@Nullable BigDecimal americans) {
        BigDecimal best = new Tally(americans, null, null).best();
        return best == null || america == null ? Map.of() : Map.of(america, best);
    }

    private static void compare(
            ProviderRow<GtdColumn> row, @Nullable BigDecimal all, @Nullable BigDecimal part, GtdColumn column) {
        if (all != null && part != null && part.compareTo(all) > 0) {
            row.report(GtdRemark.PART_LARGER_THAN_WHOLE, column, "nkill is only " + all.toPlainString());
        }
    }
}
