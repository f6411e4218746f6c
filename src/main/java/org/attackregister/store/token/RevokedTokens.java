package org.attackregister.store.token;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.attackregister.model.RevokedToken;
import org.attackregister.store.RevisionClockRepository;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that were revoked. A database that several instances may share is asked each time, so that all of them know at
 * once; what is in the file of this process alone is known, until a token is added.
 */
@ApplicationScoped
public class RevokedTokens {
    private final RevokedTokenRepository rows;
    private final TransactionSynchronizationRegistry transactions;
    private final boolean shared;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread asking = new Thread(task, "tokens");
        asking.setDaemon(true);
        return asking;
    });
    private final GroupedLookup lookup = new GroupedLookup(this::among, thread);
    private volatile @Nullable Set<String> known;

    RevokedTokens(
            RevokedTokenRepository rows,
            TransactionSynchronizationRegistry transactions,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
        this.rows = rows;
        this.transactions = transactions;
        this.shared = kind.equals(RevisionClockRepository.POSTGRESQL);
    }

    /** Whether a token was revoked; asked with each request. */
    public boolean contains(String tokenId) {
        Set<String> before = known;
        return shared ? rows.has(tokenId) : (before == null ? read() : before).contains(tokenId);
    }

    /**
     * As {@link #contains}, for a thread that must not wait: known at once or asked, together with all that are asked for
     * meanwhile. What follows must not take long.
     */
    public CompletionStage<Boolean> find(String tokenId) {
        Set<String> before = known;
        return before == null ? lookup.has(tokenId) : CompletableFuture.completedStage(before.contains(tokenId));
    }

    private Set<String> among(Set<String> tokenIds) {
        return shared
                ? rows.among(tokenIds)
                : tokenIds.stream().filter(this::contains).collect(Collectors.toSet());
    }

    /** The thread is not interrupted: H2 closes its file when one that reads it is. */
    @PreDestroy
    void end() {
        thread.shutdown();
    }

    /** Whoever has read before something was committed has done so before that is forgotten. */
    private synchronized Set<String> read() {
        Set<String> read = QuarkusTransaction.requiringNew().call(rows::ids);
        known = read;
        return read;
    }

    private synchronized void forget() {
        known = null;
    }

    private void insert(RevokedToken token) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                forget();
            }
        });
        rows.insert(new RevokedTokenRow(token));
    }

    /** Adds a token; one that was revoked before stays as it was. */
    public void add(RevokedToken token) {
        if (isThere(token)) {
            return;
        }
        try {
            QuarkusTransaction.joiningExisting().run(() -> insert(token));
        } catch (PersistenceException refused) {
            // another instance may have been quicker
            if (!isThere(token)) {
                throw refused;
            }
        }
    }

    private boolean isThere(RevokedToken token) {
        return QuarkusTransaction.joiningExisting().call(() -> rows.has(token.tokenId()));
    }

    /** All of them, the newest first. */
    @Transactional
    public List<RevokedToken> all() {
        return rows.findAll().project(RevokedToken.class).stream()
                // in the order of Java: databases order text by their own rules
                .sorted(Comparator.comparing(RevokedToken::revokedAt).reversed().thenComparing(RevokedToken::tokenId))
                .toList();
    }
}
