package org.attackregister.store;

import org.attackregister.model.AnnualCount;
import org.attackregister.model.AnnualShare;
import org.attackregister.model.AttackType;
import org.attackregister.model.Country;
import org.attackregister.model.Crosswalk;
import org.attackregister.model.Dataset;
import org.attackregister.model.Group;
import org.attackregister.model.RecordKind;
import org.attackregister.model.Region;
import org.attackregister.model.Source;
import org.attackregister.model.TargetCategory;
import org.attackregister.model.TargetSubtype;
import org.attackregister.model.TargetType;
import org.attackregister.model.WeaponType;

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
