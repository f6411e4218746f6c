package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.attackregister.http.security.MadeTokens;
import org.attackregister.model.Role;
import org.attackregister.store.Ledger;
import org.junit.jupiter.api.Test;

/** Editors who write while somebody else holds the register's clock for longer than anybody waits. */
@QuarkusTest
@TestProfile(HeldClock.class)
class BusyWriterApiTest {
    /** More than the database has connections for. */
    private static final int EDITORS = 30;

    @Inject
    Ledger ledger;

    private static Response put() {
        String id = "busy-" + UUID.randomUUID();
        return Api.checked()
                .header("Authorization", "Bearer " + MadeTokens.of(Role.EDITOR))
                .contentType("application/json")
                .body("{\"dataset\":\"iskp\",\"kind\":\"attack\",\"date\":\"2024-01-03\",\"date_precision\":\"day\","
                        + "\"country\":\"IR\"}")
                .put("/v1/attacks/" + id);
    }

    @Test
    void getRetryAfterWhileOthersReadAndTokensAreChecked() throws InterruptedException, ExecutionException {
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(EDITORS + 1);
        List<Response> answers = new ArrayList<>();
        try {
            Future<?> holder =
                    threads.submit(() -> QuarkusTransaction.requiringNew().call(() -> {
                        ledger.begin(null);
                        locked.countDown();
                        over.await();
                        return true;
                    }));
            locked.await();
            List<Future<Response>> editors = new ArrayList<>();
            for (int i = 0; i < EDITORS; i++) {
                editors.add(threads.submit(BusyWriterApiTest::put));
            }
            assertThat(Api.checked()
                            .header("Authorization", "Bearer " + MadeTokens.of(Role.READER))
                            .get("/v1/me")
                            .statusCode())
                    .isEqualTo(200);
            for (Future<Response> editor : editors) {
                answers.add(editor.get());
            }
            over.countDown();
            holder.get();
        } finally {
            over.countDown();
            threads.shutdownNow();
        }

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
            assertThat(answer.contentType()).isEqualTo("application/problem+json");
            assertThat(answer.header("Retry-After")).isEqualTo("1");
            assertThat(answer.jsonPath().getString("detail")).contains("Another change is being recorded");
        });
        assertThat(put().statusCode()).isEqualTo(201);
    }
}
