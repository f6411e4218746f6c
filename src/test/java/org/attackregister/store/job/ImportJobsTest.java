package org.attackregister.store.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.attackregister.model.ImportJob;
import org.attackregister.model.ImportState;
import org.attackregister.store.EmptyRegister;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The steps of a job, of which each is taken once. */
@QuarkusTest
@TestProfile(EmptyRegister.class)
class ImportJobsTest {
    private final String id = UUID.randomUUID().toString();

    @Inject
    ImportJobs jobs;

    @Inject
    ImportJobRepository rows;

    @ConfigProperty(name = "quarkus.datasource.db-kind")
    String kind;

    private void add() {
        ImportJob.SentFile file = new ImportJob.SentFile("a.csv", 10, "0".repeat(64));
        jobs.add(id, new ImportJob.ImportOptions("gtd", "gtd", false, false, null, file, "Ann"));
    }

    private ImportJob job() {
        return jobs.find(id).orElseThrow();
    }

    private boolean finish() {
        return QuarkusTransaction.requiringNew().call(() -> jobs.finish(id, 7L, "{}", "[]"));
    }

    @Test
    void leadFromTheFirstToTheLast() {
        add();
        assertThat(job().state()).isEqualTo(ImportState.WAITING);
        assertThat(jobs.begin(id)).isTrue();
        assertThat(jobs.begin(id)).isFalse();
        assertThat(jobs.goOn(id, 3, 4)).isTrue();
        assertThat(job()).returns(3L, ImportJob::rows).returns(4L, ImportJob::bytesRead);
        assertThat(finish()).isTrue();
        assertThat(job()).returns(ImportState.DONE, ImportJob::state).returns(7L, ImportJob::revision);
    }

    @Test
    void doNotLeadToTheEndWhereSomebodyCancelledFirst() {
        add();
        jobs.begin(id);
        jobs.cancel(id);

        assertThat(jobs.goOn(id, 1, 1)).isFalse();
        assertThat(finish()).isFalse();
        assertThat(jobs.fail(id, "{}", "[]", "{}")).isFalse();
        jobs.end(id, ImportState.CANCELLED);
        assertThat(job().state()).isEqualTo(ImportState.CANCELLED);
    }

    @Test
    void leaveWhatHasEndedAsItIs() {
        add();
        jobs.begin(id);
        finish();

        jobs.cancel(id);
        jobs.end(id, ImportState.INTERRUPTED);
        jobs.watch();

        assertThat(jobs.fail(id, "{}", "[]", "{}")).isFalse();
        assertThat(job().state()).isEqualTo(ImportState.DONE);
    }

    @Test
    void endWhereTheirProcessIsGone() {
        add();
        jobs.begin(id);
        jobs.watch();
        assertThat(job().state()).isEqualTo(ImportState.RUNNING);

        long silence = kind.equals("h2") ? 0 : 61;
        Instant seen = Instant.now().minusSeconds(silence);
        QuarkusTransaction.requiringNew().run(() -> rows.update("seenAt = ?1 where id = ?2", seen, id));
        QuarkusTransaction.requiringNew().run(() -> new ImportJobs(rows, kind).watch());

        assertThat(job().state()).isEqualTo(ImportState.INTERRUPTED);
        assertThat(finish()).isFalse();
    }

    @Test
    void areForgottenOnceTheyAreOld() {
        add();
        jobs.forget(Instant.now().plus(Duration.ofHours(1)), 100);
        assertThat(jobs.find(id)).isPresent();

        jobs.cancel(id);
        jobs.forget(Instant.now().minus(Duration.ofHours(1)), 100);
        assertThat(jobs.find(id)).isPresent();
        jobs.forget(Instant.now().plus(Duration.ofHours(1)), 100);
        assertThat(jobs.find(id)).isEmpty();
    }
}
