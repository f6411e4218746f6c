package org.attackregister.store.version;

import org.attackregister.model.code.AttackType;
import org.attackregister.model.code.Country;
import org.attackregister.model.code.Crosswalk;
import org.attackregister.model.code.Region;
import org.attackregister.model.code.TargetCategory;
import org.attackregister.model.code.TargetSubtype;
import org.attackregister.model.code.TargetType;
import org.attackregister.model.code.WeaponType;
import org.attackregister.model.record.AnnualCount;
import org.attackregister.model.record.AnnualShare;
import org.attackregister.model.record.Dataset;
import org.attackregister.model.record.Group;
import org.attackregister.model.record.RecordKind;
import org.attackregister.model.record.Source;

/** Which record of the model a kind of reference record is. */
public final class RecordType {
    private RecordType() {}

    /** The model's record class. */
    public static Class<? extends Record> of(RecordKind kind) {
        return switch (kind) {
            case DATASET -> Dataset.class;
            case SOURCE -> Source.class;
            case REGION -> Region.class;
            case COUNTRY -> Country.class;
            case TARGET_CATEGORY -> TargetCategory.class;
            case TARGET_TYPE -> TargetType.class;
            case TARGET_SUBTYPE -> TargetSubtype.class;
            case ATTACK_TYPE -> AttackType.class;
            case WEAPON_TYPE -> WeaponType.class;
            case CROSSWALK -> Crosswalk.class;
            case GROUP -> Group.class;
            case ANNUAL_SHARE -> AnnualShare.class;
            case ANNUAL_COUNT -> AnnualCount.class;
        };
    }
}
