package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.attackregister.http.security.MadeTokens;
import org.attackregister.model.Caller;
import org.attackregister.model.Role;
import org.attackregister.service.write.Revocations;
import org.attackregister.store.Ledger;
import org.junit.jupiter.api.Test;

/** Imports while somebody else holds the register's clock, and at limits that a test reaches. */
@QuarkusTest
@TestProfile(HeldClock.class)
class HeldImportApiTest {
    private final String dataset = "d" + UUID.randomUUID().toString().substring(0, 8);
    private final String parameters = "format=ucdp-ged&dataset=" + dataset;
    private final SentImport editor = SentImport.as(Role.EDITOR);

    @Inject
    Ledger ledger;

    @Inject
    Revocations revocations;

    /** Something that is done while the clock is held. */
    private interface Meanwhile {
        void run() throws IOException;
    }

    private void whileTheClockIsHeld(Meanwhile meanwhile) throws InterruptedException, ExecutionException, IOException {
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> holder =
                    thread.submit(() -> QuarkusTransaction.requiringNew().call(() -> {
                        ledger.begin(null);
                        locked.countDown();
                        over.await();
                        return true;
                    }));
            locked.await();
            meanwhile.run();
            over.countDown();
            holder.get();
        } finally {
            over.countDown();
            thread.shutdownNow();
        }
    }

    private void refusesAThird() {
        Response third = editor.send(parameters, SentImport.EVENTS);
        assertThat(third.statusCode()).isEqualTo(503);
        assertThat(third.header("Retry-After")).isNotEmpty();
        assertThat(third.jsonPath().getString("detail")).contains("Too many imports are open: 2");
    }

    @Test
    void areCancelledWhetherTheyRunOrWait() throws InterruptedException, ExecutionException, IOException {
        whileTheClockIsHeld(() -> {
            String running = editor.accepted(parameters, SentImport.EVENTS);
            String waiting = editor.accepted(parameters, SentImport.EVENTS);
            refusesAThird();
            assertThat(editor.request().get(waiting + "/report").statusCode()).isEqualTo(409);

            assertThat(editor.request()
                            .delete(waiting)
                            .then()
                            .statusCode(202)
                            .extract()
                            .jsonPath()
                            .getString("state"))
                    .isEqualTo("cancelled");
            assertThat(editor.request().delete(running).statusCode()).isEqualTo(202);

            assertThat(editor.ended(running).getString("state")).isEqualTo("cancelled");
            assertThat(editor.request().delete(running).statusCode()).isEqualTo(202);
            assertThat(editor.request().get(running + "/report").statusCode()).isEqualTo(404);
        });
        Api.problem("/v1/datasets/" + dataset, 404);
    }

    @Test
    void deleteNothingWhereTheyAreCancelled() throws InterruptedException, ExecutionException, IOException {
        String events = SentImport.EVENTS.replace("Nowhereland", "Afghanistan");
        assertThat(editor.imported(parameters, events).getInt("created")).isEqualTo(3);
        String first = events.substring(0, events.indexOf("900002"));

        whileTheClockIsHeld(() -> {
            String replacing = editor.accepted(parameters + "&replace=true", first);
            assertThat(editor.request().delete(replacing).statusCode()).isEqualTo(202);
            assertThat(editor.ended(replacing).getString("state")).isEqualTo("cancelled");
        });

        assertThat(Api.get("/v1/attacks?dataset=" + dataset).getInt("page.total"))
                .isEqualTo(3);
        assertThat(editor.imported(parameters + "&replace=true", first).getInt("deleted"))
                .isEqualTo(2);
    }

    @Test
    void queueForAsLongAsItTakes() throws InterruptedException, ExecutionException, IOException {
        String[] path = new String[1];
        whileTheClockIsHeld(() -> {
            path[0] = editor.accepted(parameters, SentImport.EVENTS);
            Instant end = Instant.now().plusMillis(1_000);
            while (Instant.now().isBefore(end)) {
                assertThat(editor.job(path[0]).getString("state")).isIn("waiting", "running");
            }
        });

        assertThat(editor.ended(path[0]).getInt("created")).isEqualTo(2);
    }

    @Test
    void areNotBegunWithATokenThatWasRevokedMeanwhile() throws InterruptedException, ExecutionException, IOException {
        String tokenId = UUID.randomUUID().toString();
        SentImport revoked = new SentImport(MadeTokens.known(Role.EDITOR, tokenId));
        String[] paths = new String[1];
        whileTheClockIsHeld(() -> {
            String running = editor.accepted(parameters, SentImport.EVENTS);
            paths[0] = revoked.accepted("format=ucdp-ged&dataset=x" + dataset, SentImport.EVENTS);
            revocations.revoke(
                    tokenId,
                    null,
                    new Caller(
                            "Ann",
                            Set.of(Role.ADMIN),
                            Set.of(),
                            "x",
                            Instant.now().plusSeconds(60)));
            assertThat(editor.request().delete(running).statusCode()).isEqualTo(202);
        });

        assertThat(editor.ended(paths[0]).getString("failure.code")).isEqualTo("forbidden");
        Api.problem("/v1/datasets/x" + dataset, 404);
    }

    @Test
    void areRefusedWhereTheFileIsTooLargeWithAndWithoutItsLength() {
        Response known = editor.send(parameters, new byte[HeldClock.MOST_BYTES + 1]);
        Response chunked = editor.request()
                .contentType("text/csv")
                .body(new ByteArrayInputStream(new byte[HeldClock.MOST_BYTES + 1]))
                .post(SentImport.PATH + "?" + parameters);

        assertThat(known.statusCode()).isEqualTo(413);
        assertThat(known.jsonPath().getString("detail")).contains("20000 bytes");
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(editor.request()
                        .contentType("application/json")
                        .body(new byte[(10 << 20) + 1])
                        .post("/v1/attacks")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void failWhereTheFileUnpacksToTooMuchOrHasTooManyRows() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write((SentImport.EVENTS + " ".repeat(100_000)).getBytes(StandardCharsets.UTF_8));
        }
        String row = SentImport.EVENTS.lines().skip(1).findFirst().orElseThrow();
        String rows = SentImport.EVENTS + (row + "\n").repeat(20);

        Response swelling = editor.send(parameters, packed.toByteArray());

        assertThat(editor.ended(swelling.header("Location")).getString("failure.detail"))
                .contains("unpacks to more than 100000 bytes");
        assertThat(editor.imported(parameters, rows).getString("failure.detail"))
                .contains("more than 10 rows");
        Api.problem("/v1/datasets/" + dataset, 404);
    }

    @Test
    void areForgottenBeyondTheMostThatAreKept() {
        String first = editor.accepted(parameters + "&dry_run=true", SentImport.EVENTS);
        editor.ended(first);
        for (int i = 0; i < 4; i++) {
            editor.imported(parameters + "&dry_run=true", SentImport.EVENTS);
        }

        assertThat(editor.request().get(first).statusCode()).isEqualTo(404);
        assertThat(editor.job(SentImport.PATH).getInt("returned")).isEqualTo(4);
    }
}
