package org.attackregister.service.write;

import org.attackregister.error.Fault;
import org.attackregister.model.record.RecordKind;

/**
 * Which reference record is meant.
 *
 * @param kind what it is
 * @param id its id
 */
public record RecordId(RecordKind kind, String id) {
    /** The word for its kind ({@code annual share}). */
    String noun() {
        return kind.code().replace('_', ' ');
    }

    /** As a sentence speaks of it ({@code group 'iskp'}). */
    String spoken() {
        return noun() + " '" + Fault.shortened(id) + "'";
    }
}
