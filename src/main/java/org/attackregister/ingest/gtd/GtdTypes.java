package org.attackregister.ingest.gtd;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.attackregister.ingest.kit.ProviderRow;
import org.jspecify.annotations.Nullable;

/** How an attack was made, and what with. */
final class GtdTypes {
    private static final int MOST_ATTACK_TYPES = 3;
    private static final int MOST_WEAPONS = 4;

    private final List<CodedColumn> attackTypes;
    private final List<CodedColumn> weaponTypes;
    private final List<CodedColumn> weaponSubtypes;

    GtdTypes(GtdColumns columns) {
        this.attackTypes = columns.numbered("attacktype", MOST_ATTACK_TYPES);
        this.weaponTypes = columns.numbered("weaptype", MOST_WEAPONS);
        this.weaponSubtypes = columns.numbered("weapsubtype", MOST_WEAPONS);
    }

    /** The attack types, the primary one first. */
    List<String> attackTypes(ProviderRow<GtdColumn> row) {
        Set<String> types = new LinkedHashSet<>();
        for (CodedColumn column : attackTypes) {
            GtdCode code = column.read(row);
            String type = code.target();
            if (type != null && !types.add(type)) {
                column.keep(row, code);
                row.report(GtdRemark.REPEATED_VALUE, column.code(), "the attack type is listed before");
            }
        }
        return List.copyOf(types);
    }

    /** The weapon types; two weapons of one type differ in their subtypes, which stay in extra. */
    List<String> weaponTypes(ProviderRow<GtdColumn> row) {
        Set<String> types = new LinkedHashSet<>();
        for (int i = 0; i < MOST_WEAPONS; i++) {
            GtdCode code = weaponTypes.get(i).read(row);
            String type = code.target();
            if (type != null && !types.add(type)) {
                weaponTypes.get(i).keep(row, code);
            }
            checkSubtype(row, type, weaponSubtypes.get(i));
        }
        return List.copyOf(types);
    }

    private static void checkSubtype(ProviderRow<GtdColumn> row, @Nullable String type, CodedColumn column) {
        String parent = column.target(row);
        if (parent != null && !parent.equals(type)) {
            String reason = "the subtype belongs to the weapon type " + parent;
            row.report(GtdRemark.WEAPON_SUBTYPE_ELSEWHERE, column.column(row), reason);
        }
    }
}
