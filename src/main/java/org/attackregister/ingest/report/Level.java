package org.attackregister.ingest.report;

import org.attackregister.model.Coded;

/** How much a finding weighs. */
public enum Level implements Coded {
    /** The row was refused. */
    ERROR,
    /** The row was taken, but something of it is odd or was altered. */
    WARNING,
    /** Nothing is wrong with the row; the reader of the data should know of something, or that it is no attack. */
    NOTE
}
