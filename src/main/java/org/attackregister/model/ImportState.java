package org.attackregister.model;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an import is that was asked for over HTTP. */
@Schema(name = "ImportState")
public enum ImportState implements Coded {
    /** Its file is there, and others are before it. */
    WAITING,
    RUNNING,
    /** Somebody wants it to end; what it has begun is being undone. */
    CANCELLING,
    /** Everything is recorded; for a dry run, everything was looked at. */
    DONE,
    /** Nothing is recorded, and the job says why. */
    FAILED,
    /** Nothing is recorded, because somebody wanted it so. */
    CANCELLED,
    /** Nothing is recorded, because the process that ran it has ended, or could not write down its end. */
    INTERRUPTED;

    /** Whether nothing changes any more. */
    public boolean isEnd() {
        return this == DONE || this == FAILED || this == CANCELLED || this == INTERRUPTED;
    }
}
