package org.attackregister.ingest.report;

import org.attackregister.model.Coded;

/** How much a finding weighs. */
public enum Level implements Coded {
    /** The row was refused. */
    ERROR,
    /** The row was taken, but something of it is odd or was altered. */
    WARNING,
    /** The row was taken as it is; the reader of the data should know of something. */
    NOTE
}
