package org.attackregister.ingest.acled;

import java.util.List;
import java.util.stream.Stream;
import org.attackregister.ingest.kit.ProviderRow;
import org.attackregister.ingest.read.CodeLists;
import org.attackregister.ingest.read.Translation;
import org.jspecify.annotations.Nullable;

/** Reads how and with what an attack was made, as far as the event type says. */
final class Means {
    private final Translation attackOfSubtype;
    private final Translation attackOfType;
    private final Translation weaponOfSubtype;
    private final Translation weaponOfType;
    private final Translation suicide;

    Means(CodeLists codes) {
        this.attackOfSubtype = new Translation(codes, AcledFormat.CODE, "sub_event_type", "attack_type");
        this.attackOfType = new Translation(codes, AcledFormat.CODE, "event_type", "attack_type");
        this.weaponOfSubtype = new Translation(codes, AcledFormat.CODE, "sub_event_type", "weapon_type");
        this.weaponOfType = new Translation(codes, AcledFormat.CODE, "event_type", "weapon_type");
        this.suicide = new Translation(codes, AcledFormat.CODE, "sub_event_type", "suicide");
    }

    /** The attack type; empty if not reported. */
    List<String> attackTypes(ProviderRow<AcledColumn> row) {
        return either(row, attackOfSubtype, attackOfType);
    }

    /** The weapon type; empty if not reported. */
    List<String> weaponTypes(ProviderRow<AcledColumn> row) {
        return either(row, weaponOfSubtype, weaponOfType);
    }

    /** True for a suicide bomb; null for everything else, which may have been one within a battle. */
    @Nullable
    Boolean suicide(ProviderRow<AcledColumn> row) {
        return "true".equals(suicide.target(row.text(AcledColumn.SUB_EVENT_TYPE))) ? true : null;
    }

    /** The wider type knows less; it is asked where the narrower one is silent. */
    private static List<String> either(ProviderRow<AcledColumn> row, Translation ofSubtype, Translation ofType) {
        String subtype = row.text(AcledColumn.SUB_EVENT_TYPE);
        return Stream.ofNullable(
                        ofSubtype.find(subtype) == null
                                ? ofType.target(row.text(AcledColumn.EVENT_TYPE))
                                : ofSubtype.target(subtype))
                .toList();
    }
}
