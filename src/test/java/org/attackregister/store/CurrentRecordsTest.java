package org.attackregister.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.attackregister.model.Operation;
import org.attackregister.model.code.Region;
import org.attackregister.model.record.RecordKind;
import org.attackregister.store.version.Change;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(EmptyRegister.class)
class CurrentRecordsTest {
    @Inject
    Ledger ledger;

    @Inject
    CurrentRecords records;

    @Test
    void returnsTheNewestVersionOfEachRecordOfAKind() {
        String id = freshId();
        ledger.append(List.of(change(Operation.CREATED, id, 1), change(Operation.UPDATED, id, 2)), null);

        var found = records.all(RecordKind.REGION, Region.class).get(id);

        assertThat(found.value()).isEqualTo(new Region(id, 2, "somewhere"));
        assertThat(found.stamp().version()).isEqualTo(2);
        assertThat(records.all(RecordKind.SOURCE, Object.class)).doesNotContainKey(id);
    }

    @Test
    void distinguishesADeletedRecordFromOneThatNeverWas() {
        String id = freshId();
        ledger.append(List.of(change(Operation.CREATED, id, 1), change(Operation.DELETED, id, null)), null);

        assertThat(records.all(RecordKind.REGION, Region.class)).doesNotContainKey(id);
        assertThat(records.deletedIds(RecordKind.REGION)).contains(id).doesNotContain(freshId());

        ledger.append(List.of(change(Operation.RESTORED, id, 3)), null);
        assertThat(records.all(RecordKind.REGION, Region.class)).containsKey(id);
        assertThat(records.deletedIds(RecordKind.REGION)).doesNotContain(id);
    }

    private static Change.RecordChange change(Operation operation, String id, @Nullable Integer gtd) {
        Region value = gtd == null ? null : new Region(id, gtd, "somewhere");
        return new Change.RecordChange(operation, RecordKind.REGION, id, value, null);
    }

    private static String freshId() {
        return "r-" + UUID.randomUUID();
    }
}
