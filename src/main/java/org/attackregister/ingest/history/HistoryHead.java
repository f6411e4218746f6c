package org.attackregister.ingest.history;

import java.util.UUID;

/**
 * The first line of a history: whose it is, and how far it goes.
 *
 * @param form the layout of the lines that follow, {@value #FORM} so far
 * @param register the register's own id
 * @param revision the last revision
 */
public record HistoryHead(int form, UUID register, long revision) {
    /** The layout that is written. */
    public static final int FORM = 1;
}
