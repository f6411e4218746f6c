package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.attackregister.database.PostgresSession;
import org.attackregister.query.Cursor;
import org.attackregister.store.Ledger;
import org.attackregister.store.SampleAttacks;
import org.junit.jupiter.api.Test;

/** What another instance has written to the same database: into the store, past this one's snapshot. */
@QuarkusTest
@TestProfile(WrittenRegister.class)
class OtherInstanceApiTest {
    private final String id = "elsewhere-" + UUID.randomUUID();

    @Inject
    Ledger ledger;

    private long written() {
        return ledger.append(List.of(SampleAttacks.created(SampleAttacks.bare(id))), "another instance");
    }

    @Test
    void isThereForOneWhoHasSeenItsRevision() {
        long revision = written();

        assertThat(Api.get("/v1/attacks/" + id + "?as_of=" + revision).getString("id"))
                .isEqualTo(id);
        assertThat(Api.problem("/v1/attacks?as_of=" + (revision + 1), 400).getString("errors[0].code"))
                .isEqualTo("in_future");
    }

    @Test
    void isServedToACursorBehindIt() {
        Cursor here = Cursor.decode(Api.endOfFeed()).orElseThrow();
        long revision = written();
        String there = new Cursor(revision, here.offset(), here.fingerprint()).encode();

        JsonPath page = Api.get("/v1/changes?limit=1000&after=" + there);

        assertThat(page.getLong("dataset.revision")).isEqualTo(revision);
        assertThat(page.getBoolean("page.up_to_date")).isTrue();
        String never = new Cursor(revision + 1, here.offset(), here.fingerprint()).encode();
        assertThat(Api.problem("/v1/changes?limit=1000&after=" + never, 400).getString("errors[0].code"))
                .isEqualTo("foreign_cursor");
    }

    @Test
    void reachesOneWhoWaitsForItWithinAMoment() {
        assumeTrue(PostgresSession.isAsked(), "the embedded database has one instance");
        String cursor = Api.endOfFeed();
        long revision = written();

        JsonPath page = Api.get("/v1/changes?wait_seconds=30&after=" + cursor);

        assertThat(page.getList("items.revision", Long.class)).containsExactly(revision);
        assertThat(page.getList("items.recorded_by")).containsExactly("another instance");
    }
}
