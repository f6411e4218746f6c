package org.attackregister.model;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an import is that was asked for over HTTP. */
@Schema(name = "ImportState")
public enum ImportState implements Coded {
    /** Its file is there, and others are before it. */
    WAITING,
    RUNNING,
    /** It was cancelled; what it has begun is being rolled back. */
    CANCELLING,
    /** Everything is recorded; for a dry run, everything was looked at. */
    DONE,
    /** Nothing is recorded, and the job says why. */
    FAILED,
    /** Nothing is stored, because it was cancelled. */
    CANCELLED,
    /** Nothing is recorded, because the process that ran it has ended, or could not write down its end. */
    INTERRUPTED;

    /** Whether nothing changes any more. */
    public boolean isEnd() {
        return this == DONE || this == FAILED || this == CANCELLED || this == INTERRUPTED;
    }
}
