package org.attackregister.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.EOFException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.attackregister.http.WrittenRegister;
import org.attackregister.http.security.MadeTokens;
import org.attackregister.model.Role;
import org.junit.jupiter.api.Test;

/**
 * Calls drawn at random: none fails, none is answered beside the contract, none leaves its connection without an answer,
 * none costs more than a few requests may. {@code -Dtests.calls-seed} and {@code -Dfuzz.first} draw the calls of a run again.
 */
@QuarkusTest
@TestProfile(WrittenRegister.class)
class FuzzTest {
    private static final Path CONTRACT = Path.of("openapi", "openapi.yaml");
    private static final int CALLS = Integer.getInteger("fuzz.calls", 1_500);
    private static final int FIRST = Integer.getInteger("fuzz.first", 0);

    /** Processor time of the program for one call; what the compiler and the collector do meanwhile is in it. */
    private static final long BOUND_NANOS = Duration.ofSeconds(3).toNanos();

    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<String> imports = new TreeSet<>();
    private final AnswerRules rules = new AnswerRules(CONTRACT);

    @Test
    void everyCallIsAnsweredAsTheContractSays() throws IOException {
        long seed =
                Long.getLong("fuzz.seed", 0) == 0 ? new Random().nextLong(1_000_000) + 1 : Long.getLong("fuzz.seed");
        System.out.printf("fuzz: seed %d, calls %d to %d%n", seed, FIRST, FIRST + CALLS - 1);
        List<CallSource> sources = sources();
        makeTheDataset();
        FuzzedCall last = FuzzedCall.read("", "", List.of());
        long dearest = 0;
        long sum = 0;
        try (KeptConnection connection = new KeptConnection(RestAssured.port)) {
            for (int i = FIRST; i < FIRST + CALLS && faults.size() < 50; i++) {
                Draw draw = Draw.of(seed, i);
                FuzzedCall call = draw.one(sources).draw(draw);
                long before = cost();
                String fault = faultOf(connection, call);
                long cost = cost() - before;
                sum += cost;
                dearest = Math.max(dearest, cost);
                if (cost > BOUND_NANOS) {
                    fault += " costs " + Duration.ofNanos(cost).toMillis() + " ms";
                }
                if (!fault.isEmpty()) {
                    faults.add("call " + i + " of seed " + seed + ": " + fault + "\n" + call + "\nbehind: " + last);
                }
                last = call;
            }
        }
        System.out.printf(
                "fuzz: statuses %s, %d us of processor time a call, %d ms the dearest%n",
                statuses, sum / CALLS / 1_000, dearest / 1_000_000);
        assertThat(faults).isEmpty();
        assertThat(imports).allSatisfy(FuzzTest::doesNotFail);
        assertThat(statuses.keySet()).contains(200, 201, 202, 400, 401, 403, 404, 405, 415, 422);
    }

    /** The one dataset that is written to, by the file that its partner sends first. */
    private static void makeTheDataset() {
        KnownLayout layout = KnownLayout.all().get(0);
        String file = String.join(",", layout.header()) + "\n" + String.join(",", layout.row()) + "\n";
        RestAssured.given()
                .header("Authorization", "Bearer " + MadeTokens.of(Role.EDITOR))
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports?format=" + layout.format() + "&dataset=fuzz")
                .then()
                .statusCode(202);
    }

    /** The outcome of an import is known later: whatever was in it, the failure is that of the file. */
    private static void doesNotFail(String job) {
        String faultOf = RestAssured.given()
                .header("Authorization", "Bearer " + MadeTokens.of(Role.EDITOR))
                .get(job)
                .asString();
        assertThat(faultOf).doesNotContain("\"code\":\"internal\"");
    }

    private String faultOf(KeptConnection connection, FuzzedCall call) {
        try {
            FuzzedAnswer answer = connection.ask(call);
            statuses.merge(answer.status(), 1, Integer::sum);
            if (answer.status() == 202) {
                imports.add(answer.header("location"));
            }
            List<String> broken = rules.broken(call, answer);
            return broken.isEmpty() ? "" : broken + " " + shortened(answer.text());
        } catch (EOFException e) {
            // what is no HTTP may be hung up on at once
            return call.framed() ? "no answer: " + e : "";
        } catch (IOException e) {
            return "no answer: " + e;
        }
    }

    private static String shortened(String text) {
        return text.length() > 600 ? text.substring(0, 600) + "..." : text;
    }

    /** What the program has cost so far, without this thread. */
    private static long cost() {
        return MACHINE.getProcessCpuTime() - ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Readers oftenest, then writers, odd calls, importers. */
    private static List<CallSource> sources() {
        List<FuzzedOperation> all = FuzzedOperation.all(CONTRACT);
        List<FuzzedOperation> reads =
                all.stream().filter(o -> o.method().equals("GET")).toList();
        List<FuzzedOperation> writing = all.stream()
                .filter(o -> !o.method().equals("GET"))
                .filter(o -> !o.template().startsWith("/v1/imports"))
                .toList();
        List<String> tokens = List.of(
                MadeTokens.of(Role.PARTNER, "fuzz"),
                MadeTokens.of(Role.PARTNER, "fuzz"),
                MadeTokens.of(Role.PARTNER, "fuzz"),
                MadeTokens.of(Role.PARTNER, "elsewhere"),
                "a.b.c",
                "x");
        CallSource questions = new ReadingCalls(reads, tokens);
        return List.of(
                questions,
                questions,
                questions,
                questions,
                questions,
                questions,
                new WritingCalls(writing, tokens),
                new WritingCalls(writing, tokens),
                new OddCalls(all),
                new ImportCalls(tokens),
                new DocumentCalls(tokens));
    }
}
