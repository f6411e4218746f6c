package org.attackregister.model.attack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** As much of an attack as filters and counts look at; what each is, {@link Attack} says. */
public interface AttackFacts {
    Kind kind();

    EventDate when();

    Place where();

    List<String> attackTypes();

    List<String> weaponTypes();

    @Nullable
    Boolean suicide();

    @Nullable
    Boolean success();

    List<Target> targets();

    List<Perpetrator> perpetrators();

    Tolls tolls();

    @Nullable
    Verification verification();

    /** What the rules of evidence make of it. */
    GradeMark mark();
}
