package org.attackregister.ingest.seed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.attackregister.config.RegisterConfig;
import org.attackregister.error.RegisterException;
import org.attackregister.ingest.rule.SeedFolder;
import org.attackregister.store.Ledger;
import org.attackregister.store.VersionLog;
import org.attackregister.store.version.Change;

/** The data with which an empty register begins. */
@ApplicationScoped
public class Seed {
    /** On a machine that is busy with other things; as long as nobody stops the program. */
    private static final int LONGEST_SECONDS = 12 * 3600;

    private final RegisterConfig config;
    private final Ledger ledger;
    private final VersionLog log;

    public Seed(RegisterConfig config, Ledger ledger, VersionLog log) {
        this.config = config;
        this.ledger = ledger;
        this.log = log;
    }

    /**
     * Fills an empty register in one transaction; leaves alone one in which anything was ever recorded.
     *
     * @return whether it was filled
     * @throws RegisterException of kind {@code INVALID_CONTENT} with every fault of the seed files; nothing is loaded
     *     then
     */
    public boolean loadIfEmpty() {
        if (!config.seed().enabled() || log.revision() > 0) {
            return false;
        }
        List<Change> changes = read();
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> load(changes));
    }

    private boolean load(List<Change> changes) {
        log.lock();
        if (log.revision() > 0) {
            return false;
        }
        ledger.append(changes, null);
        return true;
    }

    private List<Change> read() {
        Optional<String> directory = config.seed().dir();
        return directory.isPresent()
                ? new SeedReader(new SeedFolder.InDirectory(Path.of(directory.get()))).read()
                : SeedAhead.result().orElseGet(() -> new SeedReader(new SeedFolder.InTheProgram()).read());
    }
}
