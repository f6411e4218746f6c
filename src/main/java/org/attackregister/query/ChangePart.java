package org.attackregister.query;

import org.attackregister.model.Coded;

/** The parts of which the difference of a count between two revisions consists. */
public enum ChangePart implements Coded {
    /** Attacks that were not there, or were deleted: created or restored since. */
    ADDED,
    /** Attacks that were deleted, and no other replaces them. */
    REMOVED,
    /** Attacks that were deleted as the same as another, which replaces them. */
    MERGED,
    /** Attacks that were there and were not counted in the cell, or with a smaller part of them. */
    MOVED_IN,
    /** Attacks that are there and are not counted in the cell, or with a smaller part of them. */
    MOVED_OUT,
    /** Attacks counted at both revisions, of which another toll is reported. */
    TOLL_CHANGED,
    /** Attacks whose group was merged into another, or restored, and which are unchanged themselves. */
    GROUP_MERGED
}
