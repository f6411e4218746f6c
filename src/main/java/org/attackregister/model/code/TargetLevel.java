package org.attackregister.model.code;

import org.attackregister.model.Coded;
import org.attackregister.model.record.RecordKind;

/** How closely a target is described: by the register's category, by GTD's type below it, by GTD's subtype below that. */
public enum TargetLevel implements Coded {
    CATEGORY(RecordKind.TARGET_CATEGORY),
    TYPE(RecordKind.TARGET_TYPE),
    SUBTYPE(RecordKind.TARGET_SUBTYPE);

    private final RecordKind records;

    TargetLevel(RecordKind records) {
        this.records = records;
    }

    /** The kind of the records of this level. */
    public RecordKind records() {
        return records;
    }
}
