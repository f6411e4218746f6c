package org.attackregister.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.attackregister.ingest.own.OwnFormat;
import org.attackregister.model.Operation;
import org.attackregister.model.record.Dataset;
import org.attackregister.model.record.Dataset.CoveredPeriod;
import org.attackregister.model.record.Dataset.StatedCoverage;
import org.attackregister.model.record.RecordKind;
import org.attackregister.snapshot.follow.SnapshotHolder;
import org.attackregister.store.EmptyRegister;
import org.attackregister.store.Ledger;
import org.attackregister.store.LedgerSession;
import org.attackregister.store.SampleAttacks;
import org.attackregister.store.VersionLog;
import org.attackregister.store.version.Change;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writers who linger in their transactions, and pollers who must not miss a revision because of it. */
@QuarkusTest
@TestProfile(EmptyRegister.class)
class FeedUnderWritersTest {
    private static final int WRITERS = 8;
    private static final int POLLERS = 4;
    private static final int CHANGES = Integer.getInteger("feed.changes", 1_000);
    private static final int MOST_AT_ONCE = 40;
    private static final int LONGEST_PAUSE_NANOS = 2_000_000;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String name = "lingering-" + UUID.randomUUID();

    @Inject
    Ledger ledger;

    @Inject
    VersionLog log;

    @Inject
    SnapshotHolder holder;

    @TestHTTPResource("/")
    URI here;

    @BeforeEach
    void makeTheDataset() {
        CoveredPeriod period = new CoveredPeriod(LocalDate.of(1900, 1, 1), LocalDate.of(2100, 12, 31));
        Dataset dataset = new OwnFormat().dataset("iskp").withCoverage(StatedCoverage.of(period));
        ledger.append(
                List.of(new Change.RecordChange(Operation.CREATED, RecordKind.DATASET, "iskp", dataset, null)), null);
        holder.refresh();
    }

    @Test
    void showsEveryPollerEveryRevisionOnceInOrderAndWithoutAGap() throws InterruptedException, ExecutionException {
        long begun = log.revision();
        String cursor =
                asked("/v1/snapshot").headers().firstValue("Changes-Cursor").orElseThrow();
        AtomicInteger writing = new AtomicInteger(WRITERS);
        List<Callable<List<Long>>> all = new ArrayList<>();
        IntStream.range(0, WRITERS).forEach(w -> all.add(() -> write(w, writing)));
        IntStream.range(0, POLLERS).forEach(p -> all.add(() -> poll(cursor, new Random(p), writing)));
        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        List<List<Long>> seen = new ArrayList<>();
        try {
            for (Future<List<Long>> each : threads.invokeAll(all)) {
                seen.add(each.get());
            }
        } finally {
            threads.shutdownNow();
        }

        List<Long> expected =
                LongStream.rangeClosed(begun + 1, begun + CHANGES).boxed().toList();
        assertThat(seen.subList(WRITERS, WRITERS + POLLERS))
                .allSatisfy(revisions -> assertThat(revisions).containsExactlyElementsOf(expected));
        assertThat(log.revision()).isEqualTo(begun + CHANGES);
    }

    private List<Long> write(int writer, AtomicInteger writing) {
        Random random = new Random(100 + writer);
        try {
            int left = CHANGES / WRITERS;
            while (left > 0) {
                int now = Math.min(left, 1 + random.nextInt(MOST_AT_ONCE));
                String begins = name + "-" + writer + "-" + left + "-";
                QuarkusTransaction.requiringNew().run(() -> {
                    LedgerSession session = ledger.begin(null);
                    linger(random);
                    session.append(attacks(begins + "a-", now / 2));
                    linger(random);
                    session.append(attacks(begins + "b-", now - now / 2));
                    linger(random);
                });
                holder.refresh();
                left -= now;
            }
            return List.of();
        } finally {
            writing.decrementAndGet();
        }
    }

    private static void linger(Random random) {
        LockSupport.parkNanos(random.nextInt(LONGEST_PAUSE_NANOS));
    }

    private static List<Change> attacks(String begins, int count) {
        return IntStream.range(0, count)
                .<Change>mapToObj(i -> SampleAttacks.created(SampleAttacks.bare(begins + i)))
                .toList();
    }

    private List<Long> poll(String cursor, Random random, AtomicInteger writing) {
        List<Long> revisions = new ArrayList<>();
        String after = cursor;
        boolean ended = false;
        while (!ended) {
            boolean last = writing.get() == 0;
            JsonNode page = page("/v1/changes?limit=" + (1 + random.nextInt(300)) + "&wait_seconds=1&after=" + after);
            page.path("items")
                    .forEach(change -> revisions.add(change.path("revision").asLong()));
            after = page.path("page").path("next").asText();
            ended = last && page.path("page").path("up_to_date").asBoolean();
        }
        return revisions;
    }

    private JsonNode page(String path) {
        try {
            return new ObjectMapper().readTree(asked(path).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> asked(String path) {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(here.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
