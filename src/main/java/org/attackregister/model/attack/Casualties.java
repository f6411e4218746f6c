package org.attackregister.model.attack;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an attack did to people.
 *
 * @param tolls the dead, the wounded, and whoever else is counted with bounds
 * @param killedPerpetrators dead attackers; null where not known
 * @param killedIncludesPerpetrators whether the dead count the attackers; null where the source does not say
 * @param killedByNationality dead by ISO 3166-1 alpha-2 code; empty where not known
 */
public record Casualties(
        Tolls tolls,
        @Nullable BigDecimal killedPerpetrators,
        @Nullable Boolean killedIncludesPerpetrators,
        Map<String, BigDecimal> killedByNationality) {

    public Casualties {
        killedPerpetrators = Tally.plain(killedPerpetrators);
    }

    /** The same with other tolls. */
    public Casualties with(Tolls others) {
        return new Casualties(others, killedPerpetrators, killedIncludesPerpetrators, killedByNationality);
    }

    /** What is known of one toll. */
    public Tally toll(AttackField field) {
        return tolls.of(field);
    }
}
