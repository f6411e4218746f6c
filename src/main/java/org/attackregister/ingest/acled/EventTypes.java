package org.attackregister.ingest.acled;

import java.math.BigDecimal;
import org.attackregister.ingest.kit.ProviderRow;
import org.attackregister.ingest.read.CodeLists;
import org.attackregister.ingest.read.Translation;
import org.attackregister.model.attack.Kind;
import org.attackregister.model.code.Crosswalk.Mapping;
import org.attackregister.model.code.Crosswalk.MappingRelation;
import org.jspecify.annotations.Nullable;

/** What ACLED's types of event are in the register; {@code what-is-held} among the rules says which are none. */
final class EventTypes {
    private final Translation kindOfType;
    private final Translation kindOfSubtype;
    private final Translation kindOfDisorder;

    EventTypes(CodeLists codes) {
        this.kindOfType = new Translation(codes, AcledFormat.CODE, "event_type", "kind");
        this.kindOfSubtype = new Translation(codes, AcledFormat.CODE, "sub_event_type", "kind");
        this.kindOfDisorder = new Translation(codes, AcledFormat.CODE, "disorder_type", "kind");
    }

    /** What an event is, as far as its type says. */
    enum EventForm {
        ATTACK,
        CLASH,
        /** The sides say whether it is an attack or a clash. */
        BY_SIDES
    }

    /** What an event is; null if it is refused or left out, which is reported. */
    @Nullable
    EventForm read(ProviderRow<AcledColumn> row) {
        String type = row.text(AcledColumn.EVENT_TYPE);
        String subtype = row.text(AcledColumn.SUB_EVENT_TYPE);
        Mapping ofSubtype = kindOfSubtype.read(
                row, AcledColumn.SUB_EVENT_TYPE, AcledRemark.UNKNOWN_CODE, "The event type was used instead.");
        Mapping mapping = ofSubtype == null ? withoutSubtype(row, type) : ofSubtype;
        if (mapping == null) {
            row.report(
                    AcledRemark.UNKNOWN_EVENT,
                    AcledColumn.EVENT_TYPE,
                    type == null ? "The row has no event type." : "ACLED has no such event type.");
            return null;
        }
        if (mapping.target() == null) {
            row.report(
                    hasDead(row) ? AcledRemark.DEAD_OF_NO_ATTACK : AcledRemark.NO_ATTACK,
                    subtype == null ? AcledColumn.EVENT_TYPE : AcledColumn.SUB_EVENT_TYPE,
                    "The register has attacks and clashes; this is neither.");
            return null;
        }
        if (mapping.relation() == MappingRelation.NARROWER) {
            return EventForm.BY_SIDES;
        }
        return mapping.target().equals(Kind.CLASH.code()) ? EventForm.CLASH : EventForm.ATTACK;
    }

    private static boolean hasDead(ProviderRow<AcledColumn> row) {
        BigDecimal dead = row.number(AcledColumn.FATALITIES);
        return dead != null && dead.signum() > 0;
    }

    /** Of demonstrations, the disorder type knows which were violent. */
    private @Nullable Mapping withoutSubtype(ProviderRow<AcledColumn> row, @Nullable String type) {
        Mapping ofType = kindOfType.find(type);
        Mapping ofDisorder = kindOfDisorder.find(row.text(AcledColumn.DISORDER_TYPE));
        boolean undecided = ofType != null && ofType.target() == null;
        return undecided && ofDisorder != null ? ofDisorder : ofType;
    }
}
