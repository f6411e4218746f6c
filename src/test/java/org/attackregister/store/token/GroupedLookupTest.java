package org.attackregister.store.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class GroupedLookupTest {
    private final Set<String> there = new HashSet<>();
    private final List<Set<String>> statements = new ArrayList<>();
    private final Queue<Runnable> work = new ArrayDeque<>();
    private Runnable during = () -> {};
    private final GroupedLookup lookup = new GroupedLookup(this::among, work::add);

    private Set<String> among(Set<String> ids) {
        statements.add(Set.copyOf(ids));
        during.run();
        if (ids.contains("lost")) {
            throw new IllegalStateException("the database is lost");
        }
        Set<String> found = new HashSet<>(ids);
        found.retainAll(there);
        return found;
    }

    private CompletableFuture<Boolean> ask(String id) {
        return lookup.has(id).toCompletableFuture();
    }

    private void work() {
        for (Runnable next = work.poll(); next != null; next = work.poll()) {
            next.run();
        }
    }

    @Test
    void asksOnceForAllThatWait() {
        there.add("a");
        List<CompletableFuture<Boolean>> asked = List.of(ask("a"), ask("b"), ask("a"));
        work();

        assertThat(asked).extracting(CompletableFuture::join).containsExactly(true, false, true);
        assertThat(statements).containsExactly(Set.of("a", "b"));
    }

    @Test
    void asksAnewForWhoeverComesWhileALookUpIsUnderWay() {
        List<CompletableFuture<Boolean>> meanwhile = new ArrayList<>();
        during = () -> meanwhile.add(ask("a"));
        CompletableFuture<Boolean> before = ask("a");
        work.remove().run();
        during = () -> {};
        there.add("a");
        work();

        assertThat(before.join()).isFalse();
        assertThat(meanwhile).extracting(CompletableFuture::join).containsExactly(true);
        assertThat(statements).hasSize(2);
    }

    @Test
    void failsThoseWhoAskedAndNobodyElse() {
        CompletableFuture<Boolean> failed = ask("lost");
        work();
        CompletableFuture<Boolean> later = ask("a");
        work();

        assertThatThrownBy(failed::join).hasRootCauseMessage("the database is lost");
        assertThat(later.join()).isFalse();
    }
}
