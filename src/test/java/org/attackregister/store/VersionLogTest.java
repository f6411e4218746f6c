package org.attackregister.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.attackregister.store.database.Database;
import org.attackregister.store.version.Stored;
import org.junit.jupiter.api.Test;

/** What was committed, as it is read from the database and from a copy of it. */
@QuarkusTest
@TestProfile(EmptyRegister.class)
class VersionLogTest {
    @Inject
    Ledger ledger;

    @Inject
    VersionLog log;

    @Inject
    RevisionClockRepository clocks;

    @Inject
    DataSource source;

    @Test
    void isReadOnTheConnectionOfACopy() {
        String id = "a-" + UUID.randomUUID();
        long revision = ledger.append(List.of(SampleAttacks.created(SampleAttacks.full(id))), "ann");
        VersionLog copy = log.of(new Database(source));
        List<Stored> read = new ArrayList<>();
        copy.forEachAfter(revision - 1, read::add);

        assertThat(copy.revision()).isEqualTo(revision);
        assertThat(copy.revisionOf(log.registerId())).hasValue(revision);
        assertThat(copy.revisionOf("another")).isEmpty();
        assertThat(read).extracting(Stored::id).containsExactly(id);
    }

    @Test
    void locksTheClockAsItIsNowAndNotAsItWasReadBefore() {
        long locked = QuarkusTransaction.requiringNew().call(() -> {
            clocks.read();
            QuarkusTransaction.requiringNew()
                    .run(() -> ledger.append(
                            List.of(SampleAttacks.created(SampleAttacks.bare("a-" + UUID.randomUUID()))), null));
            return clocks.lock().revision();
        });

        assertThat(locked).isEqualTo(log.revision());
    }
}
