package org.attackregister.ingest.report;

import org.attackregister.model.Coded;

/** What an import made of a row, or of an attack that no row has any more. */
public enum Outcome implements Coded {
    CREATED,
    UPDATED,
    UNCHANGED,
    /** It had been deleted, and is in the file again. */
    RESTORED,
    /** It is in the register and no longer in the file; with {@code --replace} only. */
    DELETED,
    /** It has no attack in the register's sense; a finding says why. */
    LEFT_OUT,
    /** It was refused; the findings say why. */
    REJECTED
}
