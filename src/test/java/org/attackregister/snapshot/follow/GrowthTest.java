package org.attackregister.snapshot.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.attackregister.model.Operation;
import org.attackregister.model.VersionStamp;
import org.attackregister.model.Versioned;
import org.attackregister.model.attack.Attack;
import org.attackregister.query.Page;
import org.attackregister.query.Sort;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.snapshot.GrowingSnapshot;
import org.attackregister.snapshot.HistoryCut;
import org.attackregister.snapshot.RandomAttacks;
import org.attackregister.snapshot.RandomRegister;
import org.attackregister.snapshot.Selection;
import org.attackregister.snapshot.Snapshot;
import org.attackregister.snapshot.column.VersionEncoder;
import org.attackregister.store.version.Stored;
import org.attackregister.view.AttackEncoder;
import org.junit.jupiter.api.Test;

class GrowthTest {
    private static final int CHANGES = 400;

    @Test
    void goesOnAfterAFailureAsIfItHadNotHappened() {
        List<Stored> versions = new RandomRegister(11, CHANGES).versions();
        Unreliable encoder = new Unreliable(new Random(3));
        Growth growth = GrowingSnapshot.beginning(encoder);
        int attempts = 0;
        while (growth.revision() < versions.size()) {
            attempts++;
            try {
                versions.subList(Math.toIntExact(growth.revision()), versions.size())
                        .forEach(growth::append);
            } catch (IllegalStateException e) {
                assertThat(e).hasMessage("not this time");
            }
        }

        assertThat(attempts).isGreaterThan(CHANGES / 40);
        Snapshot expected = GrowingSnapshot.of(versions, 1).get(0);
        Snapshot grown = growth.snapshot();
        for (long revision = 0; revision <= versions.size(); revision += 13) {
            for (String dataset : RandomAttacks.DATASETS) {
                assertThat(all(grown, dataset, revision)).isEqualTo(all(expected, dataset, revision));
                assertThat(grown.dataset(dataset, revision)).isEqualTo(expected.dataset(dataset, revision));
            }
        }
    }

    @Test
    void keepsEarlierSnapshotsAsTheyWereWhenALaterGrowthFails() {
        List<Stored> versions = new RandomRegister(12, CHANGES).versions();
        Unreliable encoder = new Unreliable(new Random(4));
        encoder.reliable = true;
        Growth growth = GrowingSnapshot.beginning(encoder);
        versions.subList(0, 200).forEach(growth::append);
        Snapshot before = growth.snapshot();
        List<String> listed = all(before, "alpha", 200);

        encoder.reliable = false;
        assertThatThrownBy(() -> versions.subList(200, versions.size()).forEach(growth::append))
                .hasMessage("not this time");

        assertThat(before.revision()).isEqualTo(200);
        assertThat(all(before, "alpha", 200)).isEqualTo(listed);
    }

    @Test
    void readsNoVersionTwiceAndLeavesNoneOut() {
        List<Stored> versions = new RandomRegister(13, 50).versions();
        Growth growth = GrowingSnapshot.beginning(new AttackEncoder());
        growth.append(versions.get(0));

        assertThatThrownBy(() -> growth.append(versions.get(0))).hasMessage("revision 1 does not follow 1");
        assertThatThrownBy(() -> growth.append(versions.get(2))).hasMessage("revision 3 does not follow 1");
    }

    @Test
    void seesWhetherTheLastVersionIsStillStored() {
        List<Stored> versions = new RandomRegister(14, 50).versions();
        Growth growth = GrowingSnapshot.beginning(new AttackEncoder());
        versions.subList(0, 20).forEach(growth::follow);

        growth.follow(versions.get(19));
        growth.follow(versions.get(20));

        assertThat(growth.revision()).isEqualTo(21);
        Instant later = versions.get(20).stamp().recordedAt().plusNanos(1_000);
        VersionStamp another = new VersionStamp(21, 1, Operation.DELETED, null, later, null);
        assertThatThrownBy(() -> growth.follow(new Stored.StoredAttack(another, "another", "alpha", null)))
                .isInstanceOf(HistoryCut.class);
    }

    private static List<String> all(Snapshot snapshot, String dataset, long revision) {
        Selection found = snapshot.list(
                new AttackFilter(dataset, revision, true, List.of()), Sort.all().get(0), new Page(0, Page.ALL));
        return IntStream.range(0, found.returned())
                .mapToObj(i -> new String(found.json(i), StandardCharsets.UTF_8))
                .toList();
    }

    /** Fails now and then. */
    private static final class Unreliable implements VersionEncoder {
        private final AttackEncoder encoder = new AttackEncoder();
        private final Random random;
        private boolean reliable;

        Unreliable(Random random) {
            this.random = random;
        }

        @Override
        public byte[] encode(Versioned<Attack> version) {
            if (!reliable && random.nextInt(20) == 0) {
                throw new IllegalStateException("not this time");
            }
            return encoder.encode(version);
        }
    }
}
