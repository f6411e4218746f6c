package org.attackregister.model.attack;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The dead and the wounded of an attack.
 *
 * @param killed the dead
 * @param killedPerpetrators dead attackers; null where not known
 * @param killedIncludesPerpetrators whether {@code killed} counts the attackers; null where the source does not say
 * @param killedByNationality dead by ISO 3166-1 alpha-2 code; empty where not known
 * @param wounded the wounded
 */
public record Casualties(
        Tally killed,
        @Nullable BigDecimal killedPerpetrators,
        @Nullable Boolean killedIncludesPerpetrators,
        Map<String, BigDecimal> killedByNationality,
        Tally wounded) {

    public Casualties {
        killedPerpetrators = Tally.plain(killedPerpetrators);
    }
}
