package org.attackregister.http.imports;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.attackregister.http.security.Callers;
import org.attackregister.model.Caller;
import org.attackregister.model.ImportJob;
import org.attackregister.model.Role;
import org.attackregister.service.RegisterService;
import org.attackregister.service.imports.ImportQueue;

/** Who sees an import: whoever writes every dataset, and of the others the one who asked for it. */
@ApplicationScoped
class ImportSight {
    private final Callers callers;
    private final ImportQueue imports;
    private final RegisterService register;

    ImportSight(Callers callers, ImportQueue imports, RegisterService register) {
        this.callers = callers;
        this.imports = imports;
        this.register = register;
    }

    /** A job that the caller may see; the register is at least where the job says that it is. */
    ImportJob job(String id, RoutingContext context) {
        callers.writer(context);
        ImportJob job = imports.get(id);
        if (!isOpen(job, callers.writer(context, job.asked().dataset()))) {
            throw callers.forbidden(context, "the role editor, or the token that requested this import");
        }
        register.snapshot(revision(job));
        return job;
    }

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
