package org.attackregister.store.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.attackregister.model.ImportJob;
import org.attackregister.store.database.RowRepository;

/** The table of imports that were asked for. */
@ApplicationScoped
class ImportJobRepository implements RowRepository<ImportJobRow, String> {
    private static final String JOB =
            "select id, state, asked, moments, rowsRead, bytesRead, revision, outcome, %s, failure from ImportJobRow ";
    private static final String NEWEST_FIRST = "order by moments.requested desc, id";

    /** A job; empty where there is none. */
    Optional<ImportJob> job(String id) {
        return find(JOB.formatted("findings") + "where id = ?1", id)
                .project(ImportJob.class)
                .singleResultOptional();
    }

    /** All of them, the newest first, without what they found. */
    List<ImportJob> jobs() {
        return find(JOB.formatted("cast(null as String)") + NEWEST_FIRST)
                .project(ImportJob.class)
                .list();
    }

    /** Ids of the jobs that have ended, the newest first. */
    List<String> ended() {
        return getEntityManager()
                .createQuery(
                        "select id from ImportJobRow where moments.ended is not null " + NEWEST_FIRST, String.class)
                .getResultList();
    }

    /** The database's clock, which all instances have in common. */
    Instant now() {
        return ((Instant) getEntityManager()
                        .createNativeQuery("select current_timestamp", Instant.class)
                        .getSingleResult())
                .truncatedTo(ChronoUnit.MICROS);
    }
}
