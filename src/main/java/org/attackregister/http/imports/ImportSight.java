package org.attackregister.http.imports;

import org.attackregister.model.Caller;
import org.attackregister.model.ImportJob;
import org.attackregister.model.Role;

/** Who sees an import: whoever writes every dataset, and of the others the one who asked for it. */
final class ImportSight {
    private ImportSight() {}

    /** Whether a caller sees a job; a partner no longer does once its token does not name the dataset. */
    static boolean isOpen(ImportJob job, Caller caller) {
        return caller.is(Role.EDITOR)
                || caller.is(Role.ADMIN)
                || (caller.mayWrite(job.asked().dataset())
                        && caller.subject().equals(job.asked().by()));
    }

    /** The revision that a reader of the job sees with it. */
    static long revision(ImportJob job) {
        Long revision = job.revision();
        return revision == null ? 0 : revision;
    }
}
