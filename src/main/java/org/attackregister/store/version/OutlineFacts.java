package org.attackregister.store.version;

import java.util.List;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.AttackFacts;
import org.attackregister.model.attack.EventDate;
import org.attackregister.model.attack.GradeMark;
import org.attackregister.model.attack.Kind;
import org.attackregister.model.attack.Perpetrator;
import org.attackregister.model.attack.Place;
import org.attackregister.model.attack.Target;
import org.attackregister.model.attack.Tolls;
import org.attackregister.model.attack.Verification;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an attack without the rest of it; the fields are those of {@link Attack}.
 *
 * @param tolls the dead, the wounded and all other tolls
 * @param mark what the rules of evidence make of it
 */
public record OutlineFacts(
        Kind kind,
        EventDate when,
        Place where,
        List<String> attackTypes,
        List<String> weaponTypes,
        @Nullable Boolean suicide,
        @Nullable Boolean success,
        List<Target> targets,
        List<Perpetrator> perpetrators,
        Tolls tolls,
        @Nullable Verification verification,
        GradeMark mark)
        implements AttackFacts {

    /** The facts of a whole attack. */
    public static OutlineFacts of(Attack attack) {
        return new OutlineFacts(
                attack.kind(),
                attack.when(),
                attack.where(),
                attack.attackTypes(),
                attack.weaponTypes(),
                attack.suicide(),
                attack.success(),
                attack.targets(),
                attack.perpetrators(),
                attack.tolls(),
                attack.verification(),
                attack.mark());
    }
}
