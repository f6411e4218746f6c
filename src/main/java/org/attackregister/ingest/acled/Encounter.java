package org.attackregister.ingest.acled;

import java.util.List;
import org.attackregister.model.attack.Kind;
import org.attackregister.model.attack.Perpetrator;
import org.attackregister.model.attack.Target;

/**
 * Who attacked whom in an event, or who fought.
 *
 * @param kind an attack, or a clash
 * @param perpetrators who did it; both sides of a clash
 * @param targets who was attacked; both sides of a clash, in the other order
 */
record Encounter(Kind kind, List<Perpetrator> perpetrators, List<Target> targets) {}
